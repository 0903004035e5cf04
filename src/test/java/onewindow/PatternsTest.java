package onewindow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every regular expression of the program is read from its sources and given long hostile texts. Looking at characters is
 * counted, not time: a pattern that looks at each of them again and again is found on any machine.
 */
class PatternsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONG = 1600;
    /** The longest list of alternatives is tried at each character; twice round a text of this length is far more. */
    private static final int LOOKS_PER_CHARACTER = 300;

    private static final Pattern CALL =
            Pattern.compile("(?:Pattern\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(|\\bregexp = ");
    private static final Pattern CONSTANT =
            Pattern.compile("\\b(?:String|int) ([A-Z][A-Z_]*)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\d+)\\s*;");
    private static final Pattern TERM = Pattern.compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([A-Za-z][\\w.]*))\\s*");

    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9A-Fa-f]{4})");

    /** What is called like a pattern and is none: passwords compared, and parts of a matcher's own answer. */
    private static final Set<String> NO_PATTERNS =
            Set.of("password", "newPassword", "address", "found", "gap", "Phrase", "text");

    /** A county's own: of the numbers of papers, at most 24 characters long, and of a gateway's answers, cut to 4,000. */
    private static final Set<String> OF_THE_COUNTY = Set.of("PATTERNS", "pattern", "reference", "settings", "value");

    record Found(String where, String pattern) {
        @Override
        public String toString() {
            return where + " " + pattern;
        }
    }

    static Stream<Found> patterns() throws IOException {
        Map<String, String> constants = new HashMap<>();
        Map<Path, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                String source = read(file);
                sources.put(file, source);
                String name = file.getFileName().toString().replace(".java", "");
                CONSTANT.matcher(source).results().forEach(c -> {
                    String value = c.group(2).startsWith("\"") ? text(c.group(2)) : c.group(2);
                    constants.put(name + "." + c.group(1), value);
                });
            });
        }
        Set<Found> all = new LinkedHashSet<>();
        sources.forEach((file, source) -> collect(file, source, constants, all));
        return all.stream().sorted(java.util.Comparator.comparing(Found::toString));
    }

    private static void collect(Path file, String source, Map<String, String> constants, Set<Found> all) {
        String name = file.getFileName().toString().replace(".java", "");
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            String pattern = argument(source, call.end(), name, constants);
            if (pattern != null) {
                all.add(new Found(name, pattern));
            }
        }
    }

    /** Literals and constants put together by plus; null for what is known to be no pattern. */
    private static @org.jspecify.annotations.Nullable String argument(
            String source, int at, String file, Map<String, String> constants) {
        if (source.charAt(at) == ')') {
            return null;
        }
        StringBuilder pattern = new StringBuilder();
        Matcher term = TERM.matcher(source);
        int next = at;
        while (true) {
            assertThat(term.find(next) && term.start() == next)
                    .as("a pattern in " + file + " that is not made of literals: "
                            + source.substring(at, Math.min(at + 60, source.length())))
                    .isTrue();
            String word = term.group(2);
            if (word == null) {
                pattern.append(text("\"" + term.group(1) + "\""));
            } else if (NO_PATTERNS.contains(word.split("[.:]")[0]) || OF_THE_COUNTY.contains(word.split("[.:]")[0])) {
                return null;
            } else {
                String value = constants.get(word.contains(".") ? word : file + "." + word);
                assertThat(value).as("the constant " + word + " in " + file).isNotNull();
                pattern.append(value);
            }
            if (source.charAt(term.end()) != '+') {
                return pattern.toString();
            }
            next = term.end() + 1;
        }
    }

    private static String text(String literal) {
        String plain = UNICODE.matcher(literal.substring(1, literal.length() - 1))
                .replaceAll(u -> Matcher.quoteReplacement(u.group(1) + (char) Integer.parseInt(u.group(2), 16)));
        return plain.translateEscapes();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void they_are_all_found() throws IOException {
        assertThat(patterns().count()).isGreaterThan(90);
        assertThat(patterns().map(Found::where)).contains("TypedText", "Column", "StaffAdminController", "Phrase");
    }

    @Test
    void a_pattern_that_looks_again_and_again_is_noticed() {
        assertThatThrownBy(() -> tryAll("\\s*·\\s*")).isInstanceOf(TooManyLooks.class);
        assertThatThrownBy(() -> tryAll("(a+)+b")).isInstanceOf(TooManyLooks.class);
        assertThatCode(() -> tryAll("[1-9]\\d{11}")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void no_text_keeps_a_pattern_busy(Found found) {
        assertThatCode(() -> tryAll(found.pattern())).as(found.toString()).doesNotThrowAnyException();
    }

    private static void tryAll(String regex) {
        Pattern pattern = Pattern.compile(regex);
        for (String hostile : hostile(regex)) {
            pattern.matcher(new Counted(hostile)).matches();
            Matcher matcher = pattern.matcher(new Counted(hostile));
            while (matcher.find()) {
                // Each find goes on where the last one ended, as replacing and splitting do.
            }
        }
    }

    private static List<String> hostile(String regex) {
        Set<String> units =
                new LinkedHashSet<>(List.of(" ", "a", "Z", "1", "王", "-", "·", "\n", "\u0000", "a1", "1 ", "a-"));
        String plain = regex.replaceAll("\\\\.|[\\[\\](){}|*+?^$.]", " ");
        plain.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .distinct()
                .limit(80)
                .mapToObj(Character::toString)
                .forEach(units::add);
        for (String word : plain.split(" +")) {
            if (!word.isEmpty()) {
                units.add(word);
            }
        }
        List<String> texts = new ArrayList<>();
        for (String unit : units) {
            String run = unit.repeat(LONG / unit.length());
            texts.add(run);
            texts.add("王" + run + "五");
            texts.add("12" + run + "!");
        }
        return texts;
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyLooks(String beginning) {
            super("kept busy by a text that begins with " + beginning);
        }
    }

    /** Counts how often a character is looked at, and gives up where no honest pattern comes. */
    private static final class Counted implements CharSequence {
        private final String text;
        private final long most;
        private long looks;

        Counted(String text) {
            this.text = text;
            this.most = (long) LOOKS_PER_CHARACTER * text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > most) {
                throw new TooManyLooks(text.substring(0, 12));
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
