package onewindow.identity;

import java.util.Set;
import java.util.stream.Collectors;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Why somebody wants to see what is hidden; without it nothing is shown. */
public enum UnmaskReason {
    CONTACT("联系当事人"),
    VERIFY("核对身份和材料"),
    ACCOUNT("核对收款账户"),
    FILL_IN("填写表格、打印文书"),
    DELIVER("送达、上门"),
    CORRECT("更正登记信息"),
    OTHER("其他");

    private static final String LAW = "个人信息保护法第六条、第五十一条";
    private static final int LONGEST = 200;

    public final String chinese;

    UnmaskReason(String chinese) {
        this.chinese = chinese;
    }

    /** @param words needed only for 其他 */
    public record StatedReason(
            @Nullable UnmaskReason reason, @Nullable String words) {
        /** As it stands on record; refused when it is no reason. */
        public String text() {
            if (reason == null) {
                throw Problem.rule("reason", "请选择为什么要看，会留下记录。", LAW);
            }
            boolean said = words != null && !words.isBlank();
            return reason != OTHER && !said ? reason.chinese : reason.chinese + "：" + of("words", words);
        }
    }

    /** A reason in one's own words: at least four characters, and not one of them over and over. */
    public static String of(String field, @Nullable String text) {
        String reason = text == null || text.length() > 2 * LONGEST ? "" : text.strip();
        Set<Integer> chinese =
                reason.codePoints().filter(Character::isIdeographic).boxed().collect(Collectors.toSet());
        int length = reason.codePointCount(0, reason.length());
        if (length < 4 || length > LONGEST || chinese.size() < 3) {
            throw Problem.rule(field, "需要用中文写明原因（4 到 200 个字），会留下记录。", LAW);
        }
        return reason;
    }
}
