package onewindow.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question of the application form, beyond name, number, phone and address, which every form has. {@code min}: a number below zero may be meant. */
public record FormField(
        String key,
        String label,
        Type type,
        boolean required,
        String group,
        @Nullable String help,
        @Nullable Integer maxLength,
        @Nullable Integer min,
        List<String> choices) {

    @SuppressWarnings("NullAway") // JSON may leave the list out.
    public FormField {
        help = help == null || help.isBlank() ? null : help.strip();
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    public enum Type {
        TEXT("文字"),
        LONG_TEXT("长文字"),
        NUMBER("数字"),
        MONEY("金额"),
        DATE("日期"),
        CHOICE("选择"),
        YES_NO("是否"),
        ID_NUMBER("身份证号"),
        PHONE("电话"),
        BANK_ACCOUNT("银行账号"),
        ADDRESS("地址");

        public final String chinese;

        Type(String chinese) {
            this.chinese = chinese;
        }
    }
}
