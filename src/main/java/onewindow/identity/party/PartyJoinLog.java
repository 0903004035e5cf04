package onewindow.identity.party;

import java.time.Clock;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.party.IdentityChecks.How;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Every join on record: by whom, how the identity was seen, what was moved. */
@Component
class PartyJoinLog {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Audit audit;
    private final IdentityChecks checks;

    PartyJoinLog(Db db, Ids ids, Clock clock, Audit audit, IdentityChecks checks) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.checks = checks;
    }

    void write(Actor actor, Party claim, PartyJoins.Joined joined, How how, boolean tied) {
        checks.record(actor, joined.partyId(), how);
        db.sql("""
                        insert into identity.party_join
                            (id, claim_id, party_id, how, moved, account_tied, at, by_account, by_name, site_id)
                        values (:id, :claim, :party, :how, :moved, :tied, :at, :by, :name, cast(:site as uuid))""")
                .bind("id", ids.next())
                .bind("claim", claim.id())
                .bind("party", joined.partyId())
                .bind("how", how)
                .bind("moved", Db.json(joined.moved()))
                .bind("tied", tied)
                .bind("at", clock.instant())
                .bind("by", actor.accountId())
                .bind("name", actor.kind() == Actor.Kind.STAFF ? actor.name() : "本人")
                .bind("site", actor.siteId())
                .update();
        String detail = (joined.promoted() ? "自报的身份核实为当事人" : "自报的身份并入当事人：" + joined.text()) + "（" + how.chinese + "）";
        audit.record(actor, IdentityAuditAct.PARTY_JOINED, joined.partyId(), detail);
    }
}
