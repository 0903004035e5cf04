package onewindow.catalogue.edit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.identity.CreditCode;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * An item code as lists write it: the plain code, old local codes as they are, the display form
 * {@code 基本码-区划-000-信用代码-层级-00}, or the 31 and 33 characters of GB/T 39554.
 *
 * @param value what the item is known by
 * @param region the region the display form names
 */
record ItemCode(
        String value, @Nullable String region, @Nullable String creditCode) {
    private static final Pattern DISPLAYED =
            Pattern.compile("^(.{1,100}?)-(\\d{12})-(\\d{3})-(.{1,100})-(\\d)-(\\d{2})");
    private static final Pattern IMPLEMENTED = Pattern.compile("([0-9A-HJ-NPQRTUWXY]{18})[1-7](\\d{12})(\\d{2})?");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1," + DraftCheck.LONGEST_CODE + "}");

    static ItemCode of(String text) {
        String code = TypedText.code(text);
        Matcher displayed = DISPLAYED.matcher(code);
        if (displayed.matches()) {
            return new ItemCode(displayed.group(1), displayed.group(2), displayed.group(4));
        }
        Matcher implemented = IMPLEMENTED.matcher(code);
        return implemented.matches() ? new ItemCode(code, null, implemented.group(1)) : new ItemCode(code, null, null);
    }

    /** What is wrong with it; null when nothing is. */
    @Nullable
    String fault(String type, String regionColumn) {
        if (value.length() > DraftCheck.LONGEST_CODE) {
            return "事项编码有 " + value.length() + " 位，不能超过 " + DraftCheck.LONGEST_CODE + " 位。";
        }
        if (!PLAIN.matcher(value).matches()) {
            return "事项编码“" + Column.shown(value) + "”里有不认识的字符，只能是数字、字母和短横线。";
        }
        if (region != null && !regionColumn.isBlank() && !region.equals(TypedText.code(regionColumn))) {
            return "编码里的区划 " + region + " 与区划列 " + TypedText.code(regionColumn) + " 不一致。";
        }
        if (value.matches("\\d{12}")
                && !type.isEmpty()
                && !value.substring(2, 4).equals(type)) {
            return "基本编码 " + value + " 的第 3–4 位应是事项类型 " + type + "。";
        }
        String wrong = creditCode == null ? null : CreditCode.fault(creditCode);
        return wrong == null ? null : "编码里的统一社会信用代码“" + creditCode + "”不对：" + wrong.replace("您填了", "这里是");
    }
}
