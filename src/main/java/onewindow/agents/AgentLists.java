package onewindow.agents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.RegionCode;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register as it is read, and how much each agent has in hand. */
@Component
class AgentLists {
    private final AgentTable table;
    private final Calendars calendars;
    private final Db db;

    AgentLists(AgentTable table, Calendars calendars, Db db) {
        this.table = table;
        this.calendars = calendars;
        this.db = db;
    }

    Slice<Agent> list(List<RegionCode> regions, @Nullable String q, boolean left, Slice.Request page) {
        return table.list(regions, q, left, calendars.today(), page);
    }

    Map<UUID, Integer> openOrders(Collection<UUID> agentIds) {
        record ErrandCount(UUID agentId, int orders) {}
        return agentIds.isEmpty()
                ? Map.of()
                : db.sql("""
                                select agent_id, count(*)::int as orders from agents.agent_order
                                where agent_id = any(:ids) and status in ('TAKEN', 'VISITED', 'IN_PROGRESS')
                                group by agent_id""").bind("ids", agentIds).list(ErrandCount.class).stream()
                        .collect(Collectors.toMap(ErrandCount::agentId, ErrandCount::orders));
    }
}
