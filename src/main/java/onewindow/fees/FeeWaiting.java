package onewindow.fees;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.WaitingWork;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** What waits at the till, and what the director of the place has to decide about it. */
@Component
class FeeWaiting implements WaitingWork {
    private final Db db;

    FeeWaiting(Db db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        Map<String, Long> waiting = new HashMap<>();
        List<String> tills = FeePosts.regions(actor, Role.CASHIER);
        if (!tills.isEmpty()) {
            Till till = db.sql("""
                            select (select count(distinct h.case_id) from fees.charge h
                                    where h.state = 'DUE' and h.region = any(:tills)) as due,
                                   (select count(distinct h.case_id) from fees.charge h
                                    where h.to_refund and h.region = any(:tills)) as to_refund""").bind("tills", tills).one(Till.class);
            waiting.put("feesDue", till.due());
            waiting.put("feesToRefund", till.toRefund());
        }
        List<String> decides = FeePosts.regions(actor, Role.CENTRE_DIRECTOR);
        if (!decides.isEmpty()) {
            Decisions open = db.sql("""
                            select (select count(*) from fees.proposal p join fees.charge h on h.id = p.charge_id
                                    where p.state = 'PROPOSED' and h.region = any(:places)) as proposals,
                                   (select count(*) from fees.day_sheet s
                                    where s.state = 'CLOSED' and s.region = any(:places)) as sheets""").bind("places", decides).one(Decisions.class);
            waiting.put("feeProposals", open.proposals());
            waiting.put("daySheets", open.sheets());
        }
        return waiting;
    }

    record Till(long due, long toRefund) {}

    record Decisions(long proposals, long sheets) {}
}
