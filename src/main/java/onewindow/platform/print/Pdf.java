package onewindow.platform.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * Turns a well-formed page of ours into a PDF that carries the glyphs it uses. The page's style names the font family
 * {@code text, rare}. Nothing is fetched from anywhere: pictures come as {@code data:} addresses.
 */
@Component
public class Pdf {
    private static final Pattern RADICALS = Pattern.compile("[\\u2E80-\\u2FDF]+");

    /** Read when the first paper is wanted. */
    private static final class Typefaces {
        static final Fonts ALL = new Fonts(2);
    }

    public Pdf() {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    public byte[] render(String html) {
        Fonts.Set lent = Typefaces.ALL.take();
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            use(builder, document, lent.text(), "text");
            use(builder, document, lent.rare(), "rare");
            // A white square for what no font has, so that a reader sees something is missing.
            builder.useReplacementText("□");
            builder.useExternalResourceAccessControl(
                    (address, type) -> address.startsWith("data:"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withProducer("OneWindow");
            builder.withHtmlContent(ordinary(html), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Typefaces.ALL.giveBack(lent);
        }
    }

    /** Look-alikes (⽤ U+2F64, 羅 U+F90F) as the common characters they stand for; the typefaces know only those. */
    static String ordinary(String html) {
        return RADICALS.matcher(Normalizer.normalize(html, Normalizer.Form.NFC))
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    }

    private static void use(PdfRendererBuilder builder, PDDocument document, TrueTypeFont font, String family)
            throws IOException {
        builder.useFont(
                new PDFontSupplier(PDType0Font.load(document, font, true)), family, 400, FontStyle.NORMAL, true);
    }
}
