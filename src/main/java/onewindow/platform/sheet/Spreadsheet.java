package onewindow.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A table as an .xlsx file. Every cell is text, so that no number loses a digit and no cell is taken for a formula. */
public final class Spreadsheet {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NOT_IN_SHEET_NAMES = "[\\\\/?*\\[\\]:]";
    private static final int NARROW = 12;
    private static final int WIDE = 40;

    private Spreadsheet() {}

    public static byte[] of(String name, List<String> headings, List<List<String>> rows) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(name.replaceAll(NOT_IN_SHEET_NAMES, " "));
            CellStyle text = text(book);
            row(sheet, 0, heading(book), headings);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, text, rows.get(i));
            }
            for (int i = 0; i < headings.size(); i++) {
                sheet.setColumnWidth(i, width(rows, i) * 256);
            }
            sheet.createFreezePane(0, 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static void row(Sheet sheet, int number, CellStyle style, List<String> cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(cells.get(i));
            cell.setCellStyle(style);
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
}
