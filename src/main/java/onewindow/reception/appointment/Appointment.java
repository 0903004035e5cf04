package onewindow.reception.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 预约; while no place was free, 候补.
 *
 * @param code by which its holder sees it, changes it and checks in
 * @param startsAt none while it is listed
 * @param minutes how long the service is taken to last: items times people
 * @param wantedUntil the last day somebody who is listed wants
 * @param offers how many times somebody who is listed was offered a place
 * @param movedFrom when it was before the site closed
 * @param toTell no message reaches him: he is to be rung up
 */
record Appointment(
        UUID id,
        UUID siteId,
        UUID queueId,
        String code,
        Channel channel,
        AppointmentState state,
        @Nullable Instant startsAt,
        int minutes,
        int persons,
        @Nullable UUID partyId,
        @Nullable LocalDate wantedUntil,
        int offers,
        @Nullable Instant offerUntil,
        @Nullable Instant movedFrom,
        boolean toTell,
        @Nullable UUID ticketId,
        Instant bookedAt,
        int version) {

    /** How it was booked. */
    enum Channel {
        ONLINE("网上"),
        PHONE("电话"),
        DESK("现场");

        final String chinese;

        Channel(String chinese) {
            this.chinese = chinese;
        }
    }

    Instant start() {
        if (startsAt == null) {
            throw new IllegalStateException("listed, without a time: " + id);
        }
        return startsAt;
    }

    Appointment at(AppointmentState next, @Nullable Instant start) {
        return with(next, start, offers, null, movedFrom, toTell, ticketId);
    }

    Appointment offered(Instant start, Instant until) {
        return with(AppointmentState.OFFERED, start, offers + 1, until, movedFrom, toTell, ticketId);
    }

    /** Because the site is closed at the old time. */
    Appointment moved(AppointmentState next, @Nullable Instant start, boolean call) {
        return with(next, start, offers, null, startsAt, call, ticketId);
    }

    Appointment told() {
        return with(state, startsAt, offers, offerUntil, movedFrom, false, ticketId);
    }

    Appointment checkedIn(UUID ticket) {
        return with(AppointmentState.CHECKED_IN, startsAt, offers, null, movedFrom, toTell, ticket);
    }

    private Appointment with(
            AppointmentState next,
            @Nullable Instant start,
            int offersMade,
            @Nullable Instant until,
            @Nullable Instant from,
            boolean call,
            @Nullable UUID ticket) {
        return new Appointment(
                id,
                siteId,
                queueId,
                code,
                channel,
                next,
                start,
                minutes,
                persons,
                partyId,
                wantedUntil,
                offersMade,
                until,
                from,
                call,
                ticket,
                bookedAt,
                version + 1);
    }
}
