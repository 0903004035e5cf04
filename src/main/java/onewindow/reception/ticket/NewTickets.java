package onewindow.reception.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import onewindow.identity.IdNumber;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.reception.FollowCode;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.Queue;
import onewindow.reception.waiting.Minutes;
import onewindow.reception.waiting.Waits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ticket as it is made: its number, its place, and the wait its holder is told. */
@Component
class NewTickets {
    private static final int LAST_NUMBER = 999;
    /** Who was not reached has the first place when he comes again within so many days. */
    private static final int CARRIED_DAYS = 7;

    private final TicketTable table;
    private final Waits waits;
    private final Ids ids;
    private final Clock clock;

    NewTickets(TicketTable table, Waits waits, Ids ids, Clock clock) {
        this.table = table;
        this.waits = waits;
        this.ids = ids;
        this.clock = clock;
    }

    Ticket make(Hall hall, Queue queue, TicketRequest wanted, TicketHolders.Holder holder) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Priority priority = priority(hall, wanted, holder, today);
        Turn turn = new Turn(now, place(hall, priority, now, today), now);
        Minutes told = waits.of(hall, queue, turn.place()).minutes();
        return ticket(hall, queue, new Comer(priority, wanted.persons(), holder), turn, told);
    }

    /** Of who booked: he stands as if he had come a while before his time, and is not called before it. */
    Ticket make(Hall hall, Queue queue, AppointmentTickets.Arrival arrival, TicketHolders.Holder holder) {
        Instant start = arrival.startsAt();
        Turn turn = new Turn(start, start.minus(arrival.headStart()), start);
        int until = Math.max(
                0, Math.toIntExact(Duration.between(clock.instant(), start).toMinutes()));
        Minutes wait = waits.of(hall, queue, turn.place()).minutes();
        Minutes told = new Minutes(Math.max(until, wait.from()), Math.max(until + queue.minutes(), wait.to()));
        return ticket(hall, queue, new Comer(Priority.APPOINTMENT, arrival.persons(), holder), turn, told);
    }

    private record Comer(@Nullable Priority priority, int persons, TicketHolders.Holder holder) {}

    private record Turn(Instant queued, Instant place, Instant ready) {}

    private Ticket ticket(Hall hall, Queue queue, Comer comer, Turn turn, Minutes told) {
        LocalDate today = LocalDate.now(clock);
        return new Ticket(
                ids.next(),
                hall.siteId(),
                today,
                queue.id(),
                number(hall.siteId(), today, queue),
                FollowCode.next(),
                comer.priority(),
                comer.persons(),
                comer.holder().partyId(),
                TicketState.WAITING,
                clock.instant(),
                turn.queued(),
                turn.place(),
                turn.ready(),
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                told.from(),
                told.to(),
                0);
    }

    private @Nullable Priority priority(Hall hall, TicketRequest wanted, TicketHolders.Holder holder, LocalDate today) {
        boolean asked = holder.index() != null || wanted.earlier() != null;
        if (asked
                && table.useCarriedOver(
                        hall.siteId(), holder.index(), wanted.earlier(), today.minusDays(CARRIED_DAYS))) {
            return Priority.CARRIED_OVER;
        }
        if (wanted.earlier() != null && !wanted.earlier().isBlank()) {
            throw Problem.invalid("earlier", "没有找到七天内没有叫到、还没有用过的这个号，请核对跟踪码，或者留空取新号。");
        }
        boolean old = holder.number() != null
                && !IdNumber.birthDate(holder.number())
                        .plusYears(hall.rules().priorityAge())
                        .isAfter(today);
        return wanted.priority() == null && old ? Priority.ELDERLY : wanted.priority();
    }

    private Instant place(Hall hall, @Nullable Priority priority, Instant now, LocalDate today) {
        if (priority == null) {
            return now;
        }
        return priority == Priority.CARRIED_OVER
                ? today.atStartOfDay(clock.getZone()).toInstant()
                : now.minus(Duration.ofMinutes(hall.rules().priorityMinutes()));
    }

    private String number(UUID siteId, LocalDate today, Queue queue) {
        int serial = table.nextNumber(siteId, today, queue.letter());
        if (serial > LAST_NUMBER) {
            throw Problem.conflict("今天“" + queue.name() + "”的号已经取完了，请问工作人员。");
        }
        return queue.letter() + String.format(Locale.ROOT, "%03d", serial);
    }
}
