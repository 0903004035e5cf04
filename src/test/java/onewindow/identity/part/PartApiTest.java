package onewindow.identity.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import onewindow.identity.CreditCode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One person, several parts: for himself, for his people, for an enterprise. */
@OneWindowTest
class PartApiTest {
    private static final LocalDate CHILD_BORN =
            LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).minusYears(9);

    @LocalServerPort
    int port;

    private static Map<String, Object> relative(String name, String idNumber, String relation, String basis) {
        return Map.of("kind", "PERSON", "name", name, "idNumber", idNumber, "relation", relation, "basis", basis);
    }

    private static String add(Api citizen, Map<String, Object> whom) {
        return citizen.post("/api/my/parts", whom).expect(201).text("id");
    }

    private static Api.Answer act(Api citizen, String part) {
        return citizen.put("/api/my/acting", Map.of("partId", part));
    }

    private static Api.Answer actForSelf(Api citizen) {
        return citizen.put("/api/my/acting", new HashMap<>(java.util.Collections.singletonMap("partId", null)));
    }

    private static Api.Answer begin(Api citizen) {
        return citizen.post(
                "/api/applications",
                Map.of(
                        "itemId",
                        CaseStory.itemId(citizen, CaseStory.RESIDENCE_PERMIT),
                        "regionCode",
                        CaseStory.VILLAGE));
    }

    private static Map<String, String> form(Api api) {
        return CaseStory.form(api.get("/api/items/" + CaseStory.RESIDENCE_PERMIT + "/guide")
                .expect(200)
                .at("fields"));
    }

    private Api clerk() {
        return Api.staff(port, "zhengwang.clerk");
    }

    /** Seen at the window. */
    private static String registered(Api clerk, String name, String idNumber, String phone) {
        return clerk.post(
                        "/api/desk/parties",
                        Map.of("kind", "PERSON", "name", name, "idNumber", idNumber, "phone", phone))
                .expect(200)
                .text("id");
    }

    private Api seen(Api clerk, String name, String idNumber) {
        String phone = Api.newPhone();
        registered(clerk, name, idNumber, phone);
        return Api.citizen(port, phone, name, idNumber);
    }

    @Test
    void a_daughter_applies_in_her_mothers_name_and_the_lists_of_the_two_stay_apart() {
        Api daughter = Api.someCitizen(port);
        String own = begin(daughter).expect(201).text("id");
        String mothersNumber = Api.newIdNumber();
        String part = add(daughter, relative("宋兰英", mothersNumber, "女儿", "MANDATE"));

        Api.Answer me = act(daughter, part).expect(200);
        assertThat(me.text("party.name")).isEqualTo("宋兰英");
        assertThat(me.text("acting.relation")).isEqualTo("女儿");
        JsonNode draft = begin(daughter).expect(201).body();
        assertThat(draft.path("party").path("name").asString()).isEqualTo("宋兰英");
        daughter.get("/api/applications/" + own).expect(404);
        assertThat(daughter.get("/api/my/cases").bytes()).asString().doesNotContain(own);

        assertThat(actForSelf(daughter).expect(200).at("acting").isNull()).isTrue();
        daughter.get("/api/applications/" + draft.path("id").asString()).expect(404);
        daughter.get("/api/applications/" + own).expect(200);
    }

    @Test
    void a_page_of_one_part_does_not_write_in_the_name_of_another() {
        Api citizen = Api.someCitizen(port);
        String part = add(citizen, relative("王老太", Api.newIdNumber(), "孙女", "MANDATE"));
        act(citizen, part).expect(200);
        Map<String, Object> wanted = Map.of(
                "itemId", CaseStory.itemId(citizen, CaseStory.RESIDENCE_PERMIT), "regionCode", CaseStory.VILLAGE);

        assertThat(citizen.send("POST", "/api/applications", Map.of("X-Acting-For", "self"), wanted)
                        .expect(409)
                        .detail())
                .contains("正在为谁办理");
        citizen.send("POST", "/api/applications", Map.of("X-Acting-For", part), wanted)
                .expect(201);
    }

    @Test
    void typing_a_relatives_number_opens_nothing_that_is_known_of_her() {
        Api clerk = clerk();
        String number = Api.newIdNumber();
        String known = registered(clerk, "宋兰英", number, Api.newPhone());
        Api stranger = Api.someCitizen(port);
        String part = add(stranger, relative("宋兰英", number, "女儿", "MANDATE"));

        JsonNode party = act(stranger, part).expect(200).body().path("party");

        assertThat(party.path("id").asString()).isNotEqualTo(known);
        assertThat(party.path("level").asString()).isEqualTo("CLAIMED");
    }

    @Test
    void the_window_is_told_that_a_relative_typed_the_claim_and_that_the_relation_is_still_to_be_compared() {
        Api clerk = clerk();
        String number = Api.newIdNumber();
        String known = registered(clerk, "宋兰英", number, Api.newPhone());
        add(Api.someCitizen(port), relative("宋兰英", number, "女儿", "MANDATE"));

        JsonNode claim = clerk.get("/api/desk/parties/" + known + "/identity")
                .expect(200)
                .at("claims")
                .path(0);
        assertThat(claim.path("relation").asString()).isEqualTo("女儿");
        assertThat(clerk.post("/api/desk/parties/" + claim.path("id").asString() + "/seen", Map.of("paperSeen", true))
                        .expect(200)
                        .text("said"))
                .contains("核对代办关系")
                .doesNotContain("更改联系方式");
    }

    @Test
    void whoever_gave_the_phone_back_acts_for_nobody_any_more() {
        Api clerk = clerk();
        String number = Api.newIdNumber();
        Api daughter = Api.someCitizen(port);
        add(daughter, relative("宋兰英", number, "女儿", "MANDATE"));
        String known = registered(clerk, "宋兰英", number, Api.newPhone());
        daughter.post("/api/citizen/not-me", null).expect(200);

        JsonNode claim = clerk.get("/api/desk/parties/" + known + "/identity")
                .expect(200)
                .at("claims")
                .path(0);
        clerk.post("/api/desk/parties/" + claim.path("id").asString() + "/seen", Map.of("paperSeen", true))
                .expect(200);

        assertThat(clerk.get("/api/desk/parties/" + known + "/representatives")
                        .expect(200)
                        .at("items"))
                .isEmpty();
    }

    @Test
    void nobody_uses_another_accounts_part() {
        Api daughter = Api.someCitizen(port);
        String part = add(daughter, relative("宋兰英", Api.newIdNumber(), "女儿", "MANDATE"));
        Api stranger = Api.someStranger(port);

        act(stranger, part).expect(404);
        stranger.delete("/api/my/parts/" + part).expect(404);
        stranger.post("/api/my/representatives/" + part + "/end", Map.of()).expect(403);
    }

    @Test
    void a_part_that_was_taken_away_acts_no_more() {
        Api daughter = Api.someCitizen(port);
        String part = add(daughter, relative("宋兰英", Api.newIdNumber(), "女儿", "MANDATE"));
        act(daughter, part).expect(200);
        daughter.delete("/api/my/parts/" + part).expect(204);

        assertThat(daughter.get("/api/me").at("acting").isNull()).isTrue();
        daughter.send("POST", "/api/applications", Map.of("X-Acting-For", part), Map.of())
                .expect(409);
        act(daughter, part).expect(404);
    }

    @Test
    void under_eighteen_a_guardian_acts() {
        String number = Api.idNumber(CHILD_BORN, 12);
        Api child = Api.citizen(port, Api.newPhone(), "王小宝", number);
        assertThat(begin(child).expect(422).text("source")).contains("民法典");
        assertThat(child.post("/api/my/parts", relative("李四", Api.newIdNumber(), "孙子", "MANDATE"))
                        .expect(422)
                        .text("source"))
                .contains("第十八条");

        Api mother = Api.someCitizen(port);
        mother.post("/api/my/parts", relative("王小宝", number, "母亲", "MANDATE")).expect(422);
        act(mother, add(mother, relative("王小宝", number, "母亲", "GUARDIAN"))).expect(200);
        begin(mother).expect(201);
    }

    @Test
    void a_minor_at_the_window_needs_a_guardian_who_is_put_on_the_case() {
        Api clerk = clerk();
        String child = registered(clerk, "王小宝", Api.idNumber(CHILD_BORN, 13), Api.newPhone());
        Map<String, Object> intake = new HashMap<>(Map.of(
                "itemId",
                CaseStory.itemId(clerk, CaseStory.RESIDENCE_PERMIT),
                "partyId",
                child,
                "form",
                form(clerk),
                "key",
                UUID.randomUUID().toString()));
        assertThat(clerk.post("/api/desk/cases", intake).expect(422).text("source"))
                .contains("民法典");
        intake.put("representative", Map.of("name", "王", "idNumber", "1", "relation", "", "basis", "GUARDIAN"));
        Api.Answer wrong = clerk.post("/api/desk/cases", intake).expect(400);
        assertThat(wrong.error("representative.idNumber")).isNotEmpty();
        assertThat(wrong.error("representative.relation")).contains("母亲");

        intake.put(
                "representative",
                Map.of("name", "李小花", "idNumber", Api.newIdNumber(), "relation", "母亲", "basis", "GUARDIAN"));
        Api.Answer made = clerk.post("/api/desk/cases", intake).expect(200);

        assertThat(made.text("representative.maskedName")).isEqualTo("李*花");
        assertThat(made.text("representative.basisName")).isEqualTo("监护人");
        assertThat(made.bytes()).asString().contains("由李*花（母亲，监护人）代办");
    }

    @Test
    void an_enterprise_is_a_part_of_the_person_who_acts_for_it_and_a_claim_until_a_window_saw_the_licence() {
        Api clerk = clerk();
        String number = Api.newIdNumber();
        Api boss = seen(clerk, "王大力", number);
        String digits = String.valueOf(100_000 + Math.abs(UUID.randomUUID().hashCode() % 900_000));
        String code = CreditCode.complete("91371312MA" + digits);
        Map<String, Object> shop = Map.of(
                "kind",
                "ENTERPRISE",
                "name",
                "河东区老王粮油店",
                "idNumber",
                code,
                "relation",
                "经营者",
                "basis",
                "LEGAL_REPRESENTATIVE",
                "legalPerson",
                "王大力");
        assertThat(boss.post(
                                "/api/citizen/real-name",
                                Map.of("kind", "ENTERPRISE", "name", "河东区老王粮油店", "idNumber", code))
                        .expect(400)
                        .error("kind"))
                .contains("本人");
        String claimed = add(boss, shop);
        assertThat(act(boss, claimed).expect(200).text("acting.level")).isEqualTo("CLAIMED");
        boss.get("/api/my/representatives").expect(403);

        String shopId = clerk.post(
                        "/api/desk/parties",
                        Map.of("kind", "ENTERPRISE", "name", "河东区老王粮油店", "idNumber", code, "legalPerson", "王大力"))
                .expect(200)
                .text("id");
        String bossId =
                clerk.post("/api/desk/parties/find", Map.of("idNumber", number)).text("items.0.id");
        clerk.post(
                        "/api/desk/parties/" + shopId + "/representatives",
                        Map.of(
                                "holderId",
                                bossId,
                                "relation",
                                "经营者",
                                "basis",
                                "LEGAL_REPRESENTATIVE",
                                "evidence",
                                "营业执照正本"))
                .expect(201);
        String proved = boss.get("/api/my/parts").body().get(1).path("id").asString();
        assertThat(act(boss, proved).expect(200).text("acting.level")).isEqualTo("SEEN");

        Api accountant = seen(clerk, "李会计", Api.newIdNumber());
        accountant.put("/api/my/acting", Map.of("partId", proved)).expect(404);
        String accountantId = accountant.get("/api/me").text("party.id");
        String second = clerk.post(
                        "/api/desk/parties/" + shopId + "/representatives",
                        Map.of("holderId", accountantId, "relation", "会计", "basis", "AUTHORISED", "evidence", "授权委托书"))
                .expect(201)
                .text("id");
        act(accountant, second).expect(200);
        accountant.get("/api/my/representatives").expect(403);

        boss.post("/api/my/representatives/" + second + "/end", null).expect(204);
        assertThat(accountant.get("/api/me").at("acting").isNull()).isTrue();
    }

    @Test
    void a_clerk_who_has_nothing_to_do_with_somebody_gives_nobody_a_part_for_him() {
        String known = registered(clerk(), "宋兰英", Api.newIdNumber(), Api.newPhone());
        Api other = Api.staff(port, "tanghe.clerk");
        other.get("/api/desk/parties/" + known + "/representatives").expect(404);
        other.post("/api/desk/parties/" + known + "/death", Map.of("diedOn", "2026-01-01", "evidence", "死亡证明"))
                .expect(404);
    }

    @Test
    void with_a_death_account_and_parts_end() {
        Api clerk = clerk();
        String number = Api.newIdNumber();
        Api father = seen(clerk, "王老汉", number);
        String fatherId = father.get("/api/me").text("party.id");
        Api son = seen(clerk, "王小汉", Api.newIdNumber());
        String sonId = son.get("/api/me").text("party.id");
        String part = clerk.post(
                        "/api/desk/parties/" + fatherId + "/representatives",
                        Map.of("holderId", sonId, "relation", "儿子", "basis", "MANDATE", "evidence", "户口簿和委托书"))
                .expect(201)
                .text("id");
        Api second = Api.staff(port, "tanghe.clerk");
        second.post("/api/desk/parties/find", Map.of("idNumber", number)).expect(200);
        second.post(
                        "/api/desk/parties/" + fatherId + "/representatives/" + part + "/confirm",
                        Map.of("evidence", "户口簿和委托书"))
                .expect(200);
        act(son, part).expect(200);
        String path = "/api/desk/parties/" + fatherId + "/death";
        clerk.post(path, Map.of("diedOn", "2999-01-01", "evidence", "居民死亡医学证明")).expect(400);

        assertThat(clerk.post(path, Map.of("diedOn", "2026-11-01", "evidence", "居民死亡医学证明"))
                        .expect(200)
                        .text("ended"))
                .contains("账号");

        father.get("/api/my/cases").expect(401);
        assertThat(son.get("/api/me").at("acting").isNull()).isTrue();
        clerk.post(path, Map.of("diedOn", "2026-11-01", "evidence", "居民死亡医学证明")).expect(409);
        Map<String, Object> intake = Map.of(
                "itemId",
                CaseStory.itemId(clerk, CaseStory.RESIDENCE_PERMIT),
                "partyId",
                fatherId,
                "form",
                form(clerk),
                "key",
                UUID.randomUUID().toString());
        assertThat(clerk.post("/api/desk/cases", intake).expect(422).detail()).contains("死亡");
        clerk.send("DELETE", path, Map.of(), Map.of("reason", "同名同姓登记错了")).expect(200);
        clerk.post("/api/desk/cases", intake).expect(200);
    }

    @Test
    void a_newborn_is_known_by_the_birth_certificate_until_there_is_a_number() {
        Api clerk = clerk();
        LocalDate born = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).minusDays(20);
        String certificate =
                "T37" + String.format("%07d", Math.abs(UUID.randomUUID().hashCode() % 9_999_999));
        Api.Answer baby = clerk.post(
                        "/api/desk/parties",
                        Map.of(
                                "kind", "PERSON",
                                "name", "王新宝",
                                "paper", "BIRTH_CERTIFICATE",
                                "idNumber", certificate,
                                "birthDate", born.toString()))
                .expect(200);
        assertThat(baby.text("paper")).isEqualTo("BIRTH_CERTIFICATE");
        assertThat(clerk.post("/api/desk/parties/find", Map.of("idNumber", certificate))
                        .text("items.0.id"))
                .isEqualTo(baby.text("id"));
        String path = "/api/desk/parties/" + baby.text("id") + "/paper";
        String otherDay = Api.idNumber(born.minusDays(1), 21);
        assertThat(clerk.put(path, Map.of("idNumber", otherDay, "reason", "已经落户"))
                        .expect(400)
                        .error("idNumber"))
                .contains("出生日期");

        String number = Api.idNumber(born, 23);
        assertThat(clerk.put(path, Map.of("idNumber", number, "reason", "已经落户"))
                        .expect(200)
                        .text("paper"))
                .isEqualTo("RESIDENT_ID");

        assertThat(clerk.post("/api/desk/parties/find", Map.of("idNumber", number))
                        .text("items.0.id"))
                .isEqualTo(baby.text("id"));
        assertThat(clerk.post("/api/desk/parties/find", Map.of("idNumber", certificate))
                        .at("items"))
                .isEmpty();
    }

    @Test
    void people_without_a_residents_card_are_registered_and_found_by_the_paper_they_have() {
        Api clerk = clerk();
        String passport = "E" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode() % 99_999_999));
        Api.Answer guest = clerk.post(
                        "/api/desk/parties",
                        Map.of(
                                "kind", "PERSON",
                                "name", "SMITH JOHN ALEXANDER",
                                "paper", "PASSPORT",
                                "idNumber", passport.toLowerCase(java.util.Locale.ROOT),
                                "birthDate", "1990-05-01"))
                .expect(200);
        assertThat(clerk.post("/api/desk/parties/find", Map.of("idNumber", passport))
                        .text("items.0.id"))
                .isEqualTo(guest.text("id"));
        assertThat(clerk.post(
                                "/api/desk/parties",
                                Map.of(
                                        "kind",
                                        "PERSON",
                                        "name",
                                        "陈大文",
                                        "paper",
                                        "HONG_KONG_MACAO_PERMIT",
                                        "idNumber",
                                        "X1"))
                        .expect(400)
                        .error("idNumber"))
                .contains("港澳居民来往内地通行证");
    }
}
