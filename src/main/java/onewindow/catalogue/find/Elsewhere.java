package onewindow.catalogue.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people often ask for and nobody can apply for here, and where it is done ({@code catalogue/elsewhere.txt}): not this
 * window is an answer too, if it names the right one (一次性告知). Nothing is offered by it that is not in the catalogue.
 */
final class Elsewhere {
    private record Line(List<String> said, String where) {}

    /** @param said the words by which it was known */
    record Pointer(String said, String where) {
        /** Another thing than any item of nearly the same name. */
        boolean always() {
            return said.startsWith("!");
        }
    }

    private final List<Line> pointers;

    private Elsewhere(List<Line> pointers) {
        this.pointers = pointers;
    }

    static Elsewhere load() {
        try (InputStream in = Elsewhere.class.getResourceAsStream("/catalogue/elsewhere.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new Elsewhere(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=>"))
                    .map(sides -> new Line(Synonyms.words(sides[0]), sides[1].strip()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    Pointer pointer(String typed) {
        String whole = Phrase.of(typed).whole();
        for (Line line : pointers) {
            for (String said : line.said) {
                boolean fits = said.startsWith("=")
                        ? whole.equals(said.substring(1))
                        : whole.contains(said.startsWith("!") ? said.substring(1) : said);
                if (fits) {
                    return new Pointer(said, line.where);
                }
            }
        }
        return null;
    }

    @Nullable
    String of(String typed) {
        Pointer pointer = pointer(typed);
        return pointer == null ? null : pointer.where;
    }
}
