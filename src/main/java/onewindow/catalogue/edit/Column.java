package onewindow.catalogue.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One column of the Excel sheet: how its cell reads as a part of the item, and how that part is written back.
 *
 * @param field the component of the record the cell becomes
 * @param choices what may stand there → what it means; empty is free text
 * @param parts for {@link Kind#RECORDS}: what stands between the bars of one line
 */
record Column(
        String chinese,
        String field,
        Kind kind,
        Map<String, String> choices,
        List<Column> parts,
        String help,
        boolean required) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern LINE_ENDS = Pattern.compile("\\R+");
    private static final Pattern BETWEEN_CHOICES = Pattern.compile("[、,，;；\\s]+");
    private static final Pattern COMMAS = Pattern.compile("、+");

    enum Kind {
        TEXT,
        NUMBER,
        /** A whole number that may be below zero. */
        INTEGER,
        YES_NO,
        CHOICE,
        /** Several choices, divided by 、. */
        CHOICES,
        /** Any words, divided by 、, or one a line where 、 is part of a word. */
        WORDS,
        /** One a line. */
        LINES,
        /** Parts divided by |, each of which may be empty. */
        RECORD,
        /** One a line, its parts divided by |. */
        RECORDS
    }

    /** A cell that cannot be read, and why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    static Column of(Kind kind, String chinese, String field, String help) {
        return new Column(chinese, field, kind, Map.of(), List.of(), help, false);
    }

    static Column choice(Kind kind, String chinese, String field, Map<String, String> choices, String help) {
        return new Column(chinese, field, kind, choices, List.of(), help, false);
    }

    static Column records(String chinese, String field, String help, Column... parts) {
        return new Column(chinese, field, Kind.RECORDS, Map.of(), List.of(parts), help, false);
    }

    static Column record(String chinese, String field, String help, Column... parts) {
        return new Column(chinese, field, Kind.RECORD, Map.of(), List.of(parts), help, false);
    }

    Column mandatory() {
        return new Column(chinese, field, kind, choices, parts, help, true);
    }

    /** Whether a line of its own says one thing of several. */
    boolean inLines() {
        return kind == Kind.LINES || kind == Kind.RECORDS;
    }

    static <E extends Enum<E>> Map<String, String> choices(E[] constants, Function<E, String> chinese) {
        return Arrays.stream(constants).collect(Collectors.toMap(chinese, Enum::name, (a, b) -> a, LinkedHashMap::new));
    }

    JsonNode read(String cell) throws Unreadable {
        String text = TypedText.lines(cell);
        return switch (kind) {
            case TEXT -> NODES.stringNode(text);
            case NUMBER -> number(TypedText.amount(text));
            case INTEGER -> integer(TypedText.amount(text));
            case YES_NO -> yesNo(text);
            case CHOICE -> chosen(text);
            case CHOICES -> list(text, BETWEEN_CHOICES, this::chosen);
            case WORDS -> list(text, text.contains("\n") ? LINE_ENDS : COMMAS, NODES::stringNode);
            case LINES -> list(text, LINE_ENDS, NODES::stringNode);
            case RECORD -> record(text);
            case RECORDS -> list(text, LINE_ENDS, this::record);
        };
    }

    private interface Reader {
        JsonNode read(String text) throws Unreadable;
    }

    private static ArrayNode list(String text, Pattern separator, Reader reader) throws Unreadable {
        ArrayNode list = NODES.arrayNode();
        for (String part : separator.split(text)) {
            if (!part.isBlank()) {
                list.add(reader.read(part.strip()));
            }
        }
        return list;
    }

    private JsonNode number(String text) throws Unreadable {
        String digits = text.replaceFirst("(?:(?<!\\s)\\s++)?个?(?:工作日|天|份|次|字|元)$", "");
        if (!digits.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw new Unreadable("“" + chinese + "”应填数字，现在是“" + shown(text) + "”。");
        }
        return digits.contains(".")
                ? NODES.numberNode(new java.math.BigDecimal(digits))
                : NODES.numberNode(Long.parseLong(digits));
    }

    private JsonNode integer(String text) throws Unreadable {
        if (!text.matches("-?\\d{1,9}")) {
            throw new Unreadable("“" + chinese + "”应填整数，现在是“" + shown(text) + "”。");
        }
        return NODES.numberNode(Integer.parseInt(text));
    }

    private JsonNode yesNo(String text) throws Unreadable {
        return switch (TypedText.code(text)) {
            case "是", "1", "有", "能" -> NODES.booleanNode(true);
            case "否", "0", "无", "不能" -> NODES.booleanNode(false);
            default -> throw new Unreadable("“" + chinese + "”应填“是”或“否”，现在是“" + shown(text) + "”。");
        };
    }

    private JsonNode chosen(String text) throws Unreadable {
        String meant = choices.get(text);
        String code = TypedText.code(text);
        if (meant == null) {
            meant = choices.containsValue(code) ? code : choices.get(code);
        }
        if (meant == null) {
            String may = choices.size() > 12 ? "" : "，可填：" + String.join("、", choices.keySet());
            throw new Unreadable("“" + chinese + "”里没有“" + shown(text) + "”" + may + "。");
        }
        return field.equals("powerSource") ? NODES.numberNode(Integer.parseInt(meant)) : NODES.stringNode(meant);
    }

    private JsonNode record(String line) throws Unreadable {
        String[] cells = line.split("[|｜]", -1);
        if (cells.length > parts.size() || cells.length < least()) {
            throw new Unreadable("“" + chinese + "”每行应是“"
                    + parts.stream().map(Column::chinese).collect(Collectors.joining("|")) + "”，现在是“" + shown(line)
                    + "”。");
        }
        ObjectNode record = NODES.objectNode();
        for (int i = 0; i < cells.length; i++) {
            if (i < least() || !cells[i].isBlank()) {
                record.set(parts.get(i).field, parts.get(i).read(cells[i]));
            }
        }
        return record;
    }

    /** How many parts of a line must be there: the mandatory ones in front, or all where none is marked; of one record none. */
    private int least() {
        if (kind == Kind.RECORD) {
            return 0;
        }
        int marked = (int) parts.stream().filter(Column::required).count();
        return marked == 0 ? parts.size() : marked;
    }

    String write(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return switch (kind) {
            case TEXT, NUMBER, INTEGER -> value.asString();
            case YES_NO -> value.booleanValue() ? "是" : "否";
            case CHOICE -> chinese(value.asString());
            case WORDS -> joined(value, value.toString().contains("、") ? "\n" : "、", JsonNode::asString);
            case CHOICES -> joined(value, "、", each -> chinese(each.asString()));
            case LINES -> joined(value, "\n", JsonNode::asString);
            case RECORD -> line(value);
            case RECORDS -> joined(value, "\n", this::line);
        };
    }

    private String line(JsonNode record) {
        List<String> cells = new ArrayList<>(
                parts.stream().map(part -> part.write(record.get(part.field))).toList());
        while (cells.size() > least() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return String.join("|", cells);
    }

    private static String joined(JsonNode list, String separator, Function<JsonNode, String> each) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(each.apply(node)));
        return String.join(separator, texts);
    }

    private String chinese(String meant) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().equals(meant))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(meant);
    }

    static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
