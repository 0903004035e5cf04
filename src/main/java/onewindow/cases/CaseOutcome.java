package onewindow.cases;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.CaseFile.Extension;
import onewindow.cases.CaseFile.Grounds;
import onewindow.cases.CaseFile.Publicity;
import onewindow.cases.CaseFile.Recommendation;
import onewindow.cases.CaseFile.Supplement;
import onewindow.cases.CaseFile.Suspension;
import onewindow.cases.CaseMoves.Step;
import onewindow.cases.CaseMoves.Target;
import onewindow.catalogue.RouteStage;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;

/** What a case becomes by an act: whose hands, who answers for it, what was said. Pure. */
final class CaseOutcome {
    /** The usual words about where to turn; 行政复议法第二十条, 行政诉讼法第四十六条. */
    static final String REMEDIES = "如不服，可以自收到本文书之日起六十日内依法申请行政复议，也可以自收到之日起六个月内依法向人民法院提起行政诉讼。";

    private final Step step;
    private final CaseFile before;
    private final ActRequest request;
    private final UUID me;
    private final NextState after;

    private CaseOutcome(Step step) {
        this.step = step;
        this.before = step.file();
        this.request = step.request();
        this.me = step.doer().id();
        this.after = new NextState(before);
    }

    /**
     * @param supplementBy the date by which a returned case must be supplied
     * @param today the day of the act
     */
    static NextState of(Step step, LocalDate supplementBy, LocalDate today) {
        CaseOutcome outcome = new CaseOutcome(step);
        outcome.after.status = CaseRoute.next(
                step.action().to(step.file().status()), step.item().route());
        if (step.doer().kind() == Actor.Kind.STAFF) {
            outcome.firstAsked();
        }
        outcome.hands();
        outcome.said(supplementBy, today);
        outcome.move();
        return outcome.after;
    }

    /** 首问负责: the first member of staff to touch it; who acts then answers for it, save by sending it on. */
    private void firstAsked() {
        if (after.firstAskedId == null) {
            after.firstAskedId = me;
            after.firstAskedAt = step.at();
        }
        boolean sentOn = step.action() == CaseAction.REDIRECT || step.action() == CaseAction.TRANSFER;
        boolean givenBack = step.action() == CaseAction.REJECT_HANDOVER;
        // A paper taken in beside the work on it.
        boolean apart = step.action().rule().apart;
        if (after.responsibleId == null || !(sentOn || givenBack || apart)) {
            after.responsibleId = me;
        }
    }

    private void hands() {
        switch (step.action()) {
            // What an agent brings lies with the whole window.
            case REGISTER -> after.holderId = before.channel().onBehalf() ? null : me;
            case ASK_REISSUE -> after.holderId = step.doer().kind() == Actor.Kind.STAFF ? me : null;
            case RETURN_FOR_SUPPLEMENT, RECEIVE, SUSPEND, RESUME, UPHOLD_OBJECTION, CONCLUDE_OPINIONS ->
                after.holderId = me;
            case REDIRECT, TRANSFER -> after.holderId = request.targetStaffId();
            case PROPOSE_REFUSAL, PROPOSE_SECOND_SUPPLEMENT, PROPOSE_EXTENSION, PROPOSE_TERMINATION -> {
                after.holderId = null;
                after.proposerId = me;
            }
            // Answered, it comes back to the same hands.
            case REJECT_REFUSAL,
                    REJECT_SECOND_SUPPLEMENT,
                    CONFIRM_SECOND_SUPPLEMENT,
                    APPROVE_EXTENSION,
                    REJECT_EXTENSION,
                    REJECT_TERMINATION -> {
                after.holderId = before.proposerId();
                after.proposerId = null;
            }
            case RECOMMEND_APPROVAL, RECOMMEND_DENIAL -> {
                after.holderId = after.status == CaseStatus.PUBLICIZED ? me : null;
                after.handlerId = me;
            }
            case REJECT_HANDOVER -> after.holderId = before.handlerId();
            case SEND_BACK -> after.holderId = before.handlerId();
            case FINISH_AT_ONCE, REISSUE -> after.holderId = after.handlerId = me;
            case APPROVE, DENY -> {
                after.holderId = null;
                after.approverId = me;
            }
            case RECALL -> {
                after.holderId = me;
                after.proposerId = null;
            }
            case SUPPLY, CORRECT, RECALCULATE, SUPPLY_LATER, WITHDRAW_LATER, REMIND_LATER, LAPSE_LATER -> {}
            case SUBMIT,
                    ACCEPT,
                    ACCEPT_LENIENTLY,
                    HAND_OVER_AGAIN,
                    FINISH_PUBLICITY,
                    CONFIRM_REFUSAL,
                    CONFIRM_TERMINATION,
                    DELIVER,
                    WITHDRAW,
                    LAPSE -> after.holderId = null;
        }
        if (after.status == CaseStatus.IN_REVIEW) {
            // The handler's signature is taken back with the file, so that a second one replaces it.
            after.handlerId = null;
        }
    }

    private void said(LocalDate supplementBy, LocalDate today) {
        CaseWords words = before.words();
        switch (step.action()) {
            case SUBMIT, REGISTER -> after.submittedAt = step.at();
            case ASK_REISSUE -> {
                after.submittedAt = step.at();
                after.words = words.reissue(request.noteText());
            }
            case RETURN_FOR_SUPPLEMENT -> supplement(supplementBy);
            case PROPOSE_SECOND_SUPPLEMENT ->
                after.words = words.supplement(new Supplement(request.asked(), request.noteText(), supplementBy));
            case CONFIRM_SECOND_SUPPLEMENT -> {
                after.supplementCount++;
                after.supplementBy = words.supplement() == null
                        ? supplementBy
                        : words.supplement().byDate();
            }
            case PROPOSE_REFUSAL -> after.words = words.refusal(grounds());
            case PROPOSE_TERMINATION -> after.words = words.termination(grounds());
            case SUSPEND ->
                after.words = words.suspension(new Suspension(step.said().procedure(), request.daysOrNone()));
            case PROPOSE_EXTENSION ->
                after.words = words.extension(new Extension(request.daysOrNone(), request.reasonList(), false));
            case APPROVE_EXTENSION -> after.words = words.extension(granted(words.extension()));
            case REJECT_EXTENSION -> after.words = words.extension(null);
            case RECOMMEND_APPROVAL -> recommend(today);
            case RECOMMEND_DENIAL -> {
                after.amount = null;
                after.words = words.recommendation(opinion(false, String.join("；", request.reasonList())));
            }
            case DENY -> {
                after.approved = false;
                after.words = words.denial(grounds());
            }
            case APPROVE, FINISH_AT_ONCE, REISSUE -> after.approved = true;
            case CONFIRM_REFUSAL, CONFIRM_TERMINATION -> after.approved = false;
            default -> {}
        }
    }

    private void supplement(LocalDate by) {
        after.supplementCount++;
        after.supplementBy = by;
        after.words = before.words().supplement(new Supplement(request.asked(), request.noteText(), by));
    }

    private static @Nullable Extension granted(@Nullable Extension asked) {
        return asked == null ? null : new Extension(asked.days(), asked.reasons(), true);
    }

    /** The board's first day is the one after it was put up. */
    private void recommend(LocalDate today) {
        after.amount = request.amount();
        after.words = before.words().recommendation(opinion(true, request.noteText()));
        if (after.status == CaseStatus.PUBLICIZED) {
            int days = CaseRoute.stage(step.item().route(), after.status, after.amount)
                    .map(RouteStage::days)
                    .orElseThrow();
            after.words = after.words.publicity(new Publicity(today.plusDays(1), today.plusDays(days)));
        }
    }

    private Recommendation opinion(boolean approve, @Nullable String opinion) {
        return new Recommendation(approve, opinion, step.doer().name(), step.at());
    }

    private Grounds grounds() {
        String remedies = request.remedies();
        List<String> reasons = request.reasonList();
        return new Grounds(reasons, remedies == null || remedies.isBlank() ? REMEDIES : remedies.strip());
    }

    /** Every department that has had it, and those whose opinion is asked for now. */
    private List<String> known(CaseRoute.Unit unit) {
        Set<String> known = new LinkedHashSet<>(before.departments());
        known.add(unit.department());
        if (after.status == CaseStatus.CONSULTING) {
            CaseRoute.stage(step.item().route(), after.status, after.amount)
                    .ifPresent(stage -> known.addAll(stage.departments()));
        }
        return List.copyOf(known);
    }

    /** A unit that gets a case from another, for nobody by name, has to sign for it. */
    private void move() {
        Target target = step.target();
        if (target != null && step.action() == CaseAction.REDIRECT) {
            after.siteId = target.place().siteId();
            after.siteRegion = target.place().siteRegion();
            after.regionCode = target.place().regionCode();
        }
        CaseRoute.Unit unit = CaseRoute.unit(step.item().route(), after.status, after, before.departmentKey());
        boolean elsewhere =
                !unit.region().equals(before.unitRegion()) || !unit.department().equals(before.unitDepartment());
        after.unitRegion = unit.region();
        after.unitDepartment = unit.department();
        after.departments = known(unit);
        boolean worksOnIt = CaseAction.RECEIVE.leadsFrom(after.status);
        after.received = !worksOnIt
                || step.action() == CaseAction.RECEIVE
                || (elsewhere ? after.holderId != null : before.received());
    }
}
