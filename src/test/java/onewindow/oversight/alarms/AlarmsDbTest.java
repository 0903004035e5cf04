package onewindow.oversight.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.party.Parties;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** V1 and V2: the lights as they come on and go out, and who is told, once each. */
@OneWindowTest
class AlarmsDbTest {
    private static final String TOWN = "371312108000";

    @Autowired
    Alarms alarms;

    @Autowired
    Parties parties;

    @Autowired
    Sites sites;

    @Autowired
    StaffMembers staff;

    @Autowired
    Calendars calendars;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Db db;

    private LocalDate today;
    private SavedCase saved;

    private record Told(UUID staffId, String recipient, String title, String text) {}

    @BeforeEach
    void a_case_in_review() {
        today = calendars.today();
        saved = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), TOWN, "IN_REVIEW");
        clock("START");
    }

    @Test
    void with_one_working_day_left_everybody_of_the_post_is_told_once() {
        due(later(1), later(20));

        alarms.follow(true);
        alarms.follow(true);

        assertThat(told()).extracting(Told::staffId).containsExactlyInAnyOrderElementsOf(people(Role.HANDLER));
        assertThat(told()).allSatisfy(t -> {
            assertThat(t.title()).isEqualTo("办件快到期");
            assertThat(t.text()).contains("还剩 1 个工作日", "审核中", "等您办理");
        });
    }

    @Test
    void with_more_days_left_nobody_is_told() {
        due(later(2), later(20));
        alarms.follow(true);
        assertThat(told()).isEmpty();
    }

    @Test
    void who_has_it_in_hand_is_told_alone_and_who_takes_over_is_told_too() {
        List<UUID> clerks = people(Role.WINDOW_CLERK);
        saved.now("SUBMITTED");
        held(clerks.getFirst());
        due(later(1), null);
        alarms.follow(true);
        assertThat(told()).extracting(Told::staffId).containsExactly(clerks.getFirst());

        held(clerks.getLast());
        alarms.follow(true);

        assertThat(told()).extracting(Told::staffId).containsExactly(clerks.getFirst(), clerks.getLast());
    }

    @Test
    void when_who_has_it_in_hand_is_away_who_stands_in_is_told_too_and_each_once() {
        List<UUID> clerks = people(Role.WINDOW_CLERK);
        UUID standIn = people(Role.HANDLER).getFirst();
        db.sql("""
                        insert into organisation.stand_in (staff_id, role, region_code, department_key, stand_in_id)
                        select staff_id, role, region_code, department_key, :by from organisation.post
                        where staff_id = :away and role = 'WINDOW_CLERK'
                        on conflict (staff_id, role, region_code, department_key) do update set stand_in_id = :by""").bind("by", standIn).bind("away", clerks.getFirst()).update();
        db.sql("""
                        insert into organisation.absence (id, staff_id, from_on, until_on, reason, entered_by, entered_at)
                        values (gen_random_uuid(), :away, :today, :today, '培训', :by, :now)""")
                .bind("away", clerks.getFirst())
                .bind("today", today)
                .bind("by", standIn)
                .bind("now", java.time.Instant.EPOCH)
                .update();
        saved.now("SUBMITTED");
        held(clerks.getFirst());
        due(later(1), null);
        try {
            alarms.follow(true);
            alarms.follow(true);

            assertThat(told()).extracting(Told::staffId).containsExactlyInAnyOrder(clerks.getFirst(), standIn);
            assertThat(told())
                    .filteredOn(t -> t.staffId().equals(standIn))
                    .singleElement()
                    .satisfies(t -> assertThat(t.text()).contains("不在岗，由您顶岗"));
            assertThat(db.sql("select count(*) from oversight.notice n where n.case_id = :id and "
                                    + onewindow.oversight.StaffNotices.stillTrue())
                            .bind("id", saved.id)
                            .count())
                    .isEqualTo(2);
        } finally {
            db.sql("delete from organisation.absence where reason = '培训'").update();
        }
    }

    @Test
    void past_the_promise_the_handler_hears_of_it_then_the_leader_and_after_three_days_the_county() {
        due(calendars.current().minusWorkingDays(today, 1), later(20));
        alarms.follow(true);
        assertThat(told())
                .extracting(Told::recipient)
                .contains("HOLDER", "LEADER")
                .doesNotContain("SUPERVISOR");

        due(calendars.current().minusWorkingDays(today, 5), later(20));
        alarms.follow(true);

        assertThat(told())
                .extracting(Told::recipient)
                .containsOnlyOnce("LEADER")
                .containsOnlyOnce("SUPERVISOR");
        assertThat(lights()).containsExactly("RED on");
    }

    @Test
    void past_the_statutory_limit_is_a_light_of_its_own() {
        due(calendars.current().minusWorkingDays(today, 9), later(5));
        alarms.follow(true);
        due(calendars.current().minusWorkingDays(today, 9), today.minusDays(1));
        alarms.follow(true);
        assertThat(lights()).containsExactly("RED out", "BLACK on");
        assertThat(told()).extracting(Told::title).contains("超过法定时限");
    }

    @Test
    void a_suspended_clock_warns_nobody_and_after_it_runs_again_warns_anew() {
        due(later(1), null);
        alarms.follow(false);
        due(null, null);
        alarms.follow(true);
        assertThat(told()).isEmpty();
        assertThat(lights()).containsExactly("YELLOW out");

        clock("RESUME");
        due(later(1), null);
        alarms.follow(true);

        assertThat(told()).hasSameSizeAs(people(Role.HANDLER));
        assertThat(lights()).containsExactly("YELLOW out", "YELLOW on");
    }

    @Test
    void a_recomputed_date_under_the_same_light_warns_nobody_again() {
        due(later(1), null);
        alarms.follow(true);
        due(today, null);
        alarms.follow(true);
        assertThat(told()).hasSameSizeAs(people(Role.HANDLER));
        assertThat(lights()).containsExactly("YELLOW on");
    }

    @Test
    void a_recomputed_date_that_puts_the_light_out_is_warned_of_when_it_comes_near_again() {
        due(later(1), null);
        alarms.follow(true);
        due(later(4), null);
        alarms.follow(true);
        assertThat(lights()).containsExactly("YELLOW out");

        due(today, null);
        alarms.follow(true);

        assertThat(told()).hasSize(2 * people(Role.HANDLER).size());
    }

    @Test
    void the_one_who_examined_it_is_not_told_to_decide_it() {
        UUID approver = people(Role.APPROVER).getFirst();
        saved.now("AWAITING_DECISION");
        db.sql("update cases.case_file set handler_id = :who where id = :id")
                .bind("who", approver)
                .bind("id", saved.id)
                .update();
        due(later(1), null);
        alarms.follow(true);
        assertThat(told()).extracting(Told::staffId).doesNotContain(approver);
    }

    @Test
    void what_has_been_done_in_the_meantime_reaches_nobody() {
        transaction.executeWithoutResult(t -> {
            due(later(1), null);
            alarms.follow(true);
            due(null, null);
            saved.now("DELIVERED");
        });
        assertThat(told()).isNotEmpty();
        assertThat(stillTrue()).isFalse();
    }

    @Test
    void several_nodes_at_once_tell_everybody_once() throws Exception {
        due(later(1), null);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> node = () -> alarms.follow(true);
            for (var each : nodes.invokeAll(List.of(node, node, node, node))) {
                each.get();
            }
        }
        assertThat(told()).hasSameSizeAs(people(Role.HANDLER));
        assertThat(lights()).containsExactly("YELLOW on");
    }

    @Test
    void a_department_that_was_asked_and_is_silent_is_told_until_it_answers() {
        saved.now("CONSULTING");
        due(later(9), null);
        db.sql("""
                        insert into cases.consultation (case_id, round, department_key, region_code, asked_at, due_on)
                        values (:id, 1, '自然资源', :town, now(), :due)""")
                .bind("id", saved.id)
                .bind("town", TOWN)
                .bind("due", later(1))
                .update();
        alarms.follow(true);
        alarms.follow(true);
        assertThat(told()).extracting(Told::staffId).containsExactlyInAnyOrderElementsOf(people(Role.HANDLER, "自然资源"));
        assertThat(told()).allSatisfy(t -> assertThat(t.text()).contains("征求", "还没有答复"));
        assertThat(stillTrue()).isTrue();

        db.sql("update cases.consultation set answered_at = now(), agrees = true where case_id = :id")
                .bind("id", saved.id)
                .update();
        assertThat(stillTrue()).isFalse();
        alarms.follow(true);
        assertThat(lights()).containsExactly("YELLOW out");
    }

    private boolean stillTrue() {
        return db.sql("select bool_or(" + onewindow.oversight.StaffNotices.stillTrue()
                        + ") from oversight.notice n where n.case_id = :id")
                .bind("id", saved.id)
                .one(Boolean.class);
    }

    private LocalDate later(int workingDays) {
        return calendars.current().plusWorkingDays(today, workingDays).date();
    }

    private void clock(String mark) {
        db.sql("""
                        insert into cases.clock_entry (case_id, clock, mark, at, days, reason)
                        values (:id, 'PROMISED', :mark, now(), 20, '受理')""").bind("id", saved.id).bind("mark", mark).update();
    }

    private void due(@Nullable LocalDate due, @Nullable LocalDate statutory) {
        db.sql("update cases.case_file set due_on = :due, statutory_on = :statutory where id = :id")
                .bind("due", due)
                .bind("statutory", statutory)
                .bind("id", saved.id)
                .update();
    }

    private void held(UUID staffId) {
        db.sql("update cases.case_file set holder_id = :holder where id = :id")
                .bind("holder", staffId)
                .bind("id", saved.id)
                .update();
    }

    /** Those with that post for the bureau of the case, or for all. */
    private List<UUID> people(Role role) {
        return people(role, "民政");
    }

    private List<UUID> people(Role role, String department) {
        UUID site = sites.at(RegionCode.of(TOWN)).orElseThrow().id();
        return staff.at(site, role).stream()
                .filter(c -> c.posts().stream()
                        .anyMatch(post -> post.role() == role
                                && (post.departmentKey() == null
                                        || post.departmentKey().equals(department))))
                .map(c -> c.staffId())
                .toList();
    }

    private List<Told> told() {
        return db.sql("""
                        select staff_id, recipient, title, text from oversight.notice
                        where case_id = :id order by seq""").bind("id", saved.id).list(Told.class);
    }

    private List<String> lights() {
        return db.sql("""
                        select light || case when ended_at is null then ' on' else ' out' end
                        from oversight.alarm where case_id = :id order by seq""").bind("id", saved.id).list(String.class);
    }
}
