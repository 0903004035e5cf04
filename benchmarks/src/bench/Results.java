package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** benchmarks/results.md: a part that is run again replaces its own section and leaves the others. */
final class Results {
    static final Path FOLDER = Path.of("benchmarks");
    private static final Path FILE = FOLDER.resolve("results.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^## ([^\\n]+)\\n(.*?)(?=^## |\\z)");

    private Results() {}

    static void put(String part, String text) {
        System.out.println("\n" + text + "\n");
        Map<String, String> sections = new TreeMap<>();
        Matcher known = SECTION.matcher(read());
        while (known.find()) {
            sections.put(known.group(1), known.group(2).strip());
        }
        sections.put(part, "_" + LocalDate.now() + ", " + Machine.said() + "_\n\n" + text.strip());
        StringBuilder whole = new StringBuilder("""
                # Measured

                Made by `./bench` (docs/decisions says what is measured and how). Each section carries the day and the machine it was
                measured on; figures are medians of the repetitions, their range in brackets. Only ratios within one section compare.

                """);
        sections.forEach((name, body) -> whole.append("## ").append(name).append("\n\n").append(body).append("\n\n"));
        try {
            Files.writeString(FILE, whole.toString().stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read() {
        try {
            return Files.exists(FILE) ? Files.readString(FILE) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
