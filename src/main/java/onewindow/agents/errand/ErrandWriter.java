package onewindow.agents.errand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import onewindow.agents.Agent;
import onewindow.agents.AgentEvents;
import onewindow.agents.AgentEvents.AgentEvent;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
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
class ErrandWriter {
    private static final String HOTLINE = "12345";

    private final ErrandTable table;
    private final AgentEvents events;
    private final PrincipalTellings tellings;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ErrandWriter(
            ErrandTable table,
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

    boolean repeated(Errand order, ErrandAction action, String key) {
        return events.repeated(order.id(), action.name(), key);
    }

    void open(Errand order, Doer doer, String key) {
        table.insert(order);
        ErrandMove asked =
                new ErrandMove(order, ErrandAction.ASK, doer, order.askedAt(), key, Extras.NONE, null, null, Map.of());
        append(asked, null);
    }

    /** The step is made inside its transaction, so that pictures of an attempt that fails are not kept. */
    void write(Supplier<ErrandMove> made) {
        try {
            transaction.executeWithoutResult(t -> writeWithin(made.get()));
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("这一步刚才已经办过了，请刷新后再看。");
        }
    }

    void writeWithin(ErrandMove move) {
        if (!table.move(move.before(), move.after())) {
            throw moved(table.find(move.before().id()).orElseThrow());
        }
        append(move, move.before().status());
    }

    private void append(ErrandMove move, @Nullable ErrandStatus from) {
        Errand order = move.before();
        AgentEvent step = new AgentEvent(
                Subject.ORDER,
                order.id(),
                move.action().name(),
                from == null ? null : from.name(),
                move.action().rule().to.name(),
                move.at(),
                move.key());
        events.append(step, move.doer(), move.extras(), telling(move));
        audit.record(move.doer().actor(), move.action(), order.id(), order.number());
    }

    private @Nullable Telling telling(ErrandMove move) {
        Errand order = move.before();
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
        boolean reached = own.phone() != null || order.askedBy() == Errand.AskedBy.AGENT;
        return reached ? own : new Telling(own.partyId(), asked(order), own.title(), own.text());
    }

    /** The number left with the order, unless it is that of somebody who works here. */
    private @Nullable String asked(Errand order) {
        String phone = table.phone(order);
        return phone.isEmpty() || tellings.ofStaff(phone) ? null : phone;
    }

    private String said(ErrandMove move, String text) {
        Errand order = move.before();
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
    Problem moved(Errand now) {
        List<AgentEvents.Line> lines = events.of(now.id());
        AgentEvents.Line last = lines.isEmpty() ? null : lines.getLast();
        String by = last == null
                ? "刚才有改动，"
                : "刚才已由" + last.byName() + "“"
                        + ErrandAction.valueOf(last.act()).chinese() + "”，";
        return Problem.conflict(by + "现在是“" + now.status().chinese + "”。请刷新后再看。");
    }
}
