package onewindow.identity.audit;

import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.audit.AuditChecks;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether the trail is whole, for the audit administrator. */
@RestController
@RequestMapping("/api/admin/audit/chain")
class AuditChainController {
    private final AuditChecks checks;
    private final Audit audit;

    AuditChainController(AuditChecks checks, Audit audit) {
        this.checks = checks;
        this.audit = audit;
    }

    @GetMapping
    AuditChecks.State state(Actor actor) {
        actor.require(Role.AUDIT_ADMIN);
        return checks.state();
    }

    /** Begins a look along the whole chain, which goes on by itself. */
    @PostMapping("/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public void check(Actor actor) {
        actor.require(Role.AUDIT_ADMIN);
        audit.record(actor, IdentityAuditAct.AUDIT_CHECKED, "chain", "");
        checks.begin(actor.name());
    }
}
