package onewindow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What stands in an answer, whether it is JSON, a PDF or a workbook. */
final class Words {
    private Words() {}

    static String of(Api.Answer answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        try {
            return type.contains("pdf") ? printed(answer) : type.contains("sheet") ? cells(answer) : plain(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(Api.Answer answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    private static String printed(Api.Answer answer) throws IOException {
        try (PDDocument document = Loader.loadPDF(answer.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String cells(Api.Answer answer) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.bytes()));
                XSSFExcelExtractor extractor = new XSSFExcelExtractor(book)) {
            return extractor.getText();
        }
    }
}
