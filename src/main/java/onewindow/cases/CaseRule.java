package onewindow.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
        SIGNATURE,
        DELIVERY
    }

    /** What the act does to a clock. */
    record ClockMark(ClockName clock, Mark mark) {}

    final String chinese;
    Set<CaseStatus> from = EnumSet.noneOf(CaseStatus.class);

    @Nullable
    CaseStatus to;

    public CaseActor who = CaseActor.PROGRAM;

    @Nullable
    public ItemKind onlyFor;

    boolean signs;
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

    CaseRule to(CaseStatus state) {
        to = state;
        return this;
    }

    CaseRule by(CaseActor actor) {
        who = actor;
        return this;
    }

    CaseRule onlyFor(ItemKind kind) {
        onlyFor = kind;
        return this;
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
