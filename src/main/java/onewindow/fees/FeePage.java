package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.people.CaseSurroundings;
import onewindow.fees.Charge.State;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a case costs and what became of it, as this person may see and do it. */
@Component
class FeePage {
    private final Charges charges;
    private final ProposalTable proposals;
    private final MovementTable movements;
    private final FeeEvents events;
    private final Cases cases;
    private final CaseSurroundings around;

    FeePage(
            Charges charges,
            ProposalTable proposals,
            MovementTable movements,
            FeeEvents events,
            Cases cases,
            CaseSurroundings around) {
        this.charges = charges;
        this.proposals = proposals;
        this.movements = movements;
        this.events = events;
        this.cases = cases;
        this.around = around;
    }

    /** @param due what is still to be paid; sums are texts like 10.00 */
    record CaseFees(
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            String siteName,
            @Nullable String siteAddress,
            @Nullable String sitePhone,
            String due,
            String paid,
            boolean mayCollect,
            boolean over,
            List<ChargeView> charges,
            List<MoneyReceipt> receipts,
            List<FeeLog> log) {}

    /** @param kept what was paid and not given back */
    record ChargeView(
            UUID id,
            int version,
            String name,
            String standard,
            String basis,
            @Nullable String unit,
            String unitAmount,
            int quantity,
            String amount,
            String kept,
            State state,
            String stateName,
            boolean toRefund,
            boolean maySetQuantity,
            boolean mayProposeWaiver,
            boolean mayProposeRefund,
            @Nullable ProposalView proposal) {}

    record ProposalView(
            UUID id,
            Proposal.Kind kind,
            String kindName,
            String amount,
            String reason,
            String stateName,
            String proposerName,
            Instant at,
            @Nullable String deciderName,
            @Nullable String note,
            boolean mayDecide,
            boolean mayPayOut) {}

    record MoneyReceipt(
            UUID id,
            Movement.Kind kind,
            String kindName,
            String number,
            String amount,
            String wayName,
            Instant at,
            @Nullable String cashierName,
            String pdfUrl) {}

    record FeeLog(
            String actName,
            Instant at,
            String byName,
            String byPost,
            String amount,
            @Nullable String note) {}

    CaseFees of(Actor actor, UUID caseId) {
        List<Charge> all = charges.read(actor, caseId);
        CaseFile file = cases.get(Actor.PROGRAM, caseId);
        Site site = around.people().siteAt(FeePosts.collectingFor(file.place().siteRegion()));
        Site shown = site == null ? around.people().site(file.place().siteId()) : site;
        BigDecimal paid = all.stream().map(Charge::kept).reduce(Money.NOTHING, BigDecimal::add);
        boolean staff = actor.kind() == Actor.Kind.STAFF;
        List<Proposal> asked = staff ? proposals.of(caseId) : List.of();
        return new CaseFees(
                caseId,
                file.numberText(),
                file.subject().itemName(),
                file.subject().maskedApplicant(),
                shown.name(),
                shown.address(),
                shown.phone(),
                Money.text(Charges.sum(all, State.DUE)),
                Money.text(paid),
                all.stream().anyMatch(c -> FeePosts.collects(actor, c.region())),
                Charge.over(file.status()),
                all.stream().map(charge -> view(actor, charge, asked)).toList(),
                movements.of(caseId).stream().map(m -> receipt(m, staff)).toList(),
                staff ? events.of(caseId).stream().map(FeePage::line).toList() : List.of());
    }

    private static ChargeView view(Actor actor, Charge charge, List<Proposal> asked) {
        Proposal latest = asked.stream()
                .filter(p -> p.chargeId().equals(charge.id()))
                .max(Comparator.comparing(Proposal::at))
                .orElse(null);
        boolean free = FeePosts.proposes(actor, charge) && (latest == null || !latest.open());
        return new ChargeView(
                charge.id(),
                charge.version(),
                charge.name(),
                charge.standard(),
                charge.basis(),
                charge.unit(),
                Money.text(charge.unitAmount()),
                charge.quantity(),
                Money.text(charge.amount()),
                Money.text(charge.kept()),
                charge.state(),
                charge.stateName(),
                charge.toRefund(),
                FeePosts.proposes(actor, charge) && charge.unit() != null && charge.state() == State.DUE,
                free && charge.state() == State.DUE,
                free && charge.kept().signum() > 0,
                latest == null ? null : view(actor, charge, latest));
    }

    static ProposalView view(Actor actor, Charge charge, Proposal p) {
        boolean another = !p.proposerId().equals(actor.staffId());
        boolean decides = p.state() == Proposal.State.PROPOSED && FeePosts.decides(actor, charge.region());
        return new ProposalView(
                p.id(),
                p.kind(),
                p.kind().chinese,
                Money.text(p.amount()),
                p.reason(),
                p.stateName(),
                p.proposerName(),
                p.at(),
                p.deciderName(),
                p.note(),
                decides && another,
                p.open() && p.state() == Proposal.State.APPROVED && FeePosts.collects(actor, charge.region()));
    }

    private static MoneyReceipt receipt(Movement movement, boolean staff) {
        return new MoneyReceipt(
                movement.id(),
                movement.kind(),
                movement.kind().paper.chinese,
                movement.documentNumber(),
                Money.text(movement.amount()),
                movement.way().chinese,
                movement.at(),
                staff ? movement.cashierName() : null,
                pdf(movement.documentId()));
    }

    static String pdf(UUID documentId) {
        return "/api/documents/" + documentId + ".pdf";
    }

    private static FeeLog line(FeeEvents.Line line) {
        return new FeeLog(
                line.act().chinese, line.at(), line.byName(), line.byPost(), Money.text(line.amount()), line.note());
    }
}
