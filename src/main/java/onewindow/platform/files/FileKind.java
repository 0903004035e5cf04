package onewindow.platform.files;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import onewindow.platform.Problem;

/** What a file is, by its content. A file that only begins like one of these is as useless as another kind. */
enum FileKind {
    JPEG("image/jpeg", ".jpg", "FFD8FF"),
    PNG("image/png", ".png", "89504E470D0A1A0A"),
    // A program may carry a PDF further inside; a reader would open it all the same.
    PDF("application/pdf", ".pdf", "255044462D");

    private static final int LONGEST_NAME = 120;
    /** Today's telephones make photographs of 12 to 50 million. */
    private static final long MOST_PIXELS = 50_000_000;

    final String contentType;
    final String suffix;
    private final byte[] beginning;

    FileKind(String contentType, String suffix, String beginning) {
        this.contentType = contentType;
        this.suffix = suffix;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    static FileKind of(ByteBuffer content) {
        if (content.limit() == 0) {
            throw wrong("这个文件是空的，请重新选择。");
        }
        for (FileKind kind : values()) {
            if (kind.begins(content)) {
                kind.check(content);
                return kind;
            }
        }
        throw wrong("只能上传照片（JPG、PNG）或 PDF 文件，这个文件的内容不是。改文件名不会改变内容，请另存为这几种格式再传。");
    }

    private boolean begins(ByteBuffer content) {
        int length = beginning.length;
        return content.limit() >= length && content.slice(0, length).equals(ByteBuffer.wrap(beginning));
    }

    private void check(ByteBuffer content) {
        switch (this) {
            case JPEG -> checkPixels(PictureShape.jpegPixels(content));
            case PNG -> checkPixels(PictureShape.pngPixels(content));
            case PDF -> checkPdf(content);
        }
    }

    private static void checkPixels(long pixels) {
        if (pixels == PictureShape.BROKEN) {
            throw broken();
        }
        if (pixels > MOST_PIXELS) {
            throw wrong("这张照片超过 5000 万像素，太大了。请把相机调到普通大小重拍，或缩小后再传。");
        }
    }

    private static void checkPdf(ByteBuffer content) {
        switch (PdfShape.of(content)) {
            case WHOLE -> {}
            case BROKEN -> throw broken();
            case LOCKED -> throw wrong("这个 PDF 设了密码或权限限制，工作人员看不了。请去掉密码后再传；去不掉的，用“打印”另存为 PDF，或拍照上传。");
            case ACTIVE -> throw wrong("这个 PDF 里带有脚本、附件或会自动执行的内容，为了安全不能收。请用“打印”另存为普通 PDF，或拍照上传。");
            case STRANGE -> throw wrong("这个 PDF 的结构太特殊，不能确认是否安全。请用“打印”另存为普通 PDF，或拍照上传。");
        }
    }

    private static Problem broken() {
        return wrong("这个文件不完整或已损坏，打不开。请重新拍照或重新导出后再传。");
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
