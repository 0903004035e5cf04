package onewindow.cases.joint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.clock.DueDay;
import onewindow.cases.clock.Light;
import onewindow.cases.joint.ConsultationTable.Consultation;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.organisation.department.Departments;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 联合办理: the opinions departments give side by side. */
@RestController
class OpinionController {
    private final Opinions opinions;
    private final Departments departments;
    private final CaseSurroundings around;

    OpinionController(Opinions opinions, Departments departments, CaseSurroundings around) {
        this.opinions = opinions;
        this.departments = departments;
        this.around = around;
    }

    record Opinion(@NotNull Boolean agrees, @NotNull String opinion) {}

    /**
     * @param light of the department's own limit, until it has answered
     * @param mine whether the person who asks may answer it
     */
    record OpinionView(
            String departmentKey,
            String department,
            Instant askedAt,
            LocalDate dueOn,
            boolean silent,
            Light light,
            boolean mine,
            @Nullable Boolean agrees,
            @Nullable String opinion,
            @Nullable String byName,
            @Nullable Instant answeredAt) {}

    record AskedView(Opinions.OpinionRequest asked, String department) {}

    @GetMapping("/api/desk/cases/{id}/opinions")
    List<OpinionView> opinions(@PathVariable UUID id, Actor actor) {
        Light.Today today = around.today();
        return opinions.of(actor.requireStaff(), id).stream()
                .map(c -> view(c, today, actor))
                .toList();
    }

    private OpinionView view(Consultation c, Light.Today today, Actor actor) {
        return new OpinionView(
                c.departmentKey(),
                departments.byKey(c.departmentKey()).name(),
                c.askedAt(),
                c.dueOn(),
                c.silentAfter(today.date()),
                c.answeredAt() == null ? Light.of(new DueDay(c.dueOn(), false, false), null, today) : Light.NONE,
                c.answeredAt() == null && Opinions.mayAnswer(actor, c),
                c.agrees(),
                c.opinion(),
                c.byName(),
                c.answeredAt());
    }

    @PostMapping("/api/desk/cases/{id}/opinions/{department}")
    List<OpinionView> answer(
            @PathVariable UUID id, @PathVariable String department, @Valid @RequestBody Opinion given, Actor actor) {
        opinions.answer(actor.requireStaff(), id, department, given.agrees(), given.opinion());
        return opinions(id, actor);
    }

    /** What waits for an opinion of my posts. */
    @GetMapping("/api/desk/opinions")
    Slice<AskedView> waiting(@ParameterObject Slice.Request page, Actor actor) {
        return opinions.waiting(actor.requireStaff(), page)
                .map(asked -> new AskedView(
                        asked, departments.byKey(asked.departmentKey()).name()));
    }
}
