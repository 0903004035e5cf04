package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Real races on the real database. */
@OneWindowTest
class CaseRaceApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    /** Both at the same moment. */
    private static List<Api.Answer> together(Callable<Api.Answer> one, Callable<Api.Answer> two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService two2 = Executors.newFixedThreadPool(2)) {
            List<Future<Api.Answer>> both = List.of(one, two).stream()
                    .map(call -> two2.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    @Test
    void of_two_clerks_who_accept_at_once_exactly_one_wins() throws Exception {
        Api first = Api.staff(port, "zhengwang.clerk");
        Api second = Api.staff(port, "zhengwang.clerk2");
        for (int i = 0; i < 6; i++) {
            String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);

            List<Api.Answer> answers = together(
                    () -> CaseStory.act(first, id, "ACCEPT", Map.of()),
                    () -> CaseStory.act(second, id, "ACCEPT", Map.of()));

            assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 409);
            String told = answers.stream()
                    .filter(a -> a.status() == 409)
                    .findFirst()
                    .orElseThrow()
                    .detail();
            assertThat(told).contains("受理").contains("审核中").containsAnyOf(name(first), name(second));
            assertThat(events(id, "ACCEPT")).isEqualTo(1);
            assertThat(db.sql("select count(*) from cases.clock_entry where case_id = cast(:id as uuid)")
                            .bind("id", id)
                            .count())
                    .isEqualTo(4);
        }
    }

    private static String name(Api staff) {
        return staff.get("/api/me").text("displayName");
    }

    @Test
    void a_hand_over_signed_for_twice_at_once_is_signed_for_once() throws Exception {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.MINIMUM_ALLOWANCE);
        CaseStory.act(Api.staff(port, "v371312108277.clerk"), id, "ACCEPT", Map.of())
                .expect(200);
        Api here = Api.staff(port, "zhengwang.handler");
        Api there = Api.staff(port, "zhengwang.handler");

        List<Api.Answer> answers = together(
                () -> CaseStory.act(here, id, "RECEIVE", Map.of()),
                () -> CaseStory.act(there, id, "RECEIVE", Map.of()));

        // Whoever reads the case a moment later is told so without a race: it is signed for.
        assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(200).containsAnyOf(409, 403);
        assertThat(events(id, "RECEIVE")).isEqualTo(1);
    }

    @Test
    void nobody_approves_what_he_examined_himself() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        CaseStory.act(Api.staff(port, "zhengwang.clerk"), id, "ACCEPT", Map.of())
                .expect(200);
        CaseStory.act(Api.staff(port, "zhengwang.handler"), id, "RECOMMEND_APPROVAL", Map.of())
                .expect(200);
        // Somebody who holds both posts, as in a small town.
        db.sql("""
                        update cases.case_file set handler_id =
                            (select id from organisation.staff_member where username = 'zhengwang.approver')
                        where id = cast(:id as uuid)""").bind("id", id).update();

        Api.Answer own = CaseStory.act(Api.staff(port, "zhengwang.approver"), id, "APPROVE", Map.of());

        assertThat(own.expect(403).detail()).contains("您是这件的经办人").contains("另一人");
        assertThat(events(id, "APPROVE")).isZero();
    }

    private long events(String id, String act) {
        return db.sql("select count(*) from cases.case_event where case_id = cast(:id as uuid) and act = :act")
                .bind("id", id)
                .bind("act", act)
                .count();
    }

    @Test
    void a_double_submit_is_one_application_with_one_confirmation() throws Exception {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.filledDraft(citizen, CaseStory.RESIDENCE_PERMIT);
        String path = "/api/applications/" + id + "/submit";

        List<Api.Answer> answers = together(
                () -> citizen.post(path, Map.of("key", "press")), () -> citizen.post(path, Map.of("key", "press")));
        Api.Answer later = citizen.post(path, Map.of("key", "after going back in the browser"));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
        assertThat(answers.get(0).body())
                .isEqualTo(answers.get(1).body())
                .isEqualTo(later.expect(200).body());
        assertThat(later.text("receiptDocumentId")).isNotEmpty();
        assertThat(events(id, "SUBMIT")).isEqualTo(1);
    }

    @Test
    void the_same_act_under_the_same_key_is_done_once() throws Exception {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Api sameClerk = Api.staff(port, "zhengwang.clerk");
        int version =
                clerk.get("/api/desk/cases/" + id).expect(200).at("version").asInt();

        List<Api.Answer> answers = together(
                () -> CaseStory.act(clerk, id, "ACCEPT", version, Map.of("key", "once")),
                () -> CaseStory.act(sameClerk, id, "ACCEPT", version, Map.of("key", "once")));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
        assertThat(events(id, "ACCEPT")).isEqualTo(1);
    }

    @Test
    void one_window_intake_pressed_twice_is_one_case() throws Exception {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Map<String, Object> taken = CaseLifeApiTest.register(clerk, CaseStory.itemId(clerk, CaseStory.SENIOR_CARD));

        List<Api.Answer> answers =
                together(() -> clerk.post("/api/desk/cases", taken), () -> clerk.post("/api/desk/cases", taken));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
        assertThat(answers.get(0).text("id")).isEqualTo(answers.get(1).text("id"));
    }
}
