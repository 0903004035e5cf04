package onewindow.agents.errand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.agents.AgentEvents;
import onewindow.agents.mandate.Mandate;
import onewindow.agents.mandate.Mandates;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseSummary;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as the pages show them: rows of lists, and one with all that happened to it. */
@Component
class ErrandPage {
    private final ErrandAccess access;
    private final ErrandCaseLinks linked;
    private final ErrandRows rows;
    private final Mandates mandates;
    private final AgentEvents events;
    private final FieldCipher cipher;

    ErrandPage(
            ErrandAccess access,
            ErrandCaseLinks linked,
            ErrandRows rows,
            Mandates mandates,
            AgentEvents events,
            FieldCipher cipher) {
        this.access = access;
        this.linked = linked;
        this.rows = rows;
        this.mandates = mandates;
        this.events = events;
        this.cipher = cipher;
    }

    record AgentOrderRow(
            UUID id,
            String number,
            Errand.Kind kind,
            String kindName,
            String askedByName,
            ErrandStatus status,
            String statusName,
            String maskedName,
            String maskedPhone,
            String what,
            String regionName,
            @Nullable LocalDate wantedOn,
            String wantedPartName,
            @Nullable String agentName,
            @Nullable String agentPhone,
            @Nullable TakeBy takeBy,
            Instant askedAt,
            int version) {}

    record OrderActView(ErrandAction act, String name, boolean danger, List<ErrandActRow.Need> needs) {}

    record OrderEventView(
            long seq,
            String name,
            Instant at,
            String byName,
            String byPost,
            @Nullable String note,
            @Nullable String place,
            boolean hasPicture) {}

    record OrderCaseView(
            UUID id,
            String number,
            String itemName,
            String statusName,
            boolean ended,
            boolean needsSupply,
            boolean mayWithdraw,
            String mandateNumber) {}

    record OrderMandateView(
            UUID id, String number, String what, LocalDate validUntil, List<UUID> itemIds, boolean confirmed) {}

    /** @param mine whether it is in this person's own hands: then the full name is shown */
    record AgentOrderView(
            AgentOrderRow order,
            String name,
            boolean mine,
            @Nullable UUID partyId,
            @Nullable UUID itemId,
            String wish,
            @Nullable String relation,
            @Nullable String maskedAddress,
            String regionCode,
            @Nullable UUID agentId,
            @Nullable String result,
            List<OrderCaseView> cases,
            List<OrderMandateView> mandates,
            List<OrderActView> acts,
            List<OrderEventView> events) {}

    List<AgentOrderRow> rows(List<Errand> orders) {
        return rows.of(orders);
    }

    AgentOrderView of(Actor actor, Errand order) {
        boolean mine = access.worker(actor, order).isPresent();
        boolean family = actor.kind() == Actor.Kind.CITIZEN;
        byte[] address = order.address();
        return new AgentOrderView(
                rows(List.of(order)).getFirst(),
                mine || family ? order.name() : order.maskedName(),
                mine,
                family ? null : order.partyId(),
                order.itemId(),
                cipher.decryptText(order.wish(), ErrandTable.WISH.of(order.id())),
                order.askerRelation(),
                address == null ? null : Masks.address(cipher.decrypt(address, ErrandTable.ADDRESS.of(order.id()))),
                order.regionCode(),
                order.agentId(),
                order.result(),
                cases(order),
                mine ? mandates(order) : List.of(),
                acts(actor, order),
                events(order));
    }

    private List<OrderCaseView> cases(Errand order) {
        Map<UUID, String> mandates = linked.of(order.id()).stream()
                .collect(Collectors.toMap(ErrandTable.Link::caseId, ErrandTable.Link::mandateNumber));
        return linked.summaries(order.id()).stream()
                .map(c -> new OrderCaseView(
                        c.id(),
                        c.number(),
                        c.itemName(),
                        said(c),
                        c.status().ended(),
                        c.status().open() && c.status() == onewindow.cases.CaseStatus.AWAITING_SUPPLEMENT,
                        CaseAction.WITHDRAW.leadsFrom(c.status()),
                        mandates.getOrDefault(c.id(), "")))
                .toList();
    }

    private static String said(CaseSummary file) {
        return file.status().toApplicant().chinese;
    }

    /** Those the agent holds for this person; of one not yet known by number, those of the same name and village. */
    private List<OrderMandateView> mandates(Errand order) {
        UUID principal = order.partyId();
        UUID agent = order.agentId();
        if (agent == null) {
            return List.of();
        }
        List<Mandate> open = principal == null
                ? mandates.open(agent, order.name(), order.regionCode())
                : mandates.open(agent, principal);
        return open.stream().map(ErrandPage::mandate).toList();
    }

    private static OrderMandateView mandate(Mandate m) {
        return new OrderMandateView(m.id(), m.number(), m.what(), m.validUntil(), m.itemIds(), m.confirmedAt() != null);
    }

    private List<OrderActView> acts(Actor actor, Errand order) {
        return Arrays.stream(ErrandAction.values())
                .filter(a -> a != ErrandAction.ASK && access.whyNot(actor, order, a) == null)
                .map(a -> new OrderActView(
                        a,
                        a.chinese(),
                        a.rule().danger,
                        a.rule().needs.stream().sorted().toList()))
                .toList();
    }

    private List<OrderEventView> events(Errand order) {
        return events.of(order.id()).stream()
                .map(e -> new OrderEventView(
                        e.seq(),
                        ErrandAction.valueOf(e.act()).chinese(),
                        e.at(),
                        e.byName(),
                        e.byPost(),
                        e.note(),
                        e.place(),
                        e.picture() != null))
                .toList();
    }
}
