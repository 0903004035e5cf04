package onewindow.cases.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.DueDay;
import onewindow.cases.clock.SortDatesRefresh;
import onewindow.cases.clock.SortDatesRefresh.Copy;
import onewindow.cases.clock.SortDatesRefresh.NewDues;
import onewindow.cases.people.CaseScope;
import onewindow.cases.store.CaseTable;
import onewindow.cases.store.CaseTable.Redated;
import onewindow.platform.db.Db;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives open cases the dates of a new calendar, and their applicants the news: an event like any other, by the program. */
@Component
class MovedDates implements SortDatesRefresh.Store {
    private final Db db;
    private final CaseTable table;
    private final Clock clock;

    MovedDates(Db db, CaseTable table, Clock clock) {
        this.db = db;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<Copy> open(UUID after, @Nullable UUID site, int limit) {
        return db.sql("""
                        select c.id, c.number, c.site_id, c.version, c.due_on, c.due_morning, c.due_provisional,
                               c.statutory_on,
                               (select coalesce(jsonb_agg(jsonb_build_object('clock', e.clock, 'mark', e.mark,
                                    'at', e.at, 'days', e.days, 'reason', e.reason) order by e.id), '[]')
                                from cases.clock_entry e where e.case_id = c.id) as ledger
                        from cases.case_file c
                        where %s and c.id > :after and (cast(:site as uuid) is null or c.site_id = cast(:site as uuid))
                        order by c.id limit :limit""".formatted(CaseScope.OPEN))
                .bind("after", after)
                .bind("site", site)
                .bind("limit", limit)
                .list(Copy.class);
    }

    @Override
    public Set<UUID> write(List<NewDues> dues, @Nullable String why) {
        LocalDate today = LocalDate.now(clock);
        return table.redate(dues.stream().map(each -> redated(each, why, today)).toList(), clock.instant());
    }

    @Override
    public void append(Map<UUID, List<ClockEntry>> entries) {
        entries.forEach((id, added) -> table.append(id, added));
    }

    private record News(
            @Nullable String note,
            @Nullable String key,
            @Nullable String told) {
        static final News NONE = new News(null, null, null);

        static News of(String why, DueDay from, DueDay to, LocalDate today) {
            boolean sameDay = from.date().equals(to.date());
            String was = moment(from, sameDay, today);
            String is = moment(to, sameDay, today);
            String told = Objects.requireNonNull(CaseAction.RECALCULATE.told())
                    .replace("{why}", why)
                    .replace("{old}", was)
                    .replace("{due}", is + (to.provisional() ? "（暂定）" : ""));
            return new News(was + " → " + is, "due " + from + " " + to + " " + today, told);
        }

        private static String moment(DueDay due, boolean sameDay, LocalDate today) {
            return WorkCalendar.said(due.date(), today) + (due.morning() ? "中午" : sameDay ? "下班时" : "");
        }
    }

    private static Redated redated(NewDues dues, @Nullable String why, LocalDate today) {
        DueDay from = dues.before().due();
        DueDay to = dues.after().due();
        News news =
                why == null || from == null || to == null || !dues.moved() ? News.NONE : News.of(why, from, to, today);
        return new Redated(
                dues.caseId(),
                dues.version(),
                dues.after().dueOn(),
                dues.after().morning(),
                dues.after().provisional(),
                dues.after().statutoryOn(),
                news.note(),
                news.key(),
                news.told());
    }
}
