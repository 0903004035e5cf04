package onewindow.agents.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.agents.order.AgentOrderPage.AgentOrderRow;
import onewindow.agents.order.AgentOrderPage.AgentOrderView;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking on line for somebody to help or to come, for oneself or for one's family. */
@RestController
@RequestMapping("/api/my/agent-orders")
class MyAgentOrderController {
    private final AgentOrders orders;
    private final AgentOrderLists lists;
    private final AgentOrderPage page;

    MyAgentOrderController(AgentOrders orders, AgentOrderLists lists, AgentOrderPage page) {
        this.orders = orders;
        this.lists = lists;
        this.page = page;
    }

    /** @param relation left out when it is for oneself */
    record AskForHelp(
            @NotNull(message = "请选择帮办代办或上门服务。") AgentOrder.Kind kind,
            @Nullable String relation,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable UUID itemId,
            @Nullable String wish,
            @NotNull(message = "请选择住在哪个村（社区）。") String regionCode,
            @Nullable LocalDate wantedOn,
            AgentOrder.@Nullable Part wantedPart,
            @NotBlank @Size(max = 100) String key) {
        AgentOrderAsking.Wanted wanted() {
            return new AgentOrderAsking.Wanted(
                    kind,
                    null,
                    null,
                    name,
                    phone,
                    address,
                    relation,
                    itemId,
                    wish,
                    regionCode,
                    wantedOn,
                    wantedPart,
                    key);
        }
    }

    record CancelOrder(
            int version,

            @NotBlank(message = "请写明为什么取消。") @Size(max = 200)
            String reason,

            @NotBlank @Size(max = 100) String key) {}

    @GetMapping
    Slice<AgentOrderRow> mine(Actor actor, @ParameterObject Slice.Request request) {
        if (actor.partyId() == null) {
            return new Slice<>(List.of(), null);
        }
        Slice<AgentOrder> found = lists.ofCitizen(actor.partyId(), request);
        return new Slice<>(page.rows(found.items()), found.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AgentOrderView ask(Actor actor, @Valid @RequestBody AskForHelp request) {
        return page.of(actor, orders.ask(actor, request.wanted()));
    }

    @GetMapping("/{id}")
    AgentOrderView get(Actor actor, @PathVariable UUID id) {
        return page.of(actor, orders.get(actor, id));
    }

    @PostMapping("/{id}/cancel")
    AgentOrderView cancel(Actor actor, @PathVariable UUID id, @Valid @RequestBody CancelOrder request) {
        OrderRequest act = new OrderRequest(request.version(), request.key(), request.reason(), null, null, null);
        return page.of(actor, orders.act(actor, id, OrderAction.CANCEL, act));
    }
}
