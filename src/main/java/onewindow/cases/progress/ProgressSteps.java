package onewindow.cases.progress;

import static onewindow.cases.CaseAction.ACCEPT;
import static onewindow.cases.CaseAction.ACCEPT_LENIENTLY;
import static onewindow.cases.CaseAction.APPROVE;
import static onewindow.cases.CaseAction.ASK_REISSUE;
import static onewindow.cases.CaseAction.CONCLUDE_OPINIONS;
import static onewindow.cases.CaseAction.CONFIRM_REFUSAL;
import static onewindow.cases.CaseAction.DELIVER;
import static onewindow.cases.CaseAction.DENY;
import static onewindow.cases.CaseAction.FINISH_AT_ONCE;
import static onewindow.cases.CaseAction.FINISH_PUBLICITY;
import static onewindow.cases.CaseAction.RECOMMEND_APPROVAL;
import static onewindow.cases.CaseAction.RECOMMEND_DENIAL;
import static onewindow.cases.CaseAction.REGISTER;
import static onewindow.cases.CaseAction.REISSUE;
import static onewindow.cases.CaseAction.SUBMIT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEvent;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import onewindow.cases.progress.Progress.Step;
import onewindow.cases.progress.Progress.StepState;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.Route;
import onewindow.catalogue.StageKind;
import org.jspecify.annotations.Nullable;

/** The short line of steps, and what happened, as far as it concerns the applicant. Pure. */
final class ProgressSteps {
    /** @param stage of the route; null for the ends every case has */
    private record Stop(String name, @Nullable StageKind stage, Set<CaseAction> reachedBy) {}

    private static final Stop APPLIED = new Stop("提交申请", null, Set.of(SUBMIT, REGISTER));
    private static final Stop DELIVERED = new Stop("送达", null, Set.of(DELIVER));
    private static final List<Stop> PROMISED = List.of(
            APPLIED,
            new Stop("受理", StageKind.ACCEPT, Set.of(ACCEPT, ACCEPT_LENIENTLY, CONFIRM_REFUSAL)),
            new Stop("征求意见", StageKind.JOINT, Set.of(CONCLUDE_OPINIONS)),
            new Stop("审核", StageKind.EXAMINE, Set.of(RECOMMEND_APPROVAL, RECOMMEND_DENIAL)),
            new Stop("公示", StageKind.PUBLISH, Set.of(FINISH_PUBLICITY)),
            new Stop("决定", StageKind.DECIDE, Set.of(APPROVE, DENY)),
            DELIVERED);
    private static final List<Stop> INSTANT =
            List.of(APPLIED, new Stop("受理并办结", null, Set.of(FINISH_AT_ONCE, CONFIRM_REFUSAL)), DELIVERED);

    private static final List<Stop> REISSUED = List.of(
            new Stop("申请补办", null, Set.of(ASK_REISSUE)),
            new Stop("补发", null, Set.of(REISSUE, CONFIRM_REFUSAL)),
            DELIVERED);

    private ProgressSteps() {}

    static List<Step> of(CaseFile file, Route route, List<CaseEvent> events) {
        CaseStatus status = file.status();
        List<Stop> stops =
                file.originId() != null ? REISSUED : file.kind() == ItemKind.INSTANT ? INSTANT : along(route, events);
        int done = done(stops, status, events);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            boolean now = i == done && status.open();
            StepState state = i < done ? StepState.DONE : now ? StepState.NOW : StepState.AHEAD;
            steps.add(new Step(stops.get(i).name(), state, i < done ? at(stops.get(i), events) : null));
        }
        return status.ended() && done < stops.size() ? cutShort(steps.subList(0, done), status, events) : steps;
    }

    /** Withdrawn, refused or terminated: what would have come next never comes, so the line ends with what ended it. */
    private static List<Step> cutShort(List<Step> done, CaseStatus status, List<CaseEvent> events) {
        List<Step> steps = new ArrayList<>(done);
        steps.add(new Step(status.chinese, StepState.DONE, events.getLast().at()));
        return steps;
    }

    /** Opinions and the board only where the item has them; what is not to be approved is not posted. */
    private static List<Stop> along(Route route, List<CaseEvent> events) {
        boolean against = events.stream()
                .map(CaseEvent::act)
                .filter(ProgressSteps::stepOfReview)
                .reduce((first, second) -> second)
                .filter(last -> last == RECOMMEND_DENIAL)
                .isPresent();
        return PROMISED.stream()
                .filter(stop -> stop.stage() != StageKind.JOINT || route.has(StageKind.JOINT))
                .filter(stop -> stop.stage() != StageKind.PUBLISH || (route.has(StageKind.PUBLISH) && !against))
                .toList();
    }

    /** A file sent back to a stage has not passed it yet, whatever was done before. */
    private static int done(List<Stop> stops, CaseStatus status, List<CaseEvent> events) {
        int reached = 0;
        while (reached < stops.size() && at(stops.get(reached), events) != null) {
            reached++;
        }
        StageKind here = status == CaseStatus.TERMINATED ? StageKind.EXAMINE : status.toApplicant().stage;
        for (int i = 0; here != null && here != StageKind.ACCEPT && i < stops.size(); i++) {
            if (stops.get(i).stage() == here) {
                return Math.min(reached, i);
            }
        }
        return reached;
    }

    private static @Nullable Instant at(Stop stop, List<CaseEvent> events) {
        return events.stream()
                .filter(e -> stop.reachedBy().contains(e.act()))
                .reduce((first, second) -> second)
                .map(CaseEvent::at)
                .orElse(null);
    }

    /** What the applicant was told, and plain words where nothing was said; inner hesitation stays inside. */
    static List<Progress.Event> said(List<CaseEvent> events) {
        List<Progress.Event> said = new ArrayList<>();
        for (CaseEvent event : events) {
            String text = event.told();
            if (text == null) {
                text = plain(event);
            }
            if (text != null) {
                said.add(new Progress.Event(event.at(), text));
            }
        }
        return said;
    }

    private static @Nullable String plain(CaseEvent event) {
        return switch (event.act()) {
            case CONCLUDE_OPINIONS -> "各部门的意见已经收齐，正在审核。";
            case RECOMMEND_APPROVAL, RECOMMEND_DENIAL ->
                event.toStatus() == CaseStatus.PUBLICIZED ? "审核完成，审核结果正在公示。" : "审核完成，等待决定。";
            case FINISH_PUBLICITY -> "公示期满，等待决定。";
            case UPHOLD_OBJECTION -> "公示期间收到异议，正在重新审核。";
            default -> null;
        };
    }

    private static boolean stepOfReview(CaseAction act) {
        return act == RECOMMEND_APPROVAL || act == RECOMMEND_DENIAL;
    }
}
