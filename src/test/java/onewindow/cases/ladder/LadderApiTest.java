package onewindow.cases.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A difficulty goes up step by step, and no step is passed over. */
@OneWindowTest
class LadderApiTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private String path;
    private Api clerk;
    private Api director;

    @BeforeEach
    void a_difficult_case() {
        path = "/api/desk/cases/" + CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT)
                + "/coordination";
        clerk = Api.staff(port, "zhengwang.clerk");
        director = Api.staff(port, "zhengwang.director");
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private static Map<String, Object> said(String outcome) {
        Map<String, Object> said = new HashMap<>();
        said.put("outcome", outcome);
        said.put("decision", "请派出所补一份证明，我们认可");
        said.put("heldOn", LocalDate.of(2026, 1, 5).toString());
        return said;
    }

    /** What a meeting said, with who was there and its signed minutes. */
    private Map<String, Object> ofMeeting(String outcome) {
        return ofMeeting(outcome, scan());
    }

    private Map<String, Object> ofMeeting(String outcome, byte[] scan) {
        Map<String, Object> said = said(outcome);
        said.put("attendees", "张书记、李镇长");
        said.put(
                "minutesFile",
                director.upload("/api/desk/pictures", "纪要.png", "image/png", scan)
                        .expect(201)
                        .text("id"));
        return said;
    }

    /** No two are the same. */
    private static byte[] scan() {
        BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        UUID some = UUID.randomUUID();
        picture.setRGB(3, 3, (int) some.getMostSignificantBits() & 0xffffff);
        picture.setRGB(9, 9, (int) some.getLeastSignificantBits() & 0xffffff);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** A scan shows one meeting, which may have decided on several cases. */
    @Test
    void the_same_scan_is_not_given_for_two_meetings() {
        byte[] scan = scan();
        clerk.post(path, Map.of("difficulty", "户口和住址对不上")).expect(200);
        director.post(path + "/" + open(), said("TAKEN_UP")).expect(200);
        director.post(path + "/" + open(), ofMeeting("TAKEN_UP", scan)).expect(200);
        assertThat(director.post(path + "/" + open(), ofMeeting("SETTLED", scan))
                        .expect(400)
                        .error("minutesFile"))
                .contains("另一次会议（领导班子会议");
        director.post(path + "/" + open(), ofMeeting("SETTLED")).expect(200);

        a_difficult_case();
        clerk.post(path, Map.of("difficulty", "另一件，同一次会")).expect(200);
        director.post(path + "/" + open(), said("TAKEN_UP")).expect(200);
        Map<String, Object> otherDay = ofMeeting("SETTLED", scan);
        otherDay.put("heldOn", "2026-01-06");
        assertThat(director.post(path + "/" + open(), otherDay).expect(400).error("minutesFile"))
                .contains("另一次会议");
        director.post(path + "/" + open(), ofMeeting("SETTLED", scan)).expect(200);
    }

    private String open() {
        var steps = director.get(path).expect(200).body();
        return steps.get(steps.size() - 1).path("id").asString();
    }

    @Test
    void each_step_follows_the_one_below_and_the_top_has_to_decide() {
        clerk.post(path, Map.of("difficulty", " ")).expect(400);
        clerk.post(path, Map.of("difficulty", "难".repeat(2001))).expect(400);
        clerk.post(path, Map.of("difficulty", "户口和住址对不上")).expect(200);
        clerk.post(path, Map.of("difficulty", "再提一次")).expect(409);
        String first = open();
        clerk.post(path + "/" + first, said("SETTLED")).expect(403);
        Map<String, Object> tomorrow = said("SETTLED");
        tomorrow.put("heldOn", "2199-01-01");
        assertThat(director.post(path + "/" + first, tomorrow).expect(400).error("heldOn"))
                .contains("今天");
        director.post(path + "/" + first, Map.of("outcome", "SETTLED")).expect(400);
        director.post(path + "/" + first, said("TAKEN_UP")).expect(200);
        director.post(path + "/" + first, said("SETTLED")).expect(409);
        Api.Answer bare = director.post(path + "/" + open(), said("TAKEN_UP")).expect(400);
        assertThat(bare.error("attendees")).contains("领导班子会议到会的负责人");
        assertThat(bare.error("minutesFile")).contains("会议纪要");
        director.post(path + "/" + open(), ofMeeting("TAKEN_UP")).expect(200);
        assertThat(director.post(path + "/" + open(), ofMeeting("TAKEN_UP"))
                        .expect(400)
                        .error("outcome"))
                .contains("最高一级");
        Map<String, Object> alone = ofMeeting("SETTLED");
        alone.put("attendees", "王主任");
        director.post(path + "/" + open(), alone).expect(400);
        Map<String, Object> ofNobody = ofMeeting("SETTLED");
        ofNobody.put("minutesFile", UUID.randomUUID().toString());
        director.post(path + "/" + open(), ofNobody).expect(400);
        Api.Answer done =
                director.post(path + "/" + open(), ofMeeting("SETTLED")).expect(200);
        assertThat(done.body().valueStream().map(s -> s.path("stepName").asString()))
                .containsExactly("中心主任", "领导班子会议", "党政联席会议");
        assertThat(done.text("2.outcome")).isEqualTo("SETTLED");
        assertThat(done.text("2.attendees")).isEqualTo("张书记、李镇长");
        String minutes = done.text("2.minutesUrl");
        assertThat(clerk.get(minutes).expect(200).bytes()).isNotEmpty();
        Api.staff(port, "tanghe.director").get(minutes).expect(404);
        director.get(minutes.replace(done.text("2.id"), done.text("0.id"))).expect(404);
    }

    @Test
    void what_waits_too_long_is_marked_for_those_who_answer_for_it_and_unseen_elsewhere() {
        clerk.post(path, Map.of("difficulty", "户口和住址对不上")).expect(200);
        String step = open();
        assertThat(waiting(director)).contains(step);
        assertThat(waiting(Api.staff(port, "hedong.supervisor"))).contains(step);
        assertThat(waiting(Api.staff(port, "tanghe.director"))).doesNotContain(step);
        clerk.get("/api/desk/coordination").expect(403);
        Api stranger = Api.staff(port, "tanghe.director");
        stranger.get(path).expect(404);
        stranger.post(path + "/" + step, said("SETTLED")).expect(404);
        Api.staff(port, "tanghe.clerk").post(path, Map.of("difficulty", "别处")).expect(404);
        clock.advance(Duration.ofDays(30));
        director = Api.staff(port, "zhengwang.director");
        assertThat(director.get(path).at("0.overdue").asBoolean()).isTrue();
    }

    private static String waiting(Api api) {
        return api.get("/api/desk/coordination?size=100").expect(200).body().toString();
    }
}
