package onewindow.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import onewindow.cases.clock.DueDay;
import onewindow.cases.clock.DueView;
import onewindow.cases.clock.Light;
import onewindow.cases.clock.LightLimits;
import onewindow.cases.light.LightCounts;
import onewindow.cases.people.CasePart;
import onewindow.cases.people.CaseScope;
import onewindow.cases.people.Holder;
import onewindow.cases.people.Holders;
import onewindow.cases.people.Holders.HolderView;
import onewindow.identity.Actor;
import onewindow.identity.Scope;
import onewindow.oversight.rules.Rule;
import onewindow.oversight.rules.Rules;
import onewindow.platform.db.Db;
import onewindow.platform.db.Where;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lights of the open cases in somebody's region, by place and by department, out of the roll-up, and the latest cases. */
@Component
class Board {
    private static final int LONGEST = 10;
    private static final String LATE = """
            select c.id, c.number, c.item_name, %s, c.due_on, c.statutory_on, c.due_morning, c.due_provisional
            from cases.case_file c""".formatted(Holder.COLUMNS);

    private final Db db;
    private final Rules rules;
    private final Calendars calendars;
    private final LightCounts counts;
    private final Holders holders;

    Board(Db db, Rules rules, Calendars calendars, LightCounts counts, Holders holders) {
        this.db = db;
        this.rules = rules;
        this.calendars = calendars;
        this.counts = counts;
        this.holders = holders;
    }

    /** Grouped twice at once: a row carries either a place or a department, and the row of all carries neither. */
    private record Counted(
            @Nullable String place,
            @Nullable String department,
            @Nullable String placeName,
            @Nullable String departmentName,
            long open,
            long green,
            long yellow,
            long red,
            long black,
            long standing) {
        Lights lights() {
            return new Lights(open, green, yellow, red, black, standing);
        }
    }

    private record Late(
            UUID id,
            String number,
            String itemName,
            Holder held,
            LocalDate dueOn,
            @Nullable LocalDate statutoryOn,
            boolean dueMorning,
            boolean dueProvisional) {
        DueView due(WorkCalendar calendar, Light.Today today) {
            DueDay day = new DueDay(dueOn, dueMorning, dueProvisional);
            return Objects.requireNonNull(DueView.of(day, statutoryOn, calendar, today));
        }
    }

    BoardView of(Actor actor) {
        WorkCalendar calendar = calendars.current();
        LightLimits rule = rules.lights();
        Light.Today today = Light.Today.of(calendars.now(), calendar, rule);
        Instant countedAt = counts.countedAt();
        List<Counted> rows = count(actor);
        Lights all = rows.stream()
                .filter(r -> r.place() == null && r.department() == null)
                .findFirst()
                .map(Counted::lights)
                .orElse(new Lights(0, 0, 0, 0, 0, 0));
        return new BoardView(
                countedAt,
                today.date(),
                how(rule),
                all,
                lines(rows, r -> r.place() != null),
                lines(rows, r -> r.department() != null),
                longest(actor, today, calendar));
    }

    private List<Counted> count(Actor actor) {
        Where where = Scope.within(new Where(), "l.site_region", actor.regions(Rule.SUPERVISING))
                .bind("county", actor.regions(Rule.SUPERVISING).getFirst().value())
                .hidden();
        return db.sql("""
                        with counted as (
                            select left(l.unit_region, 9) || '000' as place, l.unit_department as department,
                                   sum(l.open)::bigint as open, sum(l.green)::bigint as green,
                                   sum(l.yellow)::bigint as yellow, sum(l.red)::bigint as red,
                                   sum(l.black)::bigint as black, sum(l.standing)::bigint as standing
                            from cases.light_count l
                            %s
                            group by grouping sets ((left(l.unit_region, 9) || '000'), (l.unit_department), ()))
                        select counted.*, r.name as place_name, d.name as department_name
                        from counted
                        left join organisation.region r on r.code = counted.place
                        left join organisation.department d on d.key = counted.department
                            and d.county_code = left((select :county), 6) || '000000'
                        order by black desc, red desc, yellow desc, place, department""".formatted(where.sql())).bindAll(where.values()).list(Counted.class);
    }

    private static List<BoardLine> lines(List<Counted> rows, Predicate<Counted> which) {
        return rows.stream().filter(which).map(Board::line).toList();
    }

    private static BoardLine line(Counted row) {
        String place = row.place();
        if (place == null) {
            String key = row.department() == null ? "" : row.department();
            return new BoardLine(key, row.departmentName() == null ? key : row.departmentName(), row.lights());
        }
        String name = row.placeName() == null ? place : row.placeName();
        return new BoardLine(place, place.endsWith("000000") ? name + "政务服务中心" : name, row.lights());
    }

    private List<LateCase> longest(Actor actor, Light.Today today, WorkCalendar calendar) {
        Where where = new Where().and(CaseScope.OPEN).and(Light.LATE);
        today.values().forEach(where::bind);
        List<CasePart> parts = CaseScope.below(actor.regions(Rule.SUPERVISING), where);
        String order = Light.DUE + ", c.id";
        List<Late> rows = db.sql(CasePart.first(parts, LATE, where, order, LONGEST))
                .bindAll(where.values())
                .list(Late.class);
        Map<Holder, HolderView> held = holders.all(rows.stream().map(Late::held).toList());
        return rows.stream()
                .map(late -> new LateCase(
                        late.id(),
                        late.number(),
                        late.itemName(),
                        late.held().status().chinese,
                        Objects.requireNonNull(held.get(late.held())),
                        late.due(calendar, today)))
                .toList();
    }

    private static List<String> how(LightLimits rule) {
        List<String> how = new ArrayList<>();
        how.add("在办：已提交、还没有办结送达的办件，现在在谁手上就算在谁名下：按经办单位所在的镇街（或区级中心）和经办部门各数一遍。您辖区站点收的件都在内，交到上级办理的也在内。");
        how.add("临期：离当前期限还剩 " + rule.yellowDays() + " 个工作日以内" + (rule.redDays() > 0 ? "，或超期还不满红灯天数" : "") + "。");
        how.add("超期：当前期限（受理期限或承诺期限）已过" + more(rule.redDays()) + "；超法定：法定办结时限也已过" + more(rule.blackDays()) + "。");
        how.add("不计时：补正、暂停、等待送达等时限不在走的办件；超期率 ＝（超期 ＋ 超法定）÷ 时限在走的在办件，不计时的不算在内。");
        how.add("这些数每半分钟统计一次，页面上写明统计时间；最久未办的几件是打开本页时查的。规则可在“监察规则”里看。");
        return how;
    }

    private static String more(int days) {
        return days == 0 ? "" : "超过 " + days + " 个工作日";
    }
}
