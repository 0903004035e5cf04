package onewindow.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF is, without opening it: one walk through its bytes, in a few kilobytes of memory whatever it claims to hold.
 * Only object streams are unpacked, since names of actions may stand in them, and of all of them together no more than a
 * limit. Everything else that could unfold stays folded: the program needs nothing out of it.
 */
final class PdfShape {
    enum Finding {
        WHOLE,
        BROKEN,
        /** Encrypted, be it only against printing: what stands in it cannot be looked through. */
        LOCKED,
        /** It would do something, or brings other files along. */
        ACTIVE,
        /** Built in a way no ordinary program does, or unfolding to more than any honest file. */
        STRANGE
    }

    private static final long MOST_UNFOLDED = 64L << 20;
    private static final int TAIL = 64 << 10;
    private static final String END = "startxref";

    /** Long enough never to come about by chance within the bytes of a picture; looked for everywhere. */
    private static final Set<String> ACTIVE_ANYWHERE = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "XFA");
    /** Short ones, which count where objects are written. */
    private static final Set<String> ACTIVE_IN_OBJECTS = Set.of("JS", "AA", "EF");

    private static final Set<String> OTHER_FILTERS = Set.of(
            "LZWDecode", "LZW", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "RunLengthDecode", "RL", "Crypt");

    private final ByteBuffer file;
    private final Set<String> names = new HashSet<>();
    private final Tokens tokens = new Tokens(this::name, this::word);
    private boolean withinStream;
    private boolean active;
    private boolean locked;
    private boolean strange;
    private boolean hasPages;
    private long unfolded;
    private int at;

    private PdfShape(ByteBuffer file) {
        this.file = file;
    }

    static Finding of(ByteBuffer file) {
        return new PdfShape(file).look();
    }

    private Finding look() {
        int length = file.limit();
        for (at = 0; at < length && !active && !locked && !strange; at++) {
            tokens.accept(file.get(at));
        }
        tokens.accept((byte) ' ');
        if (locked) {
            return Finding.LOCKED;
        }
        if (active) {
            return Finding.ACTIVE;
        }
        if (strange) {
            return Finding.STRANGE;
        }
        return hasPages && ends() ? Finding.WHOLE : Finding.BROKEN;
    }

    /** A file that was cut off has lost its last lines. */
    private boolean ends() {
        byte[] tail = new byte[Math.min(TAIL, file.limit())];
        file.get(file.limit() - tail.length, tail);
        return new String(tail, StandardCharsets.ISO_8859_1).contains(END);
    }

    private void name(String name) {
        active |= ACTIVE_ANYWHERE.contains(name);
        if (withinStream) {
            return;
        }
        active |= ACTIVE_IN_OBJECTS.contains(name);
        locked |= name.equals("Encrypt");
        hasPages |= name.equals("Page") || name.equals("Pages");
        if (names.size() < 1000) {
            names.add(name);
        }
    }

    private void word(String word) {
        // An object may lie within what looks like the data of another: readers jump where the table tells them.
        if (word.endsWith("obj")) {
            names.clear();
            withinStream = false;
        } else if (word.endsWith("endstream")) {
            names.clear();
            withinStream = false;
        } else if (word.endsWith("stream")) {
            withinStream = true;
            if (names.contains("ObjStm") || names.contains("First")) {
                objects();
            } else if (names.contains("XRef")) {
                // Nothing in it counts here but how large it gets: whoever opens the file unfolds it whole.
                unfold(null);
            }
        }
    }

    /** An object stream: known by its type, or by what every reader needs to find its first object. */
    private void objects() {
        if (names.stream().anyMatch(OTHER_FILTERS::contains) || names.contains("Predictor")) {
            strange = true;
            return;
        }
        withinStream = false;
        unfold(new Tokens(this::name, word -> {}));
        withinStream = names.contains("FlateDecode") || names.contains("Fl");
    }

    private ByteBuffer data() {
        int start = Math.min(at + 1, file.limit());
        if (start < file.limit() && file.get(at) == '\r' && file.get(start) == '\n') {
            start++;
        }
        return file.slice(start, file.limit() - start);
    }

    /** @param inside hears what comes out; null where only its length counts */
    private void unfold(@Nullable Tokens inside) {
        Inflater inflater = new Inflater();
        byte[] out = new byte[8192];
        try {
            inflater.setInput(data());
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary() && !active) {
                int n = inflater.inflate(out);
                unfolded += n;
                if (unfolded > MOST_UNFOLDED) {
                    strange = true;
                    return;
                }
                for (int i = 0; inside != null && i < n; i++) {
                    inside.accept(out[i]);
                }
            }
        } catch (DataFormatException e) {
            // What could be read has been looked at; a reader gets no further either.
        } finally {
            inflater.end();
        }
        if (inside != null) {
            inside.accept((byte) ' ');
        }
    }

    private interface Heard {
        void token(String text);
    }

    /** Names and bare words, byte by byte. Strings and comments are looked through as well: there is nothing to hide in. */
    private static final class Tokens {
        private static final int LONGEST = 64;

        private final Heard name;
        private final Heard word;
        private final StringBuilder text = new StringBuilder();
        private boolean inName;

        Tokens(Heard name, Heard word) {
            this.name = name;
            this.word = word;
        }

        void accept(byte next) {
            switch (next) {
                case '/', ' ', '\n', '\r', '\t', '\f', 0, '(', ')', '<', '>', '[', ']', '{', '}', '%' -> {
                    end();
                    inName = next == '/';
                }
                default -> {
                    if (text.length() == LONGEST && !inName) {
                        text.deleteCharAt(0);
                    }
                    if (text.length() < LONGEST) {
                        text.append((char) (next & 0xFF));
                    }
                }
            }
        }

        private void end() {
            if (inName) {
                name.token(plain());
            } else if (text.length() >= 3) {
                word.token(text.toString());
            }
            text.setLength(0);
        }

        /** {@code /J#61vaScript} is {@code /JavaScript}. */
        private String plain() {
            if (text.indexOf("#") < 0) {
                return text.toString();
            }
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '#' && i + 2 < text.length()) {
                    int high = Character.digit(text.charAt(i + 1), 16);
                    int low = Character.digit(text.charAt(i + 2), 16);
                    if (high >= 0 && low >= 0) {
                        c = (char) (16 * high + low);
                        i += 2;
                    }
                }
                plain.append(c);
            }
            return plain.toString();
        }
    }
}
