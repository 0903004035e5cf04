package onewindow.reception.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.IdNumber;
import onewindow.platform.Problem;
import onewindow.reception.slot.SlotRules;
import onewindow.reception.slot.SlotRulesTable;
import onewindow.reception.ticket.AppointmentTickets;
import onewindow.reception.ticket.TicketView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 签到: who booked and has come gets his ticket; the same again for who asks again. */
@Component
class CheckIn {
    private final AppointmentTable table;
    private final AppointmentHolders holders;
    private final BookingMoves moves;
    private final SlotRulesTable rules;
    private final AppointmentTickets tickets;
    private final Clock clock;

    CheckIn(
            AppointmentTable table,
            AppointmentHolders holders,
            BookingMoves moves,
            SlotRulesTable rules,
            AppointmentTickets tickets,
            Clock clock) {
        this.table = table;
        this.holders = holders;
        this.moves = moves;
        this.rules = rules;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @param already he was checked in before */
    record CheckedIn(TicketView ticket, boolean already) {}

    /** By his code. */
    @Transactional
    public CheckedIn byCode(UUID siteId, String code, AppointmentEvents.By by) {
        Appointment found = table.ofCode(code).orElseThrow(() -> Problem.notFound("这个预约"));
        if (!found.siteId().equals(siteId)) {
            throw Problem.conflict("这个预约不在这个大厅，请看一下短信里写的地方。");
        }
        return arrive(found, by);
    }

    /** By his card: what he has here today. */
    @Transactional
    public CheckedIn byCard(UUID siteId, String idNumber, AppointmentEvents.By by) {
        String index = holders.index(idNumber);
        LocalDate today = LocalDate.now(clock);
        List<Appointment> here =
                index == null ? List.of() : table.ofPerson(siteId, index, morning(today), morning(today.plusDays(1)));
        return here.stream()
                .filter(this::isToCome)
                .findFirst()
                .map(found -> arrive(found, by))
                .orElseThrow(() -> Problem.notFound("您今天在这里的预约"));
    }

    /** He has not been served on it yet. */
    private boolean isToCome(Appointment found) {
        UUID ticket = found.ticketId();
        return found.state() == AppointmentState.BOOKED || (ticket != null && tickets.isLive(ticket));
    }

    @Transactional
    public CheckedIn arrive(Appointment found, AppointmentEvents.By by) {
        UUID ticket = found.ticketId();
        if (ticket != null) {
            return new CheckedIn(tickets.view(ticket), true);
        }
        BookingMoves.require(found, AppointmentAct.CHECK_IN);
        Instant start = found.start();
        LocalDate day = LocalDate.ofInstant(start, clock.getZone());
        if (!day.equals(LocalDate.now(clock))) {
            throw Problem.conflict("您约的不是今天，到那天再来签到；今天要办的，请直接取号。");
        }
        SlotRules slots = rules.find(found.queueId()).orElseThrow(() -> Problem.conflict("这个队列停办了，请问工作人员。"));
        AppointmentTickets.Joined joined = tickets.join(new AppointmentTickets.Arrival(
                found.siteId(),
                found.queueId(),
                "appointment " + found.id(),
                cardOf(found),
                found.persons(),
                start,
                Duration.ofMinutes(slots.headStartMinutes()),
                start.plus(slots.grace()),
                by.id(),
                by.name()));
        moves.set(found, found.checkedIn(joined.id()), AppointmentAct.CHECK_IN, by, null);
        return new CheckedIn(joined.view(), false);
    }

    /** Only a resident's card goes on the ticket; a unit comes with its licence. */
    private @Nullable String cardOf(Appointment found) {
        String number =
                holders.read(table.sealed(List.of(found.id())).getFirst()).idNumber();
        return number == null || IdNumber.fault(number, LocalDate.now(clock)) != null ? null : number;
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
