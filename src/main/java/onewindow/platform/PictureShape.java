package onewindow.platform;

/**
 * Whether a picture is all there, read from its structure alone: nothing is unpacked, so a small file that would unfold
 * into gigabytes costs nothing.
 */
public final class PictureShape {
    private static final long MOST_PIXELS = 200_000_000;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private PictureShape() {}

    /**
     * Walks the segments to the picture data and looks for the end marker after it. Segments before it may hold a
     * thumbnail with an end marker of its own, and phones append films after it.
     */
    static boolean wholeJpeg(byte[] b) {
        int at = 2;
        boolean sized = false;
        while (at + 4 <= b.length && unsigned(b, at) == 0xFF) {
            int marker = unsigned(b, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN) {
                return sized && endsAfter(b, at);
            }
            sized |= isFrame(marker) && plausible(shortAt(b, at + 7), shortAt(b, at + 5));
            at += 2 + shortAt(b, at + 2);
        }
        return false;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean endsAfter(byte[] b, int start) {
        for (int i = start; i + 1 < b.length; i++) {
            if (unsigned(b, i) == 0xFF && unsigned(b, i + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    /** Eight bytes of signature, then chunks of length, type, data and check sum; IHDR first, IEND last. */
    public static boolean wholePng(byte[] b) {
        long at = 8;
        boolean sized = false;
        while (at + 12 <= b.length) {
            long length = intAt(b, (int) at) & 0xffffffffL;
            int type = intAt(b, (int) at + 4);
            if (type == 0x49484452 && length == 13) {
                sized = plausible(intAt(b, (int) at + 8), intAt(b, (int) at + 12));
            }
            if (type == 0x49454E44) {
                return sized;
            }
            at += 12 + length;
        }
        return false;
    }

    private static boolean plausible(int width, int height) {
        return width > 0 && height > 0 && (long) width * height <= MOST_PIXELS;
    }

    private static int unsigned(byte[] b, int at) {
        return at < b.length ? b[at] & 0xFF : 0;
    }

    private static int shortAt(byte[] b, int at) {
        return unsigned(b, at) << 8 | unsigned(b, at + 1);
    }

    private static int intAt(byte[] b, int at) {
        return shortAt(b, at) << 16 | shortAt(b, at + 2);
    }
}
