package onewindow.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import onewindow.identity.CreditCode;
import onewindow.platform.db.Db;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who may apply is said before anything is typed, and so is what of the same is running or was granted. */
@OneWindowTest
class BeforehandApiTest {
    private static final String RESTAURANT = "370131902000";
    private static final String LICENCE_AGAIN = "371031902000";
    private static final String RELIEF_OF_OLD = "370511905000";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    AgeReminders reminders;

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private Api aged(int years) {
        int sequence = (int) (System.nanoTime() % 1000);
        return Api.seenCitizen(
                port,
                Api.newPhone(),
                "周大爷",
                Api.idNumber(today().minusYears(years).minusDays(40), sequence));
    }

    private static Api.Answer begin(Api citizen, String item) {
        return citizen.post("/api/applications", Map.of("itemId", item, "regionCode", CaseStory.VILLAGE));
    }

    @Test
    void who_is_not_old_enough_learns_from_when_and_is_reminded_on_that_day() {
        Api citizen = aged(67);
        String item = CaseStory.itemId(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        JsonNode mine =
                citizen.get("/api/my/standing?itemId=" + item).expect(200).body();
        assertThat(mine.at("/standing/bar").asString()).isEqualTo("今年67岁，80岁起可以申请。");
        assertThat(mine.at("/standing/since").asString())
                .isEqualTo(today().minusYears(67).minusDays(40).plusYears(80).toString());
        assertThat(mine.at("/standing/mayGoOn").asBoolean()).isFalse();
        assertThat(mine.path("reminded").asBoolean()).isFalse();
        assertThat(begin(citizen, item).expect(422).detail()).contains("67岁", "代办的人");

        citizen.post("/api/my/age-reminders", Map.of("itemId", item)).expect(201);
        assertThat(citizen.get("/api/my/standing?itemId=" + item).at("reminded").asBoolean())
                .isTrue();
        reminders.tellWhoIsDue();
        assertThat(citizen.get("/api/my/messages").at("items").findValuesAsString("title"))
                .as("not before the day")
                .doesNotContain("到年龄了，可以申请");

        String party = citizen.get("/api/me").text("party.id");
        db.sql("update cases.age_reminder set on_day = :today where party_id = cast(:party as uuid)")
                .bind("today", today())
                .bind("party", party)
                .update();
        reminders.tellWhoIsDue();
        reminders.tellWhoIsDue();
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                citizen.get("/api/my/messages").at("items").findValuesAsString("title"))
                        .filteredOn("到年龄了，可以申请"::equals)
                        .hasSize(1));
    }

    @Test
    void a_reminder_is_declined_and_who_may_apply_needs_none() {
        Api citizen = aged(67);
        String item = CaseStory.itemId(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        citizen.post("/api/my/age-reminders", Map.of("itemId", item)).expect(201);
        citizen.delete("/api/my/age-reminders/" + item).expect(204);
        assertThat(citizen.get("/api/my/standing?itemId=" + item).at("reminded").asBoolean())
                .isFalse();
        String other = CaseStory.itemId(citizen, RELIEF_OF_OLD);
        assertThat(citizen.get("/api/my/standing?itemId=" + other)
                        .at("standing.bar")
                        .isNull())
                .isTrue();
        citizen.post("/api/my/age-reminders", Map.of("itemId", other)).expect(422);
    }

    @Test
    void at_the_window_its_person_decides_and_the_reason_is_on_record() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Map<String, Object> taken = CaseStory.taken(clerk, CaseStory.OLD_AGE_ALLOWANCE);
        String party = clerk.post(
                        "/api/desk/parties",
                        Map.of("kind", "PERSON", "name", "周大妈", "idNumber", Api.idNumber(today().minusYears(70), 222)))
                .expect(200)
                .text("id");
        taken.put("partyId", party);
        String path = "/api/desk/parties/" + party + "/standing?itemId=" + taken.get("itemId");
        JsonNode standing = clerk.get(path).expect(200).body();
        assertThat(standing.at("/standing/bar").asString()).contains("70岁");
        assertThat(standing.at("/known/elderAge").asString()).isEqualTo("70");
        Api.staff(port, "tanghe.clerk").get(path).expect(404);

        assertThat(clerk.post("/api/desk/cases", taken).expect(400).error("despite"))
                .contains("80岁起", "写明理由");
        taken.put("despite", " ");
        clerk.post("/api/desk/cases", taken).expect(400);
        taken.put("despite", "镇里决定七十岁试点");
        JsonNode made = clerk.post("/api/desk/cases", taken).expect(200).body();
        assertThat(made.path("events").findValuesAsString("note").toString()).contains("今年70岁", "镇里决定七十岁试点");
        assertThat(made.path("answers").toString() + made).contains("\"70\"");
    }

    @Test
    void an_age_is_what_the_number_says_whatever_was_typed() {
        Api citizen = aged(83);
        String id = begin(citizen, CaseStory.itemId(citizen, CaseStory.OLD_AGE_ALLOWANCE))
                .expect(201)
                .text("id");
        Api.Answer saved = citizen.patch("/api/applications/" + id, Map.of("form", Map.of("elderAge", "101")))
                .expect(200);
        assertThat(saved.text("form.elderAge")).isEqualTo("83");
        assertThat(saved.at("known").toString()).contains("elderAge");
    }

    @Test
    void a_company_is_not_asked_for_its_own_name_and_another_one_is_told() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        String code = CreditCode.complete("91371312MA" + (100_000 + Math.abs(System.nanoTime() % 900_000)));
        String company = clerk.post(
                        "/api/desk/parties", Map.of("kind", "ENTERPRISE", "name", "河东区老王粮油店", "idNumber", code))
                .expect(200)
                .text("id");
        Map<String, Object> taken = CaseStory.taken(clerk, LICENCE_AGAIN);
        taken.put("partyId", company);
        JsonNode known = clerk.get("/api/desk/parties/" + company + "/standing?itemId=" + taken.get("itemId"))
                .expect(200)
                .at("known");
        assertThat(known.get("entityName").asString()).isEqualTo("河东区老王粮油店");
        assertThat(known.get("creditCode").asString()).isEqualTo(code);

        taken.put("form", Map.of("entityName", "河东区老李粮油店", "creditCode", "91371312MA0000000X"));
        Api.Answer refused = clerk.post("/api/desk/cases", taken).expect(400);
        assertThat(refused.error("entityName")).contains("和申请人（河东区老王粮油店）的单位名称不一样");
        assertThat(refused.error("creditCode")).contains("统一社会信用代码不一样");

        taken.put("form", Map.of("entityName", "河东区老王粮油店"));
        JsonNode made = clerk.post("/api/desk/cases", taken).expect(200).body();
        assertThat(made.toString()).contains(code);
    }

    @Test
    void a_limit_of_the_item_refuses_with_its_range_at_every_door() {
        Api citizen = aged(50);
        String id = begin(citizen, CaseStory.itemId(citizen, RESTAURANT))
                .expect(201)
                .text("id");
        String door = "/api/applications/" + id;
        assertThat(citizen.patch(door, Map.of("form", Map.of("shopArea", "999999999")))
                        .expect(400)
                        .error("shopArea"))
                .contains("1 到 2000");
        assertThat(citizen.patch(door, Map.of("form", Map.of("workers", "3.5")))
                        .expect(400)
                        .error("workers"))
                .contains("整数");
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Map<String, Object> taken = CaseStory.taken(clerk, RESTAURANT);
        Map<String, Object> form = new HashMap<>((Map<String, ?>) taken.get("form"));
        form.put("shopKind", "小餐饮");
        form.put("shopArea", "120");
        taken.put("form", form);
        assertThat(clerk.post("/api/desk/cases", taken).expect(400).error("shopArea"))
                .contains("49.99");
    }

    @Test
    void what_is_running_is_not_begun_again_and_what_was_granted_is_said() {
        Api citizen = aged(85);
        String item = CaseStory.itemId(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        String first = CaseStory.submitted(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        JsonNode standing = citizen.get("/api/my/standing?itemId=" + item)
                .expect(200)
                .body()
                .path("standing");
        assertThat(standing.at("/same/0/id").asString()).isEqualTo(first);
        assertThat(standing.at("/same/0/granted").asBoolean()).isFalse();
        assertThat(standing.path("mayGoOn").asBoolean()).isFalse();
        assertThat(begin(citizen, item).expect(422).detail()).contains("正在办");

        String card = CaseStory.itemId(citizen, CaseStory.RESIDENCE_PERMIT);
        CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        assertThat(citizen.get("/api/my/standing?itemId=" + card)
                        .at("standing.mayGoOn")
                        .asBoolean())
                .as("said, but allowed")
                .isTrue();
        begin(citizen, card).expect(201);
    }

    /** 办事指南：一人办一次. The window may, and then it stands on record why. */
    @Test
    void a_second_one_at_the_window_is_taken_in_with_a_reason_on_record() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Map<String, Object> taken = CaseStory.taken(clerk, CaseStory.OLD_AGE_ALLOWANCE);
        String party = clerk.post(
                        "/api/desk/parties",
                        Map.of("kind", "PERSON", "name", "周大妈", "idNumber", Api.idNumber(today().minusYears(85), 333)))
                .expect(200)
                .text("id");
        taken.put("partyId", party);
        String first = clerk.post("/api/desk/cases", taken).expect(200).text("number");

        Map<String, Object> second = new HashMap<>(taken);
        second.put("key", CaseStory.key());
        assertThat(clerk.post("/api/desk/cases", second).expect(400).error("again"))
                .contains("正在办（" + first, "写明理由");
        second.put("again", "\u3000 ");
        clerk.post("/api/desk/cases", second).expect(400);
        second.put("again", "理".repeat(201));
        clerk.post("/api/desk/cases", second).expect(400);
        second.put("again", "前一件银行卡开户人写错，本人要求重新登记");
        JsonNode made = clerk.post("/api/desk/cases", second).expect(200).body();
        String said = "同一事项正在办（" + first + "），仍收件：前一件银行卡开户人写错，本人要求重新登记";
        assertThat(made.at("/events/0/note").asString()).isEqualTo(said);
        assertThat(db.sql("select detail from platform.audit_entry where subject_id = :id and act = 'REGISTER'")
                        .bind("id", made.path("id").asString())
                        .list(String.class))
                .singleElement()
                .asString()
                .endsWith(said);

        Map<String, Object> other = new HashMap<>(CaseStory.taken(clerk, CaseStory.RESIDENCE_PERMIT));
        other.put("partyId", party);
        clerk.post("/api/desk/cases", other).expect(200);
        other.put("key", CaseStory.key());
        clerk.post("/api/desk/cases", other).expect(200);
    }

    @Test
    void the_second_item_knows_what_the_first_was_told_and_only_the_persons_own() {
        Api citizen = aged(85);
        CaseStory.submitted(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        Api.Answer second =
                begin(citizen, CaseStory.itemId(citizen, RELIEF_OF_OLD)).expect(201);
        assertThat(second.text("form.bankAccount")).isEqualTo("6217000000000000");
        Api stranger = aged(85);
        assertThat(begin(stranger, CaseStory.itemId(stranger, RELIEF_OF_OLD))
                        .expect(201)
                        .at("form.bankAccount")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void an_application_is_filled_in_like_an_earlier_one_of_ones_own() {
        Api citizen = Api.someCitizen(port);
        String first = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        String item = CaseStory.itemId(citizen, CaseStory.RESIDENCE_PERMIT);
        Map<String, String> like = Map.of("itemId", item, "regionCode", CaseStory.VILLAGE, "like", first);
        JsonNode before = citizen.get("/api/applications/" + first).expect(200).body();
        JsonNode copy = citizen.post("/api/applications", like).expect(201).body();
        assertThat(copy.path("id")).isNotEqualTo(before.path("id"));
        assertThat(copy.path("form")).isEqualTo(before.path("form"));
        Api.someCitizen(port).post("/api/applications", like).expect(404);
        Map<String, String> none =
                Map.of("itemId", item, "regionCode", CaseStory.VILLAGE, "like", UUID.randomUUID() + "");
        citizen.post("/api/applications", none).expect(404);
    }
}
