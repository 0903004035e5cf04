package onewindow.agents.errand;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.agents.Agent;
import onewindow.agents.Agents;
import onewindow.agents.errand.ErrandPage.AgentOrderRow;
import onewindow.identity.Masks;
import onewindow.identity.RegionCode;
import onewindow.organisation.region.Regions;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as the rows of a list, with the names of places and agents. */
@Component
class ErrandRows {
    private final Agents agents;
    private final Regions regions;
    private final Calendars calendars;
    private final FieldCipher cipher;

    ErrandRows(Agents agents, Regions regions, Calendars calendars, FieldCipher cipher) {
        this.agents = agents;
        this.regions = regions;
        this.calendars = calendars;
        this.cipher = cipher;
    }

    List<AgentOrderRow> of(List<Errand> orders) {
        Map<UUID, Agent> known = agents.all(orders.stream()
                .map(Errand::agentId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
        Map<String, String> places = orders.stream()
                .map(Errand::regionCode)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), c -> regions.fullName(RegionCode.of(c))));
        return orders.stream()
                .map(o -> row(o, o.agentId() == null ? null : known.get(o.agentId()), places))
                .toList();
    }

    private AgentOrderRow row(Errand o, @Nullable Agent agent, Map<String, String> places) {
        return new AgentOrderRow(
                o.id(),
                o.number(),
                o.kind(),
                o.kind().chinese,
                o.askedBy().chinese,
                o.status(),
                o.status().chinese,
                o.maskedName(),
                Masks.phone(o.phone(cipher)),
                o.itemName(),
                places.getOrDefault(o.regionCode(), ""),
                o.wantedOn(),
                o.wantedPart().chinese,
                agent == null ? null : agent.name(),
                agent == null ? null : agent.phone(),
                TakeBy.of(o.status(), o.takeBy(), o.takeByProvisional(), calendars.current(), calendars.today()),
                o.askedAt(),
                o.version());
    }
}
