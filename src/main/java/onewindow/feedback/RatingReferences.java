package onewindow.feedback;

import java.util.UUID;
import onewindow.identity.Party;
import onewindow.identity.party.PartyReferences;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Ratings given under a claim become the party's. */
@Component
class RatingReferences implements PartyReferences {
    private final Db db;

    RatingReferences(Db db) {
        this.db = db;
    }

    @Override
    public String room() {
        return "评价";
    }

    @Override
    public int repoint(UUID from, Party to) {
        return db.sql("update feedback.rating set party_id = :to where party_id = :from")
                .bind("to", to.id())
                .bind("from", from)
                .update();
    }

    /** What was rated is a case, and that tells. */
    @Override
    public boolean acted(UUID party) {
        return false;
    }
}
