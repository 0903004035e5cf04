package onewindow.oversight.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.Supervision;
import onewindow.identity.Actor;
import onewindow.identity.WaitingWork;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of supervision orders, newest first. */
@Component
class SupervisionLists implements WaitingWork, Supervision {
    private final Db db;
    private final Clock clock;

    SupervisionLists(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Slice<SupervisionOrder> list(
            SupervisionAccess.Side side, Actor actor, @Nullable SupervisionStatus status, Slice.Request page) {
        Where where = new Where();
        where.and(SupervisionAccess.of(side, actor, where));
        where.andIfPresent("o.status = :status", "status", status);
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(o.issued_at, o.id) < (cast(:at as timestamptz), cast(:id as uuid))");
            where.bind("at", key.get(0)).bind("id", key.get(1));
        }
        List<SupervisionOrder> rows = db.sql(
                        SupervisionTable.COLUMNS + where.sql() + " order by o.issued_at desc, o.id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(SupervisionOrder.class);
        return Slice.of(rows, page, row -> List.of(row.issuedAt(), row.id()));
    }

    List<SupervisionOrder> ofCase(UUID caseId) {
        return db.sql(SupervisionTable.COLUMNS + "where o.case_id = :case order by o.issued_at desc limit 50")
                .bind("case", caseId)
                .list(SupervisionOrder.class);
    }

    @Override
    public Optional<OpenOrder> open(UUID caseId) {
        return ofCase(caseId).stream()
                .filter(order ->
                        order.status() == SupervisionStatus.ISSUED || order.status() == SupervisionStatus.ANSWERED)
                .findFirst()
                .map(order -> new OpenOrder(
                        order.number(), LocalDate.ofInstant(order.issuedAt(), clock.getZone()), order.issuerPost()));
    }

    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        return Map.of("supervision", waiting(actor));
    }

    /** What waits: answers of mine, and answers to mine that wait to be accepted. */
    long waiting(Actor actor) {
        Where where = new Where();
        String received = SupervisionAccess.of(SupervisionAccess.Side.RECEIVED, actor, where);
        return db.sql("""
                        select count(*) from oversight.supervision_order o
                        where (o.status = 'ISSUED' and %s)
                           or (o.status = 'ANSWERED' and o.issuer_id = cast(:me as uuid))""".formatted(received)).bindAll(where.values()).count();
    }
}
