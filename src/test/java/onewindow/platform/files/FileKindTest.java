package onewindow.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import onewindow.platform.Problem;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class FileKindTest {
    @Test
    void photos_and_pdfs_are_known_by_their_content() throws IOException {
        assertThat(kind(picture("jpg"))).isEqualTo(FileKind.JPEG);
        assertThat(kind(picture("png"))).isEqualTo(FileKind.PNG);
        assertThat(kind(pdf(null))).isEqualTo(FileKind.PDF);
    }

    @Test
    void a_program_is_refused_whatever_it_is_called() {
        byte[] program = new byte[4096];
        System.arraycopy("MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, program, 0, 8);
        refused(program, "只能上传");
        refused(bytes("\u007fELF\2\1\1\0\0\0\0\0"), "只能上传");
    }

    @Test
    void a_program_with_a_pdf_inside_is_refused() throws IOException {
        byte[] pdf = pdf(null);
        byte[] both = new byte[64 + pdf.length];
        both[0] = 'M';
        both[1] = 'Z';
        System.arraycopy(pdf, 0, both, 64, pdf.length);
        assertThatThrownBy(() -> kind(both)).isInstanceOf(Problem.class);
    }

    @Test
    void a_page_or_a_text_named_like_a_photo_is_refused() {
        refused(bytes("<!doctype html><html><script>alert(1)</script></html>"), "只能上传");
        refused(bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "只能上传");
        refused(bytes("just words"), "只能上传");
    }

    @Test
    void nothing_is_refused() {
        refused(new byte[0], "空的");
    }

    @Test
    void half_a_file_is_refused() throws IOException {
        for (byte[] whole : new byte[][] {picture("jpg"), picture("png")}) {
            refused(Arrays.copyOf(whole, whole.length - 20), "不完整");
            refused(Arrays.copyOf(whole, 40), "不完整");
        }
        refused(bytes("%PDF-1.7\n%only a beginning"), "不完整");
    }

    @Test
    void a_photo_with_a_film_behind_it_is_a_photo() throws IOException {
        byte[] photo = picture("jpg");
        assertThat(kind(Arrays.copyOf(photo, photo.length + 5000))).isEqualTo(FileKind.JPEG);
    }

    @Test
    void a_picture_that_would_unfold_into_gigabytes_is_refused() throws IOException {
        byte[] bomb = picture("png");
        // Width and height stand at 16 and 20: 60,000 by 60,000.
        bomb[18] = bomb[22] = (byte) 0xEA;
        bomb[19] = bomb[23] = (byte) 0x60;
        refused(bomb, "5000 万像素");
    }

    @Test
    void a_pdf_nobody_can_open_is_refused() throws IOException {
        refused(pdf("secret"), "密码");
    }

    @Test
    void a_name_keeps_its_words_and_loses_its_tricks() {
        assertThat(FileKind.clean("身份证 正面.JPG", FileKind.JPEG)).isEqualTo("身份证 正面.jpg");
        assertThat(FileKind.clean("../../etc/passwd", FileKind.PDF)).isEqualTo("passwd.pdf");
        assertThat(FileKind.clean("C:\\temp\\a.exe", FileKind.PDF)).isEqualTo("a.exe.pdf");
        assertThat(FileKind.clean("a\u202Egpj.exe\r\nX: y.png", FileKind.PNG)).isEqualTo("agpj.exeX y.png");
        assertThat(FileKind.clean("", FileKind.PNG)).isEqualTo("文件.png");
        assertThat(FileKind.clean("𠮷".repeat(300) + ".png", FileKind.PNG)).isEqualTo("𠮷".repeat(120) + ".png");
    }

    private static FileKind kind(byte[] content) {
        return FileKind.of(ByteBuffer.wrap(content));
    }

    private static void refused(byte[] content, String because) {
        assertThatThrownBy(() -> kind(content)).isInstanceOf(Problem.class).hasMessageContaining(because);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] pdf(@org.jspecify.annotations.Nullable String password) throws IOException {
        try (PDDocument document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
