package onewindow.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onewindow.cases.clock.ClockEntry.Mark;
import onewindow.cases.clock.ClockName;
import onewindow.catalogue.ItemKind;
import onewindow.documents.DocumentKind;
import org.jspecify.annotations.Nullable;

/** The row of one act in {@link CaseAction}, written as one reads it. */
public final class CaseRule {
    /** What the screen must ask for before the act. */
    public enum Need {
        NOTE,
        REASONS,
        REMEDIES,
        MISSING_MATERIALS,
        TARGET_STAFF,
        /** Of whoever stands at the window; on the phone the sign-in stands for it. */
        SIGNATURE,
        DELIVERY,
        LEGAL_REASON,
        DAYS,
        /** Only where the route sends large and small sums different ways. */
        AMOUNT,
        /** Which materials come later. */
        PROMISES
    }

    /** What an act has to do with the receipt that is due when a case reaches another unit. */
    enum Receipt {
        /** Nothing is done with a case that was not signed for. */
        AFTER,
        /** It is the answer to the hand-over. */
        ANSWERS,
        ANY
    }

    /** What an act has to do with 补办, where a result that was lost is given out once more. */
    public enum Reissue {
        /** What leads to a decision, or asks for papers: there is nothing to decide and nothing to ask for. */
        NEVER,
        ALSO,
        ONLY
    }

    /** What the act does to a clock. */
    record ClockMark(ClockName clock, Mark mark) {}

    final String chinese;
    /** From each state to those it may lead to; where there are several, the item's route takes the first it has. */
    final Map<CaseStatus, List<CaseStatus>> ways = new EnumMap<>(CaseStatus.class);

    private Set<CaseStatus> from = EnumSet.noneOf(CaseStatus.class);
    /** Where an act that has no state before it leads. */
    List<CaseStatus> first = List.of();

    public CaseActor who = CaseActor.PROGRAM;

    @Nullable
    public ItemKind onlyFor;

    public Reissue reissue = Reissue.ALSO;

    /** Everywhere between acceptance and decision. */
    static final CaseStatus[] RUNNING = {
        CaseStatus.HANDED_BACK,
        CaseStatus.CONSULTING,
        CaseStatus.IN_REVIEW,
        CaseStatus.SUSPENDED,
        CaseStatus.EXTENSION_PROPOSED,
        CaseStatus.TERMINATION_PROPOSED,
        CaseStatus.PUBLICIZED,
        CaseStatus.AWAITING_DECISION
    };

    public boolean signs;
    /** Done from a part of its own on the page, not from the row of acts. */
    public boolean apart;
    /** Nobody's list says that the case waits for this. */
    boolean aside;
    /** May be done to many cases at once: nothing has to be said about each that is not said about all. */
    public boolean inBulk;

    Receipt receipt = Receipt.AFTER;
    public boolean danger;
    public Set<Need> needs = EnumSet.noneOf(Need.class);
    final List<ClockMark> clocks = new ArrayList<>();
    public List<DocumentKind> documents = List.of();

    @Nullable
    String told;

    Set<CaseStatus> toldWhile = EnumSet.noneOf(CaseStatus.class);

    private CaseRule(String chinese) {
        this.chinese = chinese;
    }

    static CaseRule act(String chinese) {
        return new CaseRule(chinese);
    }

    CaseRule from(CaseStatus... states) {
        from = Set.of(states);
        return this;
    }

    CaseRule to(CaseStatus... states) {
        first = List.of(states);
        from.forEach(state -> ways.put(state, List.of(states)));
        return this;
    }

    /** Leaves the case in the state it is in. */
    CaseRule stays(CaseStatus... states) {
        for (CaseStatus state : states) {
            ways.put(state, List.of(state));
        }
        return this;
    }

    /** One way more, for acts that lead from each state somewhere else. */
    CaseRule leads(CaseStatus before, CaseStatus after) {
        ways.put(before, List.of(after));
        return this;
    }

    CaseRule aside() {
        aside = true;
        return this;
    }

    CaseRule inBulk() {
        inBulk = true;
        return this;
    }

    CaseRule apart() {
        apart = true;
        return this;
    }

    CaseRule answersHandOver() {
        receipt = Receipt.ANSWERS;
        return this;
    }

    CaseRule evenUnsigned() {
        receipt = Receipt.ANY;
        return this;
    }

    CaseRule by(CaseActor actor) {
        who = actor;
        return this;
    }

    CaseRule onlyFor(ItemKind kind) {
        onlyFor = kind;
        reissue = Reissue.NEVER;
        return this;
    }

    CaseRule reissue(Reissue what) {
        reissue = what;
        return this;
    }

    /** The act belongs to the life of such a case. */
    public boolean fits(CaseFile file) {
        return file.originId() != null
                ? reissue != Reissue.NEVER
                : reissue != Reissue.ONLY && (onlyFor == null || onlyFor == file.kind());
    }

    /** One of the two signatures a case can have. */
    CaseRule signs() {
        signs = true;
        return this;
    }

    /** It goes against the applicant: asked twice, shown in red. */
    CaseRule danger() {
        danger = true;
        return this;
    }

    CaseRule needs(Need... what) {
        needs = Set.of(what);
        return this;
    }

    CaseRule starts(ClockName... names) {
        return mark(Mark.START, names);
    }

    CaseRule stops(ClockName... names) {
        return mark(Mark.STOP, names);
    }

    /** Adds the approved days to those of the clocks that are alive. */
    CaseRule lengthens(ClockName... names) {
        return mark(Mark.EXTEND, names);
    }

    CaseRule resumes(ClockName... names) {
        return mark(Mark.RESUME, names);
    }

    /** Ends those of the clocks that are running or standing. */
    CaseRule ends(ClockName... names) {
        return mark(Mark.END, names);
    }

    private CaseRule mark(Mark mark, ClockName... names) {
        for (ClockName name : names) {
            clocks.add(new ClockMark(name, mark));
        }
        return this;
    }

    CaseRule makes(DocumentKind... kinds) {
        documents = List.of(kinds);
        return this;
    }

    /** The message to the applicant, and the states in which it is still true. */
    CaseRule tells(String text, CaseStatus... whileIn) {
        told = text;
        toldWhile = Set.of(whileIn);
        return this;
    }
}
