package onewindow.notifications;

import java.util.UUID;
import onewindow.identity.Party;
import onewindow.identity.party.PartyReferences;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Messages shown to a claim are shown to the party. */
@Component
class MessageReferences implements PartyReferences {
    private final Db db;

    MessageReferences(Db db) {
        this.db = db;
    }

    @Override
    public String room() {
        return "消息";
    }

    @Override
    public int repoint(UUID from, Party to) {
        db.sql("""
                        update notifications.mail_address m set party_id = :to
                        where party_id = :from
                          and not exists (select from notifications.mail_address o where o.party_id = :to)""").bind("to", to.id()).bind("from", from).update();
        db.sql("update notifications.call set party_id = :to where party_id = :from")
                .bind("to", to.id())
                .bind("from", from)
                .update();
        return db.sql("""
                        update notifications.message m set party_id = :to
                        where party_id = :from
                          and not exists (select from notifications.message o
                                          where o.source = m.source and o.event_seq = m.event_seq and o.party_id = :to)""").bind("to", to.id()).bind("from", from).update();
    }

    /** Hearing of something is no act. */
    @Override
    public boolean acted(UUID party) {
        return false;
    }
}
