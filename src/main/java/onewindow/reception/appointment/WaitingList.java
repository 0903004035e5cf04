package onewindow.reception.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.reception.slot.SlotRules;
import onewindow.reception.slot.SlotRulesTable;
import onewindow.reception.slot.Slots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 候补: what comes up is kept for one person for half an hour; after three offers without answer he is off the list. */
@Component
class WaitingList {
    static final Duration KEPT = Duration.ofMinutes(30);
    static final int OFFERS = 3;

    private final AppointmentTable table;
    private final SlotRulesTable rules;
    private final Slots slots;
    private final SlotPlaces places;
    private final BookingMoves moves;
    private final Clock clock;

    WaitingList(
            AppointmentTable table,
            SlotRulesTable rules,
            Slots slots,
            SlotPlaces places,
            BookingMoves moves,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.slots = slots;
        this.places = places;
        this.moves = moves;
        this.clock = clock;
    }

    List<UUID> queues() {
        return rules.queuesWaitedFor();
    }

    /** Offers nobody answered go to the next; lists whose last day is over end. */
    @Transactional
    public int endOutlived() {
        List<Appointment> outlived = table.outlived(clock.instant(), LocalDate.now(clock));
        outlived.forEach(this::end);
        return outlived.size();
    }

    private void end(Appointment found) {
        places.giveBack(found);
        boolean asked = found.state() == AppointmentState.OFFERED;
        if (asked && found.offers() < OFFERS) {
            moves.set(
                    found,
                    found.at(AppointmentState.WAITING, null),
                    AppointmentAct.LAPSE,
                    AppointmentEvents.By.PROGRAM,
                    null);
        } else {
            moves.set(
                    found,
                    found.at(AppointmentState.CANCELLED, null),
                    AppointmentAct.DROP,
                    AppointmentEvents.By.PROGRAM,
                    null);
        }
    }

    /** Whatever is free in one queue, to those who are listed, in their order. */
    @Transactional
    public int offer(UUID queueId) {
        Optional<SlotRules> found = rules.lock(queueId).filter(SlotRules::offered);
        int offered = 0;
        for (Appointment listed : found.isPresent() ? table.listed(queueId) : List.<Appointment>of()) {
            offered += offer(listed, found.get()) ? 1 : 0;
        }
        return offered;
    }

    private boolean offer(Appointment listed, SlotRules slotRules) {
        Duration notice = KEPT.plusMinutes(slotRules.noticeMinutes());
        Slots.Wish wish = new Slots.Wish(slotRules, listed.minutes(), notice, listed.id());
        Optional<Instant> start = slots.free(listed.siteId(), wish).stream()
                .map(Slots.Slot::startsAt)
                .filter(at -> wanted(listed, at))
                .findFirst();
        start.ifPresent(at -> {
            Appointment after = listed.offered(at, clock.instant().plus(KEPT));
            places.hold(after, slotRules);
            moves.set(listed, after, AppointmentAct.OFFER, AppointmentEvents.By.PROGRAM, null);
        });
        return start.isPresent();
    }

    private boolean wanted(Appointment listed, Instant at) {
        LocalDate until = listed.wantedUntil();
        return until == null || !slots.local(at).toLocalDate().isAfter(until);
    }
}
