package onewindow.reception.ticket;

import java.time.Clock;
import java.time.Instant;
import onewindow.platform.Problem;
import onewindow.platform.print.QrCode;
import onewindow.platform.web.PublicAddress;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A ticket on its holder's phone; whoever has the paper has the code. */
@RestController
@RequestMapping("/api/tickets")
class TicketController {
    private final TicketTable table;
    private final TicketEvents events;
    private final TicketViews views;
    private final PublicAddress outside;
    private final Clock clock;

    TicketController(TicketTable table, TicketEvents events, TicketViews views, PublicAddress outside, Clock clock) {
        this.table = table;
        this.events = events;
        this.views = views;
        this.outside = outside;
        this.clock = clock;
    }

    @GetMapping("/{code}")
    TicketView ticket(@PathVariable String code) {
        return views.of(find(code));
    }

    /** The address of the page that follows it, to point a phone at. */
    @GetMapping(path = "/{code}/qr.svg", produces = "image/svg+xml;charset=UTF-8")
    String qrCode(@PathVariable String code) {
        return QrCode.svg(outside.of("/t/" + find(code).code()));
    }

    /** He goes: the next ones need not wait for him. */
    @PostMapping("/{code}/leave")
    @Transactional
    public TicketView leave(@PathVariable String code) {
        Ticket ticket = find(code);
        if (!TicketAct.LEAVE.from.contains(ticket.state())) {
            throw Problem.conflict("这个号现在是“" + ticket.state().chinese + "”，不用取消了。");
        }
        Instant now = clock.instant();
        Ticket after = new TicketMove(ticket, TicketAct.LEAVE, now, TicketMove.Place.NONE).after();
        if (!table.update(ticket, after)) {
            throw Problem.conflict("这个号刚才有变化，请看一下现在的状态。");
        }
        events.append(after, TicketAct.LEAVE, now, TicketEvents.By.HOLDER, null, null);
        return views.of(after);
    }

    private Ticket find(String code) {
        return table.ofCode(code).orElseThrow(() -> Problem.notFound("这个号"));
    }
}
