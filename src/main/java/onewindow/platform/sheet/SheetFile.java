package onewindow.platform.sheet;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import onewindow.platform.Problem;

/** A file of rows, Excel or CSV, known by its content, whatever its name says. */
public final class SheetFile {
    static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_CELLS = 600_000;
    private static final Pattern MOJIBAKE = Pattern.compile(
            "[\\u00C2-\\u00EF][\\u0080-\\u00BF\\u0152-\\u0192\\u02C6\\u02DC\\u2013-\\u2122]|锟斤拷|\\uFFFD|烫烫");

    private SheetFile() {}

    public static List<Grid> read(byte[] content) {
        if (content.length == 0) {
            throw Problem.invalid("file", "文件是空的。");
        }
        if (starts(content, "D0CF11E0A1B11AE1")) {
            throw Problem.of(Problem.Kind.WRONG_FILE_TYPE, "这是旧版 Excel（.xls）或加密的文件。请用 Excel“另存为 .xlsx”（不设密码）再传。");
        }
        if (starts(content, "504B0304")) {
            return XlsxFile.read(content);
        }
        if (starts(content, "25504446")
                || starts(content, "4D5A")
                || starts(content, "FFD8FF")
                || starts(content, "89504E47")) {
            throw Problem.of(Problem.Kind.WRONG_FILE_TYPE, "这不是 CSV 或 Excel（.xlsx）文件。");
        }
        return List.of(CsvFile.read(content));
    }

    private static boolean starts(byte[] content, String hex) {
        int length = Math.min(content.length, hex.length() / 2);
        String head = java.util.HexFormat.of().formatHex(content, 0, length).toUpperCase(Locale.ROOT);
        return head.equals(hex);
    }

    /** How many cells a file has shown so far, over all its sheets. */
    static final class Cells {
        private int seen;

        void count() {
            if (++seen > MOST_CELLS) {
                throw tooManyCells();
            }
        }
    }

    static Problem tooManyCells() {
        return Problem.of(Problem.Kind.TOO_LARGE, "表里超过 " + MOST_CELLS + " 个格子，请分成几个文件导入。");
    }

    /** Before a CSV is taken apart: each comma becomes a cell in memory. */
    static void refuseTooManyCells(String text) {
        if (text.chars().filter(c -> c == ',' || c == '\n').count() > MOST_CELLS) {
            throw tooManyCells();
        }
    }

    static void refuseTooMany(int rows) {
        if (rows > MOST_ROWS) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "超过 " + MOST_ROWS + " 行，请分成几个文件导入。");
        }
    }

    /** UTF-8 once read as Windows-1252, and other remains of a wrong encoding. */
    public static boolean garbled(String text) {
        return MOJIBAKE.matcher(text).find();
    }
}
