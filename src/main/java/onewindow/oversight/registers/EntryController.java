package onewindow.oversight.registers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.UnmaskReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The registers that are written by hand: calls that book a time, and questions at the window. */
@RestController
@RequestMapping("/api/desk/register-entries")
class EntryController {
    private final Entries entries;

    EntryController(Entries entries) {
        this.entries = entries;
    }

    record EntryRequest(
            Entry.@NotNull Book register,
            @Nullable Instant at,
            @Nullable String person,
            @Nullable String phone,
            @Nullable UUID itemId,
            @Nullable String about,
            @Nullable String question,
            @Nullable String answer,
            @Nullable Instant appointedFor,
            @Nullable LocalDate followUpBy,
            @NotBlank @Size(max = 100) String key) {}

    record FollowUpRequest(@Nullable String followUp) {}

    record Written(UUID id) {}

    record Phone(String phone) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Written write(Actor actor, @Valid @RequestBody EntryRequest r) {
        return new Written(entries.write(
                actor,
                new Entries.Draft(
                        r.register(),
                        r.at(),
                        r.person(),
                        r.phone(),
                        r.itemId(),
                        r.about(),
                        r.question(),
                        r.answer(),
                        r.appointedFor(),
                        r.followUpBy(),
                        r.key())));
    }

    /** A reading, but one that leaves a trace: not to be fetched ahead by any browser. */
    @PostMapping("/{id}/phone")
    Phone phone(Actor actor, @PathVariable UUID id, @RequestBody UnmaskReason.StatedReason why) {
        return new Phone(entries.phone(actor, id, why));
    }

    @PostMapping("/{id}/follow-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void followUp(Actor actor, @PathVariable UUID id, @RequestBody FollowUpRequest request) {
        entries.followUp(actor, id, request.followUp());
    }
}
