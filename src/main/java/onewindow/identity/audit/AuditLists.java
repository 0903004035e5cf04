package onewindow.identity.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The audit trail as it is read. */
@Component
public class AuditLists {
    private final Db db;

    AuditLists(Db db) {
        this.db = db;
    }

    record Entry(
            long id,
            Instant at,
            String actorName,
            String actorKind,
            String act,
            String subjectType,
            String subjectId,
            String detail,
            String outcome,
            @Nullable String address) {}

    /** Newest first. */
    Slice<Entry> page(Where where, Slice.Request request) {
        List<String> key = request.key(1);
        where.andIfPresent("id < cast(:before as bigint)", "before", key == null ? null : key.getFirst());
        List<Entry> rows = db.sql("""
                        select id, at, actor_name, actor_kind, act, subject_type, subject_id, detail, outcome, address
                        from platform.audit_entry
                        """ + where.sql() + " order by id desc limit :fetch")
                .bindAll(where.values())
                .bind("fetch", request.fetch())
                .list(Entry.class);
        return Slice.of(rows, request, row -> List.of(row.id()));
    }

    /** Whether this person found or registered that party since then. */
    public boolean touched(UUID accountId, UUID partyId, Instant since) {
        return db.sql("""
                        select count(*) from platform.audit_entry
                        where subject_id = :party and actor_id = :account and at > :since and outcome = 'OK'
                          and act in ('PARTY_FOUND', 'PARTY_REGISTERED', 'PARTY_CORRECTED')""")
                        .bind("party", partyId.toString())
                        .bind("account", accountId)
                        .bind("since", since)
                        .count()
                > 0;
    }
}
