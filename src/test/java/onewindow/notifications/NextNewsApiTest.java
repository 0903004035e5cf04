package onewindow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.reception.HallStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 快到您了: once for a ticket, to who asked for it, and to nobody else. */
@OneWindowTest
class NextNewsApiTest {
    private static final String QUEUE = "/api/desk/queue";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    NextNews news;

    private Api clerk;
    private JsonNode hall;
    private String phone;
    private String idNumber;

    @BeforeEach
    void hall() {
        clock.setMorning();
        Api director = Api.staff(port, "tangtou.director");
        clerk = Api.staff(port, "tangtou.clerk");
        hall = HallStory.hall(
                director,
                director.get("/api/sites?regionCode=371312006000").expect(200).text("0.id"));
        clerk.put(QUEUE + "/window", Map.of("windowId", HallStory.windowId(hall, 1)))
                .expect(200);
        phone = Api.newPhone();
        // Not old: who is stands further ahead.
        idNumber = Api.idNumber(
                LocalDate.of(1980, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(5_000)), 101);
        Api.seenCitizen(port, phone, "周小满", idNumber);
    }

    @AfterEach
    void today() {
        clerk.delete(QUEUE + "/window").expect(200);
        clock.reset();
    }

    private String take(@Nullable String number) {
        Map<String, Object> wanted = HallStory.ticket(hall, "A");
        if (number != null) {
            wanted.put("idNumber", number);
        }
        return clerk.post(QUEUE + "/tickets", wanted).expect(200).text("ticket.code");
    }

    private int told() {
        news.read();
        int told = 0;
        for (JsonNode message : Api.visitor(port)
                .get("/api/demo/outbox?phone=" + phone + "&size=20")
                .expect(200)
                .body()) {
            told += message.toString().contains("下一个就叫") ? 1 : 0;
        }
        return told;
    }

    @Test
    void who_asked_for_it_is_told_once_when_nobody_stands_before_him() {
        String first = take(null);
        String mine = take(idNumber);
        Api holder = Api.visitor(port);
        assertThat(holder.get("/api/tickets/" + mine + "/text")
                        .expect(200)
                        .at("offered")
                        .asBoolean())
                .isTrue();
        assertThat(told()).as("not asked for").isZero();
        holder.post("/api/tickets/" + mine + "/text", Map.of()).expect(200);
        assertThat(told()).as("somebody stands before him").isZero();
        holder.post("/api/tickets/" + first + "/leave", Map.of()).expect(200);
        assertThat(told()).isEqualTo(1);
        assertThat(told()).as("once").isEqualTo(1);
        holder.post("/api/tickets/" + mine + "/leave", Map.of()).expect(200);
    }

    @Test
    void who_is_not_known_is_offered_nothing() {
        String nobody = take(null);
        Api holder = Api.visitor(port);
        holder.post("/api/tickets/" + nobody + "/text", Map.of()).expect(409);
        holder.post("/api/tickets/" + nobody + "/leave", Map.of()).expect(200);
    }
}
