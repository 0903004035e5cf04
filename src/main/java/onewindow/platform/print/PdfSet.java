package onewindow.platform.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Several PDFs behind each other, for one press of the printer's button. */
public final class PdfSet {
    private PdfSet() {}

    public static byte[] of(List<byte[]> papers) {
        PDFMergerUtility merger = new PDFMergerUtility();
        papers.forEach(paper -> merger.addSource(new RandomAccessReadBuffer(paper)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
