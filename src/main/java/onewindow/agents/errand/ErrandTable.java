package onewindow.agents.errand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.party.NumberIndexes;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.text.NameKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for one order. */
@Component
class ErrandTable {
    static final String COLUMNS = """
            select o.id, o.number, o.kind, o.asked_by, o.status, o.version, o.party_id, o.name, o.masked_name, o.phone,
                   o.address, o.asker_party_id, o.asker_relation, o.item_id, o.item_name, o.wish, o.region_code,
                   o.wanted_on, o.wanted_part, o.agent_id, o.take_by, o.take_by_provisional, o.asked_at,
                   o.handed_over_at, o.result, o.ended_at
            from agents.agent_order o
            """;

    static final EncryptedColumn PHONE = EncryptedColumn.bytes("agents.agent_order", "phone", "id");
    static final EncryptedColumn ADDRESS = EncryptedColumn.bytes("agents.agent_order", "address", "id");
    static final EncryptedColumn WISH = EncryptedColumn.text("agents.agent_order", "wish", "id");

    private final Db db;
    private final FieldCipher cipher;

    ErrandTable(Db db, FieldCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    String phone(Errand order) {
        return order.phone(cipher);
    }

    /** For this person and not over. */
    List<Errand> openFor(UUID partyId) {
        return db.sql(COLUMNS + """
                        where o.party_id = :party and o.status in ('ASKED', 'TAKEN', 'VISITED', 'IN_PROGRESS')
                        order by o.asked_at for update""").bind("party", partyId).list(Errand.class);
    }

    Optional<Errand> find(UUID id) {
        return db.sql(COLUMNS + "where o.id = :id").bind("id", id).optional(Errand.class);
    }

    /** What this person asked for under this key before. */
    Optional<Errand> askedAs(UUID byId, String key) {
        return db.sql(COLUMNS + """
                        join agents.agent_event e on e.subject_id = o.id and e.act = 'ASK'
                        where e.by_id = :by and e.idempotency_key = :key""").bind("by", byId).bind("key", key).optional(Errand.class);
    }

    void insert(Errand order) {
        db.sql("""
                        insert into agents.agent_order
                            (id, number, kind, asked_by, status, party_id, name, masked_name, phone, address,
                             asker_party_id, asker_relation, item_id, item_name, wish, region_code, wanted_on, wanted_part,
                             take_by, take_by_provisional, asked_at)
                        values (:id, :number, :kind, :askedBy, :status, cast(:party as uuid), :name, :masked, :phone,
                                cast(:address as bytea), cast(:asker as uuid), :relation, cast(:item as uuid), :itemName,
                                :wish, :region, cast(:wantedOn as date), :part, :takeBy, :provisional, :at)""")
                .bind("id", order.id())
                .bind("number", order.number())
                .bind("kind", order.kind())
                .bind("askedBy", order.askedBy())
                .bind("status", order.status())
                .bind("party", order.partyId())
                .bind("name", order.name())
                .bind("masked", order.maskedName())
                .bind("phone", order.phone())
                .bind("address", order.address())
                .bind("asker", order.askerPartyId())
                .bind("relation", order.askerRelation())
                .bind("item", order.itemId())
                .bind("itemName", order.itemName())
                .bind("wish", order.wish())
                .bind("region", order.regionCode())
                .bind("wantedOn", order.wantedOn())
                .bind("part", order.wantedPart())
                .bind("takeBy", order.takeBy())
                .bind("provisional", order.takeByProvisional())
                .bind("at", order.askedAt())
                .update();
        index(order);
    }

    /** What it is found by. */
    void index(Errand order) {
        String phone = order.phone(cipher);
        NumberIndexes indexes = new NumberIndexes(cipher);
        db.sql("""
                        update agents.agent_order set name_key = :name, phone_index = :phone, phone_tail = :tail
                        where id = :id""")
                .bind("name", NameKey.of(order.name()))
                .bind("phone", phone.isEmpty() ? null : indexes.phone(phone))
                .bind("tail", phone.isEmpty() ? null : indexes.tail(phone))
                .bind("id", order.id())
                .update();
    }

    /** What an act makes of an order; what is null stays as it was, but for the agent. */
    record After(
            ErrandStatus status,
            @Nullable UUID agentId,
            @Nullable UUID partyId,
            @Nullable String result,
            @Nullable Instant handedOverAt,
            @Nullable Instant endedAt) {}

    /** Compare and set: false when the order is no longer as it was read. */
    boolean move(Errand before, After after) {
        return db.sql("""
                        update agents.agent_order
                        set status = :status, version = version + 1, agent_id = cast(:agent as uuid),
                            party_id = coalesce(party_id, cast(:party as uuid)), result = coalesce(:result, result),
                            handed_over_at = coalesce(cast(:handedOverAt as timestamptz), handed_over_at),
                            ended_at = coalesce(cast(:endedAt as timestamptz), ended_at)
                        where id = :id and version = :version and status = :from""")
                        .bind("id", before.id())
                        .bind("version", before.version())
                        .bind("from", before.status())
                        .bind("status", after.status())
                        .bind("agent", after.agentId())
                        .bind("party", after.partyId())
                        .bind("result", after.result())
                        .bind("handedOverAt", after.handedOverAt())
                        .bind("endedAt", after.endedAt())
                        .update()
                == 1;
    }

    void link(UUID orderId, UUID caseId, UUID mandateId, Instant at) {
        db.sql("""
                        insert into agents.order_case (order_id, case_id, mandate_id, linked_at)
                        values (:order, :case, :mandate, :at)""")
                .bind("order", orderId)
                .bind("case", caseId)
                .bind("mandate", mandateId)
                .bind("at", at)
                .update();
    }

    record Link(UUID caseId, UUID mandateId, String mandateNumber) {}

    List<Link> links(UUID orderId) {
        return db.sql("""
                        select c.case_id, c.mandate_id, m.number as mandate_number
                        from agents.order_case c
                        join agents.mandate m on m.id = c.mandate_id
                        where c.order_id = :id order by c.linked_at, c.case_id""").bind("id", orderId).list(Link.class);
    }

    /** The agent who works on this case for its applicant, as a member of staff. */
    boolean worksOn(UUID staffId, UUID caseId) {
        return db.sql("""
                        select count(*) from agents.order_case c
                        join agents.agent_order o on o.id = c.order_id
                        join agents.agent a on a.id = o.agent_id
                        where c.case_id = :case and a.staff_id = :staff""").bind("case", caseId).bind("staff", staffId).count() > 0;
    }
}
