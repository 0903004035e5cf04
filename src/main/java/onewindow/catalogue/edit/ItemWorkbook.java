package onewindow.catalogue.edit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import onewindow.catalogue.ItemContent;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The Excel file civil servants fill in, empty as a template or with the whole catalogue; what goes out may come in again. */
@Component
class ItemWorkbook {
    private static final int LAST_ROW = 20_000;
    private static final int PAGE = 500;

    private final ItemLists lists;
    private final ObjectMapper json;

    ItemWorkbook(ItemLists lists, ObjectMapper json) {
        this.lists = lists;
        this.json = json;
    }

    byte[] template() {
        return written(List.of());
    }

    byte[] export() {
        List<ItemContent> items = new ArrayList<>();
        List<ItemContent> page = lists.drafts("", PAGE);
        while (!page.isEmpty()) {
            items.addAll(page);
            page = lists.drafts(page.getLast().code(), PAGE);
        }
        return written(items);
    }

    private byte[] written(List<ItemContent> items) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            explain(book);
            sheet(book, ItemColumns.ITEMS, items);
            ItemColumns.PARTS.forEach(part -> sheet(book, part, items));
            book.setActiveSheet(items.isEmpty() ? 0 : 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void explain(Workbook book) {
        Sheet sheet = book.createSheet("填写说明");
        CellStyle heading = heading(book);
        row(sheet, 0, heading, List.of("表", "列", "必填", "怎么填", "可填内容"));
        int number = 1;
        List<ItemColumns.Sheet> sheets = new ArrayList<>(List.of(ItemColumns.ITEMS));
        sheets.addAll(ItemColumns.PARTS);
        CellStyle text = text(book);
        for (ItemColumns.Sheet described : sheets) {
            for (Column column : described.columns()) {
                String may = column.kind() == Column.Kind.YES_NO
                        ? "是、否"
                        : String.join("、", column.choices().keySet());
                row(
                        sheet,
                        number++,
                        text,
                        List.of(described.name(), column.chinese(), column.required() ? "必填" : "", column.help(), may));
            }
        }
        int[] widths = {12, 16, 8, 60, 60};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.createFreezePane(0, 1);
    }

    private void sheet(Workbook book, ItemColumns.Sheet described, List<ItemContent> items) {
        Sheet sheet = book.createSheet(described.name());
        List<Column> columns = described.columns();
        row(
                sheet,
                0,
                heading(book),
                columns.stream()
                        .map(c -> c.chinese() + (c.required() ? "*" : ""))
                        .toList());
        CellStyle text = text(book);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, (columns.get(i).kind() == Column.Kind.NUMBER ? 10 : i == 1 ? 36 : 18) * 256);
            sheet.setDefaultColumnStyle(i, text);
            offerChoices(sheet, columns.get(i), i);
        }
        sheet.createFreezePane(2, 1);
        int number = 1;
        for (ItemContent item : items) {
            JsonNode tree = json.valueToTree(item);
            for (JsonNode record : records(described, tree)) {
                List<String> cells = new ArrayList<>();
                for (Column column : columns) {
                    cells.add(column.write(
                            column.field().equals("code") ? tree.get("code") : record.get(column.field())));
                }
                row(sheet, number++, text, cells);
            }
        }
    }

    private static Iterable<JsonNode> records(ItemColumns.Sheet described, JsonNode tree) {
        return described.field().isEmpty() ? List.of(tree) : tree.path(described.field());
    }

    private static void offerChoices(Sheet sheet, Column column, int at) {
        String[] choices =
                switch (column.kind()) {
                    case YES_NO -> new String[] {"是", "否"};
                    case CHOICE -> column.choices().keySet().toArray(new String[0]);
                    default -> new String[0];
                };
        if (choices.length == 0) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices), new CellRangeAddressList(1, LAST_ROW, at, at));
        validation.setShowErrorBox(true);
        validation.createErrorBox(column.chinese(), "请从下拉框里选。");
        sheet.addValidationData(validation);
    }

    private static void row(Sheet sheet, int number, CellStyle style, List<String> cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(cells.get(i));
            cell.setCellStyle(style);
        }
    }

    private static CellStyle heading(Workbook book) {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** As text, so that a code typed in keeps all its digits. */
    private static CellStyle text(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        return style;
    }
}
