package onewindow.reception.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.site.SiteView;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.reception.device.Device;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.QueueKind;
import onewindow.reception.waiting.Standing;
import onewindow.reception.waiting.Waits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 取号机: only a machine of the hall takes tickets, so nobody takes them from afar. */
@RestController
@RequestMapping("/api/kiosk")
class KioskController {
    private final KioskDoor door;
    private final Halls halls;
    private final Sites sites;
    private final Waits waits;
    private final Tickets tickets;
    private final TicketViews views;

    KioskController(KioskDoor door, Halls halls, Sites sites, Waits waits, Tickets tickets, TicketViews views) {
        this.door = door;
        this.halls = halls;
        this.sites = sites;
        this.waits = waits;
        this.tickets = tickets;
        this.views = views;
    }

    /** @param open some window takes it now */
    record KioskQueue(UUID id, String letter, String name, QueueKind kind, int waiting, boolean open) {}

    record KioskWindow(int number, String name, String zone, int planX, int planY, List<String> letters) {}

    record Kiosk(
            SiteView site, boolean takesTickets, int priorityAge, List<KioskQueue> queues, List<KioskWindow> windows) {}

    record KioskRequest(
            @NotBlank @Size(max = 64) String device,
            @Valid @NotNull TicketRequest ticket) {}

    /** @param already taken before, and still valid */
    record TakenTicket(TicketView ticket, boolean already) {}

    /** What the machine offers. */
    @GetMapping
    Kiosk kiosk(@RequestParam String device) {
        Device machine = machine(device);
        Hall hall = halls.get(machine.siteId());
        Standing standing = waits.now(hall);
        List<KioskQueue> queues = hall.queues().stream()
                .map(queue -> new KioskQueue(
                        queue.id(),
                        queue.letter(),
                        queue.name(),
                        queue.kind(),
                        standing.waiting(queue),
                        standing.open(queue)))
                .toList();
        List<KioskWindow> windows =
                hall.windows().stream().map(window -> window(hall, window)).toList();
        return new Kiosk(
                sites.view(sites.get(machine.siteId())),
                hall.rules().takesTickets(),
                hall.rules().priorityAge(),
                queues,
                windows);
    }

    private static KioskWindow window(Hall hall, HallWindow window) {
        return new KioskWindow(
                window.number(),
                window.name(),
                window.zone(),
                window.planX(),
                window.planY(),
                window.queues().stream().map(id -> hall.queue(id).letter()).toList());
    }

    @PostMapping("/tickets")
    TakenTicket take(@Valid @RequestBody KioskRequest request) {
        Device machine = machine(request.device());
        TicketRequest wanted = request.ticket();
        if (wanted.again() || wanted.priority() == Priority.CARRIED_OVER) {
            throw Problem.invalid("ticket.again", "取号机上一个人一个队列只取一个号，请问工作人员。");
        }
        door.mustBeOpen(machine.siteId());
        Tickets.Taken taken = tickets.take(machine.siteId(), wanted, TicketEvents.By.KIOSK);
        TicketView view = views.of(taken.ticket());
        return new TakenTicket(taken.already() ? view.withoutCode() : view, taken.already());
    }

    private Device machine(String code) {
        return door.machine(code);
    }
}
