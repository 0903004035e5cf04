package onewindow.documents.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.identity.Role;
import onewindow.identity.account.StaffFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OneWindowTest
class CharacterPictureApiTest {
    private static final String NO_TYPEFACE_HAS_IT = Character.toString(0x2EBF2);
    private static final String PICTURE = "/api/desk/characters/2EBF2/picture";

    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    private Api clerk() {
        return Api.staff(port, staff.with(Role.WINDOW_CLERK));
    }

    @Test
    void a_character_no_typeface_has_is_told_and_gets_its_picture_at_the_window() throws IOException {
        Api clerk = clerk();
        Api somebody = Api.caller(port, Api.newPhone());
        assertThat(typed(somebody, "张" + NO_TYPEFACE_HAS_IT).text("items.0.code"))
                .isEqualTo("2EBF2");
        assertThat(typed(somebody, "张𠮷䶮").at("items")).isEmpty();

        clerk.get(PICTURE).expect(404);
        clerk.upload(PICTURE, "字图.png", "image/png", png(64)).expect(204);

        assertThat(clerk.get(PICTURE).expect(200).bytes()).isEqualTo(png(64));
        clerk.upload(PICTURE, "字图.png", "image/png", png(80)).expect(204);
        assertThat(clerk.get(PICTURE).expect(200).bytes()).isEqualTo(png(80));
        assertThat(typed(somebody, NO_TYPEFACE_HAS_IT).at("items.0.hasPicture").asBoolean())
                .isTrue();

        Api.Answer another = clerk().upload(PICTURE, "字图.png", "image/png", png(64));
        assertThat(another.expect(409).detail()).contains("中心主任");
        Api.staff(port, staff.with(Role.CENTRE_DIRECTOR))
                .upload(PICTURE, "字图.png", "image/png", png(64))
                .expect(204);
    }

    @Test
    void a_blank_or_a_bar_takes_no_name_off_the_papers() throws IOException {
        Api clerk = clerk();
        String picture = "/api/desk/characters/2EBF4/picture";
        clerk.upload(picture, "a.png", "image/png", png(64, 64, 0)).expect(400);
        clerk.upload(picture, "a.png", "image/png", png(64, 64, 64)).expect(400);
        clerk.upload(picture, "a.png", "image/png", png(500, 20, 8)).expect(400);
        clerk.upload(picture, "a.png", "image/png", png(20, 500, 8)).expect(400);
        clerk.upload(picture, "a.png", "image/png", png(100_000, 1, 1)).expect(400);
        byte[] half = png(64);
        clerk.upload(picture, "a.png", "image/png", java.util.Arrays.copyOf(half, half.length / 2))
                .expect(400);
        clerk.get(picture).expect(404);
    }

    @Test
    void only_the_window_sets_pictures_and_only_of_what_is_missing() throws IOException {
        String picture = "/api/desk/characters/2EBF3/picture";
        assertThat(Api.someCitizen(port)
                        .upload(picture, "a.png", "image/png", png(8))
                        .status())
                .isEqualTo(403);
        assertThat(Api.staff(port, staff.with(Role.AUDIT_ADMIN))
                        .upload(picture, "a.png", "image/png", png(8))
                        .status())
                .isEqualTo(403);
        Api clerk = clerk();
        clerk.upload("/api/desk/characters/5F20/picture", "a.png", "image/png", png(8))
                .expect(409);
        clerk.upload("/api/desk/characters/XYZ/picture", "a.png", "image/png", png(8))
                .expect(404);
        clerk.upload("/api/desk/characters/7FFFFFFF/picture", "a.png", "image/png", png(8))
                .expect(404);
        assertThat(clerk.upload(picture, "a.png", "image/png", png(1000))
                        .expect(400)
                        .error("file"))
                .contains("512");
        clerk.upload(picture, "a.png", "image/png", "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(400);
        clerk.get(picture).expect(404);
    }

    @Test
    void far_too_long_a_text_is_refused() {
        Api.caller(port, Api.newPhone())
                .post("/api/characters/without-glyph", Map.of("text", "字".repeat(2001)))
                .expect(400);
    }

    private static Api.Answer typed(Api who, String text) {
        return who.post("/api/characters/without-glyph", Map.of("text", text)).expect(200);
    }

    private static byte[] png(int side) throws IOException {
        return png(side, side, side / 4);
    }

    /** White, with an upright stroke in the middle. */
    private static byte[] png(int width, int height, int stroke) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.fillRect((width - stroke) / 2, 0, stroke, height);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        }
    }
}
