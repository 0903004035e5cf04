package onewindow.organisation.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.organisation.duty.DutyStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 人员配备: each place against its minimum, and the photographs on the plates. */
@OneWindowTest
class StaffingApiTest {
    private static final String ROOM = "/api/desk/staffing";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private static byte[] picture(int width, int height, String format, boolean noise) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; noise && i < width * height; i++) {
            picture.setRGB(i % width, i / width, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    @Test
    void each_place_is_shown_against_its_minimum_and_only_ones_own_places() {
        Api county = Api.staff(port, "hedong.supervisor");
        JsonNode town =
                county.get(ROOM + "?q=371312108000").expect(200).at("items").path(0);
        assertThat(town.path("counts").findValuesAsString("kindName")).contains("专职工作人员", "专职代办员", "兼职代办员");
        assertThat(town.path("tooFew").asBoolean()).as("one agent of each kind").isTrue();
        JsonNode few = county.get(ROOM + "?tooFew=true&size=5").expect(200).at("items");
        assertThat(few.size()).isEqualTo(5);
        few.forEach(site -> assertThat(site.path("tooFew").asBoolean()).isTrue());
        Api director = Api.staff(port, "tanghe.director");
        assertThat(director.get(ROOM + "?size=100").expect(200).at("items").findValuesAsString("siteName"))
                .isNotEmpty()
                .noneMatch(name -> name.contains("郑旺"));
        Api.staff(port, "tanghe.clerk").get(ROOM).expect(403);
        Map<String, Object> least = Map.of("level", "TOWN", "kind", "FULL_TIME_STAFF", "least", 5);
        director.put(ROOM + "/minimums", least).expect(403);
        county.put(ROOM + "/minimums", least).expect(204);
    }

    @Test
    void a_photograph_is_a_small_square_jpeg_of_ones_own_people_and_is_drawn_anew() throws IOException {
        String staff = DutyStory.staffId(db, "tanghe.clerk");
        String path = ROOM + "/people/" + staff + "/photo";
        Api director = Api.staff(port, "tanghe.director");
        byte[] square = picture(300, 300, "jpg", false);
        Api.staff(port, "bahu.director")
                .upload(path, "a.jpg", "image/jpeg", square)
                .expect(404);
        Api.staff(port, "tanghe.clerk")
                .upload(path, "a.jpg", "image/jpeg", square)
                .expect(403);
        for (byte[] wrong : new byte[][] {
            picture(300, 200, "jpg", false),
            picture(300, 300, "png", false),
            picture(1100, 1100, "jpg", true),
            "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
            {(byte) 0xff, (byte) 0xd8, 1, 2, 3}
        }) {
            director.upload(path, "a.jpg", "image/jpeg", wrong).expect(415);
        }
        byte[] carrying = new byte[square.length + 40];
        System.arraycopy(square, 0, carrying, 0, square.length);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 0, carrying, square.length, 25);
        director.upload(path, "a.jpg", "image/jpeg", carrying).expect(204);
        byte[] shown =
                Api.visitor(port).get("/api/staff-photos/" + staff).expect(200).bytes();
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(shown)).getWidth())
                .isEqualTo(480);
        director.delete(path).expect(204);
        Api.visitor(port).get("/api/staff-photos/" + staff).expect(404);
    }
}
