package onewindow.fees;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.ActRequest;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.fees.DaySheet.WaySum;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the unified window of 郑旺镇 took in the last days: paid, settled, to be waived, to be given back, still due. */
@Component
@Order(55)
class DemoFees implements DemoData {
    static final String ZHENGWANG = "371312108000";
    private static final String NEW_PERMIT = "370709902000";
    private static final String NEW_ID_CARD = "370709903000";

    private final Charges charges;
    private final Proposals proposals;
    private final DaySheets sheets;
    private final DemoCashDesk desk;
    private final Cases cases;
    private final Db db;

    DemoFees(Charges charges, Proposals proposals, DaySheets sheets, DemoCashDesk desk, Cases cases, Db db) {
        this.charges = charges;
        this.proposals = proposals;
        this.sheets = sheets;
        this.desk = desk;
        this.cases = cases;
        this.db = db;
    }

    @Override
    public String name() {
        return "收费、退费和日结";
    }

    private record Due(UUID caseId, UUID chargeId, String amount, Instant at) {}

    @Override
    public void load() {
        Actor cashier = desk.staffed(Role.CASHIER);
        List<Due> idCards = due(NEW_ID_CARD);
        List<Due> permits = due(NEW_PERMIT);
        pay(cashier, idCards.get(0), Way.CASH);
        pay(cashier, idCards.get(1), Way.SCAN);
        Instant closed = pay(cashier, permits.get(0), Way.CASH).plus(Duration.ofMinutes(40));
        settle(cashier, closed);
        withdrawn(idCards.get(1), closed);
        pay(cashier, idCards.get(2), Way.CARD);
        Due poor = idCards.get(3);
        proposals.propose(
                cashier,
                poor.chargeId(),
                new Proposals.ProposalRequest(Proposal.Kind.WAIVER, null, "特困供养人员，已看特困人员救助供养证。", "demo waiver"),
                poor.at().plus(Duration.ofMinutes(15)));
    }

    private List<Due> due(String itemCode) {
        return db.sql("""
                        select h.case_id, h.id as charge_id, h.amount::text as amount, h.made_at as at
                        from fees.charge h
                        join cases.case_file c on c.id = h.case_id
                        where h.region = :town and c.item_code = :code and h.state = 'DUE'
                        order by h.made_at""").bind("town", ZHENGWANG).bind("code", itemCode).list(Due.class);
    }

    private Instant pay(Actor cashier, Due due, Way way) {
        Instant at = due.at().plusSeconds(5);
        Charges.Payment payment =
                new Charges.Payment(List.of(due.chargeId()), due.amount(), way, null, "demo " + due.chargeId());
        return charges.collect(cashier, due.caseId(), payment, at).at();
    }

    private void settle(Actor cashier, Instant at) {
        DaySheetTable.Till till = sheets.till(cashier, ZHENGWANG);
        Map<Way, String> counted = new EnumMap<>(Way.class);
        for (WaySum way : till.ways()) {
            counted.put(way.way(), Money.text(way.expected()));
        }
        DaySheets.Count count = new DaySheets.Count(counted, null, "郑旺非税（演示）0001");
        UUID sheet = sheets.close(cashier, new DaySheets.Closing(ZHENGWANG, till.count(), count, "demo sheet"), at);
        sheets.decide(desk.staffed(Role.CENTRE_DIRECTOR), sheet, 0, true, null);
    }

    /** Found again after it was paid for. */
    private void withdrawn(Due due, Instant at) {
        CaseFile file = cases.get(Actor.PROGRAM, due.caseId());
        Actor applicant = new Actor(
                file.subject().partyId(),
                Actor.Kind.CITIZEN,
                file.subject().applicant(),
                file.subject().partyId(),
                null,
                null,
                List.of(),
                null);
        cases.act(
                applicant,
                file.id(),
                CaseAction.WITHDRAW,
                ActRequest.plain(file.version(), "demo withdraw", "旧证找到了，先不补了。"),
                at.plus(Duration.ofMinutes(30)));
    }
}
