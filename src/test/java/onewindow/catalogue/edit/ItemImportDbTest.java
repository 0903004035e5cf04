package onewindow.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onewindow.OneWindowTest;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemStatus;
import onewindow.catalogue.ItemTable;
import onewindow.catalogue.Items;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.db.Db;
import onewindow.platform.sheet.ImportReport;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OneWindowTest
class ItemImportDbTest {
    private static final Actor EDITOR = new Actor(
            UUID.randomUUID(),
            Actor.Kind.STAFF,
            "事项管理员",
            null,
            UUID.randomUUID(),
            null,
            List.of(new Actor.Grant(Role.CATALOGUE_EDITOR, "371312000000", null)),
            null);
    private static final String HEADING = "事项编码,事项名称,事项类型,责任部门\n";

    @Autowired
    ItemImport imports;

    @Autowired
    ItemWorkbook workbook;

    @Autowired
    ItemTable table;

    @Autowired
    Items items;

    @Autowired
    Db db;

    @Test
    void the_real_list_goes_in_with_its_flaws_named_and_not_twice() throws IOException {
        byte[] file = resource("/service-items.csv");
        ImportReport first = run(file);
        System.out.printf(
                "service-items.csv: %d rows, %d imported, %d rejected%n",
                first.rows(), first.imported(), first.rejected());
        assertThat(first.rows()).isEqualTo(685);
        assertThat(first.imported() + first.rejected()).isEqualTo(685);
        assertThat(first.imported()).isGreaterThan(550);
        assertThat(first.problems())
                .hasSize(first.rejected())
                .allMatch(p -> p.row() > 1 && !p.message().isBlank());
        assertThat(first.problems())
                .anyMatch(p ->
                        p.message().contains("1151130000877869M") && p.message().contains("17 位"))
                .anyMatch(p -> p.message().contains("083372204") && p.message().contains("9 位"));

        UUID drafted = items.idOf("512B0011200070").orElseThrow();
        ItemTable.Draft draft = table.draft(drafted).orElseThrow();
        assertThat(draft.status()).isEqualTo(ItemStatus.DRAFT);
        assertThat(draft.draft().name()).isEqualTo("居住证办理");
        assertThat(draft.draft().department()).isEqualTo("公安");

        long before = db.sql("select count(*) from catalogue.item").count();
        ImportReport second = run(file);
        assertThat(second.imported()).isZero();
        assertThat(second.unchanged()).isEqualTo(first.imported());
        assertThat(second.rejected()).isEqualTo(first.rejected());
        assertThat(db.sql("select count(*) from catalogue.item").count()).isEqualTo(before);
    }

    @Test
    void every_kind_of_bad_row_is_named_with_its_reason() {
        String file = HEADING
                + ",没有编码的事项,行政给付,民政\n"
                + "370511000001,,行政给付,民政\n"
                + "370511000002,类型写错的事项,行政什么,民政\n"
                + "370511000003,类型和编码对不上,行政许可,民政\n"
                + "370511000004,好的一行,行政给付,区民政局\n"
                + "370511000004,编码重复,行政给付,民政\n"
                + "3705 1100;05,编码有怪字符,行政给付,民政\n"
                + "370511000006," + "长".repeat(201) + ",行政给付,民政\n"
                + "370511000007,é«˜é¾„æ´¥è´´,行政给付,民政\n"
                + "1".repeat(51) + ",编码太长,行政给付,民政\n"
                + "370511000008,;drop table <script> 𠮷䶮😀,行政给付,民政\n";
        ImportReport report = run(file.getBytes(StandardCharsets.UTF_8));
        assertThat(report.rows()).isEqualTo(11);
        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(ImportReport.RowProblem::row)
                .containsExactly(2, 3, 4, 5, 7, 8, 9, 10, 11);
        assertThat(report.problems())
                .extracting(ImportReport.RowProblem::message)
                .satisfiesExactly(
                        contains("没有填"),
                        contains("没有填"),
                        contains("行政什么"),
                        contains("第 3–4 位"),
                        contains("与第 6 行重复"),
                        contains("不认识的字符"),
                        contains("200 个字"),
                        contains("乱码"),
                        contains("不能超过 50 位"));
    }

    @Test
    void a_row_is_told_all_its_faults_at_once() {
        String file = "事项编码,事项名称,事项类型,责任部门,法定办结时限,承诺办结时限,是否收费\n"
                + "3705;11,,行政什么,民政,20,很快,看情况\n"
                + "370511000031,承诺比法定长,行政给付,民政,20,50,否\n"
                + "370511000032,,行政给付,民政,20,20.5,看情况\n";
        ImportReport report = run(file.getBytes(StandardCharsets.UTF_8));
        assertThat(report.imported()).isZero();
        assertThat(report.rejected()).isEqualTo(3);
        assertThat(report.problems())
                .extracting(problem -> problem.row() + problem.field())
                .containsExactly("2事项名称", "2事项类型", "2承诺办结时限", "2是否收费", "2事项编码", "3承诺办结时限", "4事项名称", "4是否收费", "4承诺办结时限");
    }

    @Test
    void cells_pasted_from_anywhere_are_read() {
        String file = HEADING + "\u200B３７０５１１\u00A000００３３\uFEFF,\u00A0粘贴来的事项\u200B,\u00A0行政给付,民政\u3000\n";
        ImportReport report = run(file.getBytes(StandardCharsets.UTF_8));
        assertThat(report.problems()).isEmpty();
        assertThat(draft("370511000033").name()).isEqualTo("粘贴来的事项");
        assertThat(draft("370511000033").department()).isEqualTo("民政");
    }

    @Test
    void any_usual_encoding_is_read_and_any_other_is_said() {
        String file = HEADING + "370511000021,编码试验事项,行政给付,民政\n";
        assertThat(run(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8)).imported())
                .isEqualTo(1);
        assertThat(run(file.getBytes(Charset.forName("GB18030"))).unchanged()).isEqualTo(1);
        byte[] western = "item_code,name,type_code,department\nA1,Café Müller à Zürich,20,x\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> run(western)).hasMessageContaining("Windows-1252");
        byte[] tricky =
                "item_code,name,type_code,department\nA1,Müller,20,x\n".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> run(tricky)).hasMessageContaining("Windows-1252");
    }

    @Test
    void what_is_no_list_of_items_is_refused_whole() throws IOException {
        assertThatThrownBy(() -> run(new byte[0])).hasMessageContaining("空的");
        assertThatThrownBy(() -> run("MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("不是");
        assertThatThrownBy(() -> run(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .hasMessageContaining(".xls");
        assertThatThrownBy(() -> run("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("没有找到这些列");
        assertThatThrownBy(() -> run(zip("hello.txt", "x".getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("打不开");
        assertThatThrownBy(() -> run(resource("/service-items.csv", 1000, "PK\u0003\u0004")))
                .hasMessageContaining("打不开");
    }

    @Test
    void a_list_without_items_is_said_to_be_empty_and_not_applied() throws IOException {
        assertThatThrownBy(() -> run(workbook.template())).hasMessageContaining("没有可以导入的事项");
        assertThatThrownBy(() -> run(HEADING.getBytes(StandardCharsets.UTF_8))).hasMessageContaining("没有可以导入的事项");
        assertThat(db.sql("select count(*) from catalogue.import_run where row_count = 0")
                        .count())
                .isZero();
    }

    @Test
    void a_zip_that_unpacks_to_something_enormous_is_refused() throws IOException {
        byte[] sheet = new byte[120 << 20];
        java.util.Arrays.fill(sheet, (byte) ' ');
        assertThatThrownBy(() -> run(bomb(sheet))).hasMessageContaining("打不开");
    }

    @Test
    void an_unknown_column_is_named_and_left_out() {
        ImportReport report =
                run(("事项编码,事项名称,事项类型,责任部门,幸运数字\n370511000031,多一列的事项,行政给付,民政,7\n").getBytes(StandardCharsets.UTF_8));
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.problems()).singleElement().satisfies(p -> {
            assertThat(p.row()).isEqualTo(1);
            assertThat(p.field()).isEqualTo("幸运数字");
        });
    }

    @Test
    void an_excel_with_a_title_merged_cells_and_formulas_is_read() throws IOException {
        byte[] file = excel(sheet -> {
            cells(sheet, 0, "二〇二六年事项表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            cells(sheet, 1, "事项编码*", "事项名称*", "事项类型*", "责任部门*");
            cells(sheet, 2, "370511000041", "合并单元格的事项一", "行政给付", "民政");
            cells(sheet, 3, "370511000042", "合并单元格的事项二", "行政给付", "");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
            cells(sheet, 4, "", "编码是数字的事项", "行政给付", "民政");
            sheet.getRow(4).getCell(0).setCellValue(370511000043d);
            cells(sheet, 5, "370511000044", "", "行政给付", "民政");
            sheet.getRow(5).getCell(1).setCellFormula("\"公式\"&\"拼的名称\"");
            sheet.getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(5).getCell(1));
            cells(sheet, 6, "370511000045", "", "行政给付", "民政");
            sheet.getRow(6).getCell(1).setCellFormula("A1&\"没算过\"");
        });
        ImportReport report = run(file);
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.imported()).isEqualTo(4);
        assertThat(report.problems()).singleElement().satisfies(p -> {
            assertThat(p.row()).isEqualTo(7);
            assertThat(p.message()).contains("公式");
        });
        assertThat(draft("370511000042").department()).isEqualTo("民政");
        assertThat(draft("370511000043").name()).isEqualTo("编码是数字的事项");
        assertThat(draft("370511000044").name()).isEqualTo("公式拼的名称");
    }

    @Test
    void ten_thousand_rows_go_in() throws IOException {
        byte[] file = excel(sheet -> {
            cells(sheet, 0, "事项编码", "事项名称", "事项类型", "责任部门");
            for (int i = 1; i <= 10_000; i++) {
                cells(sheet, i, "BIG-%05d".formatted(i), "大表里的第 " + i + " 个事项", "公共服务", "人社");
            }
        });
        ImportReport report = run(file);
        assertThat(report.imported()).isEqualTo(10_000);
        db.sql("delete from catalogue.item where code like 'BIG-%'").update();
    }

    @Test
    void what_is_exported_comes_back_unchanged() {
        ImportReport report = run(workbook.export());
        assertThat(report.problems()).isEmpty();
        assertThat(report.imported()).isZero();
        assertThat(report.unchanged()).isEqualTo(report.rows()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void the_template_offers_choices_and_explains_every_column() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook.template()))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("填写说明");
            assertThat(book.getSheet("事项").getDataValidations()).hasSizeGreaterThanOrEqualTo(5);
            int columns = ItemColumns.ITEMS.columns().size()
                    + ItemColumns.PARTS.stream()
                            .mapToInt(p -> p.columns().size())
                            .sum();
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(columns);
        }
    }

    @Test
    void an_offered_item_stays_as_it_is_until_its_new_draft_is_offered() {
        UUID id = items.idOf("370511901000").orElseThrow();
        String name = items.current(id).name();
        ItemContent before = draft("370511901000");
        run((HEADING + "370511901000,低保新名称,行政给付,民政\n").getBytes(StandardCharsets.UTF_8));
        assertThat(items.current(id).name()).isEqualTo(name);
        assertThat(draft("370511901000").name()).isEqualTo("低保新名称");
        assertThat(draft("370511901000").materials()).isEqualTo(before.materials());
        table.saveAll(List.of(new ItemTable.Fresh(id, before, List.of())));
    }

    private ImportReport run(byte[] file) {
        return imports.run(EDITOR, "试验.csv", file);
    }

    private ItemContent draft(String code) {
        return table.draft(items.idOf(code).orElseThrow()).orElseThrow().draft();
    }

    private static Consumer<String> contains(String part) {
        return message -> assertThat(message).contains(part);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ItemImportDbTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    /** The first bytes of a file behind a head that lies about it. */
    private static byte[] resource(String name, int length, String head) throws IOException {
        byte[] all = java.util.Arrays.copyOf(resource(name), length);
        System.arraycopy(head.getBytes(StandardCharsets.ISO_8859_1), 0, all, 0, head.length());
        return all;
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

    /** A real workbook whose sheet is blown up. */
    private static byte[] bomb(byte[] sheet) throws IOException {
        byte[] book = excel(s -> cells(s, 0, "事项编码", "事项名称", "事项类型", "责任部门"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content);
                if (entry.getName().contains("sheet1")) {
                    zip.write(sheet);
                }
            }
        }
        return out.toByteArray();
    }
}
