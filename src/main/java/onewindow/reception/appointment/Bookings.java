package onewindow.reception.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import onewindow.platform.Problem;
import onewindow.reception.slot.SlotRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 预约: on line, by telephone and at the window; and, while nothing is free, 候补. */
@Component
class Bookings {
    private final BookingCheck check;
    private final NewAppointments made;
    private final AppointmentTable table;
    private final AppointmentHolders holders;
    private final SlotPlaces places;
    private final AppointmentEvents events;

    Bookings(
            BookingCheck check,
            NewAppointments made,
            AppointmentTable table,
            AppointmentHolders holders,
            SlotPlaces places,
            AppointmentEvents events) {
        this.check = check;
        this.made = made;
        this.table = table;
        this.holders = holders;
        this.places = places;
        this.events = events;
    }

    /**
     * By whom, and how.
     *
     * @param reason of a clerk who makes one more for the same person and item
     */
    record Door(
            Appointment.Channel channel,
            AppointmentEvents.By by,
            @Nullable String reason) {
        static final Door ONLINE = new Door(Appointment.Channel.ONLINE, AppointmentEvents.By.HOLDER, null);

        Duration notice(SlotRules rules) {
            return channel == Appointment.Channel.ONLINE ? Duration.ofMinutes(rules.noticeMinutes()) : Duration.ZERO;
        }
    }

    @Transactional
    public Appointment book(BookingRequest wanted, AppointmentHolders.Holder holder, Door door) {
        String index = holders.index(holder.idNumber());
        String phone = holders.phoneIndex(holder.phone());
        table.lockPerson(index == null ? phone : index);
        Optional<Appointment> same = table.ofRequest(wanted.key());
        if (same.isPresent()) {
            return sameHolder(same.get(), wanted, holder);
        }
        BookingCheck.Checked checked = check.of(wanted.siteId(), wanted.queueId(), wanted.items(), wanted.persons());
        SlotRules rules = places.lock(checked.queue().id());
        check.mayHaveOneMore(checked, table.live(index, phone), door.reason());
        NewAppointments.Origin origin =
                new NewAppointments.Origin(wanted.key(), door.channel(), checked.items(), door.reason());
        Appointment appointment = made.make(checked, origin, wanted.startsAt(), until(wanted), holder.partyId());
        if (!table.insert(appointment, origin, holders.columns(appointment.id(), holder))) {
            return sameHolder(table.ofRequest(wanted.key()).orElseThrow(), wanted, holder);
        }
        if (appointment.startsAt() != null) {
            places.requireFree(appointment, rules, door.notice(rules));
            places.hold(appointment, rules);
        }
        AppointmentAct act = appointment.startsAt() == null ? AppointmentAct.LIST : AppointmentAct.BOOK;
        events.append(appointment, appointment, act, door.by(), door.reason());
        return appointment;
    }

    private static @Nullable LocalDate until(BookingRequest wanted) {
        return wanted.startsAt() == null ? wanted.wantedUntil() : null;
    }

    /** The key is a secret of the page that made it; one that was used for something else is none. */
    private static Appointment sameHolder(Appointment found, BookingRequest wanted, AppointmentHolders.Holder holder) {
        Instant start = found.startsAt();
        if (!Objects.equals(found.partyId(), holder.partyId())
                || !found.siteId().equals(wanted.siteId())
                || (start != null && !start.equals(wanted.startsAt()))) {
            throw Problem.conflict("这个预约已经提交过，请刷新以后再约。");
        }
        return found;
    }
}
