package onewindow.platform;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** What a file is, by its content. A file that only begins like one of these is as useless as another kind. */
enum FileKind {
    JPEG("image/jpeg", ".jpg", "FFD8FF"),
    PNG("image/png", ".png", "89504E470D0A1A0A"),
    // A program may carry a PDF further inside; a reader would open it all the same.
    PDF("application/pdf", ".pdf", "255044462D");

    private static final int LONGEST_NAME = 120;

    final String contentType;
    final String suffix;
    private final byte[] beginning;

    FileKind(String contentType, String suffix, String beginning) {
        this.contentType = contentType;
        this.suffix = suffix;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    static FileKind of(byte[] content) {
        if (content.length == 0) {
            throw wrong("这个文件是空的，请重新选择。");
        }
        for (FileKind kind : values()) {
            if (kind.begins(content)) {
                kind.checkWhole(content);
                return kind;
            }
        }
        throw wrong("只能上传照片（JPG、PNG）或 PDF 文件，这个文件的内容不是。改文件名不会改变内容，请另存为这几种格式再传。");
    }

    private boolean begins(byte[] content) {
        int length = beginning.length;
        return content.length >= length && Arrays.equals(content, 0, length, beginning, 0, length);
    }

    private void checkWhole(byte[] content) {
        boolean whole =
                switch (this) {
                    case JPEG -> PictureShape.wholeJpeg(content);
                    case PNG -> PictureShape.wholePng(content);
                    case PDF -> wholePdf(content);
                };
        if (!whole) {
            throw wrong("这个文件不完整或已损坏，打不开。请重新拍照或重新导出后再传。");
        }
    }

    private static boolean wholePdf(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            return document.getNumberOfPages() > 0;
        } catch (InvalidPasswordException e) {
            throw wrong("这个 PDF 设了打开密码，工作人员看不了。请去掉密码后再传。");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** The last part of the name, without what a file system or a page could stumble over, with the true ending. */
    static String clean(String name, FileKind kind) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "").strip();
        int dot = plain.lastIndexOf('.');
        String stem = dot < 0 ? plain : plain.substring(0, dot);
        String ending = dot < 0 ? "" : plain.substring(dot).toLowerCase(Locale.ROOT);
        boolean honest = ending.equals(kind.suffix) || (kind == JPEG && ending.equals(".jpeg"));
        String kept = (honest ? stem : plain).replaceAll("^\\.+", "");
        return (kept.isBlank() ? "文件" : shorten(kept)) + (honest ? ending : kind.suffix);
    }

    private static String shorten(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= LONGEST_NAME ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static Problem wrong(String detail) {
        return Problem.of(Problem.Kind.WRONG_FILE_TYPE, detail);
    }
}
