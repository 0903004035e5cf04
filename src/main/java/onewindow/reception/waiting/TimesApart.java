package onewindow.reception.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** What of the time people spent in a hall on a day was neither waiting nor service; all of it is in the waits as well. */
@Component
public class TimesApart {
    private final Db db;
    private final Clock clock;

    TimesApart(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * In minutes, of all together.
     *
     * @param guided at an advice window, before it went on to another queue
     * @param parked something was copied or filled in elsewhere
     * @param transferred at a window that could not handle it
     */
    public record Apart(
            int guided, int guidedPeople, int parked, int parkedPeople, int transferred, int transferredPeople) {}

    public Apart of(UUID siteId, LocalDate day) {
        return db.sql("""
                        select (coalesce(sum(seconds) filter (where what = 'GUIDED'), 0) / 60)::int as guided,
                               count(distinct ticket_id) filter (where what = 'GUIDED')::int as guided_people,
                               (coalesce(sum(seconds) filter (where what = 'PARKED'), 0) / 60)::int as parked,
                               count(distinct ticket_id) filter (where what = 'PARKED')::int as parked_people,
                               (coalesce(sum(seconds) filter (where what = 'TRANSFERRED'), 0) / 60)::int as transferred,
                               count(distinct ticket_id) filter (where what = 'TRANSFERRED')::int as transferred_people
                        from (select e.ticket_id,
                                     case when e.act = 'PARK' then 'PARKED'
                                          when w.kind = 'ADVICE' then 'GUIDED' else 'TRANSFERRED' end as what,
                                     extract(epoch from case when e.act = 'PARK' then coalesce(e.until, :now) - e.at
                                                             else e.at - e.called end) as seconds
                              from (select ticket_id, act, at, window_id, lead(at) over mine as until,
                                           max(at) filter (where act in ('CALL', 'CALL_OUT_OF_TURN')) over mine as called
                                    from reception.ticket_event
                                    where ticket_id in (select id from reception.ticket where site_id = :site and day = :day)
                                    window mine as (partition by ticket_id order by seq)) as e
                              left join reception.hall_window w on w.id = e.window_id
                              where e.act in ('PARK', 'TRANSFER')) as apart""")
                .bind("now", clock.instant())
                .bind("site", siteId)
                .bind("day", day)
                .one(Apart.class);
    }
}
