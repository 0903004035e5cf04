package onewindow.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import onewindow.platform.HostilePdf;
import onewindow.platform.Problem;
import onewindow.platform.sheet.Grid;
import onewindow.platform.sheet.SheetFile;
import onewindow.platform.sheet.XlsxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to exhaust or to trick whoever opens them. */
class HostileFileTest {
    private static final long LITTLE = 4 << 20;

    @Test
    void a_pdf_that_would_unfold_is_refused_without_unfolding_it() {
        byte[] pdf = HostilePdf.unfolding();
        assertThat(pdf.length).isLessThan(500_000);
        assertThat(memoryFor(() -> assertThat(PdfShape.of(ByteBuffer.wrap(pdf))).isEqualTo(PdfShape.Finding.STRANGE)))
                .isLessThan(LITTLE);
    }

    @Test
    void a_pdf_of_700_000_objects_costs_no_memory() {
        byte[] pdf = HostilePdf.crowded();
        assertThat(memoryFor(() -> PdfShape.of(ByteBuffer.wrap(pdf)))).isLessThan(200 * LITTLE);
        assertThat(PdfShape.of(ByteBuffer.wrap(pdf))).isEqualTo(PdfShape.Finding.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction<</S/JavaScript/JS(app.alert(1))>>",
                "/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>",
                "/OpenAction<</S /Launch/F(cmd.exe)>>",
                "/AA<</WC 9 0 R>>",
                "/AcroForm<</XFA 9 0 R>>",
                "/Names<</EmbeddedFiles 9 0 R>>",
                "/Names<</JavaScript 9 0 R>>"
            })
    void a_pdf_that_does_something_is_refused(String entry) {
        refused(HostilePdf.withInCatalogue(entry), "脚本");
    }

    @ParameterizedTest
    @CsvSource({"/Type/ObjStm/N 1/First 4", "/N 1/First 4", "/Type/Obj#53tm/N 1"})
    void a_script_hidden_in_an_object_stream_is_found(String dictionary) {
        refused(HostilePdf.hidden(dictionary, "9 0 <</S/JavaScript/JS(app.alert(1))>>"), "脚本");
    }

    @Test
    void an_object_stream_packed_as_no_ordinary_program_does_is_refused() {
        refused(HostilePdf.hidden("/Type/ObjStm/First 4/DecodeParms<</Predictor 12>>", "9 0 <<>>"), "结构");
    }

    @Test
    void a_pdf_with_bookmarks_and_a_first_page_to_open_at_is_taken() {
        byte[] pdf = HostilePdf.withInCatalogue("/OpenAction[3 0 R/Fit]/Outlines<</First 9 0 R>>");
        assertThat(FileKind.of(ByteBuffer.wrap(pdf))).isEqualTo(FileKind.PDF);
    }

    @Test
    void a_signature_of_14_000_by_14_000_is_none() throws IOException {
        byte[] png = png();
        assertThat(PictureShape.isSignature(png)).isTrue();
        ByteBuffer.wrap(png).putInt(16, 14_000).putInt(20, 14_000);
        assertThat(PictureShape.isSignature(png)).isFalse();
        refused(png, "5000 万像素");
    }

    @Test
    void a_signature_holds_nothing_that_unfolds_but_the_picture() throws IOException {
        byte[] png = png();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(ByteBuffer.allocate(12).putInt(0).putInt(0x7A545874).array());
        out.write(png, 33, png.length - 33);
        assertThat(PictureShape.isSignature(out.toByteArray())).isFalse();
    }

    @Test
    void a_number_of_900_million_digits_is_a_fault_of_its_cell() throws IOException {
        Grid grid = XlsxFile.read(
                        xlsx("<row r=\"1\"><c r=\"A1\"><v>1e900000000</v></c><c r=\"B1\"><v>12</v></c></row>"))
                .getFirst();
        assertThat(grid.rows().getFirst().faults().get(0)).contains("太长");
        assertThat(grid.rows().getFirst().at(1)).isEqualTo("12");
    }

    @Test
    void a_table_of_commas_is_refused_before_it_is_taken_apart() {
        byte[] commas = ",".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> SheetFile.read(commas))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("格子");
    }

    private static void refused(byte[] content, String because) {
        assertThatThrownBy(() -> FileKind.of(ByteBuffer.wrap(content)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(because);
    }

    private static long memoryFor(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] xlsx(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String package_ = "http://schemas.openxmlformats.org/package/2006/";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + package_ + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + type
                            + "worksheet+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + package_ + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + package_
                            + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
