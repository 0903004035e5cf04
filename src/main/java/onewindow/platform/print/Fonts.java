package onewindow.platform.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typeface of printed documents, Noto Sans SC, parsed once and lent to one document at a time, since a font reads from
 * its own file position. What it does not have is in {@link RareHan}.
 */
final class Fonts {
    private static final String TEXT = "NotoSansSC-print.ttf";
    /** No script has characters beyond the third plane. */
    private static final int LAST = 0x3ffff;

    private final BlockingQueue<TrueTypeFont> free;

    Fonts(int atOnce) {
        byte[] text = bytes(TEXT);
        free = new ArrayBlockingQueue<>(atOnce);
        for (int i = 0; i < atOnce; i++) {
            free.add(parse(text));
        }
    }

    /** Read when the first text is checked. */
    private static final class Glyphs {
        static final BitSet KNOWN = characters();
    }

    /** Whether it has a glyph for this character. */
    static boolean has(int character) {
        return Glyphs.KNOWN.get(character);
    }

    private static BitSet characters() {
        BitSet known = new BitSet();
        try (TrueTypeFont font = parse(bytes(TEXT))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            IntStream.rangeClosed(0, LAST)
                    .filter(c -> glyphs.getGlyphId(c) != 0)
                    .forEach(known::set);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    TrueTypeFont take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void giveBack(TrueTypeFont font) {
        free.add(font);
    }

    private static TrueTypeFont parse(byte[] bytes) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no font " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
