package onewindow.agents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 待转告: what clerks have to tell principals who have no phone of their own. */
@RestController
class TellingController {
    private final PrincipalTellings tellings;
    private final Agents agents;
    private final Audit audit;

    TellingController(PrincipalTellings tellings, Agents agents, Audit audit) {
        this.tellings = tellings;
        this.agents = agents;
        this.audit = audit;
    }

    record TellingView(UUID id, UUID partyId, String name, Instant at, String title, String text) {}

    record ToldHow(
            @NotBlank(message = "请写明怎么转告的，如：打村委电话，本人接听。") @Size(max = 200)
            String how) {}

    @GetMapping("/api/desk/tellings")
    List<TellingView> waiting(Actor actor) {
        actor.require(Role.WINDOW_CLERK);
        return tellings.waiting(actor).stream()
                .map(w -> new TellingView(w.id(), w.partyId(), w.name(), w.at(), w.title(), w.told()))
                .toList();
    }

    /** Not by one who acts for others himself. */
    @PostMapping("/api/desk/tellings/{id}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void done(Actor actor, @PathVariable UUID id, @Valid @RequestBody ToldHow told) {
        actor.require(Role.WINDOW_CLERK);
        if (tellings.place(id)
                .filter(p -> AgentScope.oversees(actor, p.value()))
                .isEmpty()) {
            throw audit.hidden(actor, "这条转告", "TELLING", id, "转告委托人");
        }
        if (agents.of(actor).isPresent()) {
            throw Problem.notAllowed("代办员不能登记转告，请由另一位窗口人员转告委托人。");
        }
        if (!tellings.done(actor, id, told.how().strip())) {
            throw Problem.conflict("这条已经有人转告过了。");
        }
        audit.record(actor, AgentAuditAct.PRINCIPAL_TOLD, id, told.how().strip());
    }
}
