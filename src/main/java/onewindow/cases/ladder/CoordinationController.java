package onewindow.cases.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.ladder.CoordinationTable.Coordination;
import onewindow.cases.ladder.CoordinationTable.Outcome;
import onewindow.cases.ladder.CoordinationTable.Waiting;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.platform.db.Slice;
import onewindow.platform.files.StoredFile;
import onewindow.platform.files.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 协调, at the desk: where a case stands on the ladder, and what waits for an answer. */
@RestController
class CoordinationController {
    private final Ladder ladder;
    private final Cases cases;
    private final CaseSurroundings around;
    private final StoredFiles files;

    CoordinationController(Ladder ladder, Cases cases, CaseSurroundings around, StoredFiles files) {
        this.files = files;
        this.ladder = ladder;
        this.cases = cases;
        this.around = around;
    }

    record Difficulty(@NotBlank(message = "请写明难在哪里、要定什么。") String difficulty) {}

    record CoordinationAnswer(
            @NotNull(message = "请选择已定还是上提。") Outcome outcome,
            @NotBlank(message = "请写明决定，或上提的理由。") String decision,
            @Nullable String minutes,
            @NotNull(message = "请填写哪天定的。") LocalDate heldOn,
            @Nullable String attendees,
            @Nullable UUID minutesFile) {}

    /**
     * One step.
     *
     * @param mine whether the person who asks may answer it
     * @param top there is no step above
     * @param meeting it needs names and signed minutes
     * @param minutesUrl the minutes of a meeting that has said its word
     */
    record CoordinationView(
            UUID id,
            String stepName,
            String difficulty,
            String raisedBy,
            Instant raisedAt,
            LocalDate dueOn,
            boolean overdue,
            boolean mine,
            boolean top,
            boolean meeting,
            @Nullable Outcome outcome,
            @Nullable String decision,
            @Nullable String minutes,
            @Nullable LocalDate heldOn,
            @Nullable String answeredBy,
            @Nullable String attendees,
            @Nullable String minutesUrl) {}

    record CoordinationRow(Waiting waiting, String stepName, boolean overdue) {}

    @GetMapping("/api/desk/cases/{id}/coordination")
    List<CoordinationView> steps(@PathVariable UUID id, Actor actor) {
        CaseFile file = cases.get(actor.requireStaff(), id);
        boolean mine = Ladder.mayAnswer(actor, file);
        LocalDate today = around.calendars().today();
        return ladder.of(id).stream().map(c -> view(c, mine, today)).toList();
    }

    private static CoordinationView view(Coordination c, boolean mine, LocalDate today) {
        boolean open = c.answeredAt() == null;
        return new CoordinationView(
                c.id(),
                c.step().chinese,
                c.difficulty(),
                c.raisedBy(),
                c.raisedAt(),
                c.dueOn(),
                open && c.dueOn().isBefore(today),
                open && mine,
                c.step().above() == null,
                c.step().meeting(),
                c.outcome(),
                c.decision(),
                c.minutes(),
                c.heldOn(),
                c.answeredBy(),
                c.attendees(),
                c.minutesFile() == null
                        ? null
                        : "/api/desk/cases/" + c.caseId() + "/coordination/" + c.id() + "/minutes");
    }

    @PostMapping("/api/desk/cases/{id}/coordination")
    List<CoordinationView> raise(@PathVariable UUID id, @Valid @RequestBody Difficulty given, Actor actor) {
        ladder.raise(actor, id, given.difficulty());
        return steps(id, actor);
    }

    @PostMapping("/api/desk/cases/{id}/coordination/{step}")
    List<CoordinationView> answer(
            @PathVariable UUID id, @PathVariable UUID step, @Valid @RequestBody CoordinationAnswer said, Actor actor) {
        Ladder.MeetingDecision answer = new Ladder.MeetingDecision(
                said.outcome(), said.decision(), said.minutes(), said.heldOn(), said.attendees(), said.minutesFile());
        ladder.answer(actor.requireStaff(), id, step, answer);
        return steps(id, actor);
    }

    @GetMapping("/api/desk/cases/{id}/coordination/{step}/minutes")
    ResponseEntity<Resource> minutes(@PathVariable UUID id, @PathVariable UUID step, Actor actor) {
        StoredFile file = ladder.minutes(actor.requireStaff(), id, step);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(files.open(file));
    }

    /** What waits in the places I answer for. */
    @GetMapping("/api/desk/coordination")
    Slice<CoordinationRow> waiting(@ParameterObject Slice.Request page, Actor actor) {
        LocalDate today = around.calendars().today();
        return ladder.waiting(actor.requireStaff(), page)
                .map(w -> new CoordinationRow(w, w.step().chinese, w.dueOn().isBefore(today)));
    }
}
