package onewindow.reception.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onewindow.platform.Problem;
import onewindow.reception.slot.SlotRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes, confirms and cancels an appointment; every act is checked against its life and set by compare and set. */
@Component
class BookingMoves {
    private final AppointmentTable table;
    private final SlotPlaces places;
    private final AppointmentEvents events;
    private final Clock clock;

    BookingMoves(AppointmentTable table, SlotPlaces places, AppointmentEvents events, Clock clock) {
        this.table = table;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    /** To another time of the same queue; the code stays. */
    @Transactional
    public Appointment change(Appointment before, Instant start, Bookings.Door door) {
        SlotRules rules = places.lock(before.queueId());
        require(before, AppointmentAct.CHANGE);
        if (start.equals(before.startsAt())) {
            throw Problem.invalid("startsAt", "还是原来的时间，请另选一个。");
        }
        notBegun(before);
        Appointment after = before.at(AppointmentState.BOOKED, start);
        places.requireFree(after, rules, door.notice(rules));
        places.giveBack(before);
        places.hold(after, rules);
        return set(before, after, AppointmentAct.CHANGE, door.by(), door.reason());
    }

    /** Who was offered a place takes it. */
    @Transactional
    public Appointment confirm(Appointment before, AppointmentEvents.By by) {
        require(before, AppointmentAct.CONFIRM);
        Instant until = before.offerUntil();
        if (until == null || !until.isAfter(clock.instant())) {
            throw Problem.conflict("给您留的时间过了，已经问下一位。您还在候补里。");
        }
        return set(before, before.at(AppointmentState.BOOKED, before.startsAt()), AppointmentAct.CONFIRM, by, null);
    }

    @Transactional
    public Appointment cancel(Appointment before, AppointmentEvents.By by, @Nullable String note) {
        require(before, AppointmentAct.CANCEL);
        places.giveBack(before);
        return set(before, before.at(AppointmentState.CANCELLED, before.startsAt()), AppointmentAct.CANCEL, by, note);
    }

    /** Somebody has rung him up. */
    @Transactional
    public void told(Appointment before) {
        if (!before.toTell() || !table.update(before, before.told())) {
            throw Problem.conflict("这一位已经告诉过了。");
        }
    }

    Appointment set(
            Appointment before, Appointment after, AppointmentAct act, AppointmentEvents.By by, @Nullable String note) {
        require(before, act);
        if (!table.update(before, after)) {
            throw Problem.conflict("这个预约刚才有变化，请看一下现在的情况。");
        }
        events.append(before, after, act, by, note);
        return after;
    }

    static void require(Appointment before, AppointmentAct act) {
        if (!act.from.contains(before.state())) {
            throw Problem.conflict("这个预约现在是“" + before.state().chinese + "”，不能" + act.chinese + "。");
        }
    }

    private void notBegun(Appointment before) {
        if (before.start().plus(Duration.ofMinutes(1)).isBefore(clock.instant())) {
            throw Problem.conflict("约好的时间已经到了，不能再改；来不了的请取消。");
        }
    }
}
