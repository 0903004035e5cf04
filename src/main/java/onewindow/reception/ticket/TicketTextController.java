package onewindow.reception.ticket;

import java.util.Objects;
import java.util.Optional;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 快到您了: by text message, only to who is known with a phone and has asked for it. */
@RestController
@RequestMapping("/api/tickets/{code}/text")
class TicketTextController {
    private final TicketTable table;
    private final Parties parties;
    private final Db db;

    TicketTextController(TicketTable table, Parties parties, Db db) {
        this.table = table;
        this.parties = parties;
        this.db = db;
    }

    /** @param offered the person is known, and a phone of his is */
    record TicketText(boolean offered, boolean asked) {}

    private record Asked(boolean asked) {}

    @GetMapping
    TicketText text(@PathVariable String code) {
        return of(find(code));
    }

    @PostMapping
    TicketText ask(@PathVariable String code) {
        Ticket ticket = find(code);
        if (!of(ticket).offered()) {
            throw Problem.conflict("没有登记过您的手机号，发不了短信。请留意叫号屏，或者把这一页开着。");
        }
        db.sql("update reception.ticket set text_asked = true where id = :id and state = 'WAITING'")
                .bind("id", ticket.id())
                .update();
        return of(ticket);
    }

    private TicketText of(Ticket ticket) {
        boolean phone = Optional.ofNullable(ticket.partyId())
                .map(party -> parties.get(party).phone())
                .filter(Objects::nonNull)
                .isPresent();
        boolean asked = db.sql("select text_asked as asked from reception.ticket where id = :id")
                .bind("id", ticket.id())
                .one(Asked.class)
                .asked();
        return new TicketText(phone, asked);
    }

    private Ticket find(String code) {
        return table.ofCode(code).orElseThrow(() -> Problem.notFound("这个号"));
    }
}
