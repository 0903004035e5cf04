package onewindow.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Tables as an .xlsx file. Every cell is text, so that no number loses a digit and no cell is taken for a formula. Rows
 * wait in a file on the disk, so that ten thousand of them cost no memory; it goes when this is closed.
 */
public final class Spreadsheet implements AutoCloseable {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NOT_IN_SHEET_NAMES = "[\\\\/?*\\[\\]:]";
    private static final int ROWS_IN_MEMORY = 200;
    private static final int NARROW = 12;
    private static final int WIDE = 40;
    private static final int LAST_ROW = 20_000;

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle heading = heading(book);
    private final CellStyle text = text(book);

    /** One table in a file of its own. */
    public static byte[] of(String name, List<String> headings, List<List<String>> rows) {
        try (Spreadsheet book = new Spreadsheet()) {
            Table table = book.table(name, headings);
            rows.forEach(table::row);
            for (int i = 0; i < headings.size(); i++) {
                table.width(i, width(rows, i));
            }
            return book.bytes();
        }
    }

    /** Chinese characters take two. */
    private static int width(List<List<String>> rows, int column) {
        int longest = rows.stream()
                .limit(100)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.clamp(longest * 2L, NARROW, WIDE);
    }

    /** One more table, below its heading, which stays in sight. */
    public Table table(String name, List<String> headings) {
        Table table = new Table(book.createSheet(name.replaceAll(NOT_IN_SHEET_NAMES, " ")));
        table.write(heading, headings);
        table.freeze(0);
        return table;
    }

    /** Which of the tables is seen first. */
    public void opensAt(int table) {
        book.setActiveSheet(table);
    }

    public void write(OutputStream out) throws IOException {
        book.write(out);
    }

    public byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle heading(SXSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static CellStyle text(SXSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        return style;
    }

    /** A table of the file, written from top to bottom. */
    public final class Table {
        private final Sheet sheet;
        private int next;

        private Table(Sheet sheet) {
            this.sheet = sheet;
        }

        public void row(List<String> cells) {
            write(text, cells);
        }

        private void write(CellStyle style, List<String> cells) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = row.createCell(i);
                cell.setCellValue(cells.get(i));
                cell.setCellStyle(style);
            }
        }

        /** In letters. */
        public void width(int column, int letters) {
            sheet.setColumnWidth(column, letters * 256);
        }

        /** So many columns stay in sight beside the heading. */
        public void freeze(int columns) {
            sheet.createFreezePane(columns, 1);
        }

        /** Somebody will type into this column: a code typed in keeps all its digits. */
        public void typedIn(int column) {
            sheet.setDefaultColumnStyle(column, text);
        }

        /** Nothing but these words may be typed into the column. */
        public void offer(int column, String name, Collection<String> choices) {
            DataValidationHelper helper = sheet.getDataValidationHelper();
            DataValidation validation = helper.createValidation(
                    helper.createExplicitListConstraint(choices.toArray(new String[0])),
                    new CellRangeAddressList(1, LAST_ROW, column, column));
            validation.setShowErrorBox(true);
            validation.createErrorBox(name, "请从下拉框里选。");
            sheet.addValidationData(validation);
        }
    }
}
