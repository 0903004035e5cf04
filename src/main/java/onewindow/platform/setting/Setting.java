package onewindow.platform.setting;

import java.util.List;
import java.util.Locale;

/**
 * One thing an administrator sets while the program runs: on a page, or by the environment, which has the last word.
 *
 * @param key as the environment spells it too: {@code sms.url} is {@code ONEWINDOW_SMS_URL}
 */
public record Setting(String key, String label, Kind kind, String hint, List<Option> options) {
    public enum Kind {
        TEXT,
        LINES,
        /** Written, and never read back. */
        SECRET,
        CHOICE
    }

    public record Option(String value, String label) {}

    public static Setting text(String key, String label, String hint) {
        return new Setting(key, label, Kind.TEXT, hint, List.of());
    }

    public static Setting lines(String key, String label, String hint) {
        return new Setting(key, label, Kind.LINES, hint, List.of());
    }

    public static Setting secret(String key, String label, String hint) {
        return new Setting(key, label, Kind.SECRET, hint, List.of());
    }

    public static Setting choice(String key, String label, String hint, Option... options) {
        return new Setting(key, label, Kind.CHOICE, hint, List.of(options));
    }

    public String environmentName() {
        return "ONEWINDOW_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
