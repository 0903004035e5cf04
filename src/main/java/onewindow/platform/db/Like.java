package onewindow.platform.db;

import onewindow.platform.text.TypedText;

/** What somebody typed to look for, in whatever width, as a pattern of {@code like} that means only itself. */
public final class Like {
    private Like() {}

    public static String beginning(String typed) {
        return TypedText.sought(typed).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    public static String containing(String typed) {
        return "%" + beginning(typed);
    }
}
