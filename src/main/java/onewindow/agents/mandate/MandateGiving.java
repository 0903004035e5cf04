package onewindow.agents.mandate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.AgentNumbers;
import onewindow.agents.AgentPictures;
import onewindow.agents.AgentRules;
import onewindow.agents.AgentScope;
import onewindow.agents.Agents;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Items;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.identity.PartyView;
import onewindow.identity.RegionCode;
import onewindow.identity.audit.Audit;
import onewindow.identity.party.Parties;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a mandate is given: signed by the principal on the screen, or photographed from the signed paper. */
@Component
class MandateGiving {
    private static final int MOST_ITEMS = 50;
    /** Whoever has not said yes by then has said no. */
    private static final int DAYS_TO_CONFIRM = 15;

    private final MandateTable table;
    private final Mandates mandates;
    private final Agents agents;
    private final AgentPictures pictures;
    private final MandateSurroundings around;

    MandateGiving(
            MandateTable table, Mandates mandates, Agents agents, AgentPictures pictures, MandateSurroundings around) {
        this.table = table;
        this.mandates = mandates;
        this.agents = agents;
        this.pictures = pictures;
        this.around = around;
    }

    /** What a mandate is checked against and made of. */
    @Component
    record MandateSurroundings(
            PrincipalHomes homes,
            Parties parties,
            Items items,
            AgentRules rules,
            AgentNumbers numbers,
            Ids ids,
            Audit audit,
            Clock clock) {}

    /**
     * @param agentId null: the agent who writes it down, unless a kin is named
     * @param kin one of the family or a neighbour, instead of an agent
     * @param itemIds empty: for everything
     * @param picture the upload: the signature on the screen, or the photograph of the signed paper
     */
    record MandateRequest(
            UUID principalId,
            @Nullable UUID agentId,
            @Nullable Kin kin,
            String regionCode,
            List<UUID> itemIds,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Mandate.How how,
            UUID picture,
            String key) {}

    /** @param relation what this person is to the principal */
    record Kin(UUID partyId, String relation) {}

    /** Whom the mandate is given to: an agent, or a person with a relation. */
    private record Holder(@Nullable Agent agent, @Nullable PartyView person, String relation) {
        @Nullable
        UUID agentId() {
            return agent == null ? null : agent.id();
        }
    }

    @Transactional
    public Mandate give(Actor actor, MandateRequest given) {
        Mandate known = table.givenAs(key(actor, given)).orElse(null);
        if (known != null) {
            return known;
        }
        around.homes().require(given.principalId(), RegionCode.of(given.regionCode()));
        requireGrownUp(given.principalId());
        Holder holder = given.kin() == null
                ? new Holder(agent(actor, given), null, "")
                : kin(actor, given.principalId(), given.kin(), given.regionCode());
        Mandate mandate = made(actor, holder, given);
        table.insert(mandate, key(actor, given));
        around.audit().record(actor, AgentAuditAct.MANDATE_GIVEN, mandate.id(), mandate.number());
        mandates.tell(
                mandate,
                new Doer(actor, actor.name(), given.agentId() == null && given.kin() == null ? "代办员" : "窗口人员"),
                "GIVE",
                new Extras(mandate.how().chinese, null, mandate.picture()),
                "有人登记了您的委托书，等您确认",
                told(mandate, holder),
                mandate.givenAt());
        return mandate;
    }

    /** Who is under eighteen gives nobody a mandate: the guardian acts. */
    private void requireGrownUp(UUID principalId) {
        Party principal = around.parties().get(principalId);
        if (principal.isMinor(today())) {
            throw Problem.rule("principalId", "委托人未满十八周岁，由监护人办理，不能签委托书。", "民法典第二十条、第二十三条");
        }
    }

    private static String key(Actor actor, MandateRequest given) {
        return actor.accountId() + " " + given.key();
    }

    private Agent agent(Actor actor, MandateRequest given) {
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
    private Holder kin(Actor actor, UUID principalId, Kin kin, String regionCode) {
        if (!AgentScope.dispatches(actor, regionCode)) {
            throw Problem.notAllowed("亲友的委托书请到便民服务站、便民服务中心的窗口登记。");
        }
        around.parties().requireAlive(kin.partyId());
        Party person = around.parties().get(kin.partyId());
        String relation = kin.relation().strip();
        if (relation.isEmpty() || relation.length() > 20) {
            throw Problem.invalid("relation", "请写明受托人是委托人的什么人（20 个字以内），如：儿子。");
        }
        if (person.kind() != PartyKind.PERSON || person.id().equals(principalId)) {
            throw Problem.invalid("holderId", "受托人应是委托人以外的一位自然人。");
        }
        if (person.isMinor(today())) {
            throw Problem.rule("holderId", person.view().maskedName() + "未满十八周岁，不能做受托人。", "民法典第十八条：成年人为完全民事行为能力人");
        }
        return new Holder(null, person.view(), relation);
    }

    private Mandate made(Actor actor, Holder holder, MandateRequest given) {
        LocalDate from = given.validFrom() == null ? today() : given.validFrom();
        LocalDate until = until(given, from);
        List<ItemVersion> items = given.itemIds().stream()
                .distinct()
                .limit(MOST_ITEMS)
                .map(around.items()::current)
                .toList();
        PartyView principal = around.parties().view(given.principalId());
        PartyView person = holder.person();
        Instant now = around.clock().instant();
        return new Mandate(
                around.ids().next(),
                around.numbers().next(AgentNumbers.What.MANDATE, today()),
                principal.id(),
                principal.name(),
                principal.maskedName(),
                holder.agentId(),
                person == null ? null : person.id(),
                person == null ? null : person.name(),
                person == null ? null : person.maskedName(),
                person == null ? null : holder.relation(),
                given.regionCode(),
                items.stream().map(ItemVersion::itemId).toList(),
                items.stream().map(ItemVersion::name).toList(),
                from,
                until,
                given.how(),
                pictures.use(actor, "picture", given.picture()),
                now,
                actor.name(),
                actor.staffId(),
                today().plusDays(DAYS_TO_CONFIRM),
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private LocalDate until(MandateRequest given, LocalDate from) {
        int longest = around.rules().of(RegionCode.of(given.regionCode())).mandateDays();
        LocalDate until = given.validUntil() == null ? from.plusDays(longest - 1L) : given.validUntil();
        if (from.isBefore(today()) || until.isBefore(from) || until.isBefore(today())) {
            throw Problem.invalid("validUntil", "委托期限应从今天或以后开始，结束日期不能早于开始日期。");
        }
        if (until.isAfter(from.plusDays(longest - 1L))) {
            throw Problem.invalid(
                    "validUntil",
                    "委托最长 " + longest + " 天，最晚到" + WorkCalendar.said(from.plusDays(longest - 1L), today()) + "。");
        }
        return until;
    }

    private String told(Mandate mandate, Holder holder) {
        String phone = holder.agent() == null ? "" : "（" + holder.agent().phone() + "）";
        return "登记了您委托" + mandates.called(mandate) + phone + "办理“" + mandate.what() + "”，到"
                + WorkCalendar.said(mandate.validUntil(), today()) + "为止，委托书" + mandate.number()
                + "。您确认以后才有效。不是您的意思，请不要把验证码告诉任何人，并在“我的委托”里或到便民服务站、便民服务中心撤销。";
    }

    private LocalDate today() {
        return LocalDate.now(around.clock());
    }
}
