package onewindow.identity.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
import onewindow.TestClock;
import onewindow.identity.Role;
import onewindow.identity.account.StaffFixture;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever guesses is slowed down; whoever knows comes in, whatever the others do. */
@OneWindowTest
class GuessingApiTest {
    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    @Autowired
    Challenges challenges;

    /** Every test has addresses of its own. */
    private int block;

    @BeforeEach
    void somewhereElse() {
        block = ThreadLocalRandom.current().nextInt(1 << 16);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private Api at(int host) {
        return Api.visitor(port, "10." + (block >> 8) + "." + (block & 255) + "." + host);
    }

    private static Map<String, Object> password(String username, String password) {
        return Map.of("username", username, "password", password);
    }

    private static Map<String, Object> with(Map<String, Object> typed, Map<String, String> challenge) {
        Map<String, Object> whole = new HashMap<>(typed);
        whole.put("challenge", challenge);
        return whole;
    }

    private static List<Integer> all(List<Callable<Integer>> tries) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : crowd.invokeAll(tries)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void two_hundred_wrong_codes_from_one_address_do_not_shut_out_a_right_one_from_there() throws Exception {
        Api hall = at(1);
        List<Callable<Integer>> wrong = IntStream.range(0, 200)
                .mapToObj(i -> (Callable<Integer>)
                        () -> hall.post("/api/citizen/sign-in", Map.of("phone", Api.newPhone(), "code", "123456"))
                                .status())
                .toList();
        assertThat(all(wrong)).containsOnly(400);
        String phone = Api.newPhone();
        hall.post("/api/citizen/sms-codes", Map.of("phone", phone, "purpose", "SIGN_IN"))
                .expect(202);
        hall.post("/api/citizen/sign-in", Map.of("phone", phone, "code", SentCodes.last(phone)))
                .expect(200);
        String clerk = staff.with(Role.WINDOW_CLERK);
        hall.post("/api/staff/sign-in", password(clerk, Api.PASSWORD)).expect(200);
    }

    @Test
    void fifty_wrong_passwords_from_one_address_do_not_lock_the_clerk_anywhere_else() throws Exception {
        String clerk = staff.with(Role.WINDOW_CLERK);
        Api guesser = at(1);
        List<Callable<Integer>> wrong = IntStream.range(0, 50)
                .mapToObj(i ->
                        (Callable<Integer>) () -> guesser.post("/api/staff/sign-in", password(clerk, "Guess@" + i))
                                .status())
                .toList();
        List<Integer> answers = all(wrong);
        assertThat(answers.stream().filter(status -> status == 401)).hasSize(SignInTries.FREE);
        assertThat(answers).containsOnly(401, 429);
        at(2).post("/api/staff/sign-in", password(clerk, Api.PASSWORD)).expect(200);
        guesser.post("/api/staff/sign-in", password(clerk, Api.PASSWORD)).expect(429);
        clock.advance(Duration.ofSeconds(31));
        guesser.post("/api/staff/sign-in", password(clerk, Api.PASSWORD)).expect(200);
    }

    @Test
    void somebody_at_the_next_desk_who_guesses_does_not_keep_the_clerk_from_her_own_computer() {
        String clerk = staff.with(Role.WINDOW_CLERK);
        Api own = at(1);
        own.post("/api/staff/sign-in", password(clerk, Api.PASSWORD)).expect(200);
        own.post("/api/sign-out", null).expect(204);
        Api guesser = at(1);
        for (int i = 0; i < SignInTries.FREE; i++) {
            guesser.post("/api/staff/sign-in", password(clerk, "Guess@" + i)).expect(401);
        }
        guesser.post("/api/staff/sign-in", password(clerk, Api.PASSWORD)).expect(429);
        own.post("/api/staff/sign-in", password(clerk, Api.PASSWORD)).expect(200);
    }

    @Test
    void a_known_browser_is_known_for_its_own_name_alone_and_pauses_as_others_do() {
        String clerk = staff.with(Role.WINDOW_CLERK);
        String colleague = staff.with(Role.HANDLER);
        Api own = at(1);
        own.post("/api/staff/sign-in", password(clerk, Api.PASSWORD)).expect(200);
        for (String name : List.of(colleague, clerk)) {
            for (int i = 0; i < SignInTries.FREE; i++) {
                own.post("/api/staff/sign-in", password(name, "Guess@" + i)).expect(401);
            }
            own.post("/api/staff/sign-in", password(name, Api.PASSWORD)).expect(429);
        }
        at(1).post("/api/staff/sign-in", password(colleague, Api.PASSWORD)).expect(429);
    }

    @Test
    void guesses_at_one_name_from_many_addresses_get_twenty_looks_and_the_clerk_signs_in_all_the_while()
            throws Exception {
        String clerk = staff.with(Role.WINDOW_CLERK);
        Api desk = at(200);
        desk.post("/api/staff/sign-in", password(clerk, Api.PASSWORD)).expect(200);
        List<Callable<Integer>> wrong = IntStream.range(0, 60)
                .mapToObj(i -> (Callable<Integer>) () -> at(i).post("/api/staff/sign-in", password(clerk, "Guess@" + i))
                        .status())
                .toList();
        List<Integer> answers = all(wrong);
        assertThat(answers.stream().filter(status -> status == 401)).hasSize(SignInTries.UNPROVEN);
        assertThat(answers).containsOnly(401, 428);

        desk.post("/api/staff/sign-in", password(clerk, Api.PASSWORD)).expect(200);
        Api travelling = at(201);
        Api.Answer asked = travelling
                .post("/api/staff/sign-in", password(clerk, Api.PASSWORD))
                .expect(428);
        assertThat(asked.text("type")).isEqualTo("/problems/challenge");
        Map<String, String> answer = travelling.challenge(asked.at("work").asInt());
        travelling
                .post("/api/staff/sign-in", with(password(clerk, Api.PASSWORD), answer))
                .expect(200);
    }

    @Test
    void a_whole_day_of_guessing_from_one_address_gets_no_more_than_twenty_looks() {
        String clerk = staff.with(Role.WINDOW_CLERK);
        Api guesser = at(1);
        int looked = 0;
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            while (guesser.post("/api/staff/sign-in", password(clerk, "Guess@" + minute))
                            .status()
                    == 401) {
                looked++;
            }
            clock.advance(Duration.ofMinutes(5));
        }
        assertThat(looked).isBetween(SignInTries.FREE, SignInTries.UNPROVEN);
    }

    @Test
    void a_question_is_answered_once_in_time_and_with_the_work_it_asks() {
        String clerk = staff.with(Role.WINDOW_CLERK);
        for (int i = 0; i < SignInTries.UNPROVEN; i++) {
            at(i).post("/api/staff/sign-in", password(clerk, "wrong")).expect(401);
        }
        Api owner = at(100);
        Map<String, String> answer = owner.challenge(0);
        owner.post("/api/staff/sign-in", with(password(clerk, "wrong"), answer)).expect(401);
        owner.post("/api/staff/sign-in", with(password(clerk, Api.PASSWORD), answer))
                .expect(428);

        Map<String, String> wrongSum = new HashMap<>(owner.challenge(0));
        String right = wrongSum.put("answer", "99");
        owner.post("/api/staff/sign-in", with(password(clerk, Api.PASSWORD), wrongSum))
                .expect(428);
        wrongSum.put("answer", String.valueOf(right));
        owner.post("/api/staff/sign-in", with(password(clerk, Api.PASSWORD), wrongSum))
                .expect(428);

        Map<String, String> noWork = new HashMap<>(owner.challenge(0));
        noWork.put("nonce", "none");
        owner.post("/api/staff/sign-in", with(password(clerk, Api.PASSWORD), noWork))
                .expect(428);

        Map<String, String> forged = new HashMap<>(owner.challenge(0));
        forged.computeIfPresent("token", (k, token) -> token.replaceFirst("\\.\\d+\\.", ".9999999999."));
        owner.post("/api/staff/sign-in", with(password(clerk, Api.PASSWORD), forged))
                .expect(428);

        Map<String, String> late = owner.challenge(0);
        clock.advance(Challenges.LIFE.plusSeconds(1));
        owner.post("/api/staff/sign-in", with(password(clerk, Api.PASSWORD), late))
                .expect(428);
        owner.post("/api/staff/sign-in", with(password(clerk, Api.PASSWORD), owner.challenge(0)))
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"------------------------------------", "00000000-0000-0000-0000-00000000000a"})
    void a_question_somebody_made_up_is_no_error_of_ours_and_leaves_no_row(String id) {
        String clerk = staff.with(Role.WINDOW_CLERK);
        for (int i = 0; i < SignInTries.UNPROVEN; i++) {
            at(i).post("/api/staff/sign-in", password(clerk, "wrong")).expect(401);
        }
        long before = db.sql("select count(*) from identity.used_challenge").count();
        String token = id + "." + clock.instant().plusSeconds(300).getEpochSecond() + ".0.x";
        Map<String, String> invented = Map.of("token", token, "answer", "1", "nonce", "1");
        at(100).post("/api/staff/sign-in", with(password(clerk, Api.PASSWORD), invented))
                .expect(428);
        assertThat(db.sql("select count(*) from identity.used_challenge").count())
                .isEqualTo(before);
    }

    @Test
    void one_password_tried_on_many_names_from_one_address_is_asked_and_those_who_work_there_are_not() {
        SignInTries tries = new SignInTries(db, clock, challenges, 10);
        String address = "10." + (block >> 8) + "." + (block & 255) + ".1";
        tries.passed(tries.take("colleague " + block, address, null));
        for (int i = 0; i < 10; i++) {
            tries.take("name " + block + " " + i, address, null);
            tries.failedFrom(address);
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> tries.take("one more " + block, address, null))
                .hasMessageContaining("小问题");
        assertThat(tries.take("colleague " + block, address, null).strange()).isFalse();
    }

    @Test
    void a_stranger_who_asks_for_codes_uses_up_nothing_of_the_owner_of_the_phone() {
        String phone = Api.newPhone();
        Map<String, Object> wish = Map.of("phone", phone, "purpose", "SIGN_IN");
        Api stranger = at(1);
        Api owner = at(2);
        for (int i = 0; i < 3; i++) {
            stranger.post("/api/citizen/sms-codes", wish).expect(202);
            clock.advance(Duration.ofSeconds(61));
        }
        for (int i = 0; i < 40; i++) {
            stranger.post("/api/citizen/sms-codes", wish).expect(428);
        }
        Api.Answer asked = owner.post("/api/citizen/sms-codes", wish).expect(428);
        int work = asked.at("work").asInt();
        owner.post("/api/citizen/sms-codes", with(wish, owner.challenge(work))).expect(202);
        String mine = SentCodes.last(phone);
        for (int minute = 0; minute < 3; minute++) {
            clock.advance(Duration.ofSeconds(61));
            stranger.post("/api/citizen/sms-codes", with(wish, stranger.challenge(20)))
                    .expect(202);
        }
        owner.post("/api/citizen/sign-in", Map.of("phone", phone, "code", mine)).expect(200);
    }

    @Test
    void many_requests_at_one_moment_send_one_code() throws Exception {
        String phone = Api.newPhone();
        Api owner = at(1);
        Map<String, Object> wish = Map.of("phone", phone, "purpose", "SIGN_IN");
        List<Integer> answers = all(java.util.Collections.nCopies(
                12, () -> owner.post("/api/citizen/sms-codes", wish).status()));
        assertThat(answers.stream().filter(status -> status == 202)).hasSize(1);
    }

    @Test
    void guesses_at_a_code_are_bounded_and_the_owner_gets_a_longer_one() throws Exception {
        String phone = Api.newPhone();
        Map<String, Object> wish = Map.of("phone", phone, "purpose", "SIGN_IN");
        Api owner = at(250);
        owner.post("/api/citizen/sms-codes", wish).expect(202);
        String right = SentCodes.last(phone);
        String wrong = right.equals("123456") ? "654321" : "123456";
        Map<String, Object> guess = Map.of("phone", phone, "code", wrong);
        List<Callable<Integer>> guesses = IntStream.range(0, 60)
                .mapToObj(i -> (Callable<Integer>)
                        () -> at(i).post("/api/citizen/sign-in", guess).status())
                .toList();
        assertThat(all(guesses).stream().filter(status -> status == 400)).hasSize(SignInTries.UNPROVEN);
        for (int i = 100; i < 110; i++) {
            at(i).post("/api/citizen/sign-in", with(guess, at(i).challenge(20))).expect(400);
        }
        Api.Answer spoilt = owner.post(
                        "/api/citizen/sign-in", with(Map.of("phone", phone, "code", right), owner.challenge(20)))
                .expect(400);
        assertThat(spoilt.error("code")).contains("重新获取");

        clock.advance(Duration.ofSeconds(61));
        owner.post("/api/citizen/sms-codes", wish).expect(202);
        assertThat(SentCodes.last(phone)).hasSize(8);
        owner.post(
                        "/api/citizen/sign-in",
                        with(Map.of("phone", phone, "code", SentCodes.last(phone)), owner.challenge(20)))
                .expect(200);
    }

    @Test
    void an_address_of_the_new_kind_counts_as_its_network() {
        assertThat(Origin.of("2001:db8:1:2:aaaa::1")).isEqualTo(Origin.of("2001:db8:1:2:bbbb::2"));
        assertThat(Origin.of("2001:db8:1:3::1")).isNotEqualTo(Origin.of("2001:db8:1:2::1"));
        assertThat(Origin.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
