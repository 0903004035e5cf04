package onewindow.cases.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.cases.ladder.CoordinationTable.Coordination;
import onewindow.cases.ladder.CoordinationTable.Outcome;
import onewindow.cases.people.SideEvents;
import org.springframework.stereotype.Component;

/** 协调 in the story of the case: what was taken to whom, and what was settled there. */
@Component
class CoordinationEvents implements SideEvents {
    private final CoordinationTable table;

    CoordinationEvents(CoordinationTable table) {
        this.table = table;
    }

    @Override
    public List<SideEvent> of(UUID caseId) {
        List<SideEvent> events = new ArrayList<>();
        for (Coordination step : table.of(caseId)) {
            events.add(new SideEvent(
                    step.raisedAt(), "提请协调：" + step.step().chinese, step.raisedBy(), "", step.difficulty()));
            if (step.answeredAt() != null && step.answeredBy() != null) {
                String what = step.outcome() == Outcome.TAKEN_UP ? "协调：上提" : "协调：定了";
                events.add(new SideEvent(
                        step.answeredAt(), what, step.answeredBy(), step.step().chinese, step.decision()));
            }
        }
        return events;
    }
}
