package onewindow.agents.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentScope;
import onewindow.agents.Agents;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.identity.PartyView;
import onewindow.identity.RegionCode;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may give a mandate, and who may be given one: grown up, alive, and of the place. */
@Component
class MandateHolders {
    private final PrincipalHomes homes;
    private final Parties parties;
    private final Agents agents;
    private final Clock clock;

    MandateHolders(PrincipalHomes homes, Parties parties, Agents agents, Clock clock) {
        this.homes = homes;
        this.parties = parties;
        this.agents = agents;
        this.clock = clock;
    }

    /** Who gives the mandate, and whom it is given to: an agent, or a person with a relation. */
    record Holder(
            PartyView principal,
            @Nullable Agent agent,
            @Nullable PartyView person,
            String relation) {
        @Nullable
        UUID agentId() {
            return agent == null ? null : agent.id();
        }
    }

    /** Refused when the principal may not give one, or this holder may not be given one. */
    Holder of(Actor actor, MandateGiving.MandateRequest given) {
        homes.require(given.principalId(), RegionCode.of(given.regionCode()));
        PartyView principal = grownUp(given.principalId());
        return given.kin() == null
                ? new Holder(principal, agent(actor, given), null, "")
                : kin(actor, principal, given.kin(), given.regionCode());
    }

    /** Who is under eighteen gives nobody a mandate: the guardian acts. */
    private PartyView grownUp(UUID principalId) {
        Party principal = parties.get(principalId);
        if (principal.isMinor(today())) {
            throw Problem.rule("principalId", "委托人未满十八周岁，由监护人办理，不能签委托书。", "民法典第二十条、第二十三条");
        }
        return principal.view();
    }

    private Agent agent(Actor actor, MandateGiving.MandateRequest given) {
        RegionCode region = RegionCode.of(given.regionCode());
        if (given.agentId() != null && !AgentScope.dispatches(actor, given.regionCode())) {
            throw Problem.notAllowed("只能为本辖区的群众登记委托。");
        }
        Agent agent = given.agentId() == null ? agents.require(actor) : agents.get(given.agentId());
        if (!agent.inService(today()) || !agent.serves(region)) {
            throw Problem.invalid("agentId", agent.name() + "不在岗，或者不服务这个地方。");
        }
        return agent;
    }

    /** 民法典第十八条: who acts for another must be of age; nobody gives a mandate to himself. */
    private Holder kin(Actor actor, PartyView principal, MandateGiving.Kin kin, String regionCode) {
        if (!AgentScope.dispatches(actor, regionCode)) {
            throw Problem.notAllowed("亲友的委托书请到便民服务站、便民服务中心的窗口登记。");
        }
        parties.requireAlive(kin.partyId());
        Party person = parties.get(kin.partyId());
        String relation = kin.relation().strip();
        if (relation.isEmpty() || relation.length() > 20) {
            throw Problem.invalid("relation", "请写明受托人是委托人的什么人（20 个字以内），如：儿子。");
        }
        if (person.kind() != PartyKind.PERSON || person.id().equals(principal.id())) {
            throw Problem.invalid("holderId", "受托人应是委托人以外的一位自然人。");
        }
        if (person.isMinor(today())) {
            throw Problem.rule("holderId", person.view().maskedName() + "未满十八周岁，不能做受托人。", "民法典第十八条：成年人为完全民事行为能力人");
        }
        return new Holder(principal, null, person.view(), relation);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
