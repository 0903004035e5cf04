package onewindow.cases.desk;

import java.util.Map;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.WaitingWork;
import org.springframework.stereotype.Component;

/** The counts of cases beside the desk's menu. */
@Component
class CaseWaiting implements WaitingWork {
    private final CaseLists lists;
    private final CaseSurroundings around;

    CaseWaiting(CaseLists lists, CaseSurroundings around) {
        this.lists = lists;
        this.around = around;
    }

    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        if (!actor.has(Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER, Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR)) {
            return Map.of();
        }
        CaseLists.Counts counts = lists.counts(actor, around.today());
        return Map.of(
                "mine", counts.mine(),
                "site", counts.site(),
                "supervised", counts.supervised(),
                "red", counts.red(),
                "yellow", counts.yellow(),
                "refusalsToConfirm", counts.refusalsToConfirm());
    }
}
