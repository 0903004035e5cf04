package onewindow.oversight.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onewindow.cases.CaseAction;
import onewindow.identity.Actor;
import onewindow.identity.Scope;
import onewindow.oversight.rules.Rule;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 单位台账: what happened in a period that counts against a unit, one line a place. */
@Component
class UnitRecords {
    private static final int LONGEST_DAYS = 400;
    private static final List<String> HOW = List.of(
            "二次补正、转办、拟不予受理：这段时间里发生的次数，记在受理站点名下。",
            "不予受理未获同意：窗口提请、负责人退回窗口的次数。",
            "超期、超法定：这段时间里亮过红灯、超过法定时限的办件数，记在亮灯时办理的单位名下；同一件同一段计时只记一次。",
            "督办逾期：被督办单位没有按时答复督办单的次数。");

    private final Db db;
    private final Clock clock;

    UnitRecords(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is counted, and the act on record it is counted by. */
    enum Counted {
        SECOND_SUPPLEMENT(
                CaseAction.CONFIRM_SECOND_SUPPLEMENT, "n.seq < e.seq and n.act = 'PROPOSE_SECOND_SUPPLEMENT'"),
        REDIRECTED(CaseAction.REDIRECT, "false"),
        REFUSAL_PROPOSED(
                CaseAction.PROPOSE_REFUSAL, "n.seq > e.seq and n.act in ('CONFIRM_REFUSAL', 'REJECT_REFUSAL')"),
        REFUSAL_REJECTED(CaseAction.REJECT_REFUSAL, "n.seq < e.seq and n.act = 'PROPOSE_REFUSAL'");

        final CaseAction act;
        /** The event {@code n} of the second person, whose name stands beside the first. */
        final String second;

        Counted(CaseAction act, String second) {
            this.act = act;
            this.second = second;
        }
    }

    record Counts(
            long secondSupplements,
            long redirected,
            long refusalsProposed,
            long refusalsRejected,
            long red,
            long black,
            long ordersLate) {}

    /** @param to the last day, included */
    record Period(LocalDate from, LocalDate to, Instant start, Instant end) {
        void bind(Where where) {
            where.bind("start", start).bind("end", end);
        }
    }

    private record UnitRecordRow(
            String place,
            @Nullable String name,
            long secondSupplements,
            long redirected,
            long refusalsProposed,
            long refusalsRejected,
            long red,
            long black,
            long ordersLate) {
        UnitLine line() {
            String called = name == null ? place : place.endsWith("000000") ? name + "政务服务中心" : name;
            return new UnitLine(
                    place,
                    called,
                    new Counts(
                            secondSupplements, redirected, refusalsProposed, refusalsRejected, red, black, ordersLate));
        }
    }

    /** Without a word about it, this month. */
    Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (first.isAfter(last) || first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw Problem.invalid("from", "起止日期应先后相接，最长 " + LONGEST_DAYS + " 天。");
        }
        return new Period(
                first,
                last,
                first.atStartOfDay(clock.getZone()).toInstant(),
                last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    UnitRecordView of(Actor actor, Period period) {
        Where where = Scope.within(new Where(), "all_of.region", actor.regions(Rule.SUPERVISING));
        period.bind(where);
        List<UnitRecordRow> rows =
                db.sql("""
                        with all_of as (
                            select f.site_region as region, e.act as what, count(*) as times
                            from cases.case_event e
                            join cases.case_file f on f.id = e.case_id
                            where e.act in ('CONFIRM_SECOND_SUPPLEMENT', 'REDIRECT', 'PROPOSE_REFUSAL', 'REJECT_REFUSAL')
                              and e.at >= :start and e.at < :end
                            group by 1, 2
                            union all
                            select a.unit_region, a.light, count(distinct (a.case_id, a.run))
                            from oversight.alarm a
                            where a.light <> 'YELLOW' and a.at >= :start and a.at < :end
                            group by 1, 2
                            union all
                            select o.unit_region, e.act, count(*)
                            from oversight.order_event e
                            join oversight.supervision_order o on o.id = e.order_id
                            where e.act = 'ESCALATE' and e.at >= :start and e.at < :end
                            group by 1, 2),
                        counted as (
                            select left(region, 9) || '000' as place,
                                   %s
                            from all_of
                            %s
                            group by 1)
                        select counted.*, r.name
                        from counted
                        left join organisation.region r on r.code = counted.place
                        order by black + red + orders_late desc, refusals_proposed desc, place""".formatted(SUMS, where.sql())).bindAll(where.values()).list(UnitRecordRow.class);
        List<UnitLine> lines = rows.stream().map(UnitRecordRow::line).toList();
        return new UnitRecordView(clock.instant(), period.from(), period.to(), HOW, lines);
    }

    private static final String SUMS = """
            coalesce(sum(times) filter (where what = 'CONFIRM_SECOND_SUPPLEMENT'), 0)::bigint as second_supplements,
            coalesce(sum(times) filter (where what = 'REDIRECT'), 0)::bigint as redirected,
            coalesce(sum(times) filter (where what = 'PROPOSE_REFUSAL'), 0)::bigint as refusals_proposed,
            coalesce(sum(times) filter (where what = 'REJECT_REFUSAL'), 0)::bigint as refusals_rejected,
            coalesce(sum(times) filter (where what = 'RED'), 0)::bigint as red,
            coalesce(sum(times) filter (where what = 'BLACK'), 0)::bigint as black,
            coalesce(sum(times) filter (where what = 'ESCALATE'), 0)::bigint as orders_late""";
}
