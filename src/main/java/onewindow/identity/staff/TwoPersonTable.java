package onewindow.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Role;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** identity.two_person_request. A decision is compare-and-set: of two at once one is made. */
@Component
public class TwoPersonTable {
    public static final EncryptedColumn HALF = EncryptedColumn.bytes("identity.two_person_request", "half", "id");

    /** Whoever is to confirm has three days for it. */
    static final Duration LIFE = Duration.ofHours(72);

    private static final String SELECT = """
            select r.id, r.act, r.account_id, a.username, a.display_name, r.reason, r.change, r.half,
                   r.proposed_by, p.display_name as proposer, r.proposed_as, r.proposed_at, r.expires_at,
                   case when r.state = 'PENDING' and r.expires_at <= :now then 'LAPSED' else r.state end as state,
                   d.display_name as decider, r.decided_as, r.decided_at, r.decision_reason
            from identity.two_person_request r
            join identity.account a on a.id = r.account_id
            join identity.account p on p.id = r.proposed_by
            left join identity.account d on d.id = r.decided_by
            """;

    private final Db db;
    private final Ids ids;
    private final FieldCipher cipher;
    private final Clock clock;

    TwoPersonTable(Db db, Ids ids, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
    }

    enum State {
        PENDING,
        CONFIRMED,
        REFUSED,
        WITHDRAWN,
        LAPSED
    }

    /** @param change what was before and what is wanted, in words and as data */
    record RequestedChange(StaffChange before, StaffChange change, String said) {}

    record TwoPersonRow(
            UUID id,
            TwoPersonAct act,
            UUID accountId,
            String username,
            String displayName,
            String reason,
            @Nullable RequestedChange change,
            byte @Nullable [] half,
            UUID proposedBy,
            String proposer,
            Role proposedAs,
            Instant proposedAt,
            Instant expiresAt,
            State state,
            @Nullable String decider,
            @Nullable Role decidedAs,
            @Nullable Instant decidedAt,
            String decisionReason) {}

    record Proposal(
            TwoPersonAct act,
            UUID accountId,
            String reason,
            @Nullable RequestedChange change,
            @Nullable String half) {}

    /** None when the same is waiting already. */
    Optional<UUID> insert(Proposal proposal, UUID by, Role as) {
        Instant now = clock.instant();
        lapse(now);
        UUID id = ids.next();
        String half = proposal.half();
        int made = db.sql("""
                        insert into identity.two_person_request (id, act, account_id, reason, change, half,
                                                                 proposed_by, proposed_as, proposed_at, expires_at)
                        values (:id, :act, :account, :reason, cast(:change as jsonb), cast(:half as bytea),
                                :by, :as, :now, :expires)
                        on conflict (account_id, act) where state = 'PENDING' do nothing""")
                .bind("id", id)
                .bind("act", proposal.act())
                .bind("account", proposal.accountId())
                .bind("reason", proposal.reason())
                .bind("change", proposal.change() == null ? null : Db.json(proposal.change()))
                .bind("half", half == null ? null : cipher.encrypt(half, HALF.of(id)))
                .bind("by", by)
                .bind("as", as)
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .update();
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    private void lapse(Instant now) {
        db.sql("""
                        update identity.two_person_request set state = 'LAPSED', half = null
                        where state = 'PENDING' and expires_at <= :now""").bind("now", now).update();
    }

    /** False when it was decided, withdrawn or lapsed meanwhile. */
    boolean decide(UUID id, State state, UUID by, Role as, String reason) {
        return db.sql("""
                        update identity.two_person_request
                        set state = :state, decided_by = :by, decided_as = :as, decided_at = :now,
                            decision_reason = :reason, half = null
                        where id = :id and state = 'PENDING' and expires_at > :now""")
                        .bind("id", id)
                        .bind("state", state)
                        .bind("by", by)
                        .bind("as", as)
                        .bind("reason", reason)
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    Optional<TwoPersonRow> find(UUID id) {
        return db.sql(SELECT + "where r.id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .optional(TwoPersonRow.class);
    }

    @Nullable
    String half(TwoPersonRow row) {
        byte[] half = row.half();
        return half == null ? null : cipher.decrypt(half, HALF.of(row.id()));
    }

    boolean waits(UUID accountId, TwoPersonAct act) {
        return db.sql("""
                        select count(*) from identity.two_person_request
                        where account_id = :account and act = :act and state = 'PENDING' and expires_at > :now""")
                        .bind("account", accountId)
                        .bind("act", act)
                        .bind("now", clock.instant())
                        .count()
                > 0;
    }

    /** The newest first. */
    Slice<TwoPersonRow> page(boolean waiting, Slice.Request request) {
        List<String> key = request.key(1);
        Instant now = clock.instant();
        Where where = new Where().andIfPresent("r.id::text < :after", "after", key == null ? null : key.getFirst());
        if (waiting) {
            where.and("r.state = 'PENDING' and r.expires_at > :now");
        }
        List<TwoPersonRow> rows = db.sql(SELECT + where.sql() + " order by r.id desc limit :fetch")
                .bindAll(where.values())
                .bind("now", now)
                .bind("fetch", request.fetch())
                .list(TwoPersonRow.class);
        return Slice.of(rows, request, row -> List.of(row.id().toString()));
    }
}
