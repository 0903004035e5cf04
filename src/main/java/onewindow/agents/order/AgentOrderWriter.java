package onewindow.agents.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import onewindow.agents.Agent;
import onewindow.agents.AgentEvents;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.AgentEvents.Step;
import onewindow.agents.AgentEvents.Subject;
import onewindow.agents.AgentEvents.Telling;
import onewindow.agents.PrincipalTellings;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a step of an order with what belongs to it: the event, the message to the principal, the record. */
@Component
class AgentOrderWriter {
    private static final String HOTLINE = "12345";

    private final AgentOrderTable table;
    private final AgentEvents events;
    private final PrincipalTellings tellings;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AgentOrderWriter(
            AgentOrderTable table,
            AgentEvents events,
            PrincipalTellings tellings,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.events = events;
        this.tellings = tellings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    boolean repeated(AgentOrder order, OrderAction action, String key) {
        return events.repeated(order.id(), action.name(), key);
    }

    void open(AgentOrder order, Doer doer, String key) {
        table.insert(order);
        OrderMove asked =
                new OrderMove(order, OrderAction.ASK, doer, order.askedAt(), key, Extras.NONE, null, null, Map.of());
        append(asked, null);
    }

    /** The step is made inside its transaction, so that pictures of an attempt that fails are not kept. */
    void write(Supplier<OrderMove> made) {
        try {
            transaction.executeWithoutResult(t -> writeWithin(made.get()));
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("这一步刚才已经办过了，请刷新后再看。");
        }
    }

    void writeWithin(OrderMove move) {
        if (!table.move(move.before(), move.after())) {
            throw moved(table.find(move.before().id()).orElseThrow());
        }
        append(move, move.before().status());
    }

    private void append(OrderMove move, @Nullable OrderStatus from) {
        AgentOrder order = move.before();
        Step step = new Step(
                Subject.ORDER,
                order.id(),
                move.action().name(),
                from == null ? null : from.name(),
                move.action().rule().to.name(),
                move.at(),
                move.key());
        events.append(step, move.doer(), move.extras(), telling(move));
        audit.record(move.doer().actor(), "ORDER_" + move.action(), "AGENT_ORDER", order.id(), order.number());
    }

    private @Nullable Telling telling(OrderMove move) {
        AgentOrder order = move.before();
        String text = move.action().rule().told;
        if (text == null) {
            return null;
        }
        String title = java.util.Objects.requireNonNullElse(move.action().rule().title, "");
        UUID party = move.partyId() != null ? move.partyId() : order.partyId();
        if (party == null) {
            return new Telling(order.askerPartyId(), asked(order), title, said(move, text));
        }
        boolean byAgent = move.doer().actor().has(Role.AGENT);
        Telling own = tellings.to(party, order.regionCode(), byAgent, title, said(move, text));
        boolean reached = own.phone() != null || order.askedBy() == AgentOrder.AskedBy.AGENT;
        return reached ? own : new Telling(own.partyId(), asked(order), own.title(), own.text());
    }

    /** The number left with the order, unless it is that of somebody who works here. */
    private @Nullable String asked(AgentOrder order) {
        String phone = table.phone(order);
        return phone.isEmpty() || tellings.ofStaff(phone) ? null : phone;
    }

    private String said(OrderMove move, String text) {
        AgentOrder order = move.before();
        Agent agent = move.agent();
        String note = move.extras().note();
        String said = text.replace("{kind}", order.kind().chinese)
                .replace("{what}", order.itemName())
                .replace("{number}", order.number())
                .replace("{takeBy}", WorkCalendar.said(order.takeBy(), LocalDate.now(clock)))
                .replace("{agent}", agent == null ? "" : agent.name())
                .replace("{phone}", agent == null ? "" : agent.phone())
                .replace("{hotline}", HOTLINE)
                .replace("{note}", note == null ? "" : note);
        for (Map.Entry<String, String> word : move.words().entrySet()) {
            said = said.replace("{" + word.getKey() + "}", word.getValue());
        }
        return said;
    }

    /** Says who was there first, and where the order stands now. */
    Problem moved(AgentOrder now) {
        List<AgentEvents.Line> lines = events.of(now.id());
        AgentEvents.Line last = lines.isEmpty() ? null : lines.getLast();
        String by = last == null
                ? "刚才有改动，"
                : "刚才已由" + last.byName() + "“" + OrderAction.valueOf(last.act()).chinese() + "”，";
        return Problem.conflict(by + "现在是“" + now.status().chinese + "”。请刷新后再看。");
    }
}
