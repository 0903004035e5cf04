package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.identity.account.StaffFixture;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OneWindowTest
class PartyApiTest {
    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    @Autowired
    Parties parties;

    @Autowired
    Db db;

    private static Map<String, String> person(String name, String idNumber) {
        return Map.of("kind", "PERSON", "name", name, "idNumber", idNumber);
    }

    private static Map<String, String> person(String name, String idNumber, String phone) {
        return Map.of("kind", "PERSON", "name", name, "idNumber", idNumber, "phone", phone);
    }

    private Api clerk() {
        return Api.staff(port, staff.with(Role.WINDOW_CLERK));
    }

    @Test
    void a_citizen_says_who_he_is_and_sees_himself_masked() {
        String idNumber = Api.newIdNumber();
        Api api = Api.citizen(port, Api.newPhone(), "王小兰", idNumber);
        Api.Answer me = api.get("/api/me").expect(200);
        assertThat(me.at("realNamed").asBoolean()).isTrue();
        assertThat(me.text("displayName")).isEqualTo("王*兰");
        assertThat(me.text("party.maskedIdNumber")).isEqualTo(Masks.idNumber(idNumber));
        assertThat(new String(me.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(idNumber);
    }

    @Test
    void each_mistake_is_told_under_its_field() {
        Api api = Api.caller(port, Api.newPhone());
        String path = "/api/citizen/real-name";
        assertThat(api.post(path, person("王小兰", "37131219610305001"))
                        .expect(400)
                        .error("idNumber"))
                .contains("17 位");
        assertThat(api.post(path, person("王小兰", "110105194912310021"))
                        .expect(400)
                        .error("idNumber"))
                .contains("校验位");
        String unborn = Api.idNumber(LocalDate.of(2099, 1, 1), 1);
        assertThat(api.post(path, person("王小兰", unborn)).expect(400).error("idNumber"))
                .contains("还没有到");
        Api.Answer both = api.post(path, person("王😀兰", "1")).expect(400);
        assertThat(both.error("name")).contains("表情符号");
        assertThat(both.error("idNumber")).contains("1 位");
        assertThat(api.post(path, Map.of("name", "王小兰")).expect(400).error("kind"))
                .isNotEmpty();
        assertThat(api.post(path, Map.of("kind", "PERSON", "height", "1"))
                        .expect(400)
                        .error("height"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷小䶮", "阿卜杜拉·买买提"})
    void rare_characters_survive_the_whole_way(String name) {
        Api api = Api.citizen(port, Api.newPhone(), name, Api.newIdNumber());
        assertThat(api.get("/api/me").text("party.name")).isEqualTo(name);
    }

    @Test
    void who_is_known_does_not_become_somebody_else() {
        String idNumber = Api.newIdNumber();
        Api api = Api.seenCitizen(port, Api.newPhone(), "王小兰", idNumber);
        api.post("/api/citizen/real-name", person("王小兰", idNumber)).expect(200);
        api.post("/api/citizen/real-name", person("李四", Api.newIdNumber())).expect(409);
    }

    @Test
    void what_was_mistyped_is_typed_again_five_times_at_most() {
        Api api = Api.caller(port, Api.newPhone());
        for (String name : List.of("王一", "王二", "王三", "王四", "王五")) {
            assertThat(api.post("/api/citizen/real-name", person(name, Api.newIdNumber()))
                            .expect(200)
                            .text("party.name"))
                    .isEqualTo(name);
        }
        api.post("/api/citizen/real-name", person("王小兰", Api.newIdNumber())).expect(429);
    }

    @Test
    void a_name_registered_wrongly_is_put_right_at_the_window() {
        String idNumber = Api.newIdNumber();
        String phone = Api.newPhone();
        Api clerk = clerk();
        clerk.post("/api/desk/parties", person("王小蓝", idNumber, phone)).expect(200);
        clerk.post("/api/desk/parties", person("王小兰", idNumber)).expect(400);
        Map<String, Object> right = new HashMap<>(person("王小兰", idNumber, Api.newPhone()));
        right.put("correction", "错");
        assertThat(clerk.post("/api/desk/parties", right).expect(422).error("correction"))
                .contains("原因");
        right.put("correction", "与身份证原件不符");
        Api.Answer corrected = clerk.post("/api/desk/parties", right).expect(200);
        assertThat(corrected.text("name")).isEqualTo("王小兰");
        assertThat(corrected.text("maskedPhone")).isEqualTo(Masks.phone(phone));
        assertThat(corrected.text("said")).contains("手机号没有改");
        assertThat(Api.citizen(port, phone, "王小兰", idNumber).get("/api/me").text("level"))
                .isEqualTo("SEEN");
    }

    @Test
    void the_window_finds_people_by_exact_number_and_phone_and_sees_them_masked() {
        Api clerk = clerk();
        String idNumber = Api.newIdNumber();
        String phone = Api.newPhone();
        String id = clerk.post("/api/desk/parties", person("王小兰", idNumber, phone))
                .expect(200)
                .text("id");
        for (Map<String, String> wanted : List.of(Map.of("idNumber", idNumber), Map.of("phone", phone))) {
            Api.Answer found = clerk.post("/api/desk/parties/find", wanted).expect(200);
            assertThat(found.text("items.0.id")).isEqualTo(id);
            assertThat(found.text("items.0.maskedPhone")).isEqualTo(Masks.phone(phone));
            assertThat(new String(found.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(idNumber)
                    .doesNotContain(phone);
        }
        Map<String, String> part = Map.of("idNumber", idNumber.substring(0, 12));
        assertThat(clerk.post("/api/desk/parties/find", part)
                        .expect(200)
                        .at("items")
                        .size())
                .isZero();
        clerk.post("/api/desk/parties/find", Map.of()).expect(400);
    }

    @Test
    void unmasking_needs_a_reason_and_stays_on_record() {
        Api clerk = clerk();
        String idNumber = Api.newIdNumber();
        String id = clerk.post("/api/desk/parties", person("王小兰", idNumber))
                .expect(200)
                .text("id");
        String path = "/api/desk/parties/" + id + "/unmask";
        assertThat(clerk.post(path, Map.of("reason", "OTHER", "words", "看看"))
                        .expect(422)
                        .error("words"))
                .contains("原因");
        clerk.post(path, Map.of()).expect(422);
        assertThat(clerk.post(path, Map.of("reason", "VERIFY")).expect(200).text("idNumber"))
                .isEqualTo(idNumber);
        assertThat(db.sql("select detail from platform.audit_entry where act = 'PARTY_UNMASKED' and subject_id = :id")
                        .bind("id", id)
                        .list(String.class))
                .containsExactly("核对身份和材料");
    }

    @Test
    void a_clerk_unmasks_only_people_he_has_to_do_with() {
        String id = clerk().post("/api/desk/parties", person("王小兰", Api.newIdNumber()))
                .text("id");
        Map<String, String> reason = Map.of("reason", "VERIFY");
        clerk().post("/api/desk/parties/" + id + "/unmask", reason).expect(404);
        assertThat(db.sql("select outcome from platform.audit_entry where act = 'ACCESS_REFUSED' and subject_id = :id")
                        .bind("id", id)
                        .list(String.class))
                .containsExactly("REFUSED");
        clerk().post("/api/desk/parties/" + UUID.randomUUID() + "/unmask", reason)
                .expect(404);
    }

    @Test
    void an_unmasking_names_only_a_case_of_that_person_which_the_reader_may_see() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        SavedCase theirs = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), "371312108000", "SUBMITTED");
        SavedCase elsewhere = SavedCase.of(db, theirs.party, "371312104000", "SUBMITTED");
        SavedCase anothers = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), "371312108000", "SUBMITTED");
        String path = "/api/desk/parties/" + theirs.party + "/unmask";
        for (UUID wrong : List.of(elsewhere.id, anothers.id, UUID.randomUUID())) {
            assertThat(clerk.post(path, Map.of("reason", "VERIFY", "caseId", wrong))
                            .expect(400)
                            .error("caseId"))
                    .isNotEmpty();
        }
        clerk.post(path, Map.of("reason", "VERIFY", "caseId", theirs.id)).expect(200);
        String number = db.sql("select number from cases.case_file where id = :id")
                .bind("id", theirs.id)
                .one(String.class);
        assertThat(db.sql("""
                        select detail from platform.audit_entry
                        where act = 'PARTY_UNMASKED' and outcome = 'OK' and subject_id = :id""").bind("id", theirs.party.toString()).list(String.class))
                .containsExactly("核对身份和材料（办件 " + number + "）");
    }

    @Test
    void personal_data_lies_encrypted_in_the_database() {
        String idNumber = Api.newIdNumber();
        String phone = Api.newPhone();
        clerk().post("/api/desk/parties", person("王小兰", idNumber, phone)).expect(200);
        Api.caller(port, phone);
        assertThat(db.sql("""
                        select count(*) from (select row_to_json(p)::text as row from identity.party p
                                              union all select row_to_json(a)::text from identity.account a
                                              union all select row_to_json(s)::text from identity.sms_code s
                                              union all select row_to_json(e)::text from platform.audit_entry e) every
                        where strpos(row, :idNumber) > 0 or strpos(row, :phone) > 0
                           or strpos(row, encode(convert_to(:idNumber, 'UTF8'), 'hex')) > 0
                           or strpos(row, encode(convert_to(:phone, 'UTF8'), 'hex')) > 0""").bind("idNumber", idNumber).bind("phone", phone).count())
                .isZero();
    }

    @Test
    void two_clerks_registering_the_same_person_at_once_make_one() throws Exception {
        Api clerk = clerk();
        Map<String, String> wanted = person("王小兰", Api.newIdNumber(), Api.newPhone());
        try (ExecutorService both = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = both.invokeAll(java.util.Collections.nCopies(
                    8, () -> clerk.post("/api/desk/parties", wanted).expect(200).text("id")));
            Set<String> ids = new HashSet<>();
            for (Future<String> answer : answers) {
                ids.add(answer.get());
            }
            assertThat(ids).hasSize(1);
        }
    }
}
