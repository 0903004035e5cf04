package onewindow.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import onewindow.cases.clock.ClockEntry.Mark;
import onewindow.cases.clock.ClockName;
import onewindow.catalogue.ItemKind;
import onewindow.documents.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * The row of one act in {@link CaseAction}: all that is special about it.
 *
 * @param ways from each state to those it may lead to; where there are several, the item's route takes the first it has
 * @param first where an act that begins a case leads
 * @param onlyFor the kind of item; null: every kind
 * @param requires what must hold, in the order in which it is asked
 * @param becomes what the case becomes, one thing after another
 * @param shown what stands on the applicant's page where no message was sent
 * @param takenBack what RECALL makes of it; null: what was done cannot be taken back
 */
public record ActRow(
        String chinese,
        Map<CaseStatus, List<CaseStatus>> ways,
        List<CaseStatus> first,
        CaseActor who,
        @Nullable ItemKind onlyFor,
        Reissue reissue,
        Set<Trait> traits,
        Set<Need> needs,
        List<Requirement> requires,
        List<Outcome> becomes,
        @Nullable TakenBack takenBack,
        List<ClockMark> clocks,
        List<DocumentKind> documents,
        @Nullable Message message,
        @Nullable Milestone milestone,
        @Nullable String shown) {

    /** How far the applicant's line of steps has come by the act. */
    public enum Milestone {
        APPLIED,
        ACCEPTED,
        CONSULTED,
        EXAMINED,
        POSTED,
        DECIDED,
        DELIVERED
    }

    /** What the program does with such acts wherever it meets one. */
    public enum Trait {
        /** One of the two signatures a case can have. */
        SIGNS,
        /** Takes an application in: by then the materials must have come. */
        ACCEPTS,
        /** Takes it in although lesser materials are still to follow (容缺受理). */
        ACCEPTS_LENIENTLY,
        /** The applicant asks for the decision. */
        APPLIES,
        /** By whoever is not only claimed to be the applicant, but was seen. */
        ONLY_IF_SEEN,
        /** Closes the round in which departments were asked. */
        CONCLUDES_OPINIONS,
        /** Takes the case off the board, nothing being said against it. */
        ENDS_PUBLICITY,
        /** Examines anew, for an objection was right. */
        UPHOLDS_OBJECTION,
        /** Of a material that was promised (容缺后补). */
        PROMISE_REMINDED,
        PROMISE_LAPSED,
        PROMISE_KEPT,
        PROMISE_RELEASED,
        /** Says yes. */
        APPROVES,
        /** Hands the result over. */
        DELIVERS,
        /** The case ends and nothing is issued. */
        ENDS_IN_NOTHING,
        /** Asks the applicant for more; how everything stood is kept with the notice. */
        ASKS_FOR_MORE,
        /** Puts right what was filled in wrongly. */
        CORRECTS,
        /** Brings what was asked for. */
        ANSWERS_NOTICE,
        /** Sends the case on to a colleague of the unit, not to another window. */
        WITHIN_UNIT,
        /** Who answers for the case stays the same, whoever does it. */
        LEAVES_RESPONSIBLE,
        /** What the holder of a mandate may do in the applicant's place. */
        BY_MANDATE,
        /** The answer to a hand-over. */
        ANSWERS_HANDOVER,
        /** Undoes the last act. */
        TAKES_BACK,
        /** Who applied, or came for him, stands there and hears it: nobody is rung up afterwards. */
        FACE_TO_FACE,
        /** It goes against the applicant: asked twice, shown in red. */
        DANGER,
        /** Nobody's list says that the case waits for this. */
        ASIDE,
        /** Done from a part of its own on the page, not from the row of acts. */
        APART,
        /** May be done to many cases at once: nothing has to be said about each that is not said about all. */
        IN_BULK
    }

    /** What an act has to do with 补办, where a result that was lost is given out once more. */
    public enum Reissue {
        /** What leads to a decision, or asks for papers: there is nothing to decide and nothing to ask for. */
        NEVER,
        ALSO,
        ONLY
    }

    /** What the act does to a clock. */
    public record ClockMark(ClockName clock, Mark mark) {}

    /** What taking the act back makes of the case. */
    public record TakenBack(List<CaseStatus> to, Outcome becomes) {}

    /**
     * What the applicant is told.
     *
     * @param whileIn the states in which it is still true
     * @param reasons the reasons it names, which stand in the words of the case
     */
    public record Message(
            String title,
            String text,
            Set<CaseStatus> whileIn,
            Function<CaseRemarks, @Nullable List<String>> reasons) {}

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The act belongs to the life of such a case. */
    public boolean fits(CaseFile file) {
        return file.originId() != null
                ? reissue != Reissue.NEVER
                : reissue != Reissue.ONLY
                        && (onlyFor == null || onlyFor == file.subject().kind());
    }

    /** Puts the case into the hands of somebody by name (首问负责: no case is sent to nobody in particular). */
    public boolean sendsOn() {
        return needs.contains(Need.TARGET_STAFF);
    }

    public boolean begins() {
        return !first.isEmpty();
    }
}
