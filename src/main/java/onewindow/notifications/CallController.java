package onewindow.notifications;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.notifications.CallList.CallView;
import onewindow.notifications.CallList.Called;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 电话告知: the call list of a site, for people no text message reaches. */
@RestController
class CallController {
    private final CallList calls;
    private final Audit audit;

    CallController(CallList calls, Audit audit) {
        this.calls = calls;
        this.audit = audit;
    }

    /** @param phone in full; null for who has none */
    record NumberToCall(@Nullable String phone) {}

    /** @param outcome who heard it; null when nobody answered, and the call stays on the list */
    record CallMade(
            CallList.@Nullable Outcome outcome,
            @Typed(As.LINE) @Size(max = 200) @Nullable String note) {}

    /** To be made, oldest first. */
    @GetMapping("/api/desk/calls")
    Slice<CallView> calls(Actor actor, @ParameterObject Slice.Request page) {
        actor.require(CallList.CALLERS);
        return calls.waiting(actor, page);
    }

    /** The number in full, on record. */
    @PostMapping("/api/desk/calls/{id}/number")
    @Transactional
    public NumberToCall number(Actor actor, @PathVariable UUID id) {
        Called called = called(actor, id);
        audit.record(actor, MessageAuditAct.CALL_NUMBER_SEEN, called.caseId(), "");
        return new NumberToCall(called.person().phone());
    }

    @PostMapping("/api/desk/calls/{id}/made")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void made(Actor actor, @PathVariable UUID id, @Valid @RequestBody CallMade made) {
        UUID about = called(actor, id).caseId();
        if (made.outcome() == null) {
            calls.tried(id);
            audit.record(actor, MessageAuditAct.CALL_TRIED, about, "没有打通");
        } else if (calls.told(actor, id, made.outcome(), made.note())) {
            audit.record(actor, MessageAuditAct.CALL_MADE, about, made.outcome().chinese);
        } else {
            throw Problem.conflict("这一条已经有人打过了。");
        }
    }

    private Called called(Actor actor, UUID id) {
        actor.require(CallList.CALLERS);
        return calls.called(actor, id).orElseThrow(() -> audit.hidden(actor, "这条要打的电话", "CALL", id, "电话告知"));
    }
}
