package onewindow.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDFs that harm whoever opens them, made here and kept nowhere. */
public final class HostilePdf {
    private static final String PAGES = """
            %%PDF-1.5
            1 0 obj<</Type/Catalog/Pages 2 0 R %s>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R>>endobj
            """;
    private static final String END = "\nstartxref\n9\n%%EOF\n";

    /** Made once: packing 400 MB takes a second. */
    private static final byte[] UNFOLDING = makeUnfolding();

    private HostilePdf() {}

    /** 408 KB whose cross-reference stream unfolds to 400 MB. */
    public static byte[] unfolding() {
        return UNFOLDING.clone();
    }

    private static byte[] makeUnfolding() {
        return file("", stream("/Type/XRef/Size 400000000/W[1 0 0]/Root 1 0 R", new byte[1 << 20], 400));
    }

    /** Objects that mean nothing, 700,000 of them. */
    public static byte[] crowded() {
        StringBuilder objects = new StringBuilder(20 << 20);
        for (int i = 4; i < 700_000; i++) {
            objects.append(i).append(" 0 obj<</A 1>>endobj\n");
        }
        return file("", bytes(objects.toString()));
    }

    public static byte[] withInCatalogue(String entry) {
        return file(entry, bytes(""));
    }

    /** What it does stands in an object stream, where nobody sees it without unpacking. */
    public static byte[] hidden(String dictionary, String objects) {
        return file("", stream(dictionary, bytes(objects), 1));
    }

    private static byte[] file(String catalogue, byte[] rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(PAGES.formatted(catalogue)));
        out.writeBytes(rest);
        out.writeBytes(bytes(END));
        return out.toByteArray();
    }

    private static byte[] stream(String dictionary, byte[] content, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("4 0 obj<<" + dictionary + "/Filter/FlateDecode>>stream\r\n"));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION))) {
            for (int i = 0; i < times; i++) {
                packed.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.writeBytes(bytes("\nendstream endobj"));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
