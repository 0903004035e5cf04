package onewindow.reception.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 预约 at the desk: those of one's own site. */
@RestController
@RequestMapping("/api/desk/hall-appointments")
class DeskAppointmentController {
    private final DeskAccess access;
    private final DeskAppointments rows;
    private final DeskBookings bookings;
    private final BookingMoves moves;
    private final CheckIn checkIn;

    DeskAppointmentController(
            DeskAccess access, DeskAppointments rows, DeskBookings bookings, BookingMoves moves, CheckIn checkIn) {
        this.access = access;
        this.rows = rows;
        this.bookings = bookings;
        this.moves = moves;
        this.checkIn = checkIn;
    }

    /** @param reason why the same person books the same thing once more, in spite of the warning */
    record DeskBooking(
            @Valid @NotNull BookingRequest booking,

            @NotBlank(message = "请填写姓名。") @Size(max = 40, message = "姓名不超过 40 个字。") @Typed(As.LINE)
            String name,

            @NotBlank(message = "请填写电话。") @Size(max = 20, message = "电话不超过 20 位。") @Typed(As.PHONE)
            String phone,

            @Nullable @Size(max = 60, message = "身份证号码太长。") @Typed(As.NUMBER)
            String idNumber,

            boolean byPhone,

            @Nullable @Size(max = 200, message = "原因不超过 200 个字。") @Typed(As.LINE)
            String reason) {}

    enum AppointmentDeskAct {
        CHECK_IN,
        CHANGE,
        CONFIRM,
        CANCEL,
        TOLD
    }

    /** @param startsAt the new time, of a change alone */
    record AppointmentDeskRequest(
            @NotNull AppointmentDeskAct act,
            @Nullable Instant startsAt,

            @Nullable @Size(max = 200, message = "原因不超过 200 个字。") @Typed(As.LINE)
            String note) {}

    /** @param ticketNumber of the ticket he got, when he was checked in */
    record DeskAppointmentDone(
            DeskAppointments.DeskAppointment appointment,
            @Nullable String ticketNumber) {}

    record AppointmentPhone(String phone) {}

    @GetMapping
    Slice<DeskAppointments.DeskAppointment> list(
            Actor actor,
            @RequestParam @Nullable LocalDate day,
            @RequestParam AppointmentLists.@Nullable View view,
            @RequestParam @Nullable String phone,
            @ParameterObject Slice.Request page) {
        UUID site = access.site(actor);
        AppointmentLists.View shown = view == null ? AppointmentLists.View.DAY : view;
        return rows.of(site, shown, day == null ? access.today() : day, phone, page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DeskAppointments.DeskAppointment book(Actor actor, @Valid @RequestBody DeskBooking wanted) {
        access.requireOwn(actor, wanted.booking().siteId());
        DeskBookings.Caller caller = new DeskBookings.Caller(
                wanted.name(),
                wanted.phone(),
                wanted.idNumber(),
                wanted.byPhone(),
                DeskBookings.reason(wanted.reason()));
        return row(bookings.book(actor, wanted.booking(), caller));
    }

    @PostMapping("/{id}/acts")
    DeskAppointmentDone act(Actor actor, @PathVariable UUID id, @Valid @RequestBody AppointmentDeskRequest wanted) {
        Appointment found = access.find(actor, id);
        AppointmentEvents.By by = AppointmentEvents.By.staff(actor);
        String ticket = null;
        switch (wanted.act()) {
            case CHECK_IN -> ticket = checkIn.arrive(found, by).ticket().number();
            case CHANGE ->
                moves.change(found, time(wanted), new Bookings.Door(Appointment.Channel.DESK, by, wanted.note()));
            case CONFIRM -> moves.confirm(found, by);
            case CANCEL -> moves.cancel(found, by, wanted.note());
            case TOLD -> moves.told(found);
        }
        access.record(actor, id, wanted.act().name());
        return new DeskAppointmentDone(row(access.find(actor, id)), ticket);
    }

    /** The number in full, on record. */
    @PostMapping("/{id}/phone")
    AppointmentPhone phone(Actor actor, @PathVariable UUID id) {
        return new AppointmentPhone(access.phone(actor, id));
    }

    private static Instant time(AppointmentDeskRequest wanted) {
        if (wanted.startsAt() == null) {
            throw Problem.invalid("startsAt", "请选择新的时间。");
        }
        return wanted.startsAt();
    }

    private DeskAppointments.DeskAppointment row(Appointment found) {
        return rows.rows(List.of(found)).getFirst();
    }
}
