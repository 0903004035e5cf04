package onewindow.platform.audit;

import java.time.Clock;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the audit trail (GB/T 22239-2019: who, when, what, with what outcome). The table itself refuses any change. */
@Component
public class AuditLog {
    private final Db db;
    private final Clock clock;

    AuditLog(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Who acted; {@code id} is null for somebody who is not (yet) signed in. */
    public record Who(
            @Nullable UUID id,
            String name,
            String kind,
            @Nullable String address) {}

    /** What was done to what. {@code detail} carries no personal data in clear. */
    public record What(String act, String subjectType, String subjectId, String detail) {}

    /** In the caller's transaction: the act and its trace stand or fall together. */
    @Transactional
    public void done(Who who, What what) {
        insert(who, what, "OK");
    }

    /** In its own transaction: the refusal stays on record although what was tried is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Who who, What what) {
        insert(who, what, "REFUSED");
    }

    private void insert(Who who, What what, String outcome) {
        db.sql("""
                        insert into platform.audit_entry
                            (at, actor_id, actor_name, actor_kind, act, subject_type, subject_id, detail, outcome, address)
                        values (:at, cast(:actorId as uuid), :actorName, :actorKind, :act, :subjectType, :subjectId,
                                :detail, :outcome, :address)""")
                .bind("at", clock.instant())
                .bind("actorId", who.id())
                .bind("actorName", who.name())
                .bind("actorKind", who.kind())
                .bind("act", what.act())
                .bind("subjectType", what.subjectType())
                .bind("subjectId", what.subjectId())
                .bind("detail", what.detail())
                .bind("outcome", outcome)
                .bind("address", who.address())
                .update();
    }
}
