package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** benchmarks/results.md: a part that is run again replaces its own section and leaves the others, and the words above all. */
final class Results {
    static final Path FOLDER = Path.of("benchmarks");
    private static final Path FILE = FOLDER.resolve("results.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^## ([^\\n]+)\\n(.*?)(?=^## |\\z)");

    private Results() {}

    static void put(String part, String text) {
        System.out.println("\n" + text + "\n");
        Map<String, String> sections = new TreeMap<>();
        String before = read();
        Matcher known = SECTION.matcher(before);
        while (known.find()) {
            sections.put(known.group(1), known.group(2).strip());
        }
        sections.put(
                part, "_" + LocalDate.now(ZoneId.systemDefault()) + ", " + Machine.said() + "_\n\n" + text.strip());
        StringBuilder whole = new StringBuilder(before.substring(0, before.indexOf("## ")));
        sections.forEach((name, body) ->
                whole.append("## ").append(name).append("\n\n").append(body).append("\n\n"));
        try {
            Files.writeString(FILE, whole.toString().stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
