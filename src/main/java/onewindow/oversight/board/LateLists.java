package onewindow.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseStatus;
import onewindow.identity.Actor;
import onewindow.identity.Scope;
import onewindow.oversight.board.UnitRecords.Period;
import onewindow.oversight.rules.Rule;
import onewindow.oversight.supervision.SupervisionStatus;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was late behind the figures of a unit's record: cases under a red or black light, supervision orders unanswered. */
@Component
class LateLists {
    private final Db db;

    LateLists(Db db) {
        this.db = db;
    }

    /** What was late. */
    enum Late {
        RED,
        BLACK,
        ORDER
    }

    private record LateListRow(
            long seq,
            @Nullable UUID caseId,
            @Nullable UUID orderId,
            String number,
            String what,
            String who,
            String status,
            LocalDate dueOn,
            Instant at) {
        LateRow view() {
            String said =
                    orderId == null ? CaseStatus.valueOf(status).chinese : SupervisionStatus.valueOf(status).chinese;
            return new LateRow(caseId, orderId, number, what, who, said, dueOn, at);
        }
    }

    /** Newest first. */
    Slice<LateRow> of(Actor actor, Late late, Period period, @Nullable String place, Slice.Request page) {
        String region = late == Late.ORDER ? "o.unit_region" : "e.unit_region";
        Where where =
                UnitLists.within(Scope.within(new Where(), region, actor.regions(Rule.SUPERVISING)), region, place);
        where.and("e.at >= :start and e.at < :end");
        period.bind(where);
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(e.at, e.seq) < (cast(:lastAt as timestamptz), cast(:lastSeq as bigint))");
            where.bind("lastAt", key.get(0)).bind("lastSeq", key.get(1));
        }
        List<LateListRow> rows = db.sql((late == Late.ORDER ? orders(where) : lights(late, where))
                        + " order by e.at desc, e.seq desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(LateListRow.class);
        return Slice.of(rows, page, row -> List.of(row.at(), row.seq())).map(LateListRow::view);
    }

    /** A case once for each run of its clock, as it is counted. */
    private static String lights(Late late, Where where) {
        where.and("e.light <> 'YELLOW' and e.light = '" + late + "'").and("""
                not exists (select from oversight.alarm b
                            where b.case_id = e.case_id and b.light = e.light and b.run = e.run and b.seq < e.seq
                              and b.at >= :start and left(b.unit_region, 9) = left(e.unit_region, 9))""");
        return """
                select e.seq, e.case_id, cast(null as uuid) as order_id, f.number,
                       f.item_name || '，' || f.masked_applicant as what, r.name || ' ' || e.department_key as who,
                       f.status, e.due_on, e.at
                from oversight.alarm e
                join cases.case_file f on f.id = e.case_id
                join organisation.region r on r.code = e.unit_region
                """ + where.sql();
    }

    private static String orders(Where where) {
        where.and("e.act = 'ESCALATE'");
        return """
                select e.seq, cast(null as uuid) as case_id, o.id as order_id, o.number, o.content as what,
                       r.name || coalesce(' ' || o.staff_name, '') as who, o.status, coalesce(e.due_on, o.due_on) as due_on, e.at
                from oversight.order_event e
                join oversight.supervision_order o on o.id = e.order_id
                join organisation.region r on r.code = o.unit_region
                """ + where.sql();
    }
}
