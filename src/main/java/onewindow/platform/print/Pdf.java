package onewindow.platform.print;

import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase.FALLBACK_FINAL;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * Turns a well-formed page of ours into a PDF that carries the glyphs it uses. The page's style names the font family
 * {@code text}; rare ideographs come from {@link RareHan}, and what cannot be set letter by letter is drawn. Nothing is fetched from anywhere: pictures come as {@code data:} addresses.
 */
@Component
public class Pdf {
    private static final Pattern RADICALS = Pattern.compile("[\\u2E80-\\u2FDF]+");

    /** Read when the first paper is wanted. */
    private static final class Typefaces {
        static final Fonts ALL = new Fonts(2);
    }

    private final Drawing drawing;

    public Pdf(CharacterPictures pictures) {
        this.drawing = new Drawing(pictures);
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    public byte[] render(String page) {
        String html = drawing.of(ordinary(page));
        TrueTypeFont text = Typefaces.ALL.take();
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(document, text, true)), "text", 400, FontStyle.NORMAL, true);
            rarePages(html)
                    .forEach(rare -> builder.useFont(
                            rare::open, rare.family(), 400, FontStyle.NORMAL, true, EnumSet.of(FALLBACK_FINAL)));
            builder.useExternalResourceAccessControl(
                    (address, type) -> address.startsWith("data:"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withProducer("OneWindow");
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Typefaces.ALL.giveBack(text);
        }
    }

    /** Whether it is drawn the same at any time: a picture of a character is set, and replaced, later. */
    public static boolean isWhole(String page) {
        return Printable.withoutGlyph(page).isEmpty();
    }

    private static Stream<RareHan.Page> rarePages(String html) {
        return html.codePoints()
                .filter(c -> !Fonts.has(c))
                .mapToObj(RareHan::page)
                .flatMap(Optional::stream)
                .distinct();
    }

    /** Look-alikes (⽤ U+2F64, 羅 U+F90F) as the common characters they stand for; the typefaces know only those. */
    static String ordinary(String html) {
        return RADICALS.matcher(Normalizer.normalize(html, Normalizer.Form.NFC))
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    }
}
