package onewindow.reception.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.print.QrCode;
import onewindow.platform.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own appointments; and one of them by its code, which stands in the message on one's phone. */
@RestController
class AppointmentCodeController {
    private static final int SHOWN = 20;

    private final Bookings bookings;
    private final BookingMoves moves;
    private final AppointmentTable table;
    private final AppointmentHolders holders;
    private final AppointmentViews views;
    private final PublicAddress outside;

    AppointmentCodeController(
            Bookings bookings,
            BookingMoves moves,
            AppointmentTable table,
            AppointmentHolders holders,
            AppointmentViews views,
            PublicAddress outside) {
        this.bookings = bookings;
        this.moves = moves;
        this.table = table;
        this.holders = holders;
        this.views = views;
        this.outside = outside;
    }

    record NewTime(@NotNull(message = "请选择时间。") Instant startsAt) {}

    @GetMapping("/api/my/hall-appointments")
    List<AppointmentView> mine(Actor actor) {
        return actor.partyId() == null
                ? List.of()
                : table.ofParty(actor.partyId(), SHOWN).stream().map(views::of).toList();
    }

    @PostMapping("/api/my/hall-appointments")
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentView book(Actor actor, @Valid @RequestBody BookingRequest wanted) {
        return views.of(bookings.book(wanted, holders.of(actor), Bookings.Door.ONLINE));
    }

    @GetMapping("/api/hall-appointments/{code}")
    AppointmentView appointment(@PathVariable String code) {
        return views.of(find(code));
    }

    /** To be held before the machine in the hall. */
    @GetMapping(path = "/api/hall-appointments/{code}/qr.svg", produces = "image/svg+xml;charset=UTF-8")
    String qrCode(@PathVariable String code) {
        return QrCode.svg(outside.of("/a/" + find(code).code()));
    }

    @PostMapping("/api/hall-appointments/{code}/change")
    AppointmentView change(@PathVariable String code, @Valid @RequestBody NewTime wanted) {
        return views.of(moves.change(find(code), wanted.startsAt(), Bookings.Door.ONLINE));
    }

    @PostMapping("/api/hall-appointments/{code}/confirm")
    AppointmentView confirm(@PathVariable String code) {
        return views.of(moves.confirm(find(code), AppointmentEvents.By.HOLDER));
    }

    @PostMapping("/api/hall-appointments/{code}/cancel")
    AppointmentView cancel(@PathVariable String code) {
        return views.of(moves.cancel(find(code), AppointmentEvents.By.HOLDER, null));
    }

    private Appointment find(String code) {
        return table.ofCode(code).orElseThrow(() -> Problem.notFound("这个预约"));
    }
}
