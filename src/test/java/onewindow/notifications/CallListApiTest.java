package onewindow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.identity.NewParty;
import onewindow.identity.PartyKind;
import onewindow.identity.Role;
import onewindow.identity.account.StaffFixture;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OneWindowTest
class CallListApiTest {
    private static final String TOWN = "371312108000";

    @LocalServerPort
    int port;

    @Autowired
    CaseNews news;

    @Autowired
    TextMessages texts;

    @Autowired
    CallList calls;

    @Autowired
    Parties parties;

    @Autowired
    StaffFixture staff;

    @Autowired
    Db db;

    private Api clerk;

    @BeforeEach
    void signIn() {
        clerk = Api.staff(port, staff.in(TOWN, Role.WINDOW_CLERK));
    }

    @Test
    void who_has_a_landline_is_rung_up_instead_of_texted() {
        SavedCase saved = saved("0539-8381234", "IN_REVIEW");
        saved.happened("ACCEPT", "您申请的“高龄津贴”已受理。");
        readAll();

        JsonNode call = waiting(saved);
        assertThat(call.at("/reason").asString()).isEqualTo("LANDLINE");
        assertThat(call.at("/name").asString()).isEqualTo("王小兰");
        assertThat(call.at("/words").asString()).startsWith("您申请的“高龄津贴”已受理。");
        assertThat(call.at("/maskedPhone").asString()).doesNotContain("8381234");
        assertThat(texts.sent("0539-8381234", 10)).isEmpty();

        String path = "/api/desk/calls/" + call.at("/id").asString();
        assertThat(clerk.post(path + "/number", null).expect(200).text("phone")).isEqualTo("0539-8381234");
        clerk.post(path + "/made", Map.of()).expect(204);
        assertThat(waiting(saved).at("/attempts").asInt()).isEqualTo(1);
        clerk.post(path + "/made", Map.of("outcome", "FAMILY", "note", "儿媳接的")).expect(204);
        assertThat(onTheList(saved)).isEmpty();
        clerk.post(path + "/made", Map.of("outcome", "HIMSELF")).expect(404);
    }

    @Test
    void who_has_no_phone_stands_on_the_list_of_his_site_alone() {
        SavedCase saved = saved(null, "IN_REVIEW");
        saved.happened("ACCEPT", "已受理。");
        readAll();
        JsonNode call = waiting(saved);
        assertThat(call.at("/reason").asString()).isEqualTo("NO_PHONE");
        String path = "/api/desk/calls/" + call.at("/id").asString();

        Api elsewhere = Api.staff(port, staff.in("371312107000", Role.WINDOW_CLERK));
        elsewhere.post(path + "/number", null).expect(404);
        elsewhere.post(path + "/made", Map.of("outcome", "HIMSELF")).expect(404);
        Api above = Api.staff(port, staff.in("371312000000", Role.WINDOW_CLERK));
        above.post(path + "/number", null).expect(404);
        above.post(path + "/made", Map.of("outcome", "HIMSELF")).expect(404);
        Api.staff(port, staff.in("371312000000", Role.CENTRE_DIRECTOR))
                .post(path + "/number", null)
                .expect(200);
        Api.staff(port, staff.in(TOWN, Role.HANDLER)).get("/api/desk/calls").expect(403);
        Api.someCitizen(port).get("/api/desk/calls").expect(403);
        clerk.post(path + "/made", Map.of("outcome", "NOBODY")).expect(400);
    }

    @Test
    void only_the_newest_step_is_told_and_nothing_that_is_no_longer_true() {
        SavedCase saved = saved(null, "SUBMITTED");
        saved.happened("SUBMIT", "已收到。");
        readAll();
        assertThat(waiting(saved).at("/words").asString()).startsWith("已收到");
        saved.now("IN_REVIEW").happened("ACCEPT", "受理以前的一条。");
        saved.happened("ACCEPT", "已受理。");
        readAll();
        assertThat(waiting(saved).at("/words").asString()).startsWith("已受理");
        saved.now("WITHDRAWN");
        assertThat(onTheList(saved)).isEmpty();
    }

    @Test
    void who_has_a_mobile_is_not_rung_up_until_his_message_comes_back() {
        SavedCase saved = saved(Api.newPhone(), "IN_REVIEW");
        long seq = saved.happened("ACCEPT", "已受理。");
        readAll();
        assertThat(onTheList(saved)).isEmpty();

        db.sql("update notifications.text_message set report = 'UNDELIVERED' where key = :key")
                .bind("key", "case-event:" + seq)
                .update();
        long id = db.sql("select id from notifications.text_message where key = :key")
                .bind("key", "case-event:" + seq)
                .count();
        table.unheard(id).ifPresent(calls::insteadOf);
        table.unheard(id).ifPresent(calls::insteadOf);
        JsonNode call = waiting(saved);
        assertThat(call.at("/reason").asString()).isEqualTo("NOT_DELIVERED");
        assertThat(call.at("/words").asString()).startsWith("已受理。");
    }

    @Autowired
    TextMessageTable table;

    private SavedCase saved(@Nullable String phone, String status) {
        UUID party = parties.register(new NewParty(PartyKind.PERSON, "王小兰", Api.newIdNumber(), phone, null, null))
                .id();
        return SavedCase.of(db, party, TOWN, status);
    }

    private void readAll() {
        new WholeLog(db, "cases", "cases.case_event", news::read).read();
        texts.sendDue();
    }

    private JsonNode waiting(SavedCase saved) {
        return onTheList(saved).orElseThrow();
    }

    /** The one call waiting for this case. */
    private Optional<JsonNode> onTheList(SavedCase saved) {
        @Nullable String after = "";
        Optional<JsonNode> found = Optional.empty();
        do {
            Api.Answer page = clerk.get("/api/desk/calls?size=100" + after).expect(200);
            for (JsonNode call : page.at("items")) {
                if (call.at("/caseId").asString().equals(saved.id.toString())) {
                    assertThat(found).isEmpty();
                    found = Optional.of(call);
                }
            }
            after = page.at("next").isNull() || page.at("next").isMissingNode() ? null : "&after=" + page.text("next");
        } while (after != null);
        return found;
    }
}
