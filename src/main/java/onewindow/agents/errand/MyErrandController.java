package onewindow.agents.errand;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.agents.errand.ErrandPage.AgentOrderRow;
import onewindow.agents.errand.ErrandPage.AgentOrderView;
import onewindow.identity.Actor;
import onewindow.platform.db.Slice;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
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
class MyErrandController {
    private final Errands orders;
    private final ErrandLists lists;
    private final ErrandPage page;

    MyErrandController(Errands orders, ErrandLists lists, ErrandPage page) {
        this.orders = orders;
        this.lists = lists;
        this.page = page;
    }

    /** @param relation left out when it is for oneself */
    record AskForHelp(
            @NotNull(message = "请选择帮办代办或上门服务。") Errand.Kind kind,
            @Typed(As.LINE) @Nullable String relation,
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
        Slice<Errand> found = lists.ofCitizen(actor.partyId(), request);
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
        ErrandActRequest act =
                new ErrandActRequest(request.version(), request.key(), request.reason(), null, null, null);
        return page.of(actor, orders.act(actor, id, ErrandAction.CANCEL, act));
    }
}
