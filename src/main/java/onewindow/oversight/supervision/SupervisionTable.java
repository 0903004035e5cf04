package onewindow.oversight.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for one supervision order and its events. */
@Component
class SupervisionTable {
    static final String COLUMNS = """
            select o.id, o.number, o.case_id, o.unit_region, o.staff_id, o.staff_name, o.content, o.days, o.due_on,
                   o.status, o.version, o.issuer_id, o.issuer_name, o.issuer_post, o.answerer_id, o.issued_at
            from oversight.supervision_order o
            """;

    private final Db db;

    SupervisionTable(Db db) {
        this.db = db;
    }

    /** One line of what happened, never changed. */
    record Event(
            SupervisionAction act,
            Instant at,
            String byName,
            String byPost,
            @Nullable String text,
            @Nullable LocalDate dueOn) {}

    /** One step: who did what, and until when the next answer is due. */
    record Entry(
            SupervisionAction act,
            @Nullable UUID byId,
            String byName,
            String byPost,
            @Nullable String text,
            LocalDate dueOn,
            Instant at) {}

    Optional<SupervisionOrder> find(UUID id) {
        return db.sql(COLUMNS + "where o.id = :id").bind("id", id).optional(SupervisionOrder.class);
    }

    Optional<SupervisionOrder> issuedAs(@Nullable UUID issuerId, String key) {
        return db.sql(COLUMNS + "where o.issuer_id = cast(:issuer as uuid) and o.idempotency_key = :key")
                .bind("issuer", issuerId)
                .bind("key", key)
                .optional(SupervisionOrder.class);
    }

    List<Event> events(UUID id) {
        return db.sql("""
                        select act, at, by_name, by_post, text, due_on from oversight.order_event
                        where order_id = :id order by seq""").bind("id", id).list(Event.class);
    }

    /** As 督办〔2026〕12号. */
    String nextNumber(LocalDate today) {
        long serial = db.sql("select nextval('oversight.order_serial')").count();
        return "督办〔" + today.getYear() + "〕" + serial + "号";
    }

    void insert(SupervisionOrder order, String key, Entry step) {
        db.sql("""
                        insert into oversight.supervision_order
                            (id, number, case_id, unit_region, staff_id, staff_name, content, days, due_on, status,
                             issuer_id, issuer_name, issuer_post, idempotency_key, issued_at)
                        values (:id, :number, cast(:caseId as uuid), :unit, cast(:staff as uuid), :staffName, :content, :days,
                                :dueOn, :status, :issuer, :issuerName, :issuerPost, :key, :at)""")
                .bind("id", order.id())
                .bind("number", order.number())
                .bind("caseId", order.caseId())
                .bind("unit", order.unitRegion())
                .bind("staff", order.staffId())
                .bind("staffName", order.staffName())
                .bind("content", order.content())
                .bind("days", order.days())
                .bind("dueOn", order.dueOn())
                .bind("status", order.status())
                .bind("issuer", order.issuerId())
                .bind("issuerName", order.issuerName())
                .bind("issuerPost", order.issuerPost())
                .bind("key", key)
                .bind("at", order.issuedAt())
                .update();
        append(order.id(), null, step);
    }

    /** Only from the version it was read at; false when somebody was faster. */
    boolean move(SupervisionOrder order, Entry step) {
        int moved = db.sql("""
                        update oversight.supervision_order
                        set status = :to, version = version + 1, due_on = :dueOn,
                            answerer_id = case when :act = 'ANSWER' then cast(:by as uuid) else answerer_id end,
                            escalated_for = case when :act = 'ESCALATE' then due_on else escalated_for end
                        where id = :id and version = :version and status = :from""")
                .bind("to", step.act().to)
                .bind("dueOn", step.dueOn())
                .bind("act", step.act())
                .bind("by", step.byId())
                .bind("id", order.id())
                .bind("version", order.version())
                .bind("from", order.status())
                .update();
        if (moved == 1) {
            append(order.id(), order.status(), step);
        }
        return moved == 1;
    }

    private void append(UUID id, @Nullable SupervisionStatus from, Entry step) {
        db.sql("""
                        insert into oversight.order_event
                            (order_id, act, from_status, to_status, at, by_id, by_name, by_post, text, due_on)
                        values (:id, :act, :from, :to, :at, cast(:by as uuid), :byName, :byPost, :text, :dueOn)""")
                .bind("id", id)
                .bind("act", step.act())
                .bind("from", from)
                .bind("to", step.act().to)
                .bind("at", step.at())
                .bind("by", step.byId())
                .bind("byName", step.byName())
                .bind("byPost", step.byPost())
                .bind("text", step.text())
                .bind("dueOn", step.dueOn())
                .update();
    }

    /** Answers that are overdue and have not been reported for that day. */
    List<UUID> overdue(LocalDate today, int limit) {
        return db.sql("""
                        select id from oversight.supervision_order
                        where status = 'ISSUED' and due_on < :today and escalated_for is distinct from due_on
                        order by due_on limit :limit""").bind("today", today).bind("limit", limit).list(UUID.class);
    }
}
