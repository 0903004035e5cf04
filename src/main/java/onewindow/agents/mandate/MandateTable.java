package onewindow.agents.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for mandates. */
@Component
class MandateTable {
    private static final String COLUMNS = """
            select m.id, m.number, m.principal_id, m.principal, m.masked_principal, m.agent_id, m.holder_id, m.holder,
                   m.masked_holder, m.relation, m.region_code, m.item_ids, m.item_names, m.valid_from, m.valid_until, m.how, m.picture, m.given_at, m.witness_name, m.written_by,
                   m.confirm_until, m.confirmed_at, m.confirmed_how, m.confirmed_name, m.revoked_at, m.revoke_reason,
                   m.ended_by_death
            from agents.mandate m
            """;

    private final Db db;

    MandateTable(Db db) {
        this.db = db;
    }

    Optional<Mandate> find(UUID id) {
        return db.sql(COLUMNS + "where m.id = :id").bind("id", id).optional(Mandate.class);
    }

    /** Held as it is until the act done under it is written: a revocation comes before or after, never between. */
    Optional<Mandate> hold(UUID id) {
        return db.sql(COLUMNS + "where m.id = :id for share").bind("id", id).optional(Mandate.class);
    }

    Optional<Mandate> givenAs(String key) {
        return db.sql(COLUMNS + "where m.idempotency_key = :key")
                .bind("key", key)
                .optional(Mandate.class);
    }

    void insert(Mandate mandate, String key) {
        db.sql("""
                        insert into agents.mandate
                            (id, number, principal_id, principal, masked_principal, agent_id, holder_id, holder,
                             masked_holder, relation, region_code, item_ids, item_names, valid_from, valid_until, how, picture, given_at, witness_name, written_by,
                             confirm_until, idempotency_key)
                        values (:id, :number, :principalId, :principal, :masked, cast(:agent as uuid), cast(:holderId as uuid),
                                :holder, :maskedHolder, :relation, :region,
                                cast(:items as uuid[]), cast(:itemNames as text[]), :from, :until, :how, :picture, :at,
                                :witness, cast(:writtenBy as uuid), :confirmUntil, :key)""")
                .bind("id", mandate.id())
                .bind("number", mandate.number())
                .bind("principalId", mandate.principalId())
                .bind("principal", mandate.principal())
                .bind("masked", mandate.maskedPrincipal())
                .bind("agent", mandate.agentId())
                .bind("holderId", mandate.holderId())
                .bind("holder", mandate.holder())
                .bind("maskedHolder", mandate.maskedHolder())
                .bind("relation", mandate.relation())
                .bind("region", mandate.regionCode())
                .bind("items", mandate.itemIds())
                .bind("itemNames", mandate.itemNames())
                .bind("from", mandate.validFrom())
                .bind("until", mandate.validUntil())
                .bind("how", mandate.how())
                .bind("picture", mandate.picture())
                .bind("at", mandate.givenAt())
                .bind("witness", mandate.witnessName())
                .bind("writtenBy", mandate.writtenBy())
                .bind("confirmUntil", mandate.confirmUntil())
                .bind("key", key)
                .update();
    }

    /** False when it was confirmed, revoked or lapsed meanwhile. */
    boolean confirm(UUID id, Confirmation by) {
        return db.sql("""
                        update agents.mandate
                        set confirmed_at = :at, confirmed_how = :how, confirmed_by = :by, confirmed_name = :name,
                            confirm_note = :note
                        where id = :id and confirmed_at is null and revoked_at is null and confirm_until >= :today""")
                        .bind("id", id)
                        .bind("at", by.at())
                        .bind("how", by.how())
                        .bind("by", by.byId())
                        .bind("name", by.byName())
                        .bind("note", by.note())
                        .bind("today", by.today())
                        .update()
                == 1;
    }

    /** Who heard it from the principal, and how. */
    record Confirmation(
            Mandate.ConfirmedHow how,
            UUID byId,
            String byName,
            @Nullable String note,
            Instant at,
            LocalDate today) {}

    /** Given by or to this person, and not over. */
    List<Mandate> touching(UUID partyId) {
        return db.sql(COLUMNS + """
                        where (m.principal_id = :party or m.holder_id = :party) and m.revoked_at is null
                        order by m.given_at for update""").bind("party", partyId).list(Mandate.class);
    }

    void endByDeath(UUID id, Instant at, String reason) {
        db.sql("""
                        update agents.mandate set revoked_at = :at, revoke_reason = :reason, ended_by_death = true
                        where id = :id and revoked_at is null""").bind("id", id).bind("at", at).bind("reason", reason).update();
    }

    /** False when it was revoked before. */
    boolean revoke(UUID id, Instant at, String reason) {
        return db.sql("""
                        update agents.mandate set revoked_at = :at, revoke_reason = :reason
                        where id = :id and revoked_at is null""").bind("id", id).bind("at", at).bind("reason", reason).update() == 1;
    }

    /** Newest first, of one principal, of one agent, or of a place, as the conditions say. */
    Slice<Mandate> list(Where where, Slice.Request page) {
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(m.given_at, m.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<Mandate> rows = db.sql(COLUMNS + where.sql() + "\norder by m.given_at desc, m.id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(Mandate.class);
        return Slice.of(rows, page, m -> List.of(m.givenAt(), m.id()));
    }

    /** Those given first go first. */
    List<Mandate> oldest(Where where) {
        return db.sql(COLUMNS + where.sql() + "\norder by m.given_at, m.id limit 200")
                .bindAll(where.values())
                .list(Mandate.class);
    }

    /** Newest first, with those that ended. */
    List<Mandate> ofHolder(UUID holderId) {
        return db.sql(COLUMNS + "where m.holder_id = :holder order by m.given_at desc, m.id desc limit 50")
                .bind("holder", holderId)
                .list(Mandate.class);
    }

    List<Mandate> ofPrincipal(UUID principalId) {
        return db.sql(COLUMNS + "where m.principal_id = :principal order by m.given_at desc, m.id desc limit 100")
                .bind("principal", principalId)
                .list(Mandate.class);
    }

    /** Of somebody who rang up and whose number nobody knew then: those of the same name in the same place. */
    List<Mandate> standingOf(UUID agentId, String principal, String regionCode, LocalDate today) {
        return open(agentId, null, today).stream()
                .filter(m -> m.principal().equals(principal) && m.regionCode().equals(regionCode))
                .toList();
    }

    /** Those that hold today between this agent and this principal, the one running longest first. */
    List<Mandate> standing(UUID agentId, @Nullable UUID principalId, LocalDate today) {
        return open(agentId, principalId, today).stream()
                .filter(m -> m.confirmedAt() != null)
                .toList();
    }

    /** With those their principals may still confirm. */
    List<Mandate> open(UUID agentId, @Nullable UUID principalId, LocalDate today) {
        Where where = new Where()
                .and("m.agent_id = :agent", "agent", agentId)
                .and(
                        "(m.confirmed_at is not null or m.confirm_until >= :today) and m.revoked_at is null and m.valid_until >= :today and m.valid_from <= :today",
                        "today",
                        today)
                .andIfPresent("m.principal_id = :principal", "principal", principalId);
        return db.sql(COLUMNS + where.sql() + "\norder by m.valid_until desc, m.id limit 500")
                .bindAll(where.values())
                .list(Mandate.class);
    }
}
