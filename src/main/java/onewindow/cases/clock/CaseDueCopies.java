package onewindow.cases.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.platform.Db;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the dates lists sort by anew from the ledgers, when the calendar has changed and every night. */
@Component
public class CaseDueCopies {
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Db db;
    private final ZoneId zone;

    CaseDueCopies(Db db, Clock clock) {
        this.db = db;
        this.zone = clock.getZone();
    }

    private record Copy(
            UUID id,
            @Nullable String number,
            int version,
            @Nullable LocalDate dueOn,
            boolean dueProvisional,
            @Nullable LocalDate statutoryOn,
            List<ClockEntry> ledger) {}

    /** A case whose date is another one now. */
    public record MovedDue(UUID caseId, @Nullable String number, LocalDate from, LocalDate to) {}

    /** Learns of every date that moved, in the transaction in which it did. */
    public interface DueMoved {
        void moved(MovedDue due, boolean provisional);
    }

    /** How many open cases had copies that were not what their ledger says. */
    public int rebuild(WorkCalendar calendar) {
        return rebuild(calendar, (due, provisional) -> {});
    }

    int rebuild(WorkCalendar calendar, DueMoved listener) {
        int changed = 0;
        UUID after = FIRST;
        List<Copy> page;
        do {
            page = page(after);
            for (Copy copy : page) {
                changed += refresh(copy, CaseDues.of(copy.ledger(), calendar, zone), listener);
                after = copy.id();
            }
        } while (page.size() == AT_ONCE);
        return changed;
    }

    private List<Copy> page(UUID after) {
        return db.sql("""
                        select c.id, c.number, c.version, c.due_on, c.due_provisional, c.statutory_on,
                               (select coalesce(jsonb_agg(jsonb_build_object('clock', e.clock, 'mark', e.mark,
                                    'at', e.at, 'days', e.days, 'reason', e.reason) order by e.id), '[]')
                                from cases.clock_entry e where e.case_id = c.id) as ledger
                        from cases.case_file c
                        where c.status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED') and c.id > :after
                        order by c.id limit :limit""").bind("after", after).bind("limit", AT_ONCE).list(Copy.class);
    }

    /** A case that is moved at this moment has its dates made by that move. */
    private int refresh(Copy copy, CaseDues dues, DueMoved listener) {
        int written = write(copy, dues);
        LocalDate from = copy.dueOn();
        LocalDate to = dues.dueOn();
        if (written == 1 && from != null && to != null && !from.equals(to)) {
            listener.moved(new MovedDue(copy.id(), copy.number(), from, to), dues.provisional());
        }
        return written;
    }

    private int write(Copy copy, CaseDues dues) {
        boolean same = Objects.equals(copy.dueOn(), dues.dueOn())
                && Objects.equals(copy.statutoryOn(), dues.statutoryOn())
                && copy.dueProvisional() == dues.provisional();
        return same
                ? 0
                : db.sql("""
                                update cases.case_file
                                set due_on = :dueOn, due_provisional = :provisional, statutory_on = :statutoryOn
                                where id = :id and version = :version""")
                        .bind("id", copy.id())
                        .bind("version", copy.version())
                        .bind("dueOn", dues.dueOn())
                        .bind("provisional", dues.provisional())
                        .bind("statutoryOn", dues.statutoryOn())
                        .update();
    }
}
