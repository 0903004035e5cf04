package onewindow.platform.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The two typefaces of printed documents, parsed once and lent to one document at a time, since a font reads from its
 * own file position: Noto Sans SC, and for rare characters in names what it does not have.
 */
final class Fonts {
    private static final String TEXT = "NotoSansSC-print.ttf";
    private static final String RARE = "OneWindowRareHan.ttf";
    /** No script has characters beyond the third plane. */
    private static final int LAST = 0x3ffff;

    /** One document's worth of typefaces. */
    record Set(TrueTypeFont text, TrueTypeFont rare) {}

    private final BlockingQueue<Set> free;

    Fonts(int atOnce) {
        byte[] text = bytes(TEXT);
        byte[] rare = bytes(RARE);
        free = new ArrayBlockingQueue<>(atOnce);
        for (int i = 0; i < atOnce; i++) {
            free.add(new Set(parse(text), parse(rare)));
        }
    }

    /** Every character one of the two has a glyph for. */
    static BitSet characters() {
        BitSet known = new BitSet();
        for (String name : List.of(TEXT, RARE)) {
            try (TrueTypeFont font = parse(bytes(name))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                IntStream.rangeClosed(0, LAST)
                        .filter(c -> glyphs.getGlyphId(c) != 0)
                        .forEach(known::set);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    Set take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void giveBack(Set fonts) {
        free.add(fonts);
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
