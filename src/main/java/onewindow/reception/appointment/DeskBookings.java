package onewindow.reception.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.Items;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.reception.PhoneBookings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk books for somebody who rings up or stands at the window; a call stands in the register of calls as well. */
@Component
class DeskBookings {
    private final Bookings bookings;
    private final AppointmentHolders holders;
    private final AppointmentWords words;
    private final Items items;
    private final List<PhoneBookings> registers;
    private final Audit audit;

    DeskBookings(
            Bookings bookings,
            AppointmentHolders holders,
            AppointmentWords words,
            Items items,
            List<PhoneBookings> registers,
            Audit audit) {
        this.bookings = bookings;
        this.holders = holders;
        this.words = words;
        this.items = items;
        this.registers = registers;
        this.audit = audit;
    }

    /** As the clerk typed it. */
    record Caller(
            String name,
            String phone,
            @Nullable String idNumber,
            boolean byPhone,
            @Nullable String reason) {
        Bookings.Door door(Actor actor) {
            return new Bookings.Door(
                    byPhone ? Appointment.Channel.PHONE : Appointment.Channel.DESK,
                    AppointmentEvents.By.staff(actor),
                    reason);
        }
    }

    @Transactional
    public Appointment book(Actor actor, BookingRequest wanted, Caller caller) {
        AppointmentHolders.Holder holder = holders.typed(caller.name(), caller.phone(), caller.idNumber());
        Appointment made = bookings.book(wanted, holder, caller.door(actor));
        audit.record(actor, AppointmentAuditAct.APPOINTMENT_MADE, made.id(), made.channel().chinese);
        if (caller.byPhone()) {
            PhoneBookings.Call call = call(made, wanted, holder);
            registers.forEach(register -> register.booked(actor, call));
        }
        return made;
    }

    private PhoneBookings.Call call(Appointment made, BookingRequest wanted, AppointmentHolders.Holder holder) {
        Instant start = made.startsAt();
        UUID item = wanted.items().isEmpty() ? null : wanted.items().getFirst();
        String about = item == null
                ? "预约办事"
                : String.join("、", items.names(wanted.items()).values());
        String answer = start == null ? "号已约满，登记了候补。" : "已约 " + words.when(start) + "，预约码 " + made.code() + "。";
        return new PhoneBookings.Call(
                holder.name(), holder.phone(), item, about, answer, start, "appointment " + made.id());
    }

    /** A reason in words, where somebody goes on in spite of a warning. */
    static @Nullable String reason(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.strip().length() < 2) {
            throw Problem.invalid("reason", "请写明为什么再约一个。");
        }
        return typed.strip();
    }
}
