package onewindow.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.cases.light.DayCounts;
import onewindow.feedback.RatingDays;
import onewindow.identity.Actor;
import onewindow.identity.Scope;
import onewindow.oversight.board.DayView.DayLine;
import onewindow.oversight.board.DayView.Span;
import onewindow.oversight.board.DayView.Spans;
import onewindow.oversight.rules.Rule;
import onewindow.platform.db.Db;
import onewindow.platform.db.Where;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came, was finished and was rated today, beside yesterday and beside the same days of last month. */
@Component
class DayBoard {
    private static final Span NOTHING = new Span(0, 0, 0, 0, 0);

    private final Db db;
    private final Calendars calendars;
    private final DayCounts counts;
    private final RatingDays ratings;

    DayBoard(Db db, Calendars calendars, DayCounts counts, RatingDays ratings) {
        this.counts = counts;
        this.db = db;
        this.calendars = calendars;
        this.ratings = ratings;
    }

    private enum Of {
        TODAY,
        YESTERDAY,
        MONTH,
        LAST_MONTH
    }

    /** As on the board of lights: either a place or a department, and of all neither. */
    private record Counted(
            Of span,
            @Nullable String place,
            @Nullable String department,
            @Nullable String name,
            long received,
            long finished,
            long onTime,
            long ratings,
            long content) {
        String key() {
            return place != null ? place : department != null ? department : "";
        }

        String called() {
            String called = name == null ? key() : name;
            return place != null && place.endsWith("000000") ? called + "政务服务中心" : called;
        }
    }

    DayView of(Actor actor) {
        LocalDate today = calendars.today();
        LocalDate lastFrom = today.withDayOfMonth(1).minusMonths(1);
        LocalDate lastTo = today.minusMonths(1);
        Instant countedAt = counts.countedAt();
        List<Counted> rows = count(actor, today, lastFrom, lastTo);
        List<DayLine> all = lines(rows.stream()
                .filter(r -> r.place() == null && r.department() == null)
                .toList());
        return new DayView(
                countedAt,
                today,
                lastFrom,
                lastTo,
                all.isEmpty() ? new DayLine("", "合计", new Spans(NOTHING, NOTHING, NOTHING, NOTHING)) : all.getFirst(),
                lines(rows.stream().filter(r -> r.place() != null).toList()),
                lines(rows.stream().filter(r -> r.department() != null).toList()));
    }

    private List<Counted> count(Actor actor, LocalDate today, LocalDate lastFrom, LocalDate lastTo) {
        Where where = new Where();
        String counted = Scope.within(new Where(), "l.site_region", actor.regions(Rule.SUPERVISING))
                .partOf(where);
        return db.sql("""
                        with happened as (
                            select l.day, left(l.site_region, 9) || '000' as place, l.department_key as department, l.received,
                                   l.finished, l.on_time, 0 as ratings, 0 as content
                            from cases.day_count l
                            where %s and l.day >= :lastFrom
                            union all
                            select r.day, r.place, r.department, 0, 0, 0, r.ratings, r.content
                            from jsonb_to_recordset(:rated)
                                as r(day date, place text, department text, ratings int, content int)),
                        span (span, first, last) as (
                            values ('TODAY', cast(:today as date), cast(:today as date)), ('YESTERDAY', cast(:today as date) - 1, cast(:today as date) - 1),
                                   ('MONTH', cast(date_trunc('month', cast(:today as date)) as date), cast(:today as date)),
                                   ('LAST_MONTH', cast(:lastFrom as date), cast(:lastTo as date))),
                        summed as (
                            select s.span, h.place, h.department, sum(h.received)::bigint as received,
                                   sum(h.finished)::bigint as finished, sum(h.on_time)::bigint as on_time,
                                   sum(h.ratings)::bigint as ratings, sum(h.content)::bigint as content
                            from happened h join span s on h.day between s.first and s.last
                            group by grouping sets ((s.span, h.place), (s.span, h.department), (s.span)))
                        select summed.*, coalesce(p.name, d.name) as name
                        from summed
                        left join organisation.region p on p.code = summed.place
                        left join organisation.department d on d.key = summed.department
                            and d.county_code = left(:county, 6) || '000000'
                        order by place, department""".formatted(counted))
                .bindAll(where.values())
                .bind("county", actor.regions(Rule.SUPERVISING).getFirst().value())
                .bind("today", today)
                .bind("lastFrom", lastFrom)
                .bind("lastTo", lastTo)
                .bind("rated", Db.json(ratings.since(lastFrom, actor.regions(Rule.SUPERVISING))))
                .list(Counted.class);
    }

    private static List<DayLine> lines(List<Counted> rows) {
        Map<String, List<Counted>> byKey = new LinkedHashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        return byKey.values().stream()
                .map(of -> new DayLine(
                        of.getFirst().key(),
                        of.getFirst().called(),
                        new Spans(
                                span(of, Of.TODAY),
                                span(of, Of.YESTERDAY),
                                span(of, Of.MONTH),
                                span(of, Of.LAST_MONTH))))
                .toList();
    }

    private static Span span(List<Counted> rows, Of which) {
        return rows.stream()
                .filter(row -> row.span() == which)
                .findFirst()
                .map(row -> new Span(row.received(), row.finished(), row.onTime(), row.ratings(), row.content()))
                .orElse(NOTHING);
    }
}
