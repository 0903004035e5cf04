package onewindow.cases;

import java.util.UUID;
import onewindow.cases.CaseRemarks.Extension;
import onewindow.cases.CaseRemarks.Grounds;
import onewindow.cases.CaseRemarks.Publicity;
import onewindow.cases.CaseRemarks.Recommendation;
import onewindow.cases.CaseRemarks.Supplement;
import onewindow.cases.CaseRemarks.Suspension;
import onewindow.cases.CaseState.Hands;
import onewindow.catalogue.RouteStage;
import onewindow.documents.LegalRemedies;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;

/** What a case becomes by acts, by names: into whose hands it goes, what is kept of what was said. Pure. */
final class Outcomes {
    // Hands.

    /** It stays with whoever does the act. */
    static final Outcome IN_MY_HANDS =
            (now, step) -> now.with(now.hands().heldBy(step.doer().id()));

    /** Anyone of the unit whose turn it is. */
    static final Outcome IN_NOBODYS_HANDS = (now, step) -> now.with(now.hands().heldBy(null));

    /** The clerk who takes it down keeps it; what comes on line or is brought by an agent lies with the whole window. */
    static final Outcome TAKEN_IN = (now, step) -> {
        boolean byClerk =
                step.doer().kind() == Actor.Kind.STAFF && !step.file().channel().onBehalf();
        return now.with(now.hands().heldBy(byClerk ? step.doer().id() : null))
                .with(now.dates().submitted(step.at()));
    };

    static final Outcome IN_THE_HANDS_NAMED =
            (now, step) -> now.with(now.hands().heldBy(step.request().targetStaffId()));

    static final Outcome PROPOSED = (now, step) ->
            now.with(now.hands().heldBy(null).proposedBy(step.doer().id()));

    /** Answered, what was proposed comes back to the same hands. */
    static final Outcome BACK_TO_THE_PROPOSER =
            (now, step) -> now.with(now.hands().heldBy(now.hands().proposerId()).proposedBy(null));

    static final Outcome BACK_TO_THE_HANDLER =
            (now, step) -> now.with(now.hands().heldBy(step.file().hands().handlerId()));

    /** Signed by the handler; what goes to the board stays with him. */
    static final Outcome EXAMINED = (now, step) -> {
        UUID me = step.doer().id();
        return now.with(now.hands()
                .heldBy(now.status() == CaseStatus.PUBLICIZED ? me : null)
                .examinedBy(me));
    };

    static final Outcome DECIDED = (now, step) ->
            now.with(now.hands().heldBy(null).decidedBy(step.doer().id()));

    /** 即办件, 补办: one signature, and the clerk hands the result over himself. */
    static final Outcome DECIDED_AT_ONCE = (now, step) -> {
        Hands hands =
                now.hands().heldBy(step.doer().id()).examinedBy(step.doer().id());
        return now.with(hands).with(now.decision().approved(true));
    };

    static final Outcome TAKEN_BACK =
            (now, step) -> now.with(now.hands().heldBy(step.doer().id()).proposedBy(null));

    /** RECALL makes of the case what the last act says. */
    static final Outcome AS_THE_LAST_ACT_SAYS = (now, step) -> {
        CaseAction last = step.file().lastAct();
        ActRow.TakenBack takenBack = last == null ? null : last.row().takenBack();
        return takenBack == null ? now : takenBack.becomes().of(now, step);
    };

    static final Outcome RECEIVED = (now, step) -> now.with(now.turn().signedFor(true));

    /** To the window of the person named, and to the region that window serves. */
    static final Outcome MOVED_TO_THE_SITE_NAMED = (now, step) -> {
        Recipient recipient = step.facts().recipient();
        return recipient == null ? now : now.with(recipient.place());
    };

    // Words and results.

    static final Outcome SUBMISSION_DATED = (now, step) -> now.with(now.dates().submitted(step.at()));

    static final Outcome REISSUE_REASON_KEPT =
            (now, step) -> now.with(now.words().reissue(step.request().noteText()));

    static final Outcome NOTICE_WORDED = (now, step) -> now.with(now.words()
            .supplement(new Supplement(
                    Demands.said(
                            step.request(), step.file().words(), step.file().brought(), step.item()),
                    step.request().noteText(),
                    step.facts().supplementBy())));

    static final Outcome NOTICE_GIVEN = (now, step) -> {
        Supplement worded = now.words().supplement();
        return now.with(now.notice().onceMore(worded == null ? step.facts().supplementBy() : worded.byDate()));
    };

    static final Outcome AS_IT_STANDS_KEPT =
            (now, step) -> now.with(now.words().before(step.facts().before()));

    static final Outcome REFUSAL_GROUNDS_KEPT =
            (now, step) -> now.with(now.words().refusal(grounds(step)));

    static final Outcome TERMINATION_GROUNDS_KEPT =
            (now, step) -> now.with(now.words().termination(grounds(step)));

    static final Outcome DENIAL_GROUNDS_KEPT =
            (now, step) -> now.with(now.words().denial(grounds(step)));

    static final Outcome SUSPENSION_KEPT = (now, step) -> now.with(now.words()
            .suspension(new Suspension(step.facts().procedure(), step.request().daysOrNone())));

    static final Outcome EXTENSION_ASKED = (now, step) -> now.with(now.words()
            .extension(new Extension(step.request().daysOrNone(), step.request().reasonList(), false)));

    static final Outcome EXTENSION_GRANTED = (now, step) -> {
        Extension asked = now.words().extension();
        return asked == null
                ? now
                : now.with(now.words().extension(new Extension(asked.days(), asked.reasons(), true)));
    };

    static final Outcome EXTENSION_DROPPED = (now, step) -> now.with(now.words().extension(null));

    /** A sum is kept only where the way of the case depends on it: an ID card pays nothing. */
    static final Outcome RECOMMENDED = (now, step) -> now.with(now.decision()
                    .amount(step.item().route().byAmount() ? step.request().amount() : null))
            .with(now.words().recommendation(opinion(step, true, step.request().noteText())));

    static final Outcome ADVISED_AGAINST =
            (now, step) -> now.with(now.decision().amount(null))
                    .with(now.words()
                            .recommendation(opinion(
                                    step, false, String.join("；", step.request().reasonList()))));

    /** The board's first day is the one after it was put up. */
    static final Outcome POSTED = (now, step) -> {
        if (now.status() != CaseStatus.PUBLICIZED) {
            return now;
        }
        int days = CaseRoute.stage(
                        step.item().route(), now.status(), now.decision().amount())
                .map(RouteStage::days)
                .orElseThrow();
        Publicity board = new Publicity(step.today().plusDays(1), step.today().plusDays(days));
        return now.with(now.words().publicity(board));
    };

    static final Outcome GRANTED = (now, step) -> now.with(now.decision().approved(true));

    static final Outcome TURNED_DOWN = (now, step) -> now.with(now.decision().approved(false));

    private Outcomes() {}

    private static Recommendation opinion(Step step, boolean approve, @Nullable String words) {
        return new Recommendation(approve, words, step.doer().name(), step.at());
    }

    private static Grounds grounds(Step step) {
        String remedies = step.request().remedies();
        return new Grounds(
                step.request().reasonList(),
                remedies == null || remedies.isBlank() ? LegalRemedies.USUAL : remedies.strip());
    }
}
