package onewindow.agents.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.agents.Agents;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.Scope;
import onewindow.identity.WaitingWork;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The second member of staff who asks a principal without a phone: who may, and what waits for him. */
@Component
class MandateSeconds implements WaitingWork {
    private final MandateTable table;
    private final Agents agents;
    private final PrincipalPhones phones;
    private final Clock clock;

    MandateSeconds(MandateTable table, Agents agents, PrincipalPhones phones, Clock clock) {
        this.table = table;
        this.agents = agents;
        this.phones = phones;
        this.clock = clock;
    }

    /** Why this person cannot be the second one; null when he can. */
    @Nullable
    String whyNot(Actor staff, Mandate mandate) {
        UUID me = staff.staffId();
        UUID agentId = mandate.agentId();
        boolean himself =
                agentId != null && me != null && me.equals(agents.get(agentId).staffId());
        if (himself || (me != null && me.equals(mandate.writtenBy()))) {
            return "这份委托书是您登记的，或者是给您的，要由另一位窗口人员核实；站里只有一个人的，由镇（街道）便民服务中心核实。";
        }
        boolean here = staff.regions(Role.WINDOW_CLERK).stream()
                .anyMatch(own -> own.contains(RegionCode.of(mandate.regionCode())));
        return here ? null : "要由委托人所在的村（社区）或镇（街道）的窗口人员核实。";
    }

    /** Those of these places whose principals have no phone of their own, oldest first. */
    List<Mandate> waiting(Actor clerk) {
        clerk.require(Role.WINDOW_CLERK);
        Where where = Scope.within(new Where(), "m.region_code", clerk.regions(Role.WINDOW_CLERK))
                .and("m.confirmed_at is null and m.revoked_at is null")
                .and("m.confirm_until >= :today and m.valid_until >= :today", "today", LocalDate.now(clock));
        return phones.lacking(table.oldest(where));
    }

    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        return actor.has(Role.WINDOW_CLERK)
                ? Map.of("mandatesToConfirm", (long) waiting(actor).size())
                : Map.of();
    }
}
