package onewindow.platform.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces of the ideographs Noto Sans SC lacks, cut into pages of 512 code points by script/rare-fonts: a paper carries
 * the few pages it needs, and nothing of the other thirty megabytes is ever in memory.
 */
final class RareHan {
    private static final int PAGE = 512;
    /** In this order: the second has only what the first lacks. */
    private static final List<String> TYPEFACES = List.of("hanazono", "babelstone");

    /** Which characters a page has, once somebody asked; empty when there is no such page. */
    private static final Map<Page, BitSet> CHARACTERS = new ConcurrentHashMap<>();

    private RareHan() {}

    record Page(String typeface, int first) {
        String family() {
            return typeface + "-" + Integer.toHexString(first);
        }

        private String resource() {
            return "/fonts/" + typeface + "/" + Integer.toHexString(first) + ".ttf";
        }

        InputStream open() {
            InputStream in = RareHan.class.getResourceAsStream(resource());
            if (in == null) {
                throw new IllegalStateException("no " + resource());
            }
            return in;
        }
    }

    /** The page with this character. */
    static Optional<Page> page(int character) {
        return TYPEFACES.stream()
                .map(typeface -> new Page(typeface, character / PAGE * PAGE))
                .filter(page -> characters(page).get(character))
                .findFirst();
    }

    private static BitSet characters(Page page) {
        return CHARACTERS.computeIfAbsent(page, RareHan::read);
    }

    private static BitSet read(Page page) {
        if (RareHan.class.getResource(page.resource()) == null) {
            return new BitSet(0);
        }
        try (InputStream in = page.open();
                TrueTypeFont font = new TTFParser()
                        .parse(new RandomAccessReadBuffer(new ByteArrayInputStream(in.readAllBytes())))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            IntStream.range(page.first(), page.first() + PAGE)
                    .filter(c -> glyphs.getGlyphId(c) != 0)
                    .forEach(characters::set);
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
