package onewindow.reception.ticket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import onewindow.cases.people.CaseStaff;
import onewindow.identity.Actor;
import onewindow.organisation.duty.Evidence;
import onewindow.organisation.duty.PhonePosition;
import onewindow.organisation.site.Site;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calling from a window; every answer is the queue as it is then. */
@RestController
@RequestMapping("/api/desk/queue")
class DeskQueueController {
    private final WindowSeat seat;
    private final DeskQueues queues;
    private final Calling calling;
    private final Tickets tickets;
    private final TicketViews views;
    private final TicketPersons persons;

    DeskQueueController(
            WindowSeat seat,
            DeskQueues queues,
            Calling calling,
            Tickets tickets,
            TicketViews views,
            TicketPersons persons) {
        this.seat = seat;
        this.queues = queues;
        this.calling = calling;
        this.tickets = tickets;
        this.views = views;
        this.persons = persons;
    }

    /** @param position of a phone, where the site asks for it and the person has not signed in yet */
    record WindowChoice(
            @NotNull(message = "请选择窗口。") UUID windowId,
            @Nullable @Valid PhonePosition position) {}

    /** What a window may do to a ticket; the rest of {@link TicketAct} follows from it. */
    enum DeskAct {
        CALL,
        RECALL,
        START,
        NOBODY_CAME,
        PARK,
        RESUME,
        TRANSFER,
        FINISH,
        LEAVE,
        REJOIN
    }

    /**
     * @param queueId to which it is transferred
     * @param reason why this one is called before those who wait longer
     */
    record DeskActRequest(
            @NotNull DeskAct act,
            @Nullable UUID queueId,

            @Nullable @Size(max = 200, message = "原因不超过 200 个字。") @Typed(As.LINE)
            String reason) {}

    @GetMapping
    DeskQueue queue(Actor actor) {
        return now(actor);
    }

    /** 开窗; who has not signed in yet signs in by it. */
    @PutMapping("/window")
    DeskQueue open(Actor actor, @Valid @RequestBody WindowChoice choice, HttpServletRequest request) {
        seat.open(actor, choice.windowId(), Evidence.of(request, choice.position()));
        return now(actor);
    }

    /** Somebody is at the window: his page was touched just now. */
    @PostMapping("/window/touches")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void touched(Actor actor) {
        seat.touched(actor.requireStaff());
    }

    /** 关窗. */
    @DeleteMapping("/window")
    DeskQueue close(Actor actor) {
        seat.close(actor);
        return now(actor);
    }

    /** The next one; whoever was being served is finished by it. */
    @PostMapping("/next")
    DeskQueue next(Actor actor) {
        calling.next(seat.of(actor));
        return now(actor);
    }

    @PostMapping("/tickets")
    KioskController.TakenTicket take(Actor actor, @Valid @RequestBody TicketRequest wanted) {
        Site site = seat.site(actor);
        if (wanted.priority() == Priority.CARRIED_OVER) {
            throw Problem.invalid("priority", "首位只给以前没有叫到的人，请填写他原来的号的跟踪码。");
        }
        Tickets.Taken taken = tickets.take(site.id(), wanted, TicketEvents.By.staff(actor));
        return new KioskController.TakenTicket(views.of(taken.ticket()), taken.already());
    }

    @PostMapping("/tickets/{id}/acts")
    DeskQueue act(Actor actor, @PathVariable UUID id, @Valid @RequestBody DeskActRequest request) {
        Calling.Desk desk = seat.of(actor);
        switch (request.act()) {
            case CALL -> calling.outOfTurn(desk, id, reason(request));
            case NOBODY_CAME -> calling.nobodyCame(desk, id);
            case FINISH -> calling.finish(desk, id);
            case RECALL, START, PARK, RESUME, TRANSFER, LEAVE, REJOIN ->
                calling.act(desk, id, TicketAct.valueOf(request.act().name()), request.queueId());
        }
        return now(actor);
    }

    private static String reason(DeskActRequest request) {
        if (request.reason() == null || request.reason().isBlank()) {
            throw Problem.invalid("reason", "不按顺序叫号，请写明原因。");
        }
        return request.reason().strip();
    }

    /** Who is being called or served at my window, as far as the machine was told; the look is on record. */
    @GetMapping("/tickets/{id}/person")
    TicketPersons.Person person(Actor actor, @PathVariable UUID id) {
        return persons.of(seat.of(actor), id);
    }

    private DeskQueue now(Actor actor) {
        return queues.of(seat.site(actor), CaseStaff.staffId(actor));
    }
}
