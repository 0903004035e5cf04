package onewindow.cases.clock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import onewindow.cases.clock.SuspensionReasons.KeptReason;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.print.Printable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 特别程序: to choose from when a clock is stopped, and kept by the county. */
@RestController
class SuspensionReasonController {
    private final SuspensionReasons reasons;
    private final Audit audit;
    private final Ids ids;

    SuspensionReasonController(SuspensionReasons reasons, Audit audit, Ids ids) {
        this.reasons = reasons;
        this.audit = audit;
        this.ids = ids;
    }

    record NewReason(
            @NotBlank(message = "请填写程序名称。") @Size(max = 20, message = "名称不超过 20 个字。")
            String name,

            @NotBlank(message = "请写明依据（法律、法规或文件的条款）。") @Size(max = 100, message = "依据不超过 100 个字。")
            String basis) {}

    record ReasonUse(@NotNull(message = "请说明启用还是停用。") Boolean active) {}

    @GetMapping("/api/desk/suspension-reasons")
    List<SuspensionReasons.Reason> reasons(Actor actor) {
        actor.requireStaff();
        return reasons.all();
    }

    @GetMapping("/api/desk/suspension-reasons/kept")
    List<KeptReason> kept(Actor actor) {
        actor.require(Role.COUNTY_SUPERVISOR);
        return reasons.kept();
    }

    @PostMapping("/api/desk/suspension-reasons")
    @Transactional
    public List<KeptReason> add(@Valid @RequestBody NewReason given, Actor actor) {
        actor.require(Role.COUNTY_SUPERVISOR);
        String name = printable("name", given.name());
        String basis = printable("basis", given.basis());
        String key = key();
        if (!reasons.add(key, name, basis)) {
            throw Problem.invalid("name", "已经有“" + name + "”了。");
        }
        audit.record(actor, ClockAuditAct.ADD_SUSPENSION_REASON, key, name + "：" + basis);
        return reasons.kept();
    }

    @PutMapping("/api/desk/suspension-reasons/{key}")
    @Transactional
    public List<KeptReason> use(@PathVariable String key, @Valid @RequestBody ReasonUse wanted, Actor actor) {
        actor.require(Role.COUNTY_SUPERVISOR);
        if (!reasons.use(key, wanted.active())) {
            throw Problem.notFound("这个程序");
        }
        audit.record(actor, wanted.active() ? ClockAuditAct.USE_REASON : ClockAuditAct.STOP_REASON, key, "");
        return reasons.kept();
    }

    private String key() {
        StringBuilder letters = new StringBuilder("C_");
        ids.next()
                .toString()
                .chars()
                .filter(c -> c != '-')
                .forEach(c -> letters.append((char) ('A' + Character.digit(c, 16))));
        return letters.toString();
    }

    /** It ends on the notice to the applicant. */
    private static String printable(String field, String text) {
        String fault = Printable.fault(text);
        if (fault != null) {
            throw Problem.invalid(field, "这里" + fault);
        }
        return text.strip();
    }
}
