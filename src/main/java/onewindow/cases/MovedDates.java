package onewindow.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import onewindow.cases.clock.CaseDueCopies.DueMoved;
import onewindow.cases.clock.CaseDueCopies.MovedDue;
import onewindow.platform.Db;
import onewindow.platform.WorkCalendar;
import org.springframework.stereotype.Component;

/** Tells the applicant that a new calendar moved the date of a case: an event like any other, by the program. */
@Component
class MovedDates implements DueMoved {
    private final Db db;
    private final Clock clock;

    MovedDates(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void moved(MovedDue due, boolean provisional) {
        LocalDate today = LocalDate.now(clock);
        String told = Objects.requireNonNull(CaseAction.RECALCULATE.told())
                .replace("{old}", WorkCalendar.said(due.from(), today))
                .replace("{due}", WorkCalendar.said(due.to(), today) + (provisional ? "（暂定）" : ""));
        db.sql("""
                        insert into cases.case_event
                            (case_id, party_id, act, from_status, to_status, at, by_kind, by_id, by_name, by_post, note,
                             idempotency_key, told)
                        select id, party_id, :act, status, status, :at, 'SYSTEM', :nobody, '系统', '系统', :note, :key,
                               replace(replace(:told, '{number}', number), '{item}', item_name)
                        from cases.case_file where id = :id and status = any(:states)
                        on conflict do nothing""")
                .bind("act", CaseAction.RECALCULATE)
                .bind("at", clock.instant())
                .bind("nobody", CasePeople.PROGRAM.accountId())
                .bind("note", due.from() + " → " + due.to())
                .bind("key", "due " + due.from() + " " + due.to() + " " + today)
                .bind("told", told)
                .bind("id", due.caseId())
                .bind("states", CaseAction.RECALCULATE.rule().ways.keySet())
                .update();
    }
}
