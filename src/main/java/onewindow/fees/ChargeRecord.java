package onewindow.fees;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEffect;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseGuard;
import onewindow.cases.CaseMove;
import onewindow.cases.Step;
import onewindow.catalogue.FeeLine;
import onewindow.catalogue.ItemContent;
import onewindow.fees.Charge.State;
import onewindow.fees.FeeEvents.Happened;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Charges what the guide says when a case is accepted, holds the result until it is paid, and ends with the case. */
@Component
class ChargeRecord implements CaseEffect, CaseGuard {
    private final ChargeTable charges;
    private final ProposalTable proposals;
    private final FeeEvents events;
    private final Sites sites;
    private final Ids ids;

    ChargeRecord(ChargeTable charges, ProposalTable proposals, FeeEvents events, Sites sites, Ids ids) {
        this.charges = charges;
        this.proposals = proposals;
        this.events = events;
        this.sites = sites;
        this.ids = ids;
    }

    @Override
    public void after(Actor actor, Step step, CaseMove move) {
        if (step.action().is(Trait.ACCEPTS)) {
            charge(step, move);
        } else if (step.action().is(Trait.ENDS_IN_NOTHING)) {
            end(step, move);
        }
    }

    private void charge(Step step, CaseMove move) {
        ItemContent content = step.item().content();
        List<FeeLine> lines = Objects.equals(content.feeCharged(), true) ? content.feeLines() : List.of();
        BigDecimal total = Money.NOTHING;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).amount().signum() > 0) {
                charges.add(charge(step, i, lines.get(i)));
                total = total.add(lines.get(i).amount());
            }
        }
        if (total.signum() > 0) {
            events.append(happened(step, FeeAct.CHARGE, total, toPay(step, total)), move.doer());
        }
    }

    private Charge charge(Step step, int line, FeeLine fee) {
        CaseFile file = step.file();
        if (fee.amount().compareTo(Money.MOST) > 0 || fee.amount().scale() > 2) {
            throw Problem.rule("这个事项的收费金额有误（" + fee.name() + "），请事项管理人员改好后再受理。", "办事指南：收费标准");
        }
        String basis = step.item().content().feeBasis();
        return new Charge(
                ids.next(),
                file.id(),
                line,
                fee.name(),
                fee.standard(),
                basis == null ? "" : basis,
                fee.unit(),
                fee.amount(),
                1,
                fee.amount(),
                Money.NOTHING,
                State.DUE,
                false,
                0,
                FeePosts.collectingFor(file.place().siteRegion()).value(),
                step.at(),
                null,
                file.numberText(),
                file.subject().itemName(),
                file.subject().partyId(),
                file.place().siteRegion(),
                file.status());
    }

    private String toPay(Step step, BigDecimal total) {
        String place = sites.at(FeePosts.collectingFor(step.file().place().siteRegion()))
                .map(Site::name)
                .orElse(step.site().name());
        return "您申请的“" + step.file().subject().itemName() + "”（" + step.file().numberText() + "）需要缴费 "
                + Money.text(total) + " 元。请到" + place + "的统一收费窗口缴纳，报办件编号就行；缴清以后才能领取结果。";
    }

    private void end(Step step, CaseMove move) {
        List<Charge> before = charges.of(step.file().id());
        if (before.isEmpty()) {
            return;
        }
        charges.end(step.file().id());
        proposals.dropWaivers(step.file().id());
        BigDecimal due = Charges.sum(before, State.DUE);
        BigDecimal paid = before.stream().map(Charge::kept).reduce(Money.NOTHING, BigDecimal::add);
        if (due.signum() > 0) {
            events.append(happened(step, FeeAct.CANCEL, due, null), move.doer());
        }
        if (paid.signum() > 0) {
            events.append(happened(step, FeeAct.AWAIT_REFUND, paid, null), move.doer());
        }
    }

    private static Happened happened(Step step, FeeAct act, BigDecimal amount, @Nullable String told) {
        return new Happened(step.file().id(), step.file().subject().partyId(), act, step.at(), amount, null, told);
    }

    /** Nothing is issued unpaid unless it was waived; a refusal is handed over all the same. */
    @Override
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        if (!action.is(Trait.DELIVERS) || Boolean.FALSE.equals(file.decision().approved())) {
            return null;
        }
        List<Charge> due = charges.of(file.id()).stream()
                .filter(charge -> charge.state() == State.DUE)
                .toList();
        if (due.isEmpty()) {
            return null;
        }
        String names = due.stream().map(Charge::said).collect(Collectors.joining("、"));
        return "还有 " + Money.text(Charges.sum(due, State.DUE)) + " 元没有缴（" + names + "）。缴清，或者经中心主任批准减免以后，才能送达。";
    }
}
