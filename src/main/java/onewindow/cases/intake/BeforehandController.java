package onewindow.cases.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.cases.intake.Beforehand.AtWindow;
import onewindow.cases.intake.Beforehand.Standing;
import onewindow.identity.Actor;
import onewindow.identity.party.WindowVisits;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Before an application is begun: at home, and at the window for whoever stands there. */
@RestController
class BeforehandController {
    private final Beforehand beforehand;
    private final AgeReminders reminders;
    private final WindowVisits visits;

    BeforehandController(Beforehand beforehand, AgeReminders reminders, WindowVisits visits) {
        this.beforehand = beforehand;
        this.reminders = reminders;
        this.visits = visits;
    }

    /** @param reminded on the day he may apply he will be told */
    record Mine(Standing standing, boolean reminded) {}

    record ReminderRequest(@NotNull UUID itemId) {}

    record Reminder(LocalDate on) {}

    @GetMapping("/api/my/standing")
    Mine mine(Actor actor, @RequestParam UUID itemId) {
        UUID me = Applications.party(actor);
        return new Mine(beforehand.of(itemId, me), reminders.asked(me, itemId));
    }

    @PostMapping("/api/my/age-reminders")
    @ResponseStatus(HttpStatus.CREATED)
    Reminder remind(Actor actor, @Valid @RequestBody ReminderRequest request) {
        Standing standing = beforehand.of(request.itemId(), Applications.party(actor));
        return new Reminder(reminders.ask(actor, request.itemId(), standing));
    }

    @DeleteMapping("/api/my/age-reminders/{itemId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Actor actor, @PathVariable UUID itemId) {
        reminders.drop(actor, itemId);
    }

    @GetMapping("/api/desk/parties/{id}/standing")
    AtWindow atWindow(Actor actor, @PathVariable UUID id, @RequestParam UUID itemId) {
        visits.check(actor.requireStaff(), id, "看能不能申请");
        return beforehand.atWindow(actor, itemId, id);
    }
}
