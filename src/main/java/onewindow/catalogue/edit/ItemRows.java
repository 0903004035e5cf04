package onewindow.catalogue.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onewindow.catalogue.Material;
import onewindow.organisation.department.Department;
import onewindow.platform.Problem;
import onewindow.platform.sheet.Grid;
import onewindow.platform.sheet.ImportReport.RowProblem;
import onewindow.platform.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of a file of items. What cannot be read is named cell by cell. */
final class ItemRows {
    /**
     * A row as far as it can be read: what it says about the item, to be laid over what is known.
     *
     * @param wrong what cannot be read; more may be wrong in what can
     */
    record Read(int row, String code, String name, ObjectNode patch, List<RowProblem> wrong) {}

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "市监", "市场监管", "教科体", "教体", "教育", "教体", "医疗保障", "医保", "水务", "水利", "卫生健康", "卫健", "残疾人联合会", "残联", "人力资源", "人社",
            "住房", "住建", "交通", "交通运输");

    final List<RowProblem> problems = new ArrayList<>();
    final List<Read> read = new ArrayList<>();
    int rows;
    int rejected;

    private final List<String> departmentKeys;
    /** Parts of items by code, then by field of the item. */
    private final Map<String, ObjectNode> parts = new HashMap<>();

    private final Map<String, String> badParts = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private ItemRows(List<Department> departments) {
        this.departmentKeys = departments.stream().map(Department::key).toList();
    }

    static ItemRows read(List<Grid> grids, List<Department> departments) {
        ItemRows read = new ItemRows(departments);
        for (ItemColumns.Sheet sheet : ItemColumns.PARTS) {
            grids.stream()
                    .filter(grid -> grid.name().equals(sheet.name()))
                    .findFirst()
                    .ifPresent(grid -> read.part(sheet, grid));
        }
        Grid items = grids.stream()
                .filter(grid -> grid.name().equals(ItemColumns.ITEMS.name()))
                .findFirst()
                .orElse(grids.getFirst());
        read.items(items);
        return read;
    }

    private Grid.Table table(ItemColumns.Sheet sheet, Grid grid) {
        Grid.Table table = grid.below(
                heading -> ItemColumns.PUBLISHED.getOrDefault(heading, heading), ItemColumns.CODE.chinese()::equals);
        List<String> missing = sheet.columns().stream()
                .filter(column -> column.required() && !table.columns().containsKey(column.chinese()))
                .map(Column::chinese)
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(
                    "file", "“" + grid.name() + "”表里没有找到这些列：" + String.join("、", missing) + "。请按模板的表头填写。");
        }
        List<String> known =
                new ArrayList<>(sheet.columns().stream().map(Column::chinese).toList());
        known.addAll(ItemColumns.ASIDE);
        table.columns().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(new RowProblem(
                        table.headingRow(),
                        "表头",
                        Column.shown(name),
                        "“" + grid.name() + "”表里有不认识的列“" + Column.shown(name) + "”，这一列没有导入。")));
        return table;
    }

    private void part(ItemColumns.Sheet sheet, Grid grid) {
        Grid.Table table = table(sheet, grid);
        for (Grid.Row row : table.rows()) {
            ObjectNode read = JsonNodeFactory.instance.objectNode();
            String code = ItemCode.of(
                            row.at(Objects.requireNonNull(table.columns().get(ItemColumns.CODE.chinese()))))
                    .value();
            List<RowProblem> wrong = cells(sheet, table, row, read);
            if (!wrong.isEmpty()) {
                wrong.forEach(p -> problems.add(
                        new RowProblem(p.row(), p.name(), p.field(), "“" + sheet.name() + "”表：" + p.message())));
                badParts.putIfAbsent(code, "“" + sheet.name() + "”表第 " + row.number() + " 行有错，整个事项没有导入。");
                continue;
            }
            read.remove("code");
            ObjectNode item = parts.computeIfAbsent(code, c -> JsonNodeFactory.instance.objectNode());
            ArrayNode list = item.get(sheet.field()) instanceof ArrayNode known ? known : item.putArray(sheet.field());
            list.add(read);
        }
    }

    private void items(Grid grid) {
        Grid.Table table = table(ItemColumns.ITEMS, grid);
        rows = table.rows().size();
        for (Grid.Row row : table.rows()) {
            ObjectNode read = JsonNodeFactory.instance.objectNode();
            List<RowProblem> wrong = cells(ItemColumns.ITEMS, table, row, read);
            wrong.addAll(keys(table, row, read));
            String code = read.path("code").asString("");
            ObjectNode known = parts.get(code);
            if (known != null) {
                read.setAll(known);
            }
            this.read.add(new Read(row.number(), code, read.path("name").asString(""), read, wrong));
        }
        parts.keySet().stream()
                .filter(code -> !seen.containsKey(code))
                .forEach(code -> problems.add(new RowProblem(
                        table.headingRow(), code, "事项编码", "“事项”表里没有编码 " + Column.shown(code) + "，它的材料、流程没有导入。")));
    }

    /** The row is not imported, for these reasons. */
    void reject(List<RowProblem> reasons) {
        rejected++;
        problems.addAll(reasons);
    }

    private static List<RowProblem> cells(ItemColumns.Sheet sheet, Grid.Table table, Grid.Row row, ObjectNode into) {
        List<RowProblem> wrong = new ArrayList<>();
        Integer nameColumn = table.columns().get(sheet.columns().get(1).chinese());
        String name = Column.shown(nameColumn == null ? "" : row.at(nameColumn));
        for (Column column : sheet.columns()) {
            Integer at = table.columns().get(column.chinese());
            if (at == null) {
                continue;
            }
            String problem = cell(column, row, at, into);
            if (problem != null) {
                wrong.add(new RowProblem(row.number(), name, column.chinese(), problem));
            }
        }
        return wrong;
    }

    private static @Nullable String cell(Column column, Grid.Row row, int at, ObjectNode into) {
        String fault = row.faults().get(at);
        if (fault != null) {
            return "“" + column.chinese() + "”里的" + fault;
        }
        String text = row.at(at);
        if (text.isEmpty()) {
            return column.required() ? "没有填“" + column.chinese() + "”。" : null;
        }
        if (SheetFile.garbled(text)) {
            return "“" + column.chinese() + "”看起来是乱码（" + Column.shown(text) + "），文件曾用错误的编码保存过。";
        }
        try {
            into.set(column.field(), column.read(column == ItemColumns.TYPE && text.length() == 1 ? "0" + text : text));
            return null;
        } catch (Column.Unreadable e) {
            return e.getMessage();
        }
    }

    /** Code, department, doubles: what must fit together. */
    private List<RowProblem> keys(Grid.Table table, Grid.Row row, ObjectNode read) {
        String code = read.path("code").asString("");
        if (read.hasNonNull("department")) {
            read.put("department", department(read.path("department").asString("")));
        }
        if (code.isEmpty()) {
            return List.of();
        }
        ItemCode written = ItemCode.of(code);
        read.put("code", written.value());
        Integer regionColumn = table.columns().get("行政区划");
        String fault = written.fault(read.path("type").asString(""), regionColumn == null ? "" : row.at(regionColumn));
        Integer before = fault == null ? seen.putIfAbsent(written.value(), row.number()) : null;
        String problem = fault != null
                ? fault
                : before != null ? "编码 " + written.value() + " 与第 " + before + " 行重复。" : badParts.get(written.value());
        return problem == null
                ? List.of()
                : List.of(new RowProblem(
                        row.number(), Column.shown(read.path("name").asString("")), "事项编码", problem));
    }

    /** 区民政局 and 广安区税务局 are 民政 and 税务; what is nobody's stays as written, and must be settled before offering. */
    private String department(String written) {
        for (String key : departmentKeys) {
            if (written.contains(key)) {
                return key;
            }
        }
        return OTHER_NAMES.entrySet().stream()
                .filter(other -> written.contains(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(written);
    }

    /** A material keeps its key while it keeps its name; a new one gets the next free key. */
    static void keepKeys(ObjectNode patch, List<Material> known) {
        if (!(patch.get("materials") instanceof ArrayNode papers)) {
            return;
        }
        Map<String, String> keys = new HashMap<>();
        known.forEach(material -> keys.putIfAbsent(material.name(), material.key()));
        int next = 1;
        for (JsonNode paper : papers) {
            String kept = keys.remove(paper.path("name").asString());
            while (kept == null && known.stream().map(Material::key).toList().contains("m" + next)) {
                next++;
            }
            ((ObjectNode) paper).put("key", kept == null ? "m" + next++ : kept);
        }
    }
}
