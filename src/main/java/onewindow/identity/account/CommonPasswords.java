package onewindow.identity.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords somebody would try first. Compared without regard to case, to the usual substitutions ({@code P@ssw0rd}), and
 * to the digits and signs around a word ({@code Admin@123}, {@code Hedong2026!}).
 */
final class CommonPasswords {
    /** Around a common word so few more characters are no help. */
    private static final int DECORATION = 6;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> KNOWN = read();

    private CommonPasswords() {}

    static boolean includes(String password, Collection<String> own) {
        String typed = password.toLowerCase(Locale.ROOT);
        if (typed.chars().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        Set<String> words = new HashSet<>();
        own.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .forEach(words::add);
        return readings(typed).stream().anyMatch(reading -> known(reading, words));
    }

    private static boolean known(String reading, Set<String> own) {
        return KNOWN.contains(reading) || own.contains(reading);
    }

    /** What it may stand for: as typed, without what is around it, with the letters that signs and digits stand for. */
    private static List<String> readings(String typed) {
        List<String> readings =
                new ArrayList<>(List.of(typed, letters(typed, 'i'), letters(typed, 'l'), digits(typed)));
        readings.add(typed.replaceAll("^\\W++|\\W++$", ""));
        for (String core : List.of(core(typed, true), core(typed, false))) {
            if (core.length() > 1 && typed.length() - core.length() <= DECORATION) {
                readings.addAll(List.of(core, letters(core, 'i'), letters(core, 'l')));
            }
        }
        return readings;
    }

    /** Without the digits and signs at its end, and at its beginning. */
    private static String core(String typed, boolean both) {
        int from = 0;
        int to = typed.length();
        while (to > 0 && !Character.isLetter(typed.charAt(to - 1))) {
            to--;
        }
        while (both && from < to && !Character.isLetter(typed.charAt(from))) {
            from++;
        }
        return typed.substring(from, to);
    }

    private static String letters(String typed, char one) {
        return typed.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', one)
                .replace('!', one)
                .replace('3', 'e')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    /** The signs above the digits are the digits, as in {@code 1qaz@WSX}. */
    private static String digits(String typed) {
        StringBuilder text = new StringBuilder();
        for (char c : typed.toCharArray()) {
            int at = ")!@#$%^&*(".indexOf(c);
            text.append(at < 0 ? c : (char) ('0' + at));
        }
        return text.toString();
    }

    private static Set<String> read() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("/identity/common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of common passwords is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split(" +")).stream())
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
