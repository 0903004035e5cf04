package onewindow.cases.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onewindow.cases.ActRow.Milestone;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEvent;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import onewindow.cases.progress.Progress.Stage;
import onewindow.cases.progress.Progress.StepState;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.Route;
import onewindow.catalogue.StageKind;
import org.jspecify.annotations.Nullable;

/** The short line of steps, and what happened, as far as it concerns the applicant. Pure. */
final class ProgressSteps {
    /** @param stage of the route; null for the ends every case has */
    private record Stop(String name, @Nullable StageKind stage, Milestone reachedBy) {}

    private static final Stop APPLIED = new Stop("提交申请", null, Milestone.APPLIED);
    private static final Stop DELIVERED = new Stop("送达", null, Milestone.DELIVERED);
    private static final List<Stop> PROMISED = List.of(
            APPLIED,
            new Stop("受理", StageKind.ACCEPT, Milestone.ACCEPTED),
            new Stop("征求意见", StageKind.JOINT, Milestone.CONSULTED),
            new Stop("审核", StageKind.EXAMINE, Milestone.EXAMINED),
            new Stop("公示", StageKind.PUBLISH, Milestone.POSTED),
            new Stop("决定", StageKind.DECIDE, Milestone.DECIDED),
            DELIVERED);
    private static final List<Stop> INSTANT = List.of(APPLIED, new Stop("受理并办结", null, Milestone.ACCEPTED), DELIVERED);

    private static final List<Stop> REISSUED =
            List.of(new Stop("申请补办", null, Milestone.APPLIED), new Stop("补发", null, Milestone.ACCEPTED), DELIVERED);

    private ProgressSteps() {}

    static List<Stage> of(CaseFile file, Route route, List<CaseEvent> events) {
        CaseStatus status = file.status();
        List<Stop> stops = file.originId() != null
                ? REISSUED
                : file.subject().kind() == ItemKind.INSTANT ? INSTANT : along(route, events);
        int done = done(stops, status, events);
        List<Stage> steps = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            boolean now = i == done && status.open();
            StepState state = i < done ? StepState.DONE : now ? StepState.NOW : StepState.AHEAD;
            steps.add(new Stage(stops.get(i).name(), state, i < done ? at(stops.get(i), events) : null));
        }
        return status.ended() && done < stops.size() ? cutShort(steps.subList(0, done), status, events) : steps;
    }

    /** Withdrawn, refused or terminated: what would have come next never comes, so the line ends with what ended it. */
    private static List<Stage> cutShort(List<Stage> done, CaseStatus status, List<CaseEvent> events) {
        List<Stage> steps = new ArrayList<>(done);
        steps.add(new Stage(status.chinese, StepState.DONE, events.getLast().at()));
        return steps;
    }

    /** Opinions and the board only where the item has them; what is not to be approved is not posted. */
    private static List<Stop> along(Route route, List<CaseEvent> events) {
        boolean against = events.stream()
                .map(CaseEvent::act)
                .filter(ProgressSteps::stepOfReview)
                .reduce((first, second) -> second)
                .filter(last -> last.is(Trait.DANGER))
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
                .filter(e -> stop.reachedBy() == e.act().row().milestone())
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
        return event.toStatus() == CaseStatus.PUBLICIZED && stepOfReview(event.act())
                ? "审核完成，审核结果正在公示。"
                : event.act().row().shown();
    }

    private static boolean stepOfReview(CaseAction act) {
        return act.row().milestone() == Milestone.EXAMINED;
    }
}
