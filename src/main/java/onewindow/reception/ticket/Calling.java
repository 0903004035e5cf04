package onewindow.reception.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallAuditAct;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Shifts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 叫号: what a window does with the queue. One window of a hall at a time decides whose turn it is. */
@Component
class Calling {
    private final TicketTable table;
    private final TicketEvents events;
    private final Shifts shifts;
    private final Audit audit;
    private final Clock clock;

    Calling(TicketTable table, TicketEvents events, Shifts shifts, Audit audit, Clock clock) {
        this.shifts = shifts;
        this.table = table;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where somebody sits: all that a call needs to know. */
    record Desk(Actor actor, @Nullable UUID staffId, Hall hall, HallWindow window) {
        UUID siteId() {
            return hall.siteId();
        }

        TicketMove.Place place(@Nullable UUID queue) {
            return new TicketMove.Place(
                    window.id(), staffId, queue, Duration.ofMinutes(hall.rules().minutesBetweenCalls()));
        }
    }

    /** The next one; whoever was being served is finished by it. Empty when nobody waits. */
    @Transactional
    public Optional<Ticket> next(Desk desk) {
        takeTurn(desk);
        Optional<Ticket> inHand = table.atWindow(desk.window().id());
        if (inHand.isPresent() && inHand.get().state() == TicketState.CALLED) {
            throw Problem.conflict("正在叫 " + inHand.get().number() + "：请先开始办理，或者按“没有人来”。");
        }
        inHand.ifPresent(ticket -> finish(desk, ticket));
        return table.next(
                        desk.siteId(),
                        desk.window().queues(),
                        desk.hall().rules().overtakenAtMost(),
                        clock.instant())
                .map(ticket -> call(desk, ticket, TicketAct.CALL, null));
    }

    /** Somebody else waits longer: the reason stays on record. */
    @Transactional
    public Ticket outOfTurn(Desk desk, UUID ticketId, String reason) {
        takeTurn(desk);
        Ticket ticket = here(desk, ticketId);
        requireFree(desk);
        Ticket after = call(desk, ticket, TicketAct.CALL_OUT_OF_TURN, reason);
        audit.record(desk.actor(), HallAuditAct.OUT_OF_TURN, desk.siteId(), ticket.number() + "：" + reason);
        return after;
    }

    /** The window may have been closed a moment ago, by another page of the same person. */
    private void takeTurn(Desk desk) {
        table.takeTurn(desk.siteId());
        boolean open = shifts.at(desk.siteId()).stream()
                .anyMatch(shift -> shift.windowId().equals(desk.window().id())
                        && shift.staffId().equals(desk.staffId()));
        if (!open) {
            throw Problem.conflict("您的窗口已经关了，请先开窗。");
        }
    }

    private void requireFree(Desk desk) {
        if (table.atWindow(desk.window().id()).isPresent()) {
            throw Problem.conflict("您窗口上还有一位没有办完，请先办完。");
        }
    }

    private Ticket call(Desk desk, Ticket ticket, TicketAct act, @Nullable String note) {
        Ticket after = done(desk, ticket, act, null, note);
        table.overtake(ticket, clock.instant());
        return after;
    }

    /** Called often enough, and after his grace, he has missed his turn; else he is called again after some minutes. */
    @Transactional
    public Ticket nobodyCame(Desk desk, UUID ticketId) {
        Ticket ticket = here(desk, ticketId);
        boolean missed = ticket.calls() >= desk.hall().rules().callsBeforeMissed()
                && !table.isKept(ticket.id(), clock.instant());
        return done(desk, ticket, missed ? TicketAct.MISS : TicketAct.PUT_OFF, null, null);
    }

    @Transactional
    public Ticket finish(Desk desk, UUID ticketId) {
        return finish(desk, here(desk, ticketId));
    }

    private Ticket finish(Desk desk, Ticket ticket) {
        boolean rest = ticket.persons() > TicketMove.PERSONS_AT_ONCE;
        return done(desk, ticket, rest ? TicketAct.SERVE_REST_LATER : TicketAct.FINISH, null, null);
    }

    /** @param queue to which it is transferred; of no other act */
    @Transactional
    public Ticket act(Desk desk, UUID ticketId, TicketAct act, @Nullable UUID queue) {
        takeTurn(desk);
        Ticket ticket = here(desk, ticketId);
        if (act == TicketAct.RESUME) {
            requireFree(desk);
        }
        if (act == TicketAct.REJOIN && table.standsAgain(ticket.id())) {
            throw Problem.conflict(ticket.number() + " 的人已经在这个队列另取了号，按新号叫他。");
        }
        if (act == TicketAct.TRANSFER) {
            if (queue == null || queue.equals(ticket.queueId())) {
                throw Problem.invalid("queueId", "请选择转到哪个队列。");
            }
            desk.hall().queue(queue);
        }
        return done(desk, ticket, act, queue, null);
    }

    private Ticket here(Desk desk, UUID ticketId) {
        return table.find(ticketId)
                .filter(ticket -> ticket.siteId().equals(desk.siteId()))
                .filter(ticket -> ticket.day().equals(LocalDate.now(clock)))
                .orElseThrow(() -> audit.hidden(desk.actor(), "这个号", "SITE", desk.siteId(), ""));
    }

    private Ticket done(Desk desk, Ticket ticket, TicketAct act, @Nullable UUID queue, @Nullable String note) {
        if (!act.from.contains(ticket.state())) {
            throw Problem.conflict(ticket.number() + " 现在是“" + ticket.state().chinese + "”，不能" + act.chinese + "。");
        }
        if (ticket.state().atWindow && !desk.window().id().equals(ticket.windowId())) {
            throw Problem.conflict(ticket.number() + " 在别的窗口。");
        }
        Instant now = clock.instant();
        Ticket after = new TicketMove(ticket, act, now, desk.place(queue)).after();
        if (!table.update(ticket, after)) {
            throw Problem.conflict(ticket.number() + " 刚才已经有变化，请看一下现在的状态。");
        }
        events.append(
                after,
                act,
                now,
                TicketEvents.By.staff(desk.actor()),
                desk.window().id(),
                note);
        return after;
    }
}
