package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** One schema per room: a room writes only its own, and reads only those of the rooms it may know. */
class SqlOwnershipTest {
    private static final Path MAIN = Path.of("src/main/java/onewindow");
    private static final ApplicationModules ROOMS = ApplicationModules.of(OneWindow.class);
    private static final Set<String> SCHEMAS =
            ROOMS.stream().map(room -> room.getIdentifier().toString()).collect(Collectors.toSet());
    private static final Pattern WRITE =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|truncate)\\s+([a-z]+)\\.[a-z_]+");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z]+)\\.[a-z_]+");
    private static final Pattern TEXT = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);

    @Test
    void a_room_writes_only_its_own_schema() {
        assertThat(violations(WRITE, room -> Set.of(room))).isEmpty();
    }

    @Test
    void a_room_joins_only_rooms_it_may_know() {
        assertThat(violations(READ, SqlOwnershipTest::mayKnow)).isEmpty();
    }

    @Test
    void the_scan_sees_the_sql() {
        assertThat(violations(WRITE, room -> Set.of())).isNotEmpty();
        assertThat(violations(READ, room -> Set.of())).isNotEmpty();
    }

    private static List<String> violations(Pattern pattern, java.util.function.Function<String, Set<String>> allowed) {
        List<String> found = new ArrayList<>();
        for (String room : SCHEMAS) {
            Set<String> mayTouch = allowed.apply(room);
            for (Path file : files(MAIN.resolve(room))) {
                for (String schema : schemas(pattern, read(file))) {
                    if (SCHEMAS.contains(schema) && !mayTouch.contains(schema)) {
                        found.add(room + "/" + file.getFileName() + " touches " + schema);
                    }
                }
            }
        }
        return found;
    }

    private static Set<String> mayKnow(String room) {
        ApplicationModule module = ROOMS.getModuleByName(room).orElseThrow();
        Set<String> known = module.getDirectDependencies(ROOMS)
                .uniqueModules()
                .map(m -> m.getIdentifier().toString())
                .collect(Collectors.toSet());
        known.add(room);
        known.add("platform");
        return known;
    }

    private static List<String> schemas(Pattern pattern, String source) {
        List<String> schemas = new ArrayList<>();
        Matcher text = TEXT.matcher(source);
        while (text.find()) {
            Matcher sql = pattern.matcher(text.group().toLowerCase(Locale.ROOT));
            while (sql.find()) {
                schemas.add(sql.group(1));
            }
        }
        return schemas;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
