package onewindow.agents.errand;

import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentScope;
import onewindow.agents.Agents;
import onewindow.agents.mandate.AgentPeople;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.RegionCode;
import onewindow.identity.challenge.OwnPhones;
import onewindow.identity.party.Parties;
import onewindow.organisation.region.Regions;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks, for whom and in which village: a citizen for himself or his family, an agent for his people, a window for its place. */
@Component
class ErrandAskers {
    private final Parties parties;
    private final Regions regions;
    private final Agents agents;
    private final AgentPeople people;
    private final OwnPhones phones;

    ErrandAskers(Parties parties, Regions regions, Agents agents, AgentPeople people, OwnPhones phones) {
        this.parties = parties;
        this.regions = regions;
        this.agents = agents;
        this.people = people;
        this.phones = phones;
    }

    Errand.AskedBy how(Actor actor, ErrandIntake.NewErrand wanted) {
        if (actor.kind() == Actor.Kind.CITIZEN) {
            return Errand.AskedBy.WEB;
        }
        if (AgentScope.dispatches(actor, wanted.regionCode())) {
            boolean phone = wanted.askedBy() == Errand.AskedBy.PHONE;
            return phone ? Errand.AskedBy.PHONE : Errand.AskedBy.WINDOW;
        }
        byAgent(agents.require(actor), wanted);
        return Errand.AskedBy.AGENT;
    }

    /** An agent asks for the people of his villages; for one he names by the register only on a mandate that holds. */
    private void byAgent(Agent agent, ErrandIntake.NewErrand wanted) {
        if (!agent.serves(RegionCode.of(wanted.regionCode()))) {
            throw Problem.invalid("regionCode", "这个地方不归您服务，请告知便民服务中心派单。");
        }
        if (phones.ofStaff(ErrandIntake.text(wanted.phone()))) {
            throw Problem.invalid("phone", "这是代办员或工作人员的电话，请填写群众本人或家属的电话。");
        }
        UUID partyId = wanted.partyId();
        if (partyId != null) {
            people.requireServed(agent, partyId);
            if (people.of(agent, partyId).isEmpty()) {
                throw Problem.rule("partyId", "这位群众还没有经他本人确认的委托，请先签委托书并由他确认。", "代办以委托人确认的委托为前提");
            }
        }
    }

    @Nullable
    Party party(Actor actor, ErrandIntake.NewErrand wanted) {
        if (actor.kind() != Actor.Kind.CITIZEN) {
            return wanted.partyId() == null ? null : parties.get(wanted.partyId());
        }
        if (actor.partyId() == null) {
            throw Problem.notAllowed("请先核对身份，再请人帮办。");
        }
        return wanted.forFamily() ? null : parties.get(actor.partyId());
    }

    RegionCode region(String code) {
        RegionCode region = RegionCode.of(code);
        if (region.level().compareTo(RegionCode.Level.TOWN) < 0
                || regions.find(region).isEmpty()) {
            throw Problem.invalid("regionCode", "请选择住在哪个村（社区）。");
        }
        return region;
    }
}
