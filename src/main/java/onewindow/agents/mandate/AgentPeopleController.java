package onewindow.agents.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.Agents;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.PartyView;
import onewindow.identity.RegionCode;
import onewindow.identity.UnmaskReason;
import onewindow.identity.audit.Audit;
import onewindow.identity.party.Parties;
import onewindow.organisation.region.Regions;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An agent's own old people: those who gave him a mandate that holds today. */
@RestController
class AgentPeopleController {
    private final AgentPeople mine;
    private final Agents agents;
    private final Parties parties;
    private final Regions regions;
    private final Audit audit;

    AgentPeopleController(AgentPeople mine, Agents agents, Parties parties, Regions regions, Audit audit) {
        this.mine = mine;
        this.agents = agents;
        this.parties = parties;
        this.regions = regions;
        this.audit = audit;
    }

    record AgentSelf(UUID agentId, String name, String phone, List<ServedPlace> villages) {}

    record ServedPlace(String code, String name) {}

    record AgentPerson(
            UUID partyId,
            String name,
            @Nullable String maskedPhone,
            @Nullable String maskedAddress,
            String regionCode,
            String regionName,
            LocalDate validUntil,
            List<String> mandates) {}

    record PersonContact(
            String name, @Nullable String phone, @Nullable String address) {}

    @GetMapping("/api/desk/agent-self")
    AgentSelf self(Actor actor) {
        Agent me = agents.require(actor);
        List<ServedPlace> villages = me.villages().stream()
                .map(v -> new ServedPlace(v, regions.fullName(RegionCode.of(v))))
                .toList();
        return new AgentSelf(me.id(), me.name(), me.phone(), villages);
    }

    @GetMapping("/api/desk/agent-people")
    List<AgentPerson> people(Actor actor) {
        Agent me = agents.require(actor);
        Map<UUID, List<Mandate>> byPerson = new LinkedHashMap<>();
        mine.of(me, null)
                .forEach(m -> byPerson.computeIfAbsent(m.principalId(), id -> new ArrayList<>())
                        .add(m));
        Map<UUID, PartyView> known = byPerson.isEmpty() ? Map.of() : parties.views(byPerson.keySet());
        return byPerson.entrySet().stream()
                .filter(e -> known.containsKey(e.getKey()))
                .map(e -> person(java.util.Objects.requireNonNull(known.get(e.getKey())), e.getValue()))
                .toList();
    }

    private AgentPerson person(PartyView party, List<Mandate> mandates) {
        Mandate longest = mandates.getFirst();
        return new AgentPerson(
                party.id(),
                party.name(),
                party.maskedPhone(),
                party.maskedAddress(),
                longest.regionCode(),
                regions.fullName(RegionCode.of(longest.regionCode())),
                longest.validUntil(),
                mandates.stream().map(Mandate::what).distinct().toList());
    }

    /** To ring them up or go there; each look is on record. */
    @PostMapping("/api/desk/agent-people/{partyId}/contact")
    PersonContact contact(Actor actor, @PathVariable UUID partyId, @RequestBody UnmaskReason.StatedReason why) {
        Agent me = agents.require(actor);
        if (mine.of(me, partyId).isEmpty()) {
            audit.refused(actor, AgentAuditAct.CONTACT_SEEN, partyId, "没有有效的委托");
            throw Problem.notFound("这位委托人");
        }
        Party party = parties.get(partyId);
        audit.record(actor, AgentAuditAct.CONTACT_SEEN, partyId, why.text() + "（委托人）");
        return new PersonContact(party.name(), party.phone(), party.address());
    }
}
