package onewindow.platform.db;

/** What somebody typed to look for, as a pattern of {@code like} that means only itself. */
public final class Like {
    private Like() {}

    public static String beginning(String typed) {
        return typed.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    public static String containing(String typed) {
        return "%" + beginning(typed);
    }
}
