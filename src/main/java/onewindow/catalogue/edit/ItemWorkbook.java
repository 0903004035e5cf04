package onewindow.catalogue.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import onewindow.catalogue.ItemContent;
import onewindow.platform.sheet.Spreadsheet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The Excel file civil servants fill in, empty as a template or with the whole catalogue; what goes out may come in again. */
@Component
class ItemWorkbook {
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
        try (Spreadsheet book = new Spreadsheet()) {
            explain(book);
            sheet(book, ItemColumns.ITEMS, items);
            ItemColumns.PARTS.forEach(part -> sheet(book, part, items));
            book.opensAt(items.isEmpty() ? 0 : 1);
            return book.bytes();
        }
    }

    private static void explain(Spreadsheet book) {
        Spreadsheet.Table table = book.table("填写说明", List.of("表", "列", "必填", "怎么填", "可填内容"));
        List<ItemColumns.Sheet> sheets = new ArrayList<>(List.of(ItemColumns.ITEMS));
        sheets.addAll(ItemColumns.PARTS);
        for (ItemColumns.Sheet described : sheets) {
            for (Column column : described.columns()) {
                String required = column.required() ? "必填" : "";
                String may = String.join("、", choices(column));
                table.row(List.of(described.name(), column.chinese(), required, column.help(), may));
            }
        }
        int[] widths = {12, 16, 8, 60, 60};
        for (int i = 0; i < widths.length; i++) {
            table.width(i, widths[i]);
        }
    }

    private void sheet(Spreadsheet book, ItemColumns.Sheet described, List<ItemContent> items) {
        List<Column> columns = described.columns();
        Spreadsheet.Table table = book.table(
                described.name(),
                columns.stream()
                        .map(c -> c.chinese() + (c.required() ? "*" : ""))
                        .toList());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            table.width(i, column.kind() == Column.Kind.NUMBER ? 10 : i == 1 ? 36 : 18);
            table.typedIn(i);
            if (column.kind() == Column.Kind.YES_NO || column.kind() == Column.Kind.CHOICE) {
                table.offer(i, column.chinese(), choices(column));
            }
        }
        table.freeze(2);
        for (ItemContent item : items) {
            JsonNode tree = json.valueToTree(item);
            records(described, tree).forEach(record -> table.row(cells(columns, tree, record)));
        }
    }

    private static List<String> cells(List<Column> columns, JsonNode tree, JsonNode record) {
        return columns.stream()
                .map(column -> column.write((column.field().equals("code") ? tree : record).get(column.field())))
                .toList();
    }

    private static Iterable<JsonNode> records(ItemColumns.Sheet described, JsonNode tree) {
        return described.field().isEmpty() ? List.of(tree) : tree.path(described.field());
    }

    private static Collection<String> choices(Column column) {
        return column.kind() == Column.Kind.YES_NO
                ? List.of("是", "否")
                : column.choices().keySet();
    }
}
