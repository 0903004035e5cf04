package onewindow.platform.files;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What a picture is, read from its structure alone: nothing is unpacked, so a small file that would unfold into gigabytes
 * costs nothing.
 */
public final class PictureShape {
    /** Not a whole picture. */
    static final long BROKEN = -1;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int HEADER = 0x49484452;
    private static final int END = 0x49454E44;
    /** IHDR, PLTE, IDAT, IEND, tRNS, pHYs, gAMA, sRGB, cHRM, sBIT, bKGD, tIME: none of them unfolds but the picture. */
    private static final Set<Integer> PLAIN = Set.of(
            HEADER,
            0x504C5445,
            0x49444154,
            END,
            0x74524E53,
            0x70485973,
            0x67414D41,
            0x73524742,
            0x6348524D,
            0x73424954,
            0x624B4744,
            0x74494D45);

    /** More than any pad has. */
    private static final long MOST_PIXELS_OF_A_SIGNATURE = 4_000_000;

    private PictureShape() {}

    /**
     * A signature drawn on the screen, which goes on papers and so is drawn here: a small PNG, and nothing else in it that
     * would unfold.
     */
    public static boolean isSignature(byte[] content) {
        return isPng(content, MOST_PIXELS_OF_A_SIGNATURE);
    }

    /** Whether it is a PNG of at most so many points, and nothing else in it that would unfold. */
    public static boolean isPng(byte[] content, long mostPixels) {
        long pixels = png(ByteBuffer.wrap(content), true);
        return pixels != BROKEN && pixels <= mostPixels;
    }

    /**
     * How many pixels it has. Walks the segments to the picture data and looks for the end marker after it. Segments
     * before it may hold a thumbnail with an end marker of its own, and phones append films after it.
     */
    static long jpegPixels(ByteBuffer b) {
        int at = 2;
        long pixels = BROKEN;
        while (at + 4 <= b.limit() && unsigned(b, at) == 0xFF) {
            int marker = unsigned(b, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN) {
                return endsAfter(b, at) ? pixels : BROKEN;
            }
            if (isFrame(marker)) {
                pixels = Math.max(pixels, pixels(shortAt(b, at + 7), shortAt(b, at + 5)));
            }
            at += 2 + shortAt(b, at + 2);
        }
        return BROKEN;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean endsAfter(ByteBuffer b, int start) {
        for (int i = start; i + 1 < b.limit(); i++) {
            if (unsigned(b, i) == 0xFF && unsigned(b, i + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    /** Eight bytes of signature, then chunks of length, type, data and check sum; IHDR first, IEND last. */
    static long pngPixels(ByteBuffer b) {
        return png(b, false);
    }

    private static long png(ByteBuffer b, boolean plainOnly) {
        if (b.limit() < 33 || intAt(b, 0) != 0x89504E47 || intAt(b, 8) != 13 || intAt(b, 12) != HEADER) {
            return BROKEN;
        }
        long at = 8;
        while (at + 12 <= b.limit()) {
            long length = intAt(b, (int) at) & 0xffffffffL;
            int type = intAt(b, (int) at + 4);
            if (type == END) {
                return pixels(intAt(b, 16), intAt(b, 20));
            }
            if (plainOnly && !PLAIN.contains(type)) {
                return BROKEN;
            }
            at += 12 + length;
        }
        return BROKEN;
    }

    private static long pixels(int width, int height) {
        return width > 0 && height > 0 ? (long) width * height : BROKEN;
    }

    private static int unsigned(ByteBuffer b, int at) {
        return at < b.limit() ? b.get(at) & 0xFF : 0;
    }

    private static int shortAt(ByteBuffer b, int at) {
        return unsigned(b, at) << 8 | unsigned(b, at + 1);
    }

    private static int intAt(ByteBuffer b, int at) {
        return shortAt(b, at) << 16 | shortAt(b, at + 2);
    }
}
