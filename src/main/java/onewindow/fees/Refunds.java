package onewindow.fees;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.Doer;
import onewindow.cases.people.CaseSurroundings;
import onewindow.documents.DocumentKind;
import onewindow.documents.IssuedDocument;
import onewindow.fees.FeeEvents.Happened;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what the director has agreed to, once, against a receipt. */
@Component
class Refunds {
    private final ProposalTable table;
    private final ChargeTable charges;
    private final MovementTable movements;
    private final Charges.Book book;
    private final FeeDocuments papers;
    private final CaseSurroundings around;

    Refunds(
            ProposalTable table,
            ChargeTable charges,
            MovementTable movements,
            Charges.Book book,
            FeeDocuments papers,
            CaseSurroundings around) {
        this.table = table;
        this.charges = charges;
        this.movements = movements;
        this.book = book;
        this.papers = papers;
        this.around = around;
    }

    private Proposal get(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("这个提请"));
    }

    @Transactional
    public Movement payOut(Actor actor, UUID id, Way way, String key) {
        return payOut(actor, id, way, key, around.now());
    }

    @Transactional
    public Movement payOut(Actor actor, UUID id, Way way, String key, Instant at) {
        Proposal proposal = get(id);
        Charge charge = charges.find(proposal.chargeId()).orElseThrow();
        book.posts().mayRead(actor, charge.caseId(), List.of(charge));
        if (!FeePosts.collects(actor, charge.region())) {
            throw book.posts().refused(actor, FeeAct.PAY_OUT, id, "退费由统一收费窗口的收费员办理。");
        }
        if (Objects.equals(actor.staffId(), proposal.deciderId())) {
            throw book.posts().refused(actor, FeeAct.PAY_OUT, id, "退费是您批准的，应由另一人付款。");
        }
        Doer doer = book.posts().cashier(actor);
        Movement before = movements.madeAs(doer.id(), key).orElse(null);
        return before == null ? payOut(actor, doer, proposal, new Out(charge, way, key, at)) : before;
    }

    private record Out(Charge charge, Way way, String key, Instant at) {}

    private Movement payOut(Actor actor, Doer doer, Proposal proposal, Out out) {
        Charge charge = out.charge();
        if (!table.done(proposal.id()) || !charges.refund(charge.id(), proposal.amount())) {
            throw Problem.conflict("这笔退费现在是“" + get(proposal.id()).stateName() + "”，不能再退，请刷新后再看。");
        }
        IssuedDocument paper = papers.issue(receipt(proposal, out), doer, out.at());
        Movement movement = new Movement(
                book.ids().next(),
                Movement.Kind.REFUND,
                charge.caseId(),
                charge.id(),
                proposal.id(),
                proposal.amount(),
                out.way(),
                null,
                doer.id(),
                doer.name(),
                charge.region(),
                out.at(),
                paper.id(),
                paper.number(),
                null);
        if (!movements.add(movement, out.key())) {
            throw Problem.conflict("这笔退费刚才已经办了，请刷新后再看。");
        }
        String sum = Money.text(proposal.amount());
        String told = "您为“" + charge.itemName() + "”（" + charge.number() + "）缴的钱，已退还 " + sum + " 元（" + out.way().chinese
                + "），退费收据号" + paper.number() + "。";
        String note = out.way().chinese + "，收据" + paper.number();
        write(actor, doer, Happened.to(charge, FeeAct.PAY_OUT, out.at(), proposal.amount(), note, told), charge);
        return movement;
    }

    private static FeeDocuments.Receipt receipt(Proposal proposal, Out out) {
        Charge charge = out.charge();
        return new FeeDocuments.Receipt(
                DocumentKind.REFUND,
                charge.caseId(),
                charge.region(),
                proposal.amount(),
                out.way(),
                null,
                List.of(FeeDocuments.line(charge, proposal.amount())),
                proposal.reason());
    }

    private void write(Actor actor, Doer doer, Happened happened, Charge charge) {
        book.events().append(happened, doer);
        String detail = charge.number() + " " + charge.name() + " " + Money.text(happened.amount()) + " 元";
        around.audit().record(actor, happened.act(), charge.caseId(), detail);
    }
}
