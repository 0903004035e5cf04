package onewindow.reception.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Ids;
import onewindow.reception.FollowCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An appointment as it is made: its number and its code. */
@Component
class NewAppointments {

    private final Ids ids;
    private final Clock clock;

    NewAppointments(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Where it comes from.
     *
     * @param key of the request: sent twice it is one appointment
     * @param reason why a clerk makes one more for the same person and item
     */
    record Origin(
            String key,
            Appointment.Channel channel,
            List<UUID> items,
            @Nullable String reason) {}

    Appointment make(
            BookingCheck.Checked checked,
            Origin origin,
            @Nullable Instant start,
            @Nullable LocalDate wantedUntil,
            @Nullable UUID party) {
        return new Appointment(
                ids.next(),
                checked.siteId(),
                checked.rules().queueId(),
                FollowCode.next(),
                origin.channel(),
                start == null ? AppointmentState.WAITING : AppointmentState.BOOKED,
                start,
                checked.minutes(),
                checked.persons(),
                party,
                wantedUntil,
                0,
                null,
                null,
                false,
                null,
                clock.instant(),
                0);
    }
}
