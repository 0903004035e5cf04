package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Once each room numbered its migrations in a range of its own, and folders made then still need them out of order. From
 * 174 on there is one numbering: what is new has the highest number.
 */
class MigrationNumbersTest {
    private static final int ONE_NUMBERING_FROM = 174;

    /** Published below that number; none is added, none is taken away. */
    private static final List<Integer> PUBLISHED_BELOW = List.of(
            1, 2, 9, 10, 11, 12, 13, 20, 21, 30, 40, 50, 51, 52, 53, 54, 55, 57, 58, 59, 60, 70, 71, 75, 80, 81, 82, 90,
            91, 100, 101, 102, 110, 111, 112, 120, 121, 122, 123, 130, 150, 159, 160, 170, 171, 172, 173);

    @Test
    void nothing_new_is_numbered_below_what_is_there() throws IOException {
        assertThat(numbers().stream().filter(number -> number < ONE_NUMBERING_FROM))
                .containsExactlyElementsOf(PUBLISHED_BELOW);
    }

    @Test
    void no_number_is_given_twice() throws IOException {
        assertThat(numbers()).doesNotHaveDuplicates();
    }

    private static List<Integer> numbers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf('_'))))
                    .sorted()
                    .toList();
        }
    }
}
