package onewindow.identity.part;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.session.SessionTable;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** identity.part: those that have ended stay, and are seen by nobody here. */
@Component
public class PartTable {
    private static final String SELECT = """
            select id, account_id, holder_id, party_id, relation, basis, level, checked_by, checked_at, created_at
            from identity.part
            where ended_at is null and coalesce(valid_from <= :today, true) and coalesce(valid_until >= :today, true)
              and not exists (select from identity.account a where a.id = part.account_id and a.disabled)""";

    private final Db db;
    private final Clock clock;

    PartTable(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private Db.Statement select(String where) {
        return db.sql(SELECT + where).bind("today", LocalDate.now(clock));
    }

    Optional<Part> find(UUID id) {
        return select(" and id = :id").bind("id", id).optional(Part.class);
    }

    List<Part> ofAccount(UUID accountId) {
        return select(" and account_id = :account order by created_at, id")
                .bind("account", accountId)
                .list(Part.class);
    }

    List<Part> ofHolder(UUID holderId) {
        return select(" and holder_id = :holder order by created_at, id")
                .bind("holder", holderId)
                .list(Part.class);
    }

    /** Who may act for this party; what was only typed comes last. */
    public List<Part> forParty(UUID partyId) {
        return select(" and party_id = :party order by level = 'CLAIMED', created_at, id limit 50")
                .bind("party", partyId)
                .list(Part.class);
    }

    void insert(Part part) {
        insert(part, null, null, null);
    }

    /** @param mandateId under which mandate, and from when until when; it ends with it */
    void insert(Part part, @Nullable UUID mandateId, @Nullable LocalDate from, @Nullable LocalDate until) {
        db.sql("""
                        insert into identity.part
                            (id, account_id, holder_id, party_id, relation, basis, level, created_at,
                             mandate_id, valid_from, valid_until)
                        values (:id, cast(:account as uuid), :holder, :party, :relation, :basis, :level, :at,
                                cast(:mandate as uuid), cast(:from as date), cast(:until as date))""")
                .bind("id", part.id())
                .bind("account", part.accountId())
                .bind("holder", part.holderId())
                .bind("party", part.partyId())
                .bind("relation", part.relation())
                .bind("basis", part.basis())
                .bind("level", part.level())
                .bind("at", part.createdAt())
                .bind("mandate", mandateId)
                .bind("from", from)
                .bind("until", until)
                .update();
    }

    /** A clerk compared what proves it, and by what right; whether that is enough, or a second person has to. */
    void checked(UUID id, UUID staffId, PartChecks.Checked seen, boolean enough) {
        db.sql("""
                        update identity.part
                        set level = case when :enough then 'SEEN' else level end, evidence = :evidence,
                            relation = :relation, basis = :basis, checked_by = :staff, checked_at = :now
                        where id = :id and ended_at is null""")
                .bind("id", id)
                .bind("enough", enough)
                .bind("evidence", seen.evidence())
                .bind("relation", seen.relation())
                .bind("basis", seen.basis())
                .bind("staff", staffId)
                .bind("now", clock.instant())
                .update();
    }

    boolean end(UUID id, String reason) {
        return end("id = :it", id, reason) == 1;
    }

    /** Those of this account, whoever held them. */
    public void endOfAccount(UUID accountId, String reason) {
        end("account_id = :it", accountId, reason);
    }

    void endUnder(UUID mandateId, String reason) {
        end("mandate_id = :it", mandateId, reason);
    }

    /** Whoever acted for this person, and for whom he acted. */
    void endOf(UUID partyId, String reason) {
        end("(party_id = :it or holder_id = :it)", partyId, reason);
    }

    private int end(String which, UUID it, String reason) {
        return db.sql("update identity.part set ended_at = :now, end_reason = :reason where ended_at is null and "
                        + which)
                .bind("it", it)
                .bind("reason", reason)
                .bind("now", clock.instant())
                .update();
    }

    /** The person goes on without this account; what he may do for others waits for his next one. */
    public void detach(UUID accountId) {
        db.sql("update identity.part set account_id = null where account_id = :account and ended_at is null")
                .bind("account", accountId)
                .update();
    }

    /** The account is this person's from now on: what another held under it is over, what is his comes along. */
    public void attach(UUID accountId, UUID holderId) {
        db.sql("""
                        update identity.part p set ended_at = :now, end_reason = '账号换了人，或已有同一代办身份'
                        where account_id = :account and ended_at is null
                          and (holder_id <> :holder
                               or exists (select from identity.part o
                                          where o.holder_id = :holder and o.party_id = p.party_id and o.ended_at is null
                                            and o.account_id is distinct from :account))""")
                .bind("account", accountId)
                .bind("holder", holderId)
                .bind("now", clock.instant())
                .update();
        db.sql("""
                        update identity.part set account_id = :account
                        where holder_id = :holder and ended_at is null and account_id is distinct from :account""").bind("account", accountId).bind("holder", holderId).update();
    }

    /** For whom this session acts from now on; null for its owner. */
    public void act(UUID sessionId, @Nullable UUID partId) {
        db.sql("update identity.session set part_id = cast(:part as uuid) where digest = :digest")
                .bind("digest", SessionTable.digest(sessionId))
                .bind("part", partId)
                .update();
    }
}
