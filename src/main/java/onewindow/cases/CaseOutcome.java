package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseFile.CaseWords;
import onewindow.cases.CaseFile.Grounds;
import onewindow.cases.CaseFile.Place;
import onewindow.cases.CaseFile.Recommendation;
import onewindow.cases.CaseFile.Supplement;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import org.jspecify.annotations.Nullable;

/** What a case becomes by an act: whose hands, who answers for it, what was said. Pure. */
final class CaseOutcome {
    /** The usual words about where to turn; 行政复议法第二十条, 行政诉讼法第四十六条. */
    static final String REMEDIES = "如不服，可以自收到本文书之日起六十日内依法申请行政复议，也可以自收到之日起六个月内依法向人民法院提起行政诉讼。";

    private final CaseFile before;
    private final CaseAction action;
    private final ActRequest request;
    private final CaseMove.Doer doer;
    private final Instant at;
    private final NextState after;

    private CaseOutcome(CaseFile before, CaseAction action, ActRequest request, CaseMove.Doer doer, Instant at) {
        this.before = before;
        this.action = action;
        this.request = request;
        this.doer = doer;
        this.at = at;
        this.after = new NextState(before);
    }

    /**
     * @param target where a redirected case goes
     * @param supplementBy the date by which a returned case must be supplied
     */
    static NextState of(
            CaseFile before,
            CaseAction action,
            ActRequest request,
            CaseMove.Doer doer,
            Instant at,
            ItemVersion item,
            @Nullable Place target,
            LocalDate supplementBy) {
        CaseOutcome outcome = new CaseOutcome(before, action, request, doer, at);
        outcome.after.status = action.to();
        if (doer.kind() == Actor.Kind.STAFF) {
            outcome.firstAsked();
        }
        outcome.hands();
        outcome.said(supplementBy);
        outcome.move(item, target);
        return outcome.after;
    }

    /** 首问负责: the first member of staff to touch it; who acts then answers for it, save by sending it on. */
    private void firstAsked() {
        if (after.firstAskedId == null) {
            after.firstAskedId = doer.id();
            after.firstAskedAt = at;
        }
        if (action != CaseAction.REDIRECT || after.responsibleId == null) {
            after.responsibleId = doer.id();
        }
    }

    private void hands() {
        UUID me = doer.id();
        switch (action) {
            // What an agent brings lies with the whole window.
            case REGISTER -> after.holderId = before.channel().onBehalf() ? null : me;
            case RETURN_FOR_SUPPLEMENT -> after.holderId = me;
            case REDIRECT -> after.holderId = request.targetStaffId();
            case PROPOSE_REFUSAL -> {
                after.holderId = null;
                after.proposerId = me;
            }
            case REJECT_REFUSAL -> {
                after.holderId = before.proposerId();
                after.proposerId = null;
            }
            case RECOMMEND_APPROVAL, RECOMMEND_DENIAL -> {
                after.holderId = null;
                after.handlerId = me;
            }
            case SEND_BACK -> {
                after.holderId = before.handlerId();
                // The handler's signature is taken back with the file, so that a second one replaces it.
                after.handlerId = null;
            }
            case FINISH_AT_ONCE -> after.holderId = after.handlerId = me;
            case APPROVE, DENY -> {
                after.holderId = null;
                after.approverId = me;
            }
            // It comes back to the same hands.
            case SUPPLY -> {}
            case SUBMIT, ACCEPT, CONFIRM_REFUSAL, DELIVER, WITHDRAW, LAPSE -> after.holderId = null;
        }
    }

    private void said(LocalDate supplementBy) {
        CaseWords words = before.words();
        switch (action) {
            case SUBMIT, REGISTER -> after.submittedAt = at;
            case RETURN_FOR_SUPPLEMENT -> {
                after.supplementCount++;
                after.supplementBy = supplementBy;
                Supplement supplement = new Supplement(request.asked(), request.noteText(), supplementBy);
                after.words = new CaseWords(supplement, words.refusal(), words.recommendation(), words.denial());
            }
            case PROPOSE_REFUSAL ->
                after.words = new CaseWords(words.supplement(), grounds(), words.recommendation(), words.denial());
            case RECOMMEND_APPROVAL -> after.words = recommended(true, request.noteText());
            case RECOMMEND_DENIAL -> after.words = recommended(false, String.join("；", request.reasonList()));
            case DENY -> {
                after.approved = false;
                after.words = new CaseWords(words.supplement(), words.refusal(), words.recommendation(), grounds());
            }
            case APPROVE, FINISH_AT_ONCE -> after.approved = true;
            case CONFIRM_REFUSAL -> after.approved = false;
            default -> {}
        }
    }

    private CaseWords recommended(boolean approve, @Nullable String opinion) {
        CaseWords words = before.words();
        Recommendation recommendation = new Recommendation(approve, opinion, doer.name(), at);
        return new CaseWords(words.supplement(), words.refusal(), recommendation, words.denial());
    }

    private Grounds grounds() {
        String remedies = request.remedies();
        List<String> reasons = request.reasonList();
        return new Grounds(reasons, remedies == null || remedies.isBlank() ? REMEDIES : remedies.strip());
    }

    private void move(ItemVersion item, @Nullable Place target) {
        if (target != null) {
            after.siteId = target.siteId();
            after.siteRegion = target.siteRegion();
            after.regionCode = target.regionCode();
        }
        after.unitRegion = CaseRoute.unit(
                        item, after.status, RegionCode.of(after.regionCode), RegionCode.of(after.siteRegion))
                .value();
    }
}
