package onewindow.cases.act;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import onewindow.cases.ActRequest;
import onewindow.cases.Authority;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEvent;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseGuard;
import onewindow.cases.CaseState;
import onewindow.cases.Requirement.Objection;
import onewindow.cases.Requirement.OfRequest;
import onewindow.cases.Requirement.Question;
import onewindow.cases.Requirements;
import onewindow.cases.Step;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.audit.Audit;
import onewindow.organisation.region.Regions;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.print.Printable;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether an act may be done: the requirements of its row, then what other rooms have against it, then what came with it.
 * The buttons of a page ask the same without doing it.
 */
@Component
public class ActCheck {
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_TEXTS = 40;

    private final ObjectProvider<CaseGuard> guards;
    private final CaseEvent.Log log;
    private final Regions regions;
    private final Calendars calendars;
    private final Audit audit;

    ActCheck(ObjectProvider<CaseGuard> guards, CaseEvent.Log log, Regions regions, Calendars calendars, Audit audit) {
        this.guards = guards;
        this.log = log;
        this.regions = regions;
        this.calendars = calendars;
        this.audit = audit;
    }

    /** The act is this person's in this state, even if something bars it just now: the page has a button for it. */
    public boolean offers(Actor actor, CaseFile file, CaseAction action) {
        return action.leadsFrom(file.status())
                && Requirements.standing(question(actor, file, action, calendars.now())) == null;
    }

    /** Why this person can't do this act to this case now, as far as the case itself tells; null when they can. */
    public @Nullable String whyNotAlone(Actor actor, CaseFile file, CaseAction action) {
        return whyNotAlone(actor, file, action, calendars.now());
    }

    static @Nullable String whyNotAlone(Actor actor, CaseFile file, CaseAction action, LocalDateTime now) {
        if (!action.leadsFrom(file.status())) {
            return "现在是“" + file.status().chinese + "”，不能“" + action.chinese() + "”。";
        }
        Question question = question(actor, file, action, now);
        Objection objection = Requirements.objection(question);
        return objection == null ? null : objection.why();
    }

    /** The same, with what other rooms have against it. */
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        String alone = whyNotAlone(actor, file, action);
        return alone == null ? hindrance(actor, file, action) : alone;
    }

    private static Question question(Actor actor, CaseFile file, CaseAction action, LocalDateTime now) {
        return new Question(actor, Authority.of(actor, file, action), file, action, now);
    }

    private @Nullable String hindrance(Actor actor, CaseFile file, CaseAction action) {
        return guards.orderedStream()
                .map(guard -> guard.whyNot(actor, file, action))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Refuses what may not be done, whatever comes with it. */
    void permit(Question question) {
        Objection objection = Requirements.objection(question);
        if (objection != null) {
            throw refusal(question, objection);
        }
        Actor actor = question.actor();
        String hindrance = hindrance(actor, question.file(), question.action());
        if (hindrance != null) {
            List<FieldError> faults = guards.orderedStream()
                    .flatMap(guard -> guard.faults(question.file(), question.action()).stream())
                    .toList();
            throw Problem.rule(faults, hindrance, "“" + question.action().chinese() + "”的前提");
        }
    }

    private Problem refusal(Question question, Objection objection) {
        if (objection.source() != null) {
            return Problem.rule(objection.why(), objection.source());
        }
        CaseAction action = question.action();
        audit.refused(question.actor(), action, question.file().id(), objection.why());
        return Problem.notAllowed(objection.why());
    }

    /** Refuses a request that does not bring what the act needs, field by field. */
    static void complete(CaseFile file, CaseAction action, ActRequest request) {
        List<FieldError> errors = new ArrayList<>();
        action.row().needs().stream()
                .filter(need -> !need.isMet(file, request))
                .forEach(need -> errors.add(new FieldError(need.field, need.message)));
        lengths(request, errors);
        printable("note", listed(request.note()), errors);
        printable("reasons", request.reasonList(), errors);
        printable("remedies", listed(request.remedies()), errors);
        printable("missing", request.asked(), errors);
        printable("receiverName", listed(request.receiverName()), errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** What the row asks of the request besides, with all that was looked up for it. */
    static void accept(Step step) {
        List<FieldError> errors = step.action().row().requires().stream()
                .map(requirement -> requirement instanceof OfRequest ofRequest
                        ? ofRequest.test().errors(step)
                        : null)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static void lengths(ActRequest request, List<FieldError> errors) {
        long count = request.reasonList().size() + request.asked().size();
        boolean tooLong = Stream.of(
                        request.reasonList(),
                        request.asked(),
                        Arrays.asList(request.note(), request.remedies(), request.receiverName()))
                .flatMap(List::stream)
                .anyMatch(text -> text != null && text.length() > LONGEST_TEXT);
        if (tooLong || count > MOST_TEXTS) {
            errors.add(new FieldError("note", "每条最多 " + LONGEST_TEXT + " 个字，最多 " + MOST_TEXTS + " 条。"));
        }
    }

    private static List<String> listed(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** All of it ends on a document. */
    private static void printable(String field, List<String> texts, List<FieldError> errors) {
        texts.stream()
                .map(Printable::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(fault -> errors.add(new FieldError(field, "这里" + fault)));
    }

    /** No case is sent where there is no unit any more: the route is older than the change of the region. */
    public void passable(CaseFile file, CaseState after) {
        RegionCode next = RegionCode.of(after.turn().unitRegion());
        boolean elsewhere = !next.value().equals(file.turn().unitRegion());
        if (elsewhere && after.status().open() && regions.find(next).isEmpty()) {
            throw Problem.rule(
                    "接下来应由“" + regions.fullName(next) + "”办理，但这个单位已经停用。请事项管理人员改好办理路径，或请上级督查指定接手的单位。", "事项办理路径");
        }
    }

    /** Says who was there first, and where the case stands now. */
    public Problem moved(CaseFile now) {
        String by = log.last(now.id())
                .map(e -> "刚才已由" + e.byName() + "（" + e.byPost() + "）办理“"
                        + e.act().chinese() + "”，")
                .orElse("刚才有改动，");
        return Problem.conflict(by + "现在是“" + now.status().chinese + "”。请刷新后再办。");
    }
}
