package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SentCodes;
import onewindow.TestClock;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How somebody would come by another person's record: by a phone that changed hands, a part, a helper at the window. */
@OneWindowTest
class WhoseRecordApiTest {
    private static final String REAL_NAME = "/api/citizen/real-name";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    Api clerk;

    @BeforeEach
    void a_clerk() {
        clerk = Api.staff(port, "zhengwang.clerk");
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    private static Map<String, Object> person(String name, String idNumber) {
        return new HashMap<>(Map.of("kind", "PERSON", "name", name, "idNumber", idNumber));
    }

    private static Map<String, Object> person(String name, String idNumber, String phone) {
        Map<String, Object> person = person(name, idNumber);
        person.put("phone", phone);
        return person;
    }

    private static Map<String, Object> relative(String name, String idNumber, String relation, String basis) {
        Map<String, Object> relative = person(name, idNumber);
        relative.put("relation", relation);
        relative.put("basis", basis);
        return relative;
    }

    private static String party(Api citizen) {
        return citizen.get("/api/me").text("party.id");
    }

    private static Api.Answer act(Api citizen, String part) {
        return citizen.put("/api/my/acting", Map.of("partId", part));
    }

    private static Map<String, Object> holding(String holder, String relation, String basis) {
        return new HashMap<>(Map.of("holderId", holder, "relation", relation, "basis", basis, "evidence", "户口簿和委托书"));
    }

    private String representatives(String party) {
        return "/api/desk/parties/" + party + "/representatives";
    }

    /** Found at this clerk's window by the card. */
    private static void comesTo(Api clerk, String idNumber) {
        clerk.post("/api/desk/parties/find", Map.of("idNumber", idNumber)).expect(200);
    }

    private List<String> told(String party) {
        return db.sql("select title from identity.party_event where party_id = :id and phone is not null order by seq")
                .bind("id", UUID.fromString(party))
                .list(String.class);
    }

    private void pause() {
        db.sql("update identity.sms_code set sent_at = sent_at - interval '2 minutes' where expires_at > now()")
                .update();
    }

    @Test
    void whoever_has_the_phone_next_acts_for_nobody_its_last_owner_acted_for() {
        String old = Api.newPhone();
        String number = Api.newIdNumber();
        Api boss = Api.seenCitizen(port, old, "王大力", number);
        String shop = clerk.post(
                        "/api/desk/parties", Map.of("kind", "ENTERPRISE", "name", "河东区老王粮油店", "idNumber", creditCode()))
                .expect(200)
                .text("id");
        comesTo(clerk, number);
        clerk.post(representatives(shop), holding(party(boss), "经营者", "LEGAL_REPRESENTATIVE"))
                .expect(201);
        String part = boss.get("/api/my/parts").body().get(0).path("id").asString();
        act(boss, part).expect(200);

        String fresh = Api.newPhone();
        movedAtTheWindow(party(actingForSelf(boss)), old, fresh);
        pause();
        Api next = Api.citizen(port, old, "张三", Api.newIdNumber());

        assertThat(next.get("/api/my/parts").expect(200).body()).isEmpty();
        act(next, part).expect(404);
        Api again = Api.citizen(port, fresh, "王大力", number);
        assertThat(act(again, part).expect(200).text("acting.level"))
                .as("his part came along to his new phone")
                .isEqualTo("SEEN");
    }

    private static Api actingForSelf(Api citizen) {
        citizen.put("/api/my/acting", new HashMap<>(java.util.Collections.singletonMap("partId", null)))
                .expect(200);
        return citizen;
    }

    private void movedAtTheWindow(String party, String old, String fresh) {
        pause();
        clerk.post("/api/desk/parties/" + party + "/codes", null).expect(202);
        clerk.post(
                        "/api/desk/parties/" + party + "/contact",
                        Map.of("phone", fresh, "paperSeen", true, "reason", "NEW_NUMBER", "code", SentCodes.last(old)))
                .expect(200);
    }

    private static String creditCode() {
        return CreditCode.complete(
                "91371312MA" + (100_000 + Math.abs(UUID.randomUUID().hashCode() % 900_000)));
    }

    @Test
    void a_part_that_was_as_good_as_the_shared_phone_ends_when_the_phone_on_record_is_another() {
        String shared = Api.newPhone();
        String number = Api.newIdNumber();
        String mother =
                clerk.post("/api/desk/parties", person("宋兰英", number, shared)).text("id");
        Api daughter = Api.citizen(port, shared, "王小兰", Api.newIdNumber());
        String part = daughter.post("/api/my/parts", relative("宋兰英", number, "女儿", "MANDATE"))
                .expect(201)
                .text("id");
        act(daughter, part).expect(200);

        movedAtTheWindow(mother, shared, Api.newPhone());

        assertThat(daughter.get("/api/me").at("acting").isNull()).isTrue();
        act(daughter, part).expect(404);
    }

    @Test
    void who_was_the_guardian_of_a_child_is_not_the_grown_mans() {
        LocalDate born =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(18).plusDays(20);
        String child = clerk.post("/api/desk/parties", person("王小宝", Api.idNumber(born, 12)))
                .text("id");
        String number = Api.newIdNumber();
        String phone = Api.newPhone();
        Api mother = Api.seenCitizen(port, phone, "李小花", number);
        comesTo(clerk, number);
        clerk.post(representatives(child), holding(party(mother), "母亲", "GUARDIAN"))
                .expect(201);
        String part = mother.get("/api/my/parts").body().get(0).path("id").asString();
        act(mother, part).expect(200);

        clock.advance(Duration.ofDays(21));
        Api later = Api.caller(port, phone);
        assertThat(later.get("/api/me").text("level")).isEqualTo("SEEN");
        act(later, part).expect(404);
    }

    @Test
    void one_clerk_alone_makes_nobody_the_agent_of_a_grown_person() {
        String phone = Api.newPhone();
        String number = Api.newIdNumber();
        String victim =
                clerk.post("/api/desk/parties", person("宋兰英", number, phone)).text("id");
        String helpers = Api.newIdNumber();
        Api helper = Api.seenCitizen(port, Api.newPhone(), "张三", helpers);
        comesTo(clerk, helpers);
        Map<String, Object> wanted = holding(party(helper), "儿子", "MANDATE");

        Api.Answer first = clerk.post(representatives(victim), wanted).expect(201);
        assertThat(first.at("waits").asBoolean()).isTrue();
        String part = first.text("id");
        act(helper, part).expect(404);
        clerk.post(representatives(victim) + "/" + part + "/confirm", Map.of("evidence", "委托书"))
                .expect(200);
        act(helper, part).expect(404);
        assertThat(told(victim)).as("on her own phone").contains("有人要登记为您的代办人");

        wanted.put("code", "000000");
        clerk.post(representatives(victim), wanted).expect(400);
        pause();
        clerk.post(representatives(victim) + "/code", Map.of("holderId", party(helper)))
                .expect(200);
        wanted.put("code", SentCodes.last(phone));
        clerk.post(representatives(victim), wanted).expect(201);
        act(helper, part).expect(200);
        assertThat(told(victim)).contains("登记了您的代办人");
    }

    @Test
    void the_code_for_one_who_wants_to_act_is_good_for_no_other() {
        String phone = Api.newPhone();
        String victim = clerk.post("/api/desk/parties", person("宋兰英", Api.newIdNumber(), phone))
                .text("id");
        String[] numbers = {Api.newIdNumber(), Api.newIdNumber()};
        String daughter = party(Api.seenCitizen(port, Api.newPhone(), "王小兰", numbers[0]));
        String stranger = party(Api.seenCitizen(port, Api.newPhone(), "张三", numbers[1]));
        List.of(numbers).forEach(number -> comesTo(clerk, number));
        pause();
        clerk.post(representatives(victim) + "/code", Map.of("holderId", daughter))
                .expect(200);
        Map<String, Object> wanted = holding(stranger, "儿子", "MANDATE");
        wanted.put("code", SentCodes.last(phone));
        clerk.post(representatives(victim), wanted).expect(400);
    }

    @Test
    void where_there_is_no_phone_of_his_own_a_second_clerk_compares_it() {
        String number = Api.newIdNumber();
        String father = clerk.post("/api/desk/parties", person("王老汉", number)).text("id");
        String sons = Api.newIdNumber();
        Api son = Api.seenCitizen(port, Api.newPhone(), "王小汉", sons);
        comesTo(clerk, sons);
        String part = clerk.post(representatives(father), holding(party(son), "儿子", "MANDATE"))
                .expect(201)
                .text("id");
        act(son, part).expect(404);
        Api second = Api.staff(port, "tanghe.clerk");
        comesTo(second, number);
        assertThat(second.post(representatives(father) + "/" + part + "/confirm", Map.of("evidence", "户口簿"))
                        .expect(200)
                        .text("level"))
                .isEqualTo("SEEN");
        act(son, part).expect(200);
    }

    @Test
    void the_paper_is_compared_once_for_the_person_and_for_who_acts_for_him() {
        LocalDate born = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(9);
        String number = Api.idNumber(born, 22);
        Api mother = Api.seenCitizen(port, Api.newPhone(), "李小花", Api.newIdNumber());
        String part = mother.post("/api/my/parts", relative("王小宝", number, "母亲", "GUARDIAN"))
                .expect(201)
                .text("id");
        String claim = act(mother, part).expect(200).text("party.id");
        String child = clerk.post("/api/desk/parties", person("王小宝", number)).text("id");
        act(mother, part).expect(200);

        Api.Answer rows = clerk.get(representatives(child)).expect(200);
        assertThat(rows.at("items").get(0).path("typed").asBoolean()).isTrue();
        String confirm = representatives(child) + "/" + part + "/confirm";
        assertThat(clerk.post(confirm, Map.of("evidence", "户口簿")).expect(422).error("paperSeen"))
                .contains("原件");
        clerk.post(confirm, Map.of("evidence", "户口簿", "paperSeen", true)).expect(200);

        assertThat(act(mother, part).expect(200).text("party.id"))
                .isEqualTo(child)
                .isNotEqualTo(claim);
        assertThat(mother.get("/api/me").text("level")).isEqualTo("SEEN");
    }

    @Test
    void who_only_says_who_he_is_is_confirmed_for_nobody() {
        String number = Api.newIdNumber();
        String mother = clerk.post("/api/desk/parties", person("宋兰英", number)).text("id");
        Api stranger = Api.someStranger(port);
        String part = stranger.post("/api/my/parts", relative("宋兰英", number, "女儿", "MANDATE"))
                .expect(201)
                .text("id");
        assertThat(clerk.post(
                                representatives(mother) + "/" + part + "/confirm",
                                Map.of("evidence", "户口簿", "paperSeen", true))
                        .expect(400)
                        .error("holderId"))
                .contains("还没有核验");
        assertThat(act(stranger, part).expect(200).text("level"))
                .as("and nothing was joined on the way")
                .isEqualTo("CLAIMED");
    }

    @Test
    void a_child_acts_for_nobody_at_the_window_either() {
        String number = Api.idNumber(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(12), 24);
        Api child = Api.seenCitizen(port, Api.newPhone(), "王小宝", number);
        String father = clerk.post("/api/desk/parties", person("王老汉", Api.newIdNumber()))
                .text("id");
        comesTo(clerk, number);
        assertThat(clerk.post(representatives(father), holding(party(child), "儿子", "MANDATE"))
                        .expect(422)
                        .text("source"))
                .contains("民法典");
    }

    @Test
    void a_child_without_a_residents_card_says_when_it_was_born() {
        String passport = "E" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode() % 99_999_999));
        Map<String, Object> child = person("SMITH TOM", passport);
        child.put("paper", "PASSPORT");
        assertThat(Api.caller(port, Api.newPhone())
                        .post(REAL_NAME, child)
                        .expect(400)
                        .error("birthDate"))
                .contains("出生日期");
        assertThat(clerk.post("/api/desk/parties", child).expect(400).error("birthDate"))
                .contains("出生日期");
        child.put("relation", "孩子");
        child.put("basis", "MANDATE");
        assertThat(Api.someStranger(port)
                        .post("/api/my/parts", child)
                        .expect(400)
                        .error("birthDate"))
                .contains("出生日期");
    }

    @Test
    void the_phone_of_somebody_dead_opens_nothing_of_his() {
        String phone = Api.newPhone();
        String number = Api.newIdNumber();
        String dead = party(Api.seenCitizen(port, phone, "王老汉", number));
        comesTo(clerk, number);
        clerk.post("/api/desk/parties/" + dead + "/death", Map.of("diedOn", "2026-11-01", "evidence", "居民死亡医学证明"))
                .expect(200);
        pause();
        Api widow = Api.citizen(port, phone, "王老汉", number);
        assertThat(party(widow)).isNotEqualTo(dead);
        assertThat(widow.get("/api/me").text("level")).isEqualTo("CLAIMED");
        clerk.post("/api/desk/parties/" + party(widow) + "/seen", Map.of("paperSeen", true));
        pause();
        Api son = Api.citizen(port, phone, "王小汉", Api.newIdNumber());
        assertThat(son.get("/api/me").text("level")).isEqualTo("CLAIMED");
    }

    @Test
    void a_phone_that_only_an_agent_typed_is_not_the_persons() {
        Api agent = Api.staff(port, "zhengwang.agent");
        String village = agent.get("/api/desk/agent-self").expect(200).text("villages.0.code");
        String number = Api.newIdNumber();
        String accomplice = Api.newPhone();
        Map<String, Object> registered = person("宋桂英", number, accomplice);
        registered.put("regionCode", village);
        String victim = agent.post("/api/desk/parties", registered).expect(200).text("id");

        Api thief = Api.citizen(port, accomplice, "宋桂英", number);
        assertThat(thief.get("/api/me").text("level")).isEqualTo("CLAIMED");
        assertThat(party(thief)).isNotEqualTo(victim);
        pause();
        Api other = Api.citizen(port, accomplice, "宋桂英", number);
        assertThat(other.get("/api/me").text("level")).isEqualTo("CLAIMED");
        comesTo(clerk, number);
        Api.Answer seen = clerk.post("/api/desk/parties/" + party(thief) + "/seen", Map.of("paperSeen", true))
                .expect(200);
        assertThat(seen.at("accountTied").asBoolean())
                .as("her card was seen, but nobody read out a code")
                .isFalse();
    }

    @Test
    void nor_is_the_phone_that_a_clerk_typed_who_acts_for_others_too() {
        String username = db.sql("""
                        select username from identity.account a
                        where exists (select from identity.staff_grant g where g.account_id = a.id and g.role = 'AGENT')
                          and exists (select from identity.staff_grant g
                                      where g.account_id = a.id and g.role = 'WINDOW_CLERK')
                        order by username limit 1""").one(String.class);
        Api both = Api.staff(port, username);
        String number = Api.newIdNumber();
        String accomplice = Api.newPhone();
        both.post("/api/desk/parties", person("宋桂英", number, accomplice)).expect(200);
        both.post("/api/desk/parties", person("宋桂英", number, accomplice)).expect(200);

        assertThat(Api.citizen(port, accomplice, "宋桂英", number).get("/api/me").text("level"))
                .isEqualTo("CLAIMED");

        clerk.post("/api/desk/parties", person("宋桂英", number, accomplice)).expect(200);
        pause();
        Api owner = Api.citizen(port, accomplice, "宋桂英", number);
        assertThat(owner.get("/api/me").text("level"))
                .as("another window asked her for it")
                .isEqualTo("SEEN");
    }

    @Test
    void what_strangers_ask_and_guess_for_a_phone_does_not_stop_the_window() {
        String phone = Api.newPhone();
        String number = Api.newIdNumber();
        String person =
                clerk.post("/api/desk/parties", person("宋兰英", number, phone)).text("id");
        Api stranger = Api.visitor(port);
        for (int i = 0; i < 3; i++) {
            stranger.post("/api/citizen/sms-codes", Map.of("phone", phone, "purpose", "SIGN_IN"))
                    .expect(202);
            pause();
        }
        for (int i = 0; i < 12; i++) {
            stranger.post("/api/citizen/sign-in", Map.of("phone", phone, "code", "000000"));
            db.sql("update identity.sign_in_try set free_at = now() - interval '1 day'")
                    .update();
        }
        stranger.post("/api/citizen/sms-codes", Map.of("phone", phone, "purpose", "SIGN_IN"))
                .expect(428);

        clerk.post("/api/desk/parties/" + person + "/codes", null).expect(202);
        clerk.post(
                        "/api/desk/parties/" + person + "/contact",
                        Map.of(
                                "phone",
                                Api.newPhone(),
                                "paperSeen",
                                true,
                                "reason",
                                "NEW_NUMBER",
                                "code",
                                SentCodes.last(phone)))
                .expect(200);
    }

    @Test
    void two_who_join_the_same_claim_at_once_join_it_once() throws Exception {
        String number = Api.newIdNumber();
        String known = clerk.post("/api/desk/parties", person("王小兰", number)).text("id");
        String claim = party(Api.citizen(port, Api.newPhone(), "王小兰", number));
        Api other = Api.staff(port, "zhengwang.clerk");
        comesTo(clerk, number);
        comesTo(other, number);
        List<java.util.concurrent.Callable<Integer>> both = List.of(
                () -> seen(clerk, claim), () -> seen(other, claim), () -> seen(clerk, claim), () -> seen(other, claim));
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(both)) {
                assertThat(answer.get()).isLessThan(500);
            }
        }
        assertThat(db.sql("select count(*) from identity.party_join where claim_id = :id")
                        .bind("id", UUID.fromString(claim))
                        .count())
                .isEqualTo(1);
        assertThat(told(known)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_window_takes_no_case_in_a_name_nobody_has_seen_the_paper_of() {
        String claim = party(Api.someStranger(port));
        Map<String, Object> taken =
                new HashMap<>(onewindow.cases.CaseStory.taken(clerk, onewindow.cases.CaseStory.RESIDENCE_PERMIT));
        taken.put("partyId", claim);
        assertThat(clerk.post("/api/desk/cases", taken).expect(422).error("partyId"))
                .contains("还没有核验");
    }

    @Test
    void the_same_part_at_once_is_one_part() throws Exception {
        Api citizen = Api.someCitizen(port);
        Map<String, Object> mother = relative("宋兰英", Api.newIdNumber(), "女儿", "MANDATE");
        List<java.util.concurrent.Callable<Integer>> six = java.util.Collections.nCopies(
                6, () -> citizen.post("/api/my/parts", mother).status());
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(six)) {
                assertThat(answer.get()).isIn(201, 400);
            }
        }
        assertThat(citizen.get("/api/my/parts").expect(200).body().size()).isEqualTo(1);
    }

    private static int seen(Api clerk, String claim) {
        return clerk.post("/api/desk/parties/" + claim + "/seen", Map.of("paperSeen", true))
                .status();
    }

    @Test
    void a_mandate_for_everything_is_a_part_of_the_holders_as_long_as_it_holds() {
        String phone = Api.newPhone();
        String father = clerk.post("/api/desk/parties", person("王老汉", Api.newIdNumber(), phone))
                .text("id");
        String sons = Api.newIdNumber();
        Api son = Api.seenCitizen(port, Api.newPhone(), "王小汉", sons);
        comesTo(clerk, sons);
        Map<String, Object> mandate =
                onewindow.agents.AgentStory.mandate(father, UUID.randomUUID().toString());
        mandate.remove("itemIds");
        mandate.put("itemIds", List.of());
        mandate.put("holderId", party(son));
        mandate.put("relation", "儿子");
        String id = clerk.post("/api/desk/mandates", mandate).expect(200).text("id");
        assertThat(son.get("/api/my/parts").body()).isEmpty();
        pause();
        clerk.post("/api/desk/mandates/" + id + "/code", Map.of()).expect(200);
        clerk.post("/api/desk/mandates/" + id + "/confirm", Map.of("code", SentCodes.last(phone)))
                .expect(200);

        String part = son.get("/api/my/parts").body().get(0).path("id").asString();
        assertThat(act(son, part).expect(200).text("party.id")).isEqualTo(father);
        clerk.post("/api/desk/mandates/" + id + "/revoke", Map.of("reason", "父亲说不委托了"))
                .expect(200);
        assertThat(son.get("/api/me").at("acting").isNull()).isTrue();
        act(son, part).expect(404);
    }
}
