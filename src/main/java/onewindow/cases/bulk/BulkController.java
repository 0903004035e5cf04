package onewindow.cases.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.cases.CaseAction;
import onewindow.cases.bulk.BulkChoices.Choice;
import onewindow.cases.bulk.BulkRun.Chosen;
import onewindow.cases.bulk.BulkRun.Item;
import onewindow.cases.bulk.BulkRun.State;
import onewindow.cases.bulk.BulkRun.Tally;
import onewindow.identity.Actor;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 批量办理 at the desk. */
@RestController
@RequestMapping("/api/desk")
class BulkController {
    private final BulkRuns runs;
    private final BulkTable table;
    private final BulkChoices choices;

    BulkController(BulkRuns runs, BulkTable table, BulkChoices choices) {
        this.choices = choices;
        this.runs = runs;
        this.table = table;
    }

    record BulkCase(@NotNull UUID id, @NotNull Integer version) {}

    record BulkRequest(
            @NotNull CaseAction act,
            @NotNull List<@Valid BulkCase> cases,
            @Nullable String note,
            @Nullable UUID targetStaffId,
            @NotBlank @Size(max = 100) String key) {
        BulkRun.BulkRequest wanted() {
            String said = note == null || note.isBlank() ? null : note.strip();
            return new BulkRun.BulkRequest(act, said, targetStaffId, key);
        }
    }

    record BulkChoiceRequest(@NotNull List<@NotNull UUID> cases) {}

    /** @param left still to be done */
    record BulkRunView(
            UUID id,
            CaseAction act,
            String actName,
            @Nullable String note,
            Instant askedAt,
            boolean stopping,
            boolean finished,
            int total,
            int done,
            int failed,
            int cancelled,
            int left) {
        static BulkRunView of(BulkRun run, Tally tally) {
            return new BulkRunView(
                    run.id(),
                    run.act(),
                    run.act().chinese(),
                    run.note(),
                    run.askedAt(),
                    run.cancelledAt() != null && run.finishedAt() == null,
                    run.finishedAt() != null,
                    tally.total(),
                    tally.done(),
                    tally.failed(),
                    tally.cancelled(),
                    tally.total() - tally.done() - tally.failed() - tally.cancelled());
        }
    }

    record BulkItemView(
            int place,
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            String statusName,
            State state,
            String stateName,
            @Nullable String why) {
        static BulkItemView of(Item item) {
            return new BulkItemView(
                    item.place(),
                    item.caseId(),
                    item.number(),
                    item.itemName(),
                    item.maskedApplicant(),
                    item.status().chinese,
                    item.state(),
                    item.state().chinese,
                    item.why());
        }
    }

    /** What can be done to the cases somebody has chosen, and to how many of them. */
    @PostMapping("/bulk-choices")
    List<Choice> choices(Actor actor, @Valid @RequestBody BulkChoiceRequest request) {
        return choices.of(actor, runs.files(actor.requireStaff(), request.cases()));
    }

    @PostMapping("/bulk-runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkRunView start(Actor actor, @Valid @RequestBody BulkRequest request) {
        List<Chosen> chosen = request.cases().stream()
                .map(each -> new Chosen(each.id(), each.version()))
                .toList();
        return view(runs.start(actor.requireStaff(), request.wanted(), chosen));
    }

    @GetMapping("/bulk-runs")
    Slice<BulkRunView> list(Actor actor, @ParameterObject Slice.Request page) {
        Slice<BulkRun> found = table.of(actor.requireStaff().accountId(), page);
        Map<UUID, Tally> tallies = table
                .tallies(found.items().stream().map(BulkRun::id).toList())
                .stream()
                .collect(Collectors.toMap(Tally::runId, Function.identity()));
        return found.map(run -> BulkRunView.of(run, tallies.getOrDefault(run.id(), new Tally(run.id(), 0, 0, 0, 0))));
    }

    @GetMapping("/bulk-runs/{id}")
    BulkRunView get(Actor actor, @PathVariable UUID id) {
        return view(runs.get(actor.requireStaff(), id));
    }

    @GetMapping("/bulk-runs/{id}/cases")
    Slice<BulkItemView> items(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable State state,
            @ParameterObject Slice.Request page) {
        return table.items(runs.get(actor.requireStaff(), id).id(), state, page).map(BulkItemView::of);
    }

    @PostMapping("/bulk-runs/{id}/cancel")
    BulkRunView cancel(Actor actor, @PathVariable UUID id) {
        return view(runs.cancel(actor.requireStaff(), id));
    }

    @PostMapping("/bulk-runs/{id}/retry")
    BulkRunView again(Actor actor, @PathVariable UUID id) {
        return view(runs.again(actor.requireStaff(), id));
    }

    private BulkRunView view(BulkRun run) {
        Tally tally = table.tallies(List.of(run.id())).getFirst();
        return BulkRunView.of(run, tally);
    }
}
