package onewindow.platform.db;

import java.util.regex.Pattern;
import onewindow.platform.text.TypedText;

/** What somebody typed to look for, in whatever width, as a pattern of {@code like} that means only itself. */
public final class Like {
    /** The dot of minority names and brackets are typed in many forms; any one character stands for them. */
    private static final Pattern IN_MANY_FORMS = Pattern.compile("[.·•‧・･∙⋅●．᛫()（）]");

    private Like() {}

    public static String beginning(String typed) {
        return IN_MANY_FORMS.matcher(escaped(TypedText.sought(typed))).replaceAll("_") + "%";
    }

    public static String escaped(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }

    public static String containing(String typed) {
        return "%" + beginning(typed);
    }
}
