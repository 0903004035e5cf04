package onewindow.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Db;
import org.springframework.stereotype.Component;

/** identity.part: those that have ended stay, and are seen by nobody here. */
@Component
class PartTable {
    private static final String SELECT = """
            select id, account_id, party_id, relation, basis, level, created_at
            from identity.part
            where ended_at is null
              and not exists (select from identity.account a where a.id = part.account_id and a.disabled)""";

    private final Db db;
    private final Clock clock;

    PartTable(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Part> find(UUID id) {
        return db.sql(SELECT + " and id = :id").bind("id", id).optional(Part.class);
    }

    List<Part> ofAccount(UUID accountId) {
        return db.sql(SELECT + " and account_id = :account order by created_at, id")
                .bind("account", accountId)
                .list(Part.class);
    }

    /** Who may act for this party. */
    List<Part> forParty(UUID partyId) {
        return db.sql(SELECT + " and party_id = :party order by created_at, id limit 50")
                .bind("party", partyId)
                .list(Part.class);
    }

    void insert(Part part) {
        db.sql("""
                        insert into identity.part (id, account_id, party_id, relation, basis, level, created_at)
                        values (:id, :account, :party, :relation, :basis, :level, :at)""")
                .bind("id", part.id())
                .bind("account", part.accountId())
                .bind("party", part.partyId())
                .bind("relation", part.relation())
                .bind("basis", part.basis())
                .bind("level", part.level())
                .bind("at", part.createdAt())
                .update();
    }

    /** A clerk compared what proves it. */
    void checked(UUID id, UUID staffId, String evidence) {
        db.sql("""
                        update identity.part
                        set level = 'SEEN', evidence = :evidence, checked_by = :staff, checked_at = :now
                        where id = :id and ended_at is null""")
                .bind("id", id)
                .bind("evidence", evidence)
                .bind("staff", staffId)
                .bind("now", clock.instant())
                .update();
    }

    boolean end(UUID id, String reason) {
        return db.sql("""
                                update identity.part set ended_at = :now, end_reason = :reason
                                where id = :id and ended_at is null""")
                        .bind("id", id)
                        .bind("reason", reason)
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    /** The party these stood for is now known as another. */
    int repoint(UUID from, UUID to) {
        return db.sql("""
                        update identity.part p set party_id = :to
                        where party_id = :from and ended_at is null
                          and not exists (select from identity.part q
                                          where q.account_id = p.account_id and q.party_id = :to and q.ended_at is null)""").bind("from", from).bind("to", to).update();
    }

    /** For whom this session acts from now on; null for its owner. */
    void act(UUID sessionId, @org.jspecify.annotations.Nullable UUID partId) {
        db.sql("update identity.session set part_id = cast(:part as uuid) where digest = :digest")
                .bind("digest", SessionTable.digest(sessionId))
                .bind("part", partId)
                .update();
    }
}
