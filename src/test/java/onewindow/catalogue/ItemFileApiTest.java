package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.platform.db.Db;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people send to the import over HTTP: each file is answered in words, and nothing is half done. */
@OneWindowTest
class ItemFileApiTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private Api editor;

    @BeforeEach
    void an_editor() {
        editor = Api.staff(port, "hedong.catalogue");
    }

    private Api.Answer send(String name, byte[] content) {
        return editor.upload("/api/admin/items/import", name, XLSX, content);
    }

    private long items(String prefix) {
        return db.sql("select count(*) from catalogue.item where code like :prefix || '%'")
                .bind("prefix", prefix)
                .count();
    }

    private long runs() {
        return db.sql("select count(*) from catalogue.import_run").count();
    }

    /** Refused as a whole, with a sentence, and without a trace in the catalogue. */
    private void refused(String name, byte[] content, int status, String words) {
        long before = items("");
        long ran = runs();
        byte[] said = send(name, content).expect(status).bytes();
        assertThat(new String(said, StandardCharsets.UTF_8)).contains(words);
        assertThat(items("")).isEqualTo(before);
        assertThat(runs()).isEqualTo(ran);
    }

    @Test
    void merged_cells_and_formulas_are_read_and_the_formula_without_a_value_is_named() throws IOException {
        byte[] file = excel(sheet -> {
            cells(sheet, 0, "二〇二六年事项表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            cells(sheet, 1, "事项编码", "事项名称", "事项类型", "责任部门");
            cells(sheet, 2, "HTTP-M-1", "合并的部门一", "公共服务", "民政");
            cells(sheet, 3, "HTTP-M-2", "合并的部门二", "公共服务", "");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
            cells(sheet, 4, "HTTP-M-3", "", "公共服务", "民政");
            sheet.getRow(4).getCell(1).setCellFormula("A1&\"没算过\"");
            cells(sheet, 5, "HTTP-M-4", "'; drop table item; <script>𠮷䶮😀", "公共服务", "民政");
        });
        Api.Answer report = send("合并.xlsx", file).expect(200);
        assertThat(report.at("rows").asInt()).isEqualTo(4);
        assertThat(report.at("imported").asInt()).isEqualTo(3);
        assertThat(report.at("problems").size()).isEqualTo(1);
        assertThat(report.at("problems.0.row").asInt()).isEqualTo(5);
        assertThat(report.text("problems.0.message")).contains("公式");
        assertThat(items("HTTP-M-")).isEqualTo(3);
        assertThat(editor.get("/api/admin/items?q=HTTP-M-4").text("items.0.name"))
                .contains("<script>𠮷䶮😀");
    }

    @Test
    void ten_thousand_rows_go_in_and_the_three_bad_ones_are_named() throws IOException {
        byte[] file = excel(sheet -> {
            cells(sheet, 0, "事项编码", "事项名称", "事项类型", "责任部门");
            for (int i = 1; i <= 10_000; i++) {
                cells(sheet, i, "HTTP-T-%05d".formatted(i), i % 4000 == 0 ? "" : "第 " + i + " 个事项", "公共服务", "人社");
            }
            cells(sheet, 10_000, "HTTP-T-00001", "编码和第一行一样", "公共服务", "人社");
        });
        Api.Answer report = send("一万行.xlsx", file).expect(200);
        assertThat(report.at("rows").asInt()).isEqualTo(10_000);
        assertThat(report.at("imported").asInt()).isEqualTo(9_997);
        assertThat(report.at("problems").valueStream().map(p -> p.path("row").asInt()))
                .containsExactly(4001, 8001, 10_001);
        assertThat(items("HTTP-T-")).isEqualTo(9_997);
        db.sql("delete from catalogue.item where code like 'HTTP-T-%'").update();
    }

    @Test
    void text_in_a_western_code_page_is_refused_by_its_name() {
        byte[] western = "item_code,name,type_code,department\nHTTP-W-1,Café Müller à Zürich,20,民政\n"
                .replace("民政", "x")
                .getBytes(Charset.forName("windows-1252"));
        refused("西文.csv", western, 400, "Windows-1252");
        assertThat(items("HTTP-W-")).isZero();
    }

    @Test
    void a_workbook_that_is_something_else_is_refused_whatever_it_is_called() throws IOException {
        refused("事项.xlsx", new byte[0], 400, "空的");
        refused("事项.xlsx", "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1), 415, "不是");
        refused("事项.xlsx", "%PDF-1.7\n%\u0000\u0001\n".getBytes(StandardCharsets.ISO_8859_1), 415, "不是");
        refused("事项.xlsx", zip("hello.txt", new byte[10]), 415, "打不开");
        refused("事项.xlsx", Arrays.copyOf(excel(sheet -> cells(sheet, 0, "事项编码")), 900), 415, "打不开");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_unfolds() throws IOException {
        byte[] book = excel(sheet -> cells(sheet, 0, "事项编码", "事项名称", "事项类型", "责任部门"));
        byte[] blanks = new byte[150 << 20];
        Arrays.fill(blanks, (byte) ' ');
        byte[] bomb = blownUp(book, blanks);
        assertThat(bomb.length).isLessThan(1 << 20);
        refused("炸弹.xlsx", bomb, 415, "打不开");
    }

    private static byte[] excel(Consumer<XSSFSheet> fill) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(book.createSheet("事项"));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void cells(XSSFSheet sheet, int row, String... values) {
        var made = sheet.createRow(row);
        for (int i = 0; i < values.length; i++) {
            made.createCell(i).setCellValue(values[i]);
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /** A real workbook whose sheet unfolds to what is given. */
    private static byte[] blownUp(byte[] book, byte[] more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
                if (entry.getName().contains("sheet1")) {
                    zip.write(more);
                }
            }
        }
        return out.toByteArray();
    }
}
