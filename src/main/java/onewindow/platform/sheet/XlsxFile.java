package onewindow.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import onewindow.platform.Problem;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An .xlsx read as a stream, row by row. Numbers come exactly as stored (a 12-digit code stays one; a badge shown as 00107
 * is that, see {@link ShownNumbers}), formulas as their last result, and a merged cell counts in every row it covers.
 */
public final class XlsxFile {
    private static final long LARGEST_PART = 32L << 20;
    private static final int MOST_PARTS = 500;
    private static final int MOST_SHEETS = 20;
    private static final int MOST_MERGED_ROWS = 200_000;
    /** Nobody writes a number longer than this; {@code 1e900000000} is short and would be written out. */
    private static final int LONGEST_NUMBER = 40;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private XlsxFile() {}

    public static List<Grid> read(byte[] content) {
        Path file = null;
        try {
            file = Files.createTempFile("sheet", ".xlsx");
            Files.write(file, content);
            return sheets(file);
        } catch (Problem alreadySaid) {
            throw alreadySaid;
        } catch (IOException | SAXException | ParserConfigurationException | OpenXML4JException | RuntimeException e) {
            // The library has many ways to say that a file is not what it claims to be.
            throw refused();
        } finally {
            delete(file);
        }
    }

    private static Problem refused() {
        return Problem.of(Problem.Kind.WRONG_FILE_TYPE, "这个 Excel 文件打不开：可能损坏、加密，或展开后过大。请用 Excel 重新“另存为 .xlsx”再传。");
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The system clears its temporary folder itself.
        }
    }

    private static List<Grid> sheets(Path file)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
            XSSFReader book = new XSSFReader(opened);
            ShownNumbers shown = new ShownNumbers(book.getStylesTable());
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) book.getSheetsData();
            List<Grid> grids = new ArrayList<>();
            SheetFile.Cells cells = new SheetFile.Cells();
            while (sheets.hasNext() && grids.size() < MOST_SHEETS) {
                try (InputStream in = sheets.next()) {
                    SheetReader reader = new SheetReader(strings, shown, cells);
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(reader);
                    xml.parse(new InputSource(in));
                    grids.add(new Grid(sheets.getSheetName().strip(), reader.finished()));
                }
            }
            return grids;
        }
    }

    private static final class SheetReader extends DefaultHandler {
        private final ReadOnlySharedStringsTable strings;
        private final ShownNumbers shown;
        private final SheetFile.Cells cells;
        private final List<Grid.Row> rows = new ArrayList<>();
        private final List<CellRangeAddress> merged = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Grid.Row row = new Grid.Row(0);
        private int column;
        private String type = "n";
        private @org.jspecify.annotations.Nullable String style;
        private boolean formula;
        private boolean hasValue;
        private boolean collecting;

        SheetReader(ReadOnlySharedStringsTable strings, ShownNumbers shown, SheetFile.Cells cells) {
            this.strings = strings;
            this.shown = shown;
            this.cells = cells;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes at) {
            switch (local) {
                case "row" -> startRow(at.getValue("r"));
                case "c" -> startCell(at);
                case "v", "t" -> collecting = true;
                case "f" -> formula = true;
                case "mergeCell" -> {
                    if (merged.size() < 10_000) {
                        merged.add(CellRangeAddress.valueOf(at.getValue("ref")));
                    }
                }
                default -> {}
            }
        }

        private void startRow(@org.jspecify.annotations.Nullable String number) {
            SheetFile.refuseTooMany(rows.size());
            row = new Grid.Row(number == null ? row.number() + 1 : Integer.parseInt(number));
            rows.add(row);
            column = -1;
        }

        private void startCell(Attributes at) {
            String reference = at.getValue("r");
            column = reference == null ? column + 1 : new CellReference(reference).getCol();
            String given = at.getValue("t");
            type = given == null ? "n" : given;
            style = at.getValue("s");
            formula = false;
            hasValue = false;
            text.setLength(0);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (collecting) {
                text.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            switch (local) {
                case "v", "t" -> {
                    collecting = false;
                    hasValue = true;
                }
                case "c" -> endCell();
                default -> {}
            }
        }

        private void endCell() {
            if (column >= SheetFile.MOST_COLUMNS) {
                return;
            }
            cells.count();
            if (type.equals("n") && hasValue && !writable(text.toString().strip())) {
                row.faults().put(column, "数字“" + shown() + "”太长，请按文本填写或改正。");
                return;
            }
            String value = hasValue && !type.equals("e") ? value() : "";
            if (type.equals("e")) {
                row.faults().put(column, "公式出错（" + text + "）。");
            } else if (formula && value.isBlank()) {
                row.faults().put(column, "公式没有算出结果，请在 Excel 里打开、保存后再传，或直接填写结果。");
            } else if (hasValue) {
                row.cells().put(column, value);
            }
        }

        private static boolean writable(String number) {
            if (number.isEmpty()) {
                return true;
            }
            if (number.length() > LONGEST_NUMBER) {
                return false;
            }
            BigDecimal read = new BigDecimal(number);
            return Math.abs((long) read.scale()) <= LONGEST_NUMBER && read.precision() <= LONGEST_NUMBER;
        }

        private String shown() {
            return text.length() > 20 ? text.substring(0, 20) + "…" : text.toString();
        }

        private String value() {
            String raw = text.toString();
            return switch (type) {
                case "s" -> strings.getItemAt(Integer.parseInt(raw.strip())).getString();
                case "b" -> raw.equals("1") ? "是" : "否";
                case "n" -> raw.isBlank() ? "" : shown.as(new BigDecimal(raw.strip()).stripTrailingZeros(), style);
                default -> raw;
            };
        }

        List<Grid.Row> finished() {
            NavigableMap<Integer, Grid.Row> byNumber = new TreeMap<>();
            rows.forEach(each -> byNumber.putIfAbsent(each.number(), each));
            int filled = 0;
            for (CellRangeAddress range : merged) {
                Grid.Row first = byNumber.get(range.getFirstRow() + 1);
                if (first != null && range.getFirstColumn() < SheetFile.MOST_COLUMNS) {
                    String value = first.at(range.getFirstColumn());
                    var covered = byNumber.subMap(range.getFirstRow() + 1, false, range.getLastRow() + 1, true)
                            .values();
                    for (Grid.Row each : covered) {
                        if (++filled > MOST_MERGED_ROWS) {
                            throw refused();
                        }
                        each.cells().put(range.getFirstColumn(), value);
                    }
                }
            }
            return rows;
        }
    }
}
