package onewindow.organisation.standin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** AB 岗: who stands in for whom, and who is away. */
@RestController
@RequestMapping("/api/desk")
class StandInController {
    private final StandInOffice office;
    private final StandInPages pages;
    private final Absences absences;

    StandInController(StandInOffice office, StandInPages pages, Absences absences) {
        this.office = office;
        this.pages = pages;
        this.absences = absences;
    }

    record AbsenceView(
            UUID id,
            UUID staffId,
            String name,
            LocalDate fromOn,
            LocalDate untilOn,
            String reason,
            String enteredByName,
            boolean ended) {
        static AbsenceView of(AbsenceTable.AbsenceRow row) {
            return new AbsenceView(
                    row.id(),
                    row.staffId(),
                    row.name(),
                    row.fromOn(),
                    row.untilOn(),
                    row.reason(),
                    row.enteredByName(),
                    row.endedAt() != null);
        }
    }

    /** @param warnings what of the person's work nobody does meanwhile */
    record AbsenceEntered(AbsenceView absence, List<String> warnings) {}

    /** @param staffId left out: oneself */
    record AbsenceRequest(
            @Nullable UUID staffId,
            @NotNull(message = "请选择开始日期。") LocalDate fromOn,
            @NotNull(message = "请选择结束日期。") LocalDate untilOn,

            @NotBlank(message = "请填写事由。") @Size(max = 100, message = "事由不超过 100 个字。")
            String reason) {}

    /** @param standInId left out: nobody stands in any more */
    record StandInRequest(
            @NotNull UUID staffId,
            @NotNull Role role,
            @NotNull String regionCode,
            @Nullable String departmentKey,
            @Nullable UUID standInId) {
        Actor.Grant post() {
            return new Actor.Grant(role, regionCode, departmentKey);
        }
    }

    @GetMapping("/stand-ins")
    StandInPages.StandInPage standIns(Actor actor, @RequestParam @Nullable UUID siteId) {
        UUID site = siteId == null ? actor.requireStaff().siteId() : siteId;
        if (site == null) {
            throw Problem.notFound("这个站点");
        }
        return pages.of(actor.require(Role.CENTRE_DIRECTOR), site);
    }

    @PutMapping("/stand-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(Actor actor, @Valid @RequestBody StandInRequest request) {
        actor.require(Role.CENTRE_DIRECTOR);
        office.name(actor, request.staffId(), request.post(), request.standInId());
    }

    @GetMapping("/absences")
    List<AbsenceView> mine(Actor actor) {
        return absences.mine(actor).stream().map(AbsenceView::of).toList();
    }

    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceEntered enter(Actor actor, @Valid @RequestBody AbsenceRequest request) {
        UUID who = request.staffId() == null ? actor.requireStaff().staffId() : request.staffId();
        Absences.AbsenceRequest wanted = new Absences.AbsenceRequest(
                Objects.requireNonNullElse(who, actor.accountId()),
                request.fromOn(),
                request.untilOn(),
                request.reason().strip());
        Absences.Entered entered = absences.enter(actor.requireStaff(), wanted);
        return new AbsenceEntered(AbsenceView.of(entered.absence()), entered.warnings());
    }

    @PostMapping("/absences/{id}/end")
    AbsenceView end(Actor actor, @PathVariable UUID id) {
        return AbsenceView.of(absences.end(actor.requireStaff(), id));
    }
}
