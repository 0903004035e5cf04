package onewindow.cases.clock;

import static onewindow.cases.clock.ClockEntry.Mark.RESUME;
import static onewindow.cases.clock.ClockEntry.Mark.START;
import static onewindow.cases.clock.ClockEntry.Mark.STOP;
import static onewindow.cases.clock.ClockName.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.cases.store.CaseTable;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OneWindowTest
class StopDayChangeDbTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 11, 10, 0);

    @Autowired
    StopDayChange change;

    @Autowired
    CaseTable table;

    @Autowired
    Calendars calendars;

    @Autowired
    Parties parties;

    @Autowired
    Db db;

    private static Instant at(int day) {
        return Instant.parse("2026-11-%02dT02:00:00Z".formatted(day));
    }

    /** Stopped once, as the lists had it by the former rule. */
    private UUID open(int started, int days, int stopped, int resumed, int formerlyDue) {
        SavedCase saved = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), "371312108000", "IN_REVIEW");
        table.append(
                saved.id,
                List.of(
                        new ClockEntry(PROMISED, START, at(started), days, "予以受理"),
                        new ClockEntry(PROMISED, STOP, at(stopped), 0, "检测"),
                        new ClockEntry(PROMISED, RESUME, at(resumed), 0, "特别程序结束")));
        db.sql("update cases.case_file set due_on = :due where id = :id")
                .bind("due", LocalDate.of(2026, 11, formerlyDue))
                .bind("id", saved.id)
                .update();
        return saved.id;
    }

    private LocalDate due(UUID id) {
        return db.sql("select due_on from cases.case_file where id = :id")
                .bind("id", id)
                .one(LocalDate.class);
    }

    private List<String> extensions(UUID id) {
        return db.sql("select days || ' ' || reason from cases.clock_entry where case_id = :id and mark = 'EXTEND'")
                .bind("id", id)
                .list(String.class);
    }

    private List<String> told(UUID id) {
        return db.sql("select told from cases.case_event where case_id = :id and act = 'RECALCULATE'")
                .bind("id", id)
                .list(String.class);
    }

    @Test
    void every_open_case_gets_its_day_back_and_none_becomes_late_by_it() {
        UUID sooner = open(5, 5, 6, 9, 16);
        UUID wouldBeLate = open(2, 5, 4, 5, 11);
        UUID wasLate = open(2, 3, 4, 5, 9);

        change.run(calendars.read(), NOW);

        assertThat(due(sooner)).isEqualTo("2026-11-13");
        assertThat(extensions(sooner)).isEmpty();
        assertThat(told(sooner)).singleElement().asString().contains("民法典第二百零一条", "11月13日");
        assertThat(due(wouldBeLate)).isEqualTo("2026-11-11");
        assertThat(extensions(wouldBeLate)).singleElement().asString().contains("1.0 计时规则调整");
        assertThat(told(wouldBeLate)).isEmpty();
        assertThat(due(wasLate)).isEqualTo("2026-11-06");
        assertThat(extensions(wasLate)).isEmpty();

        change.run(calendars.read(), NOW);
        assertThat(extensions(wouldBeLate)).hasSize(1);
    }
}
