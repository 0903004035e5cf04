package onewindow.cases.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.OneWindowTest;
import onewindow.TestDatabase;
import onewindow.cases.ActRequest;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEvent;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseStory;
import onewindow.cases.Cases;
import onewindow.cases.clock.SortDatesRefresh;
import onewindow.cases.demo.DemoPeopleAtWork;
import onewindow.cases.intake.Openings;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.CaseTable;
import onewindow.cases.store.FormBox;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of cases: what comes too late, copies, units that are no more, and the record of what happened. */
@OneWindowTest
class CaseRecordDbTest {
    @Autowired
    Cases cases;

    @Autowired
    CaseTable table;

    @Autowired
    CaseEvent.Log log;

    @Autowired
    Openings openings;

    @Autowired
    FormBox box;

    @Autowired
    CaseMaterials materials;

    @Autowired
    DemoPeopleAtWork people;

    @Autowired
    Calendars calendars;

    @Autowired
    CaseJobs.Lapses lapses;

    @Autowired
    SortDatesRefresh copies;

    @Autowired
    Clock clock;

    @Autowired
    Db db;

    private Drafts drafts() {
        return new Drafts(openings, box, table, materials, clock);
    }

    @Test
    void a_supplement_that_does_not_come_in_time_is_a_withdrawal() {
        Party party = people.party(134, "钱多多", people.item(CaseStory.OLD_AGE_ALLOWANCE));
        UUID id = drafts().of(people.item(CaseStory.OLD_AGE_ALLOWANCE), party);
        Instant longAgo = clock.instant().minus(Duration.ofDays(40));
        cases.act(people.applicant(party), id, CaseAction.SUBMIT, ActRequest.plain(0, "s", null), longAgo);
        CaseFile sent = table.find(id).orElseThrow();
        Actor clerk = people.official(sent, CaseAction.RETURN_FOR_SUPPLEMENT);
        String field =
                people.item(CaseStory.OLD_AGE_ALLOWANCE).fields().getFirst().key();
        ActRequest missing = new ActRequest(
                sent.version(),
                "r",
                null,
                new ActRequest.Supplement(List.of(new ActRequest.Missing(null, field, null, "写错了")), null));
        cases.act(clerk, id, CaseAction.RETURN_FOR_SUPPLEMENT, missing, longAgo.plusSeconds(3600));

        lapses.run();

        assertThat(table.find(id).orElseThrow().status()).isEqualTo(CaseStatus.LAPSED);
        assertThat(log.of(id).getLast().byName()).isEqualTo("系统");
    }

    @Test
    void copies_that_went_wrong_are_made_anew_from_the_ledger() {
        Party party = people.party(135, "孙正", people.item(CaseStory.OLD_AGE_ALLOWANCE));
        UUID id = drafts().of(people.item(CaseStory.OLD_AGE_ALLOWANCE), party);
        cases.act(people.applicant(party), id, CaseAction.SUBMIT, ActRequest.plain(0, "s", null), clock.instant());
        CaseFile right = table.find(id).orElseThrow();
        db.sql("update cases.case_file set due_on = '2030-01-01' where id = :id")
                .bind("id", id)
                .update();

        assertThat(copies.rebuild(calendars.current())).isPositive();

        assertThat(table.find(id).orElseThrow().dates().dueOn())
                .isEqualTo(right.dates().dueOn());
    }

    @Test
    void no_case_is_sent_to_a_unit_that_is_no_more() {
        Party party = people.party(136, "李路", people.item(CaseStory.OLD_AGE_ALLOWANCE));
        UUID id = drafts().of(people.item(CaseStory.OLD_AGE_ALLOWANCE), party);
        Instant now = clock.instant();
        cases.act(people.applicant(party), id, CaseAction.SUBMIT, ActRequest.plain(0, "s", null), now);
        CaseFile sent = table.find(id).orElseThrow();
        cases.act(
                people.official(sent, CaseAction.ACCEPT),
                id,
                CaseAction.ACCEPT,
                ActRequest.plain(sent.version(), "a", "意见"),
                now);
        CaseFile examined = table.find(id).orElseThrow();
        Actor handler = people.official(examined, CaseAction.RECOMMEND_APPROVAL);
        ActRequest sum = new ActRequest(examined.version(), "e", "意见", new ActRequest.Sum(new BigDecimal("900")));
        String abolish = "update organisation.region set abolished_on = cast(:on as date) where code = '371312000000'";
        db.sql(abolish).bind("on", "2026-11-01").update();
        try {
            assertThatThrownBy(() -> cases.act(handler, id, CaseAction.RECOMMEND_APPROVAL, sum, now))
                    .hasMessageContaining("已经停用");
        } finally {
            db.sql(abolish).bind("on", null).update();
        }
        cases.act(handler, id, CaseAction.RECOMMEND_APPROVAL, sum, now);
    }

    @Test
    void what_happened_cannot_be_unwritten() {
        for (String sql : List.of(
                "delete from cases.case_event",
                "update cases.case_event set note = ''",
                "delete from cases.clock_entry")) {
            assertThatThrownBy(() -> db.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
            assertThatThrownBy(() -> TestDatabase.asOwner(db, sql)).hasMessageContaining("append-only");
        }
    }
}
