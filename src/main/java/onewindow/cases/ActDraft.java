package onewindow.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import onewindow.cases.ActRow.ClockMark;
import onewindow.cases.ActRow.Message;
import onewindow.cases.ActRow.Milestone;
import onewindow.cases.ActRow.Reissue;
import onewindow.cases.ActRow.TakenBack;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.clock.ClockEntry.Mark;
import onewindow.cases.clock.ClockName;
import onewindow.catalogue.ItemKind;
import onewindow.documents.DocumentKind;
import org.jspecify.annotations.Nullable;

/** A row as it is written down. */
final class ActDraft {
    private final String chinese;
    private final Map<CaseStatus, List<CaseStatus>> ways = new EnumMap<>(CaseStatus.class);
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final List<ClockMark> clocks = new ArrayList<>();
    private final List<Requirement> requires = new ArrayList<>();
    private Set<CaseStatus> from = Set.of();
    private List<CaseStatus> first = List.of();
    private CaseActor who = CaseActor.PROGRAM;
    private @Nullable ItemKind onlyFor;
    private Reissue reissue = Reissue.ALSO;
    private @Nullable Requirement receipt = Requirements.SIGNED_FOR;
    private Set<Need> needs = Set.of();
    private List<Outcome> becomes = List.of();
    private @Nullable TakenBack takenBack;
    private List<DocumentKind> documents = List.of();
    private @Nullable Message message;
    private @Nullable Milestone milestone;
    private @Nullable String shown;

    private ActDraft(String chinese) {
        this.chinese = chinese;
    }

    static ActDraft act(String chinese) {
        return new ActDraft(chinese);
    }

    ActDraft from(CaseStatus... states) {
        from = Set.of(states);
        return this;
    }

    ActDraft to(CaseStatus... states) {
        from.forEach(state -> ways.put(state, List.of(states)));
        return this;
    }

    /** The first act of a case, by somebody whose right to it comes from without. */
    ActDraft begins(CaseStatus state) {
        first = List.of(state);
        return this;
    }

    /** Leaves the case in the state it is in. */
    ActDraft stays(CaseStatus... states) {
        for (CaseStatus state : states) {
            ways.put(state, List.of(state));
        }
        return this;
    }

    /** One way more, for acts that lead from each state somewhere else. */
    ActDraft leads(CaseStatus before, CaseStatus... after) {
        ways.put(before, List.of(after));
        return this;
    }

    ActDraft by(CaseActor actor) {
        who = actor;
        return this;
    }

    ActDraft onlyFor(ItemKind kind) {
        onlyFor = kind;
        reissue = Reissue.NEVER;
        return this;
    }

    ActDraft reissue(Reissue what) {
        reissue = what;
        return this;
    }

    ActDraft is(Trait... what) {
        traits.addAll(List.of(what));
        return this;
    }

    /** The answer to a hand-over, which every other act waits for. */
    ActDraft answersHandOver() {
        receipt = Requirements.NOT_SIGNED_FOR_YET;
        return is(Trait.ANSWERS_HANDOVER);
    }

    ActDraft evenUnsigned() {
        receipt = null;
        return this;
    }

    ActDraft needs(Need... what) {
        needs = Set.of(what);
        return this;
    }

    ActDraft requires(Requirement... what) {
        requires.addAll(List.of(what));
        return this;
    }

    ActDraft becomes(Outcome... what) {
        becomes = List.of(what);
        return this;
    }

    /** RECALL leads back there, with the case in the hands it came from. */
    ActDraft recalledTo(CaseStatus... states) {
        takenBack = new TakenBack(List.of(states), Outcomes.TAKEN_BACK);
        return this;
    }

    /** The same; and what was proposed is no longer among the words of the case. */
    ActDraft recalledTo(CaseStatus state, Outcome dropped) {
        takenBack = new TakenBack(List.of(state), (now, step) -> dropped.of(Outcomes.TAKEN_BACK.of(now, step), step));
        return this;
    }

    ActDraft starts(ClockName... names) {
        return mark(Mark.START, names);
    }

    ActDraft stops(ClockName... names) {
        return mark(Mark.STOP, names);
    }

    /** Adds the approved days to those of the clocks that are alive. */
    ActDraft lengthens(ClockName... names) {
        return mark(Mark.EXTEND, names);
    }

    ActDraft resumes(ClockName... names) {
        return mark(Mark.RESUME, names);
    }

    /** Ends those of the clocks that are running or standing. */
    ActDraft ends(ClockName... names) {
        return mark(Mark.END, names);
    }

    private ActDraft mark(Mark mark, ClockName... names) {
        for (ClockName name : names) {
            clocks.add(new ClockMark(name, mark));
        }
        return this;
    }

    ActDraft makes(DocumentKind... kinds) {
        documents = List.of(kinds);
        return this;
    }

    ActDraft reaches(Milestone stone) {
        milestone = stone;
        return this;
    }

    /** To be read on the applicant's page, but no message. */
    ActDraft shows(String text) {
        shown = text;
        return this;
    }

    ActDraft tells(String title, String text, CaseStatus... whileIn) {
        return tells(title, text, words -> null, whileIn);
    }

    ActDraft tells(
            String title, String text, Function<CaseRemarks, @Nullable List<String>> reasons, CaseStatus... whileIn) {
        message = new Message(title, text, Set.of(whileIn), reasons);
        return this;
    }

    ActRow row() {
        return new ActRow(
                chinese,
                Collections.unmodifiableMap(ways),
                first,
                who,
                onlyFor,
                reissue,
                Collections.unmodifiableSet(traits),
                needs,
                inOrder(),
                becomes,
                takenBack,
                List.copyOf(clocks),
                documents,
                message,
                milestone,
                shown);
    }

    /** First whose act it is, then the hand-over, then what the row asks for besides. */
    private List<Requirement> inOrder() {
        List<Requirement> all = new ArrayList<>(List.of(Requirements.BELONGS, Requirements.OF_THIS_PERSON));
        if (receipt != null) {
            all.add(receipt);
        }
        all.addAll(requires);
        return List.copyOf(all);
    }
}
