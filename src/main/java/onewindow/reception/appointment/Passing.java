package onewindow.reception.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who did not come, and who comes tomorrow. */
@Component
class Passing {
    private static final int AT_ONCE = 200;
    /** Who booked a moment ago needs no reminder. */
    private static final Duration FRESH = Duration.ofHours(2);

    private final AppointmentTable table;
    private final SlotPlaces places;
    private final BookingMoves moves;
    private final AppointmentEvents events;
    private final Clock clock;

    Passing(AppointmentTable table, SlotPlaces places, BookingMoves moves, AppointmentEvents events, Clock clock) {
        this.table = table;
        this.places = places;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    /** Their places belong to those who wait in the hall. */
    @Transactional
    public int missed(Instant now) {
        List<Appointment> missed = table.missed(now, AT_ONCE);
        for (Appointment one : missed) {
            places.giveBack(one);
            Appointment after = one.at(AppointmentState.MISSED, one.startsAt());
            moves.set(one, after, AppointmentAct.MISS, AppointmentEvents.By.PROGRAM, null);
        }
        return missed.size();
    }

    /** Each once, of each time; nothing is told of what has begun. */
    @Transactional
    public int remind() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        List<Appointment> due = table.remind(
                morning(tomorrow),
                morning(tomorrow.plusDays(1)),
                clock.instant().minus(FRESH));
        due.forEach(one -> events.append(one, one, AppointmentAct.REMIND, AppointmentEvents.By.PROGRAM, null));
        return due.size();
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
