package onewindow.catalogue.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import onewindow.catalogue.ItemContent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What one version says otherwise than another, in the words and columns of the sheet in which items are filled in. */
@Component
class ItemChanges {
    /** @param before as the sheet writes it; empty: it was not there, as {@code after} is where it is no more */
    record Change(String what, String before, String after) {}

    private final ObjectMapper json;

    ItemChanges(ObjectMapper json) {
        this.json = json;
    }

    List<Change> between(ItemContent before, ItemContent after) {
        JsonNode was = json.valueToTree(before);
        JsonNode is = json.valueToTree(after);
        List<Change> changes = new ArrayList<>();
        columns("", ItemColumns.ITEMS.columns(), was, is, changes);
        ItemColumns.PARTS.forEach(sheet -> records(sheet, was.path(sheet.field()), is.path(sheet.field()), changes));
        return changes;
    }

    private static void columns(String of, List<Column> columns, JsonNode was, JsonNode is, List<Change> into) {
        for (Column column : columns) {
            String before = column.write(was.get(column.field()));
            String after = column.write(is.get(column.field()));
            if (!before.equals(after)) {
                into.add(
                        column.inLines()
                                ? lines(of + column.chinese(), before, after)
                                : new Change(of + column.chinese(), before, after));
            }
        }
    }

    /** Of a long list only the lines that went or came, unless nothing but their order changed. */
    private static Change lines(String what, String before, String after) {
        String gone = without(before, after);
        String come = without(after, before);
        return gone.isEmpty() && come.isEmpty() ? new Change(what, before, after) : new Change(what, gone, come);
    }

    private static String without(String lines, String others) {
        List<String> known = others.lines().toList();
        return lines.lines().filter(Predicate.not(known::contains)).collect(Collectors.joining("\n"));
    }

    private static void records(ItemColumns.Sheet sheet, JsonNode was, JsonNode is, List<Change> into) {
        Map<String, JsonNode> before = byKey(sheet, was);
        Map<String, JsonNode> after = byKey(sheet, is);
        before.forEach((key, record) -> {
            JsonNode now = after.get(key);
            if (now == null) {
                into.add(new Change(sheet.name() + called(sheet, record), described(sheet, record), ""));
            } else {
                columns(sheet.name() + called(sheet, record) + "的", own(sheet), record, now, into);
            }
        });
        after.forEach((key, record) -> {
            if (!before.containsKey(key)) {
                into.add(new Change(sheet.name() + called(sheet, record), "", described(sheet, record)));
            }
        });
        List<String> stayed =
                before.keySet().stream().filter(after::containsKey).toList();
        List<String> asNow = after.keySet().stream().filter(before::containsKey).toList();
        if (!stayed.equals(asNow)) {
            into.add(new Change(sheet.name() + "的先后", names(sheet, stayed, after), names(sheet, asNow, after)));
        }
    }

    /** A row keeps its key where it has one, else it is known by its name; of two with one name, by their order. */
    private static Map<String, JsonNode> byKey(ItemColumns.Sheet sheet, JsonNode rows) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (JsonNode row : rows) {
            String key = row.path("key")
                    .asString(row.path(own(sheet).getFirst().field()).asString());
            byKey.put(key + " " + times.merge(key, 1, Integer::sum), row);
        }
        return byKey;
    }

    private static String names(ItemColumns.Sheet sheet, List<String> keys, Map<String, JsonNode> rows) {
        return keys.stream()
                .map(key -> name(sheet, Objects.requireNonNull(rows.get(key))))
                .collect(Collectors.joining("、"));
    }

    private static String called(ItemColumns.Sheet sheet, JsonNode record) {
        return "“" + name(sheet, record) + "”";
    }

    private static String name(ItemColumns.Sheet sheet, JsonNode record) {
        return record.path("label")
                .asString(record.path(own(sheet).getFirst().field()).asString());
    }

    private static String described(ItemColumns.Sheet sheet, JsonNode record) {
        return own(sheet).stream()
                .map(column -> {
                    String text = column.write(record.get(column.field()));
                    return text.isEmpty() ? "" : column.chinese() + "：" + text;
                })
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("；"));
    }

    /** Without the code of the item, which leads every row. */
    private static List<Column> own(ItemColumns.Sheet sheet) {
        return sheet.columns().subList(1, sheet.columns().size());
    }
}
