package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SentCodes;
import onewindow.identity.account.StaffFixture;
import onewindow.identity.party.Parties;
import onewindow.identity.party.PartyEvents;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phone on record is changed by its owner, or by two persons who see the paper; never by whoever registers somebody. */
@OneWindowTest
class ContactApiTest {
    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    @Autowired
    Parties parties;

    @Autowired
    Db db;

    @Autowired
    FieldCipher cipher;

    private static Map<String, String> person(String idNumber, String phone) {
        return Map.of("kind", "PERSON", "name", "王小兰", "idNumber", idNumber, "phone", phone);
    }

    private static Map<String, Object> to(String phone, Object... more) {
        Map<String, Object> request = new HashMap<>(Map.of("paperSeen", true, "reason", "LOST", "phone", phone));
        for (int i = 0; i < more.length; i += 2) {
            request.put((String) more[i], more[i + 1]);
        }
        return request;
    }

    private Api clerk() {
        return Api.staff(port, "zhengwang.clerk");
    }

    private @Nullable String phoneOf(String id) {
        return parties.get(UUID.fromString(id)).phone();
    }

    private void pause() {
        db.sql("update identity.sms_code set sent_at = sent_at - interval '2 minutes' where expires_at > now()")
                .update();
    }

    private List<String> told(String id) {
        return db
                .sql("select phone from identity.party_event where party_id = :id and phone is not null order by seq")
                .bind("id", UUID.fromString(id))
                .list(byte[].class)
                .stream()
                .map(phone -> cipher.decrypt(phone, PartyEvents.PHONE.of(id)))
                .toList();
    }

    @Test
    void an_agent_of_another_town_replaces_nobodys_phone() {
        String idNumber = Api.newIdNumber();
        String phone = Api.newPhone();
        String id = clerk().post("/api/desk/parties", person(idNumber, phone)).text("id");
        Api agent = Api.staff(port, "jiuqu.agent");
        String his = Api.newPhone();
        Map<String, String> taken = new HashMap<>(person(idNumber, his));
        agent.post("/api/desk/parties", taken).expect(400);
        taken.put("regionCode", "371312108205");
        agent.post("/api/desk/parties", taken).expect(400);
        String own = db.sql("""
                        select v.region_code from agents.agent_village v
                        join agents.agent a on a.id = v.agent_id
                        join identity.account c on c.staff_id = a.staff_id
                        where c.username = 'jiuqu.agent' limit 1""").one(String.class);
        taken.put("regionCode", own);
        // Whoever is recorded elsewhere is nobody he may register, whatever village he names.
        assertThat(agent.post("/api/desk/parties", taken).expect(400).error("regionCode"))
                .contains("窗口更改");
        assertThat(phoneOf(id)).isEqualTo(phone);
        assertThat(Api.citizen(port, his, "王小兰", idNumber).get("/api/me").text("level"))
                .isEqualTo("CLAIMED");
        agent.post("/api/desk/parties/" + id + "/contact", to(his)).expect(403);
    }

    @Test
    void registering_somebody_known_overwrites_nothing() {
        String idNumber = Api.newIdNumber();
        String phone = Api.newPhone();
        String id = clerk().post("/api/desk/parties", person(idNumber, phone)).text("id");
        Api.Answer again = clerk().post("/api/desk/parties", person(idNumber, Api.newPhone()))
                .expect(200);
        assertThat(again.text("said")).contains("更改联系方式");
        assertThat(phoneOf(id)).isEqualTo(phone);
    }

    @Test
    void a_code_to_the_old_phone_moves_the_person_to_the_new_one_at_once() {
        String idNumber = Api.newIdNumber();
        String old = Api.newPhone();
        Api citizen = Api.seenCitizen(port, old, "王小兰", idNumber);
        String id = citizen.get("/api/me").text("party.id");
        Api clerk = clerk();
        clerk.post("/api/desk/parties/find", Map.of("idNumber", idNumber)).expect(200);
        pause();
        clerk.post("/api/desk/parties/" + id + "/codes", null).expect(202);
        String fresh = Api.newPhone();
        Api.Answer changed = clerk.post("/api/desk/parties/" + id + "/contact", to(fresh, "code", SentCodes.last(old)))
                .expect(200);
        assertThat(changed.at("waits").asBoolean()).isFalse();
        assertThat(phoneOf(id)).isEqualTo(fresh);
        assertThat(citizen.get("/api/me").at("signedIn").asBoolean())
                .as("the old number opens nothing any more")
                .isFalse();
        assertThat(told(id)).containsExactly(old, fresh);
        assertThat(db.sql("select detail from platform.audit_entry where act = 'CONTACT_CHANGED' and subject_id = :id")
                        .bind("id", id)
                        .list(String.class))
                .containsExactly(Masks.phone(old) + " → " + Masks.phone(fresh) + "；原来的号码丢失或停用；原手机验证码");
        assertThat(Api.citizen(port, fresh, "王小兰", idNumber).get("/api/me").text("level"))
                .isEqualTo("SEEN");
    }

    @Test
    void where_no_old_phone_answers_nothing_changes_before_a_second_person_confirms() {
        String idNumber = Api.newIdNumber();
        String old = Api.newPhone();
        Api clerk = clerk();
        String id = clerk.post("/api/desk/parties", person(idNumber, old)).text("id");
        String fresh = Api.newPhone();
        String path = "/api/desk/parties/" + id + "/contact";
        assertThat(clerk.post(path, Map.of("phone", fresh, "reason", "LOST"))
                        .expect(422)
                        .error("paperSeen"))
                .contains("证件");
        assertThat(clerk.post(path, Map.of("phone", fresh, "paperSeen", true))
                        .expect(400)
                        .error("reason"))
                .isNotEmpty();
        assertThat(clerk.post(path, to(fresh)).expect(200).at("waits").asBoolean())
                .isTrue();
        assertThat(phoneOf(id)).as("until then the old data stand").isEqualTo(old);
        clerk.post(path, to(Api.newPhone())).expect(409);
        String change = db.sql("select id::text from identity.contact_change where party_id = :id")
                .bind("id", UUID.fromString(id))
                .one(String.class);
        String confirm = "/api/desk/contact-changes/" + change + "/confirm";
        clerk.post(confirm, null).expect(422);
        Api.staff(port, "tanghe.clerk").post(confirm, null).expect(404);
        Api director = Api.staff(port, "zhengwang.director");
        assertThat(director.get("/api/desk/contact-changes")
                        .expect(200)
                        .body()
                        .valueStream()
                        .map(c -> c.path("id").asString()))
                .contains(change);
        director.post(confirm, null).expect(200);
        assertThat(phoneOf(id)).isEqualTo(fresh);
        director.post(confirm, null).expect(409);
        assertThat(told(id)).containsExactly(old, old, fresh);
    }

    @Test
    void a_change_that_was_sent_back_leaves_the_phone_as_it_was() {
        String phone = Api.newPhone();
        Api clerk = clerk();
        String id = clerk.post("/api/desk/parties", person(Api.newIdNumber(), phone))
                .text("id");
        clerk.post("/api/desk/parties/" + id + "/contact", to(Api.newPhone())).expect(200);
        String change = db.sql("select id::text from identity.contact_change where party_id = :id")
                .bind("id", UUID.fromString(id))
                .one(String.class);
        Api.staff(port, "zhengwang.director")
                .post("/api/desk/contact-changes/" + change + "/reject", Map.of("reason", "证件与本人不符"))
                .expect(200);
        assertThat(phoneOf(id)).isEqualTo(phone);
    }

    @Test
    void one_moves_to_a_new_phone_oneself_by_a_code_to_each() {
        String idNumber = Api.newIdNumber();
        String old = Api.newPhone();
        Api citizen = Api.seenCitizen(port, old, "王小兰", idNumber);
        String id = citizen.get("/api/me").text("party.id");
        String fresh = Api.newPhone();
        pause();
        citizen.post("/api/my/phone/codes", Map.of()).expect(202);
        citizen.post("/api/my/phone/codes", Map.of("phone", fresh)).expect(202);
        assertThat(citizen.post(
                                "/api/my/phone",
                                Map.of("phone", fresh, "oldCode", "000000", "newCode", SentCodes.last(fresh)))
                        .expect(400)
                        .error("oldCode"))
                .isNotEmpty();
        assertThat(phoneOf(id)).isEqualTo(old);
        citizen.post(
                        "/api/my/phone",
                        Map.of("phone", fresh, "oldCode", SentCodes.last(old), "newCode", SentCodes.last(fresh)))
                .expect(200);
        assertThat(phoneOf(id)).isEqualTo(fresh);
        assertThat(citizen.get("/api/me").text("level")).isEqualTo("SEEN");
        assertThat(told(id)).containsExactly(old, fresh);
        pause();
        assertThat(Api.caller(port, old).get("/api/me").at("realNamed").asBoolean())
                .isFalse();
    }
}
