package onewindow.agents;

/** What somebody typed to look for, as a pattern of SQL that means only itself. */
final class Wildcards {
    private Wildcards() {}

    static String part(String typed) {
        return "%" + typed.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
