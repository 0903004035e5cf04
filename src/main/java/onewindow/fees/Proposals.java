package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.cases.Doer;
import onewindow.cases.people.CaseSurroundings;
import onewindow.fees.Charge.State;
import onewindow.fees.FeeEvents.Happened;
import onewindow.fees.Proposal.Kind;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.print.Printable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 减免 and 退费: one person asks with a reason, and the director decides. */
@Component
class Proposals {
    private static final int LONGEST = 300;

    private final ProposalTable table;
    private final ChargeTable charges;
    private final Charges.Book book;
    private final CaseSurroundings around;

    Proposals(ProposalTable table, ChargeTable charges, Charges.Book book, CaseSurroundings around) {
        this.table = table;
        this.charges = charges;
        this.book = book;
        this.around = around;
    }

    /** @param amount of a refund; a waiver is of the whole */
    record ProposalRequest(
            Kind kind, @Nullable String amount, @Nullable String reason, String key) {}

    private Charge seen(Actor actor, UUID chargeId) {
        Charge charge = charges.find(chargeId).orElseThrow(() -> Problem.notFound("这笔收费"));
        book.posts().mayRead(actor, charge.caseId(), List.of(charge));
        return charge;
    }

    @Transactional
    public UUID propose(Actor actor, UUID chargeId, ProposalRequest wanted) {
        return propose(actor, chargeId, wanted, around.now());
    }

    /** @param at when it happened; the demo county has a past */
    @Transactional
    public UUID propose(Actor actor, UUID chargeId, ProposalRequest wanted, Instant at) {
        Charge charge = seen(actor, chargeId);
        if (!FeePosts.proposes(actor, charge)) {
            throw book.posts().refused(actor, wanted.kind().propose, chargeId, "减免和退费由收件窗口或者收费窗口提请。");
        }
        Doer doer = book.posts().proposer(actor);
        Proposal before = table.madeAs(doer.id(), wanted.key()).orElse(null);
        if (before != null) {
            return before.id();
        }
        String reason = words("reason", wanted.reason(), "请写明理由");
        BigDecimal amount = wanted.kind() == Kind.WAIVER ? waived(charge) : refunded(charge, wanted.amount());
        Proposal proposal = new Proposal(
                book.ids().next(),
                wanted.kind(),
                chargeId,
                amount,
                reason,
                Proposal.State.PROPOSED,
                doer.id(),
                doer.name(),
                at,
                null,
                null,
                null,
                null);
        if (!table.add(proposal, wanted.key())) {
            throw Problem.conflict("这一项已经有人提请，还没有办完，请刷新后再看。");
        }
        write(actor, doer, Happened.to(charge, wanted.kind().propose, at, amount, reason, null), charge);
        return proposal.id();
    }

    private static BigDecimal waived(Charge charge) {
        if (charge.state() != State.DUE) {
            throw Problem.conflict("“" + charge.name() + "”现在是“" + charge.stateName() + "”，不能减免。");
        }
        return charge.amount();
    }

    private static BigDecimal refunded(Charge charge, @Nullable String typed) {
        if (charge.state() != State.PAID || charge.kept().signum() == 0) {
            throw Problem.conflict("“" + charge.name() + "”现在是“" + charge.stateName() + "”，没有可退的钱。");
        }
        BigDecimal amount = Money.sum("amount", typed);
        if (amount.compareTo(charge.kept()) > 0) {
            throw Problem.invalid(
                    "amount",
                    "最多退 " + Money.text(charge.kept()) + " 元：缴了 " + Money.text(charge.amount()) + " 元，已退 "
                            + Money.text(charge.refunded()) + " 元。");
        }
        return amount;
    }

    private static String words(String field, @Nullable String given, String missing) {
        String words = given == null ? "" : given.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Problem.invalid(field, missing + "，不超过 " + LONGEST + " 个字。");
        }
        String fault = Printable.fault(words);
        if (fault != null) {
            throw Problem.invalid(field, "这里" + fault);
        }
        return words;
    }

    private Proposal get(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("这个提请"));
    }

    @Transactional
    public UUID decide(Actor actor, UUID id, boolean approve, @Nullable String note) {
        return decide(actor, id, approve, note, around.now());
    }

    /** @return the case it is about */
    @Transactional
    public UUID decide(Actor actor, UUID id, boolean approve, @Nullable String given, Instant at) {
        Proposal proposal = get(id);
        Charge charge = seen(actor, proposal.chargeId());
        FeeAct act = approve ? proposal.kind().approve : proposal.kind().reject;
        mayDecide(actor, proposal, charge, act);
        String note = approve && (given == null || given.isBlank()) ? null : words("note", given, "请写明为什么不同意");
        Doer doer = book.posts().director(actor);
        Proposal.State state = approve ? Proposal.State.APPROVED : Proposal.State.REJECTED;
        if (!table.decide(id, state, doer, at, note)) {
            Proposal now = get(id);
            String who = now.deciderName() == null ? "" : "，由" + now.deciderName() + "办理";
            throw Problem.conflict("这个提请刚才已经是“" + now.stateName() + "”" + who + "，请刷新后再看。");
        }
        carryOut(proposal, approve);
        String told = told(proposal, charge, approve, note);
        write(actor, doer, Happened.to(charge, act, at, proposal.amount(), note, told), charge);
        return charge.caseId();
    }

    private void carryOut(Proposal proposal, boolean approve) {
        if (approve && proposal.kind() == Kind.WAIVER && !charges.waive(proposal.chargeId())) {
            throw Problem.conflict("这一项刚才已经缴了或者不用缴了，请刷新后再看。");
        }
        if (!approve && proposal.kind() == Kind.REFUND) {
            charges.keep(proposal.chargeId());
        }
    }

    private void mayDecide(Actor actor, Proposal proposal, Charge charge, FeeAct act) {
        if (!FeePosts.decides(actor, charge.region())) {
            throw book.posts().refused(actor, act, proposal.id(), "减免和退费由收费点的中心主任批准。");
        }
        if (proposal.proposerId().equals(actor.staffId())) {
            throw book.posts().refused(actor, act, proposal.id(), "这是您自己提请的，应由另一人批准。");
        }
    }

    private static @Nullable String told(Proposal proposal, Charge charge, boolean approve, @Nullable String note) {
        String what = "您为“" + charge.itemName() + "”（" + charge.number() + "）";
        String sum = Money.text(proposal.amount()) + " 元";
        if (proposal.kind() == Kind.WAIVER) {
            return approve ? what + "应缴的" + charge.name() + " " + sum + "已批准免缴。" : null;
        }
        return approve ? what + "缴的钱，同意退还 " + sum + "，请带收据到原来缴费的窗口领取。" : what + "缴的钱，经审核不予退还：" + note;
    }

    private void write(Actor actor, Doer doer, Happened happened, Charge charge) {
        book.events().append(happened, doer);
        String detail = charge.number() + " " + charge.name() + " " + Money.text(happened.amount()) + " 元";
        around.audit().record(actor, happened.act(), charge.caseId(), detail);
    }
}
