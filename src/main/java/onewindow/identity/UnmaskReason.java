package onewindow.identity;

import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Why somebody wants to see what is hidden; without it nothing is shown. */
public final class UnmaskReason {
    private static final String LAW = "个人信息保护法第六条、第五十一条";

    private UnmaskReason() {}

    public static String of(String field, @Nullable String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.codePointCount(0, reason.length()) < 4 || reason.length() > 200) {
            throw Problem.rule(field, "需要写明原因（4 到 200 个字），会留下记录。", LAW);
        }
        return reason;
    }
}
