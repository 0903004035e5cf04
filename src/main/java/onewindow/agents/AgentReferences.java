package onewindow.agents;

import java.util.UUID;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.identity.party.PartyReferences;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Orders, mandates and projects of a claim become the party's. */
@Component
class AgentReferences implements PartyReferences {
    private final Db db;

    AgentReferences(Db db) {
        this.db = db;
    }

    @Override
    public String room() {
        return "帮办代办";
    }

    @Override
    public int repoint(UUID from, Party to) {
        int moved = move("update agents.agent_order set party_id = :to where party_id = :from", from, to)
                + move("update agents.agent_order set asker_party_id = :to where asker_party_id = :from", from, to)
                + move("update agents.project set party_id = :to where party_id = :from", from, to);
        for (String side : new String[] {"principal", "holder"}) {
            moved += db.sql(
                            "update agents.mandate set %1$s_id = :to, %1$s = :name, masked_%1$s = :masked where %1$s_id = :from"
                                    .formatted(side))
                    .bind("to", to.id())
                    .bind("from", from)
                    .bind("name", to.name())
                    .bind("masked", Masks.name(to.name()))
                    .update();
        }
        return moved;
    }

    private int move(String sql, UUID from, Party to) {
        return db.sql(sql).bind("to", to.id()).bind("from", from).update();
    }

    @Override
    public boolean acted(UUID party) {
        return db.sql("""
                        select exists (select from agents.agent_order where party_id = :party or asker_party_id = :party)
                            or exists (select from agents.mandate where principal_id = :party or holder_id = :party)
                            or exists (select from agents.project where party_id = :party)""").bind("party", party).one(Boolean.class);
    }
}
