package onewindow.organisation.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.platform.db.Db;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for requests of leave. */
@Component
class LeaveTable {
    private static final int MOST = 200;
    private static final String COLUMNS = """
            select l.id, l.staff_id, m.name, s.name as site_name, l.kind, l.from_on, l.until_on, l.reason, l.give_duty,
                   l.take_duty, l.with_staff, w.name as with_name, l.agreed_at, l.state, l.asked_at,
                   d.name as decided_by_name, l.note
            from organisation.leave_request l
            join organisation.staff_member m on m.id = l.staff_id
            join organisation.site s on s.id = m.site_id
            left join organisation.staff_member w on w.id = l.with_staff
            left join organisation.staff_member d on d.id = l.decided_by
            """;

    private final Db db;

    LeaveTable(Db db) {
        this.db = db;
    }

    /**
     * @param giveDuty whose place is asked for, of a swap
     * @param takeDuty which is taken for it
     * @param agreedAt when the other one agreed
     */
    record LeaveRow(
            UUID id,
            UUID staffId,
            String name,
            String siteName,
            LeaveKind kind,
            LocalDate fromOn,
            LocalDate untilOn,
            String reason,
            @Nullable UUID giveDuty,
            @Nullable UUID takeDuty,
            @Nullable UUID withStaff,
            @Nullable String withName,
            @Nullable Instant agreedAt,
            LeaveState state,
            Instant askedAt,
            @Nullable String decidedByName,
            String note) {
        boolean awaitsTheOther() {
            return kind == LeaveKind.SWAP && agreedAt == null;
        }
    }

    /** What is asked. */
    record Asked(
            LeaveKind kind,
            LocalDate fromOn,
            LocalDate untilOn,
            String reason,
            @Nullable UUID giveDuty,
            @Nullable UUID takeDuty,
            @Nullable UUID withStaff) {}

    Optional<LeaveRow> find(UUID id) {
        return db.sql(COLUMNS + "where l.id = :id").bind("id", id).optional(LeaveRow.class);
    }

    /** His own, and those in which his duty is asked for. */
    List<LeaveRow> of(UUID staffId) {
        return db.sql(COLUMNS + """
                        where l.staff_id = :staff or (l.with_staff = :staff and l.state in ('ASKED', 'APPROVED'))
                        order by l.asked_at desc limit 30""").bind("staff", staffId).list(LeaveRow.class);
    }

    /** Those that wait in these regions, the oldest first. */
    List<LeaveRow> waiting(List<RegionCode> scope) {
        Where where = Scope.within(new Where(), "s.region_code", scope).and("l.state = 'ASKED'");
        return db.sql(COLUMNS + where.sql() + " order by l.asked_at limit :most")
                .bindAll(where.values())
                .bind("most", MOST)
                .list(LeaveRow.class);
    }

    List<LeaveRow> decided(List<RegionCode> scope, LocalDate since) {
        Where where = Scope.within(new Where(), "s.region_code", scope)
                .and("l.state in ('APPROVED', 'REFUSED')")
                .and("l.until_on >= :since", "since", since);
        return db.sql(COLUMNS + where.sql() + " order by l.decided_at desc limit 60")
                .bindAll(where.values())
                .list(LeaveRow.class);
    }

    /** One person's requests wait for each other here. */
    void lock(UUID staffId) {
        db.sql("select 1 from organisation.staff_member where id = :id for no key update")
                .bind("id", staffId)
                .count();
    }

    boolean overlaps(UUID staffId, LocalDate from, LocalDate until) {
        return db.sql("""
                        select count(*) from organisation.leave_request
                        where staff_id = :staff and kind <> 'SWAP' and state = 'ASKED'
                          and from_on <= :until and until_on >= :from""")
                        .bind("staff", staffId)
                        .bind("from", from)
                        .bind("until", until)
                        .count()
                > 0;
    }

    void insert(UUID id, UUID staffId, Asked asked, Instant at) {
        db.sql("""
                        insert into organisation.leave_request
                            (id, staff_id, kind, from_on, until_on, reason, give_duty, take_duty, with_staff, state, asked_at)
                        values (:id, :staff, :kind, :fromOn, :untilOn, :reason, :giveDuty, :takeDuty, :withStaff, 'ASKED', :at)""")
                .bind("id", id)
                .bind("staff", staffId)
                .bindAll(Db.columns(asked))
                .bind("at", at)
                .update();
    }

    boolean agree(UUID id, Instant at) {
        return db.sql("""
                        update organisation.leave_request set agreed_at = :at
                        where id = :id and state = 'ASKED' and agreed_at is null""").bind("at", at).bind("id", id).update() == 1;
    }

    boolean withdraw(UUID id) {
        return db.sql("update organisation.leave_request set state = 'WITHDRAWN' where id = :id and state = 'ASKED'")
                        .bind("id", id)
                        .update()
                == 1;
    }

    record Decided(LeaveState state, UUID by, Instant at, String note, Db.Json acknowledged) {}

    boolean decide(UUID id, Decided decided) {
        return db.sql("""
                        update organisation.leave_request
                        set state = :state, decided_by = :by, decided_at = :at, note = :note, acknowledged = :acknowledged
                        where id = :id and state = 'ASKED'""")
                        .bind("state", decided.state())
                        .bind("by", decided.by())
                        .bind("at", decided.at())
                        .bind("note", decided.note())
                        .bind("acknowledged", decided.acknowledged())
                        .bind("id", id)
                        .update()
                == 1;
    }

    void absence(UUID id, UUID absence) {
        db.sql("update organisation.leave_request set absence_id = :absence where id = :id")
                .bind("absence", absence)
                .bind("id", id)
                .update();
    }
}
