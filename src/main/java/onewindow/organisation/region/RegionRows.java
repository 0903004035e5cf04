package onewindow.organisation.region;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.Problem;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a division file, one at a time; its columns are found by their headings. Shapes: {@code code,name,parentCode} and the
 * published ones, where the lowest of {@code streetCode, areaCode, cityCode, provinceCode} tells the level of the file.
 */
final class RegionRows implements AutoCloseable {
    private static final Set<String> CODE = Set.of("code", "代码", "区划代码", "统计用区划代码", "编码");
    private static final Set<String> NAME = Set.of("name", "名称", "区划名称");
    private static final Set<String> PARENT = Set.of("parentcode", "parent", "上级代码", "上级");
    /** Heading of the column that names the parent → level of the rows that have it as their lowest. */
    private static final Map<String, Level> ABOVE = new LinkedHashMap<>();

    static {
        ABOVE.put("streetCode", Level.VILLAGE);
        ABOVE.put("areaCode", Level.TOWN);
        ABOVE.put("cityCode", Level.COUNTY);
        ABOVE.put("provinceCode", Level.CITY);
    }

    private final CSVParser parser;
    private final Map<String, Integer> parents = new HashMap<>();
    private final int code;
    private final int name;
    private @Nullable Level level;

    /** @param row as a spreadsheet counts */
    record RegionRow(int row, DivisionRule.Division given) {}

    interface Each {
        void take(RegionRow row);
    }

    RegionRows(Reader text) throws IOException {
        parser = CSVParser.builder()
                .setReader(text)
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(false)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .get())
                .get();
        List<String> headings = headings();
        code = find(headings, CODE);
        name = find(headings, NAME);
        if (code < 0 || name < 0) {
            throw Problem.invalid("file", "第一行应是列名，要有 code（代码）和 name（名称）两列。");
        }
        findParents(headings);
    }

    private List<String> headings() {
        var records = parser.iterator();
        return records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
    }

    private static int find(List<String> headings, Set<String> wanted) {
        for (int i = 0; i < headings.size(); i++) {
            if (wanted.contains(headings.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private void findParents(List<String> headings) {
        ABOVE.forEach((heading, below) -> {
            int column = find(headings, Set.of(heading.toLowerCase(Locale.ROOT)));
            if (column >= 0) {
                parents.put(heading, column);
                level = level == null ? below : level;
            }
        });
        int plain = find(headings, PARENT);
        if (plain >= 0) {
            parents.put("parentCode", plain);
        }
    }

    /** The level every row of this file has, or null when it may hold several. */
    @Nullable
    Level level() {
        return level;
    }

    void forEach(Each each) {
        try {
            for (CSVRecord record : parser) {
                if (record.stream().anyMatch(value -> !value.isBlank())) {
                    each.take(new RegionRow((int) record.getRecordNumber(), given(record)));
                }
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw Problem.invalid("file", "第 " + parser.getCurrentLineNumber() + " 行附近的引号不成对，文件读不下去了。");
            }
            throw e;
        }
    }

    private DivisionRule.Division given(CSVRecord record) {
        Map<String, String> above = new LinkedHashMap<>();
        parents.forEach((heading, column) -> above.put(heading, DivisionRule.cleanCode(value(record, column))));
        return new DivisionRule.Division(
                DivisionRule.cleanCode(value(record, code)), DivisionRule.cleanName(value(record, name)), above);
    }

    private static String value(CSVRecord record, int column) {
        return column < record.size() ? record.get(column) : "";
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
