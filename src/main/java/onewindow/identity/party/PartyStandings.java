package onewindow.identity.party;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.IdentityLevel;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** identity.party: what a party is worth, how it is called, and whom a claim that was joined stands for. */
@Component
class PartyStandings {
    private final Db db;
    private final Clock clock;

    PartyStandings(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Fails when somebody of that number was registered meanwhile. */
    void promote(UUID claim, IdentityLevel level) {
        once(db.sql("""
                        update identity.party set level = :level, changed_at = :now
                        where id = :id and level = 'CLAIMED' and joined_to is null""")
                .bind("id", claim)
                .bind("level", level)
                .bind("now", clock.instant())
                .update());
    }

    /** Of two who press at once one does it; the other is told. */
    private static void once(int changed) {
        if (changed == 0) {
            throw Problem.conflict("这个自报的身份刚刚已经核实或并入，请刷新后再看。");
        }
    }

    void raise(UUID id, IdentityLevel level) {
        db.sql("update identity.party set level = :level where id = :id")
                .bind("id", id)
                .bind("level", level)
                .update();
    }

    /** What the claim said of how to reach him is not needed any more. */
    void joined(UUID claim, UUID party) {
        once(db.sql("""
                        update identity.party
                        set joined_to = :party, phone = null, phone_index = null, address = null, changed_at = :now
                        where id = :id and level = 'CLAIMED' and joined_to is null""")
                .bind("id", claim)
                .bind("party", party)
                .bind("now", clock.instant())
                .update());
    }

    /** Whom each of these stands for today: itself, or the party it was joined to, directly or by way of others. */
    Map<UUID, UUID> today(Collection<UUID> ids) {
        record Step(UUID asked, UUID id) {}
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db.sql("""
                        with recursive step as (
                            select id as asked, id, joined_to from identity.party where id = any(:ids)
                            union all
                            select s.asked, p.id, p.joined_to from step s join identity.party p on p.id = s.joined_to)
                        select asked, id from step where joined_to is null""").bind("ids", ids).list(Step.class).stream().collect(Collectors.toMap(Step::asked, Step::id));
    }

    void rename(UUID id, String name) {
        db.sql("update identity.party set name = :name, changed_at = :now where id = :id")
                .bind("id", id)
                .bind("name", name)
                .bind("now", clock.instant())
                .update();
    }
}
