package onewindow.oversight.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.oversight.rules.Rule;
import onewindow.oversight.supervision.SupervisionPage.SupervisionRow;
import onewindow.oversight.supervision.SupervisionPage.SupervisionView;
import onewindow.platform.Problem;
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

/** Supervision orders at the desk, from both sides. */
@RestController
@RequestMapping("/api/desk")
class SupervisionController {
    private final SupervisionOrders orders;
    private final SupervisionLists lists;
    private final SupervisionPage page;
    private final Supervised supervised;

    SupervisionController(
            SupervisionOrders orders, SupervisionLists lists, SupervisionPage page, Supervised supervised) {
        this.orders = orders;
        this.lists = lists;
        this.page = page;
        this.supervised = supervised;
    }

    record SupervisionRequest(
            @Nullable UUID caseId,
            @NotBlank String unitRegion,
            @Nullable UUID staffId,
            @Nullable String content,
            @Nullable Integer days,
            @NotBlank @Size(max = 100) String key) {}

    record SupervisionActRequest(
            @NotNull Integer version,
            @Nullable String text,
            @Nullable Integer days) {}

    record TargetUnit(String regionCode, String name) {}

    record TargetPerson(UUID staffId, String name, List<String> posts) {}

    @PostMapping("/supervision-orders")
    @ResponseStatus(HttpStatus.CREATED)
    SupervisionView issue(Actor actor, @Valid @RequestBody SupervisionRequest request) {
        actor.require(Rule.SUPERVISING);
        String content = SupervisionDrafts.text(request.content(), true, "content");
        SupervisionDrafts.Draft draft = new SupervisionDrafts.Draft(
                request.caseId(),
                RegionCode.of(request.unitRegion()).value(),
                request.staffId(),
                Objects.requireNonNull(content),
                SupervisionDrafts.days(request.days()),
                request.key());
        return page.of(actor, orders.issue(actor, draft));
    }

    @GetMapping("/supervision-orders")
    Slice<SupervisionRow> list(
            Actor actor,
            @RequestParam(defaultValue = "RECEIVED") SupervisionAccess.Side side,
            @RequestParam @Nullable SupervisionStatus status,
            @ParameterObject Slice.Request page) {
        Slice<SupervisionOrder> found = lists.list(side, actor.requireStaff(), status, page);
        return new Slice<>(this.page.rows(found.items()), found.next());
    }

    @GetMapping("/supervision-orders/{id}")
    SupervisionView get(Actor actor, @PathVariable UUID id) {
        return page.of(actor, orders.get(actor.requireStaff(), id));
    }

    @PostMapping("/supervision-orders/{id}/acts/{act}")
    SupervisionView act(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable SupervisionAction act,
            @Valid @RequestBody SupervisionActRequest request) {
        SupervisionOrders.Act asked = new SupervisionOrders.Act(act, request.version(), request.text(), request.days());
        return page.of(actor, orders.act(actor.requireStaff(), id, asked));
    }

    /** On the page of a case: to whoever may see the order. */
    @GetMapping("/cases/{id}/supervision-orders")
    List<SupervisionRow> ofCase(Actor actor, @PathVariable UUID id) {
        actor.requireStaff();
        return page.rows(lists.ofCase(id).stream()
                .filter(order -> SupervisionAccess.mayRead(actor, order))
                .toList());
    }

    @GetMapping("/supervision-units")
    List<TargetUnit> units(Actor actor) {
        return supervised.units(actor.require(Rule.SUPERVISING)).stream()
                .map(u -> new TargetUnit(u.regionCode(), u.name()))
                .toList();
    }

    @GetMapping("/supervision-units/{region}/people")
    List<TargetPerson> people(Actor actor, @PathVariable String region) {
        String unit = RegionCode.of(region).value();
        if (!SupervisionAccess.covers(actor.require(Rule.SUPERVISING), unit)) {
            throw Problem.notFound("这个单位");
        }
        return supervised.people(actor, unit).stream()
                .map(p -> new TargetPerson(
                        p.staffId(),
                        p.name(),
                        p.posts().stream()
                                .map(post -> Role.valueOf(post).chinese)
                                .toList()))
                .toList();
    }
}
