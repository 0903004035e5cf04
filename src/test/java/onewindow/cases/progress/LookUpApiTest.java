package onewindow.cases.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SentCodes;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How far a case is, told without signing in: to whoever holds the phone, or very little to whoever knows four digits. */
@OneWindowTest
class LookUpApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private Api anyone;
    private String phone;
    private String idNumber;
    private String id;
    private String number;

    @BeforeEach
    void a_case() {
        phone = Api.newPhone();
        idNumber = Api.newIdNumber();
        Api citizen = Api.citizen(port, phone, "周全", idNumber);
        id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        number = citizen.get("/api/my/cases/" + id).expect(200).text("number");
        anyone = somewhere();
    }

    private Api somewhere() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return Api.visitor(port, "10.7." + random.nextInt(256) + "." + random.nextInt(256));
    }

    private void applicantHasNoPhone() {
        db.sql("""
                        update identity.party set phone = null, phone_index = null
                        where id = (select party_id from cases.case_file where id = cast(:id as uuid))""").bind("id", id).update();
    }

    private String code(String of) {
        anyone.post("/api/citizen/sms-codes", Map.of("phone", of, "purpose", "LOOK_UP"))
                .expect(202);
        return SentCodes.last(of);
    }

    private Api.Answer byPhone(String of, String at, String code) {
        return anyone.post("/api/progress", Map.of("number", of, "phone", at, "code", code));
    }

    private Api.Answer glance(Api who, String of, String lastFour) {
        return who.post("/api/progress/glance", Map.of("number", of, "lastFour", lastFour));
    }

    private long onRecord(String outcome, String detail) {
        return db.sql("""
                        select count(*) from platform.audit_entry
                        where act = 'PROGRESS_LOOKED_UP' and outcome = :outcome and detail like :detail""").bind("outcome", outcome).bind("detail", detail).count();
    }

    @Test
    void who_holds_the_phone_sees_how_far_it_is_and_no_papers() {
        JsonNode found = byPhone(number, phone, code(phone)).expect(200).body();
        assertThat(found.path("owner").asBoolean()).isFalse();
        assertThat(found.path("documents")).isEmpty();
        assertThat(found.path("maskedApplicant").asString()).isEqualTo("周*");
        assertThat(db.sql("""
                                select count(*) from platform.audit_entry
                                where act = 'PROGRESS_LOOKED_UP' and outcome = 'OK' and subject_id = :id""").bind("id", id).count()).isEqualTo(1);
    }

    @Test
    void number_and_phone_alone_tell_nothing_any_more() {
        anyone.post("/api/progress", Map.of("number", number, "phone", phone)).expect(400);
        String wrong = code(phone).equals("123456") ? "654321" : "123456";
        byPhone(number, phone, wrong).expect(400);
        byPhone("371312000000000000", phone, wrong).expect(400);
    }

    @Test
    void the_own_phone_tells_nothing_of_anothers_case_and_a_mistyped_number_may_be_typed_again() {
        String other = Api.newPhone();
        String theirs = code(other);
        String answer = byPhone(number, other, theirs).expect(404).detail();
        assertThat(byPhone("371312000000000000", other, theirs).expect(404).detail())
                .isEqualTo(answer);
        String mine = code(phone);
        assertThat(byPhone("371312000000000000", phone, mine).expect(404).detail())
                .isEqualTo(answer);
        byPhone(number, phone, mine).expect(200);
        byPhone(number, phone, mine).expect(400);
    }

    @Test
    void a_code_for_signing_in_opens_no_look_up_and_the_other_way_round() {
        anyone.post("/api/citizen/sign-in", Map.of("phone", phone, "code", code(phone)))
                .expect(400);
    }

    @Test
    void without_a_phone_the_last_four_tell_status_and_date_and_nothing_else() {
        applicantHasNoPhone();
        Api.Answer told = glance(anyone, number, idNumber.substring(14).toLowerCase(java.util.Locale.ROOT))
                .expect(200);
        assertThat(told.body().propertyNames()).containsExactlyInAnyOrder("number", "word", "changedOn");
        assertThat(told.text("word")).isEqualTo("待受理");
    }

    @Test
    void who_has_only_a_telephone_at_home_or_a_passport_asks_with_the_last_four_too() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        String passport = "E8" + String.format(java.util.Locale.ROOT, "%07d", System.nanoTime() % 10_000_000);
        Map<String, Object> taken = new java.util.HashMap<>(CaseStory.taken(clerk, CaseStory.EMERGENCY_RELIEF));
        String party = clerk.post(
                        "/api/desk/parties",
                        Map.of(
                                "kind",
                                "PERSON",
                                "name",
                                "ANNA SMITH",
                                "paper",
                                "PASSPORT",
                                "idNumber",
                                passport,
                                "birthDate",
                                "1950-03-05",
                                "phone",
                                "0539-8381234"))
                .expect(200)
                .text("id");
        taken.put("partyId", party);
        String at = clerk.post("/api/desk/cases", taken).expect(200).text("number");
        assertThat(glance(anyone, at, passport.substring(5)).expect(200).text("word"))
                .isEqualTo("待受理");
    }

    @Test
    void the_last_four_open_no_case_that_has_a_phone_and_every_miss_is_answered_alike() {
        String refused =
                glance(anyone, number, idNumber.substring(14)).expect(404).detail();
        assertThat(glance(anyone, "371312000000000000", "1234").expect(404).detail())
                .isEqualTo(refused);
        applicantHasNoPhone();
        String wrong = idNumber.substring(14).equals("1234") ? "4321" : "1234";
        assertThat(glance(anyone, number, wrong).expect(404).detail()).isEqualTo(refused);
        assertThat(refused)
                .as("whoever left a mobile learns how, and nobody whether there is a case")
                .contains("用它登录");
    }

    @Test
    void five_tries_a_day_for_a_case_from_all_addresses_also_at_one_moment_and_for_none_the_same() throws Exception {
        applicantHasNoPhone();
        String wrong = idNumber.substring(14).equals("1234") ? "4321" : "1234";
        String none = "3713" + ThreadLocalRandom.current().nextLong(10_000_000_000_000L, 99_999_999_999_999L);
        for (String of : List.of(number, none)) {
            List<Callable<Integer>> tries = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> glance(somewhere(), of, wrong).status())
                    .toList();
            int looked = 0;
            try (ExecutorService crowd = Executors.newFixedThreadPool(10)) {
                for (Future<Integer> answer : crowd.invokeAll(tries)) {
                    looked += answer.get() == 404 ? 1 : 0;
                }
            }
            assertThat(looked).isEqualTo(ProgressLookUp.TRIES_A_DAY);
            glance(somewhere(), of, idNumber.substring(14)).expect(429);
        }
    }

    @Test
    void finding_ones_own_case_uses_up_no_tries() {
        applicantHasNoPhone();
        for (int i = 0; i < 12; i++) {
            glance(anyone, number, idNumber.substring(14)).expect(200);
        }
    }

    @Test
    void every_try_is_on_record_and_the_number_typed_is_not() {
        long before = onRecord("REFUSED", "%没有查到%");
        glance(anyone, idNumber, "1234").expect(404);
        assertThat(onRecord("REFUSED", "%没有查到%")).isGreaterThan(before);
        assertThat(onRecord("REFUSED", "%" + idNumber + "%")).isZero();
    }
}
