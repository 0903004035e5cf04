package onewindow.cases.progress;

import static onewindow.cases.CaseAction.ACCEPT;
import static onewindow.cases.CaseAction.APPROVE;
import static onewindow.cases.CaseAction.CONFIRM_REFUSAL;
import static onewindow.cases.CaseAction.DELIVER;
import static onewindow.cases.CaseAction.DENY;
import static onewindow.cases.CaseAction.FINISH_AT_ONCE;
import static onewindow.cases.CaseAction.RECOMMEND_APPROVAL;
import static onewindow.cases.CaseAction.RECOMMEND_DENIAL;
import static onewindow.cases.CaseAction.REGISTER;
import static onewindow.cases.CaseAction.SUBMIT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEvent;
import onewindow.cases.CaseStatus;
import onewindow.cases.progress.Progress.Step;
import onewindow.cases.progress.Progress.StepState;
import onewindow.catalogue.ItemKind;
import org.jspecify.annotations.Nullable;

/** The short line of steps, and what happened, as far as it concerns the applicant. Pure. */
final class ProgressSteps {
    private record Stop(String name, Set<CaseAction> reachedBy) {}

    private static final Stop APPLIED = new Stop("提交申请", Set.of(SUBMIT, REGISTER));
    private static final Stop DELIVERED = new Stop("送达", Set.of(DELIVER));
    private static final List<Stop> PROMISED = List.of(
            APPLIED,
            new Stop("受理", Set.of(ACCEPT, CONFIRM_REFUSAL)),
            new Stop("审核", Set.of(RECOMMEND_APPROVAL, RECOMMEND_DENIAL)),
            new Stop("决定", Set.of(APPROVE, DENY)),
            DELIVERED);
    private static final List<Stop> INSTANT =
            List.of(APPLIED, new Stop("受理并办结", Set.of(FINISH_AT_ONCE, CONFIRM_REFUSAL)), DELIVERED);

    private ProgressSteps() {}

    static List<Step> of(ItemKind kind, CaseStatus status, List<CaseEvent> events) {
        List<Stop> stops = kind == ItemKind.INSTANT ? INSTANT : PROMISED;
        int done = done(stops, status, events);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            boolean now = i == done && status.open();
            StepState state = i < done ? StepState.DONE : now ? StepState.NOW : StepState.AHEAD;
            steps.add(new Step(stops.get(i).name(), state, i < done ? at(stops.get(i), events) : null));
        }
        return steps;
    }

    /** A file sent back to the handler has not been examined yet. */
    private static int done(List<Stop> stops, CaseStatus status, List<CaseEvent> events) {
        int reached = 0;
        while (reached < stops.size() && at(stops.get(reached), events) != null) {
            reached++;
        }
        return status == CaseStatus.IN_REVIEW ? Math.min(reached, 2) : reached;
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
            if (text == null && stepOfReview(event.act())) {
                text = "审核完成，等待决定。";
            }
            if (text != null) {
                said.add(new Progress.Event(event.at(), text));
            }
        }
        return said;
    }

    private static boolean stepOfReview(CaseAction act) {
        return act == RECOMMEND_APPROVAL || act == RECOMMEND_DENIAL;
    }
}
