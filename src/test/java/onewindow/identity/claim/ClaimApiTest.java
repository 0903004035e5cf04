package onewindow.identity.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.SentCodes;
import onewindow.identity.Actor;
import onewindow.identity.CreditCode;
import onewindow.identity.IdentityLevel;
import onewindow.identity.Masks;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.identity.account.StaffFixture;
import onewindow.identity.party.Parties;
import onewindow.identity.staff.Accounts;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody types of himself stands beside whoever has that number, until a window or the phone on record joins them. */
@OneWindowTest
class ClaimApiTest {
    private static final String REAL_NAME = "/api/citizen/real-name";

    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    @Autowired
    Parties parties;

    @Autowired
    Claims claims;

    @Autowired
    Accounts accounts;

    @Autowired
    Db db;

    private static Map<String, String> person(String name, String idNumber) {
        return Map.of("kind", "PERSON", "name", name, "idNumber", idNumber);
    }

    private static Map<String, String> person(String name, String idNumber, String phone) {
        return Map.of("kind", "PERSON", "name", name, "idNumber", idNumber, "phone", phone);
    }

    private Api clerk() {
        return Api.staff(port, "zhengwang.clerk");
    }

    private static UUID party(Api citizen) {
        return UUID.fromString(citizen.get("/api/me").text("party.id"));
    }

    private SavedCase caseOf(UUID party) {
        return SavedCase.of(db, party, "371312108000", "SUBMITTED");
    }

    private UUID ownerOf(SavedCase file) {
        return db.sql("select party_id from cases.case_file where id = :id")
                .bind("id", file.id)
                .one(UUID.class);
    }

    @Test
    void a_stranger_who_types_the_name_and_number_of_an_old_man_without_a_phone_has_nothing_of_his() {
        String idNumber = Api.newIdNumber();
        String old = clerk().post("/api/desk/parties", person("王老汉", idNumber)).text("id");
        SavedCase his = caseOf(UUID.fromString(old));
        Api stranger = Api.citizen(port, Api.newPhone(), "王老汉", idNumber);
        assertThat(stranger.get("/api/me").text("level")).isEqualTo("CLAIMED");
        assertThat(party(stranger)).isNotEqualTo(UUID.fromString(old));
        stranger.get("/api/my/cases/" + his.id).expect(404);
        assertThat(stranger.get("/api/my/cases").expect(200).at("items")).isEmpty();
    }

    @Test
    void the_answer_is_the_same_whatever_is_known_of_a_number() {
        String known = Api.newIdNumber();
        String phone = Api.newPhone();
        clerk().post("/api/desk/parties", person("王小兰", known, phone)).expect(200);
        for (Map<String, String> typed :
                List.of(person("王小兰", known), person("张冒名", known), person("王小兰", Api.newIdNumber()))) {
            Api.Answer answer =
                    Api.caller(port, Api.newPhone()).post(REAL_NAME, typed).expect(200);
            assertThat(answer.text("level")).isEqualTo("CLAIMED");
            assertThat(answer.text("party.name")).isEqualTo(typed.get("name"));
            assertThat(new String(answer.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(Masks.phone(phone));
        }
    }

    @Test
    void a_squatter_does_not_keep_the_owner_from_his_number() {
        String idNumber = Api.newIdNumber();
        Api squatter = Api.citizen(port, Api.newPhone(), "王小兰", idNumber);
        String phone = Api.newPhone();
        Api.Answer registered = clerk().post("/api/desk/parties", person("王小兰", idNumber, phone))
                .expect(200);
        assertThat(registered.at("known").asBoolean()).isFalse();
        Api owner = Api.citizen(port, phone, "王小兰", idNumber);
        assertThat(owner.get("/api/me").text("level")).isEqualTo("SEEN");
        assertThat(squatter.get("/api/me").text("level")).isEqualTo("CLAIMED");
        assertThat(party(squatter)).isNotEqualTo(party(owner));
    }

    @Test
    void a_window_registration_inherits_nothing_from_a_claim() {
        String idNumber = Api.newIdNumber();
        Api squatter = Api.citizen(port, Api.newPhone(), "王小兰", idNumber);
        squatter.post("/api/my/address", Map.of("address", "河东区某处1号")).expect(200);
        Api.Answer seen =
                clerk().post("/api/desk/parties", person("王小兰", idNumber)).expect(200);
        assertThat(seen.at("maskedPhone").isNull()).isTrue();
        assertThat(seen.at("maskedAddress").isNull()).isTrue();
        squatter.post(REAL_NAME, person("王小兰", idNumber)).expect(200);
        assertThat(squatter.get("/api/me").text("level")).isEqualTo("CLAIMED");
    }

    @Test
    void any_phone_becomes_no_company_of_a_well_formed_credit_code() {
        String code = CreditCode.complete(
                "91371312MA" + (100_000 + Math.abs(UUID.randomUUID().hashCode() % 900_000)));
        Map<String, String> shop = Map.of(
                "kind", "ENTERPRISE", "name", "河东区老王粮油店", "idNumber", code, "relation", "经办人", "basis", "AUTHORISED");
        Api stranger = Api.caller(port, Api.newPhone());
        stranger.post(REAL_NAME, Map.of("kind", "ENTERPRISE", "name", "河东区老王粮油店", "idNumber", code))
                .expect(400);
        stranger.post(REAL_NAME, person("王小兰", Api.newIdNumber())).expect(200);
        String part = stranger.post("/api/my/parts", shop).expect(201).text("id");
        stranger.put("/api/my/acting", Map.of("partId", part)).expect(200);
        assertThat(stranger.get("/api/me").text("level")).isEqualTo("CLAIMED");
        assertThat(parties.byIdNumber(code)).isEmpty();
        assertThat(clerk().post("/api/desk/parties/find", Map.of("idNumber", code))
                        .expect(200)
                        .at("items"))
                .isEmpty();
    }

    @Test
    void the_phone_on_record_joins_what_was_claimed_before_it_was_on_record() {
        String idNumber = Api.newIdNumber();
        String phone = Api.newPhone();
        Api citizen = Api.citizen(port, phone, "王小兰", idNumber);
        UUID claim = party(citizen);
        SavedCase file = caseOf(claim);
        String id = clerk().post("/api/desk/parties", person("王小兰", idNumber, phone))
                .expect(200)
                .text("id");
        assertThat(ownerOf(file)).isEqualTo(claim);
        citizen.post(REAL_NAME, person("王小兰", idNumber)).expect(200);
        assertThat(citizen.get("/api/me").text("level")).isEqualTo("SEEN");
        assertThat(ownerOf(file)).isEqualTo(UUID.fromString(id));
        assertThat(db.sql("select how || ' ' || moved::text from identity.party_join where claim_id = :id")
                        .bind("id", claim)
                        .one(String.class))
                .isEqualTo("RECORDED_PHONE {\"办件\": 1}");
    }

    @Test
    void a_clerk_with_the_paper_in_hand_joins_a_claim_and_says_room_by_room_what_was_moved() {
        String idNumber = Api.newIdNumber();
        String recorded = Api.newPhone();
        String id = clerk().post("/api/desk/parties", person("王小兰", idNumber, recorded))
                .text("id");
        String claimed = Api.newPhone();
        Api stranger = Api.citizen(port, claimed, "王小兰", idNumber);
        UUID claim = party(stranger);
        SavedCase file = caseOf(claim);
        Api clerk = clerk();
        assertThat(clerk.post("/api/desk/parties/" + claim + "/seen", Map.of())
                        .expect(422)
                        .error("paperSeen"))
                .contains("证件");
        Api.Answer seen = clerk.post("/api/desk/parties/" + claim + "/seen", Map.of("paperSeen", true))
                .expect(200);
        assertThat(seen.text("said")).contains("办件 1 条").contains("网上的账号没有跟过来");
        assertThat(ownerOf(file)).isEqualTo(UUID.fromString(id));
        assertThat(stranger.get("/api/me").at("realNamed").asBoolean()).isFalse();
        stranger.get("/api/my/cases/" + file.id).expect(403);
        assertThat(db.sql("select count(*) from identity.party_event where party_id = :id and phone is not null")
                        .bind("id", UUID.fromString(id))
                        .count())
                .as("told on the phone on record and on that of the claim")
                .isEqualTo(2);
        assertThat(db.sql("select detail from platform.audit_entry where act = 'PARTY_JOINED' and subject_id = :id")
                        .bind("id", id)
                        .list(String.class))
                .containsExactly("自报的身份并入当事人：办件 1 条（核对证件原件）");
    }

    @Test
    void a_claim_nobody_was_known_for_becomes_the_person_and_keeps_the_account_whose_code_is_read_out() {
        String phone = Api.newPhone();
        Api citizen = Api.citizen(port, phone, "王小兰", Api.newIdNumber());
        UUID claim = party(citizen);
        caseOf(claim);
        Api clerk = clerk();
        pause(phone);
        clerk.post("/api/desk/parties/" + claim + "/codes", null).expect(202);
        Api.Answer seen = clerk.post(
                        "/api/desk/parties/" + claim + "/seen",
                        Map.of("paperSeen", true, "code", SentCodes.last(phone)))
                .expect(200);
        assertThat(seen.at("accountTied").asBoolean()).isTrue();
        assertThat(citizen.get("/api/me").text("level")).isEqualTo("SEEN");
        assertThat(party(citizen)).isEqualTo(claim);
        Api.Answer standing =
                clerk.get("/api/desk/parties/" + claim + "/identity").expect(200);
        assertThat(standing.text("checked.how")).isEqualTo("核对证件原件");
        assertThat(standing.text("checked.place")).contains("郑旺");
    }

    @Test
    void a_claim_seen_without_a_code_leaves_the_phone_that_typed_it_outside() {
        Api citizen = Api.citizen(port, Api.newPhone(), "王小兰", Api.newIdNumber());
        UUID claim = party(citizen);
        SavedCase file = caseOf(claim);
        clerk().post("/api/desk/parties/" + claim + "/seen", Map.of("paperSeen", true))
                .expect(200);
        assertThat(citizen.get("/api/me").at("realNamed").asBoolean()).isFalse();
        assertThat(parties.get(claim).phone()).isNull();
        assertThat(ownerOf(file)).isEqualTo(claim);
    }

    @Test
    void a_claim_under_another_name_is_not_joined() {
        String idNumber = Api.newIdNumber();
        clerk().post("/api/desk/parties", person("王小兰", idNumber)).expect(200);
        UUID claim = party(Api.citizen(port, Api.newPhone(), "张冒名", idNumber));
        SavedCase file = caseOf(claim);
        assertThat(clerk().post("/api/desk/parties/" + claim + "/seen", Map.of("paperSeen", true))
                        .expect(422)
                        .detail())
                .contains("不一致");
        assertThat(ownerOf(file)).isEqualTo(claim);
    }

    @Test
    void who_acted_under_a_claim_does_not_type_another_name() {
        Api citizen = Api.citizen(port, Api.newPhone(), "王小兰", Api.newIdNumber());
        caseOf(party(citizen));
        citizen.post(REAL_NAME, person("李四", Api.newIdNumber())).expect(409);
    }

    @Test
    void the_identity_provider_raises_the_party_and_joins_the_accounts_own_claim() {
        String idNumber = Api.newIdNumber();
        String id = clerk().post("/api/desk/parties", person("王小兰", idNumber)).text("id");
        Api citizen = Api.citizen(port, Api.newPhone(), "王小兰", idNumber);
        UUID claim = party(citizen);
        SavedCase file = caseOf(claim);
        Actor actor = accounts.actor(UUID.fromString(citizen.get("/api/me").text("accountId")), null)
                .orElseThrow();
        Party party = claims.asserted(actor, new NewParty(PartyKind.PERSON, "王小兰", idNumber, null, null, null));
        assertThat(party.id()).isEqualTo(UUID.fromString(id));
        assertThat(party.level()).isEqualTo(IdentityLevel.ASSERTED);
        assertThat(ownerOf(file)).isEqualTo(party.id());
        assertThat(citizen.get("/api/me").text("level"))
                .as("a session by phone is worth no more than a phone")
                .isEqualTo("SEEN");
    }

    @Test
    void a_clerk_of_another_town_joins_nothing() {
        UUID claim = party(Api.citizen(port, Api.newPhone(), "王小兰", Api.newIdNumber()));
        caseOf(claim);
        Api.staff(port, "tanghe.clerk")
                .post("/api/desk/parties/" + claim + "/seen", Map.of("paperSeen", true))
                .expect(404);
    }

    private void pause(String phone) {
        db.sql("update identity.sms_code set sent_at = sent_at - interval '2 minutes' where expires_at > now()")
                .update();
        assertThat(phone).isNotEmpty();
    }
}
