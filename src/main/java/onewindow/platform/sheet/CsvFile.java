package onewindow.platform.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import onewindow.platform.Problem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV in the encoding it happens to have: UTF-8 with or without its mark, or GB18030 as spreadsheets here write it. */
final class CsvFile {
    private CsvFile() {}

    static Grid read(byte[] content) {
        List<Grid.Row> rows = new ArrayList<>();
        String text = text(content);
        SheetFile.refuseTooManyCells(text);
        try (var parser =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                SheetFile.refuseTooMany(rows.size());
                Grid.Row row = new Grid.Row((int) line.getRecordNumber());
                for (int i = 0; i < Math.min(line.size(), SheetFile.MOST_COLUMNS); i++) {
                    row.cells().put(i, line.get(i));
                }
                rows.add(row);
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            throw Problem.invalid("file", "第 " + (rows.size() + 1) + " 行的引号不成对，后面的内容读不出来。");
        }
        return new Grid("CSV", rows);
    }

    static String text(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                throw Problem.of(Problem.Kind.WRONG_FILE_TYPE, "这不是 CSV 或 Excel（.xlsx）文件。");
            }
        }
        try {
            String text = decoded(content, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return gb18030(content);
        }
    }

    private static String gb18030(byte[] content) {
        try {
            String text = decoded(content, Charset.forName("GB18030"));
            if (mostlyChinese(text)) {
                return text;
            }
        } catch (CharacterCodingException neither) {
            // Falls through to the one answer.
        }
        throw Problem.invalid(
                "file", "文件的文字编码不是 UTF-8 或 GB18030（像是西文 Windows-1252），汉字会变成乱码。请用 Excel 打开后“另存为 CSV UTF-8”再传。");
    }

    /** Western text read as GB18030 gives rare characters; real Chinese is nearly all in GB 2312. */
    private static boolean mostlyChinese(String text) {
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        long other = text.chars().filter(c -> c >= 0x80).count();
        long known = text.chars()
                .filter(c -> c >= 0x80 && common.canEncode((char) c))
                .count();
        return known >= other * 0.8;
    }

    private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }
}
