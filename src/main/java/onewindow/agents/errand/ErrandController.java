package onewindow.agents.errand;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.agents.errand.ErrandPage.AgentOrderRow;
import onewindow.agents.errand.ErrandPage.AgentOrderView;
import onewindow.identity.Actor;
import onewindow.identity.UnmaskReason;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders at the desk and on the agent's phone. */
@RestController
@RequestMapping("/api/desk/agent-orders")
class ErrandController {
    private final Errands orders;
    private final ErrandRegistering registering;
    private final ErrandCases cases;
    private final ErrandLists lists;
    private final ErrandPage page;
    private final ErrandEvidence evidence;

    ErrandController(
            Errands orders,
            ErrandRegistering registering,
            ErrandCases cases,
            ErrandLists lists,
            ErrandPage page,
            ErrandEvidence evidence) {
        this.orders = orders;
        this.registering = registering;
        this.cases = cases;
        this.lists = lists;
        this.page = page;
        this.evidence = evidence;
    }

    record AskAgentOrder(
            @NotNull(message = "请选择帮办代办或上门服务。") Errand.Kind kind,
            Errand.@Nullable AskedBy askedBy,
            @Nullable UUID partyId,
            @Typed(As.LINE) @Nullable String name,
            @Typed(As.PHONE) @Nullable String phone,
            @Typed(As.LINE) @Nullable String address,
            @Nullable UUID itemId,
            @Nullable String wish,
            @NotNull(message = "请选择住在哪个村（社区）。") String regionCode,
            @Nullable LocalDate wantedOn,
            Errand.@Nullable Part wantedPart,
            @NotBlank @Size(max = 100) String key) {
        ErrandIntake.NewErrand wanted() {
            return new ErrandIntake.NewErrand(
                    kind,
                    askedBy,
                    partyId,
                    name,
                    phone,
                    address,
                    null,
                    itemId,
                    wish,
                    regionCode,
                    wantedOn,
                    wantedPart,
                    key);
        }
    }

    record AgentApplication(
            @NotNull(message = "请选择要申请的事项。") UUID itemId,
            @NotNull(message = "请选择凭哪份委托书办。") UUID mandateId,
            @Nullable Map<String, @Nullable String> form,
            @Nullable List<ErrandRegistering.Provision> materials,
            @Nullable @Size(max = 40) List<ErrandRegistering.Photo> photos,
            int version,
            @NotBlank @Size(max = 100) String key,
            @Nullable String again) {
        ErrandRegistering.Application application() {
            Map<String, String> filled = new HashMap<>();
            if (form != null) {
                form.forEach((k, v) -> filled.put(k, v == null ? "" : v));
            }
            return new ErrandRegistering.Application(
                    itemId,
                    mandateId,
                    filled,
                    materials == null ? List.of() : materials,
                    photos == null ? List.of() : photos,
                    version,
                    key,
                    again);
        }
    }

    record OrderContact(String name, String phone, @Nullable String address) {}

    record SupplyKey(@NotBlank @Size(max = 100) String key) {}

    record WithdrawForPrincipal(
            @NotBlank(message = "请写明为什么撤回。") @Size(max = 200)
            String reason,

            @NotBlank @Size(max = 100) String key) {}

    @GetMapping
    Slice<AgentOrderRow> list(
            Actor actor,
            @RequestParam(defaultValue = "ALL") ErrandLists.OrderList view,
            @RequestParam Errand.@Nullable Kind kind,
            @RequestParam TakeBy.@Nullable TakeLight light,
            @RequestParam @Nullable String q,
            @ParameterObject Slice.Request request) {
        ErrandLists.Filter filter = new ErrandLists.Filter(view, kind, light, q);
        Slice<Errand> found = lists.list(actor.requireStaff(), filter, request);
        return new Slice<>(page.rows(found.items()), found.next());
    }

    @GetMapping("/counts")
    ErrandLists.AgentCounts counts(Actor actor) {
        return lists.counts(actor.requireStaff());
    }

    @PostMapping
    AgentOrderView ask(Actor actor, @Valid @RequestBody AskAgentOrder request) {
        return page.of(actor, orders.ask(actor.requireStaff(), request.wanted()));
    }

    @GetMapping("/{id}")
    AgentOrderView get(Actor actor, @PathVariable UUID id) {
        return page.of(actor, orders.get(actor.requireStaff(), id));
    }

    @PostMapping("/{id}/acts/{act}")
    AgentOrderView act(
            Actor actor, @PathVariable UUID id, @PathVariable ErrandAction act, @RequestBody ErrandActRequest request) {
        if (act == ErrandAction.REGISTER_CASE || act == ErrandAction.ASK) {
            throw Problem.invalid("act", "这一步请在“替他申请”里办。");
        }
        Errand after = act == ErrandAction.HAND_OVER
                ? cases.handOver(actor.requireStaff(), id, request)
                : orders.act(actor.requireStaff(), id, act, request);
        return page.of(actor, after);
    }

    @PostMapping("/{id}/cases")
    AgentOrderView register(Actor actor, @PathVariable UUID id, @Valid @RequestBody AgentApplication request) {
        return page.of(actor, registering.register(actor.requireStaff(), id, request.application()));
    }

    @PostMapping("/{id}/cases/{caseId}/supply")
    AgentOrderView supply(
            Actor actor, @PathVariable UUID id, @PathVariable UUID caseId, @Valid @RequestBody SupplyKey request) {
        cases.supply(actor.requireStaff(), id, caseId, request.key());
        return page.of(actor, orders.get(actor, id));
    }

    @PostMapping("/{id}/cases/{caseId}/withdraw")
    AgentOrderView withdraw(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @Valid @RequestBody WithdrawForPrincipal request) {
        cases.withdraw(actor.requireStaff(), id, caseId, request.reason(), request.key());
        return page.of(actor, orders.get(actor, id));
    }

    /** Whom to call and where to go, in clear: each look is on record. */
    @PostMapping("/{id}/contact")
    OrderContact contact(Actor actor, @PathVariable UUID id, @RequestBody UnmaskReason.StatedReason why) {
        return evidence.contact(actor.requireStaff(), id, why.text());
    }

    @GetMapping("/{id}/pictures/{seq}")
    ResponseEntity<Resource> picture(Actor actor, @PathVariable UUID id, @PathVariable long seq) {
        return evidence.picture(actor.requireStaff(), id, seq);
    }
}
