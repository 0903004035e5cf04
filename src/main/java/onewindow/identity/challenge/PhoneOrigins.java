package onewindow.identity.challenge;

import java.util.UUID;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Whether a phone on record is only what an agent typed, and no window, owner or provider has spoken for it since. */
@Component
public class PhoneOrigins {
    private final Db db;

    PhoneOrigins(Db db) {
        this.db = db;
    }

    public boolean byAgent(UUID partyId) {
        return db.sql("select phone_by_agent from identity.party where id = :id")
                .bind("id", partyId)
                .optional(Boolean.class)
                .orElse(false);
    }

    public void byAgent(UUID partyId, boolean only) {
        db.sql("update identity.party set phone_by_agent = :only where id = :id and phone_by_agent <> :only")
                .bind("id", partyId)
                .bind("only", only)
                .update();
    }
}
