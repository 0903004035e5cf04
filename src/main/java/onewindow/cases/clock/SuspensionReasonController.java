package onewindow.cases.clock;

import java.util.List;
import onewindow.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 特别程序, to choose from when a clock is stopped. */
@RestController
class SuspensionReasonController {
    private final SuspensionReasons reasons;

    SuspensionReasonController(SuspensionReasons reasons) {
        this.reasons = reasons;
    }

    @GetMapping("/api/desk/suspension-reasons")
    List<SuspensionReasons.Reason> reasons(Actor actor) {
        actor.requireStaff();
        return reasons.all();
    }
}
