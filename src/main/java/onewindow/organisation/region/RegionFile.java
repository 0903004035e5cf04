package onewindow.organisation.region;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import onewindow.platform.Problem;
import onewindow.platform.Problem.Kind;
import org.springframework.core.io.InputStreamSource;

/**
 * The characters of an uploaded CSV: plain, gzipped or zipped (the whole country is 37 MB plain); UTF-8 with or without a
 * byte order mark, or else GB18030, which is what spreadsheets here write.
 */
final class RegionFile {
    private static final long LARGEST = 200L << 20;

    private RegionFile() {}

    static Reader open(InputStreamSource file) throws IOException {
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        Reader reader = new Lines(new InputStreamReader(unpacked(file), charset));
        return charset == StandardCharsets.UTF_8 ? withoutMark(reader) : reader;
    }

    private static boolean isUtf8(InputStreamSource file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[1 << 16];
        try (Reader reader = new InputStreamReader(unpacked(file), decoder)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                refuseBinary(buffer, n);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void refuseBinary(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] == 0) {
                throw notCsv();
            }
        }
    }

    private static Problem notCsv() {
        return Problem.of(Kind.WRONG_FILE_TYPE, "这不是 CSV 文件。若是 Excel 表格，请“另存为”CSV 后再传。");
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        var buffered = new java.io.PushbackReader(reader, 1);
        int first = buffered.read();
        if (first >= 0 && first != 0xFEFF) {
            buffered.unread(first);
        }
        return buffered;
    }

    private static InputStream unpacked(InputStreamSource file) throws IOException {
        InputStream raw = new BufferedInputStream(file.getInputStream());
        raw.mark(4);
        byte[] head = raw.readNBytes(4);
        raw.reset();
        if (head.length == 4 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b) {
            return new Limited(new GZIPInputStream(raw));
        }
        return head.length == 4 && head[0] == 'P' && head[1] == 'K' ? zipped(raw) : new Limited(raw);
    }

    private static InputStream zipped(InputStream raw) throws IOException {
        ZipInputStream zip = new ZipInputStream(raw);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".csv")) {
                return new Limited(zip);
            }
        }
        throw notCsv();
    }

    /** Stops a file without line ends: a line is held whole. */
    private static final class Lines extends java.io.FilterReader {
        private static final int LONGEST = 100_000;
        private int length;

        Lines(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            if (c >= 0) {
                count((char) c);
            }
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int wanted) throws IOException {
            int n = super.read(buffer, offset, wanted);
            for (int i = 0; i < n; i++) {
                count(buffer[offset + i]);
            }
            return n;
        }

        private void count(char c) {
            length = c == '\n' || c == '\r' ? 0 : length + 1;
            if (length > LONGEST) {
                throw Problem.of(Kind.TOO_LARGE, "有一行超过 " + LONGEST + " 个字，这不像行政区划表，请检查文件。");
            }
        }
    }

    /** Stops a small archive that unpacks to something enormous. */
    private static final class Limited extends java.io.FilterInputStream {
        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) {
            read += n;
            if (read > LARGEST) {
                throw Problem.of(Kind.TOO_LARGE, "文件展开后超过 200 MB，请按省或市分开导入。");
            }
        }
    }
}
