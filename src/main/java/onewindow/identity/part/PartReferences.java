package onewindow.identity.part;

import java.util.UUID;
import onewindow.identity.Party;
import onewindow.identity.party.PartyReferences;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * Who acts for a claim acts for the party it is joined to; as long as the relation was only typed, that opens nothing.
 */
@Component
class PartReferences implements PartyReferences {
    private final Db db;

    PartReferences(Db db) {
        this.db = db;
    }

    @Override
    public String room() {
        return "代办身份";
    }

    @Override
    public int repoint(UUID from, Party to) {
        db.sql("""
                        update identity.part p set ended_at = now(), end_reason = '身份并入，已有同一代办身份'
                        where party_id = :from and ended_at is null
                          and exists (select from identity.part o
                                      where o.account_id = p.account_id and o.party_id = :to and o.ended_at is null)""").bind("from", from).bind("to", to.id()).update();
        db.sql("update identity.part set holder_id = :to where holder_id = :from and ended_at is null")
                .bind("from", from)
                .bind("to", to.id())
                .update();
        return db.sql("update identity.part set party_id = :to where party_id = :from and ended_at is null")
                .bind("from", from)
                .bind("to", to.id())
                .update();
    }

    /** That somebody may act is no act. */
    @Override
    public boolean acted(UUID party) {
        return false;
    }
}
