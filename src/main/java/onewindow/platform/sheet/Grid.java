package onewindow.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import onewindow.platform.text.TypedText;

/** A sheet as read from a file: rows of cells, before anyone knows what they mean. */
public record Grid(String name, List<Row> rows) {
    /**
     * One row.
     *
     * @param number as the reader of the file counts it
     * @param faults cells that hold no value that can be used, by column
     */
    public record Row(int number, Map<Integer, String> cells, Map<Integer, String> faults) {
        Row(int number) {
            this(number, new HashMap<>(), new HashMap<>());
        }

        /** As it was typed, without what nobody sees and the blanks around it. */
        public String at(int column) {
            return TypedText.lines(cells.getOrDefault(column, ""));
        }

        boolean blank() {
            return faults.isEmpty()
                    && cells.values().stream().map(TypedText::line).allMatch(String::isEmpty);
        }
    }

    /** The rows below a heading, and the columns it names. */
    public record Table(Map<String, Integer> columns, List<Row> rows, int headingRow) {}

    /**
     * Looks for the heading among the first rows: sheets often begin with a title.
     *
     * @param meaning what a heading stands for, where files name their columns otherwise
     * @param isHeading the column that every such table has
     */
    public Table below(UnaryOperator<String> meaning, Predicate<String> isHeading) {
        for (int i = 0; i < Math.min(10, rows.size()); i++) {
            Row row = rows.get(i);
            if (row.cells().values().stream().map(Grid::heading).map(meaning).anyMatch(isHeading)) {
                Map<String, Integer> columns = new java.util.LinkedHashMap<>();
                row.cells().keySet().stream()
                        .sorted()
                        .filter(column -> !row.at(column).isBlank())
                        .forEach(column -> columns.putIfAbsent(meaning.apply(heading(row.at(column))), column));
                List<Row> below = new ArrayList<>(rows.subList(i + 1, rows.size()));
                below.removeIf(Row::blank);
                return new Table(columns, below, row.number());
            }
        }
        return new Table(Map.of(), List.of(), 1);
    }

    /** A heading without the marks people put there: {@code 事项编码*（必填）} is 事项编码. */
    private static String heading(String cell) {
        return TypedText.code(cell).replaceAll("[*＊]", "").replaceFirst("^([^（(]*)[（(].*[)）]$", "$1");
    }
}
