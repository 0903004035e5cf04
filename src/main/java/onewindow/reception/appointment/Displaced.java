package onewindow.reception.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.platform.PhoneNumber;
import onewindow.reception.slot.SlotGrid;
import onewindow.reception.slot.SlotRules;
import onewindow.reception.slot.SlotRulesTable;
import onewindow.reception.slot.Slots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A closure, a new holiday, other hours: whoever booked then is moved to the next like slot and told, or listed and told. */
@Component
class Displaced {
    private final AppointmentTable table;
    private final SlotRulesTable rules;
    private final Slots slots;
    private final SlotPlaces places;
    private final BookingMoves moves;
    private final AppointmentHolders holders;

    Displaced(
            AppointmentTable table,
            SlotRulesTable rules,
            Slots slots,
            SlotPlaces places,
            BookingMoves moves,
            AppointmentHolders holders) {
        this.table = table;
        this.rules = rules;
        this.slots = slots;
        this.places = places;
        this.moves = moves;
        this.holders = holders;
    }

    /** Those whose time is not open any more. */
    List<Appointment> of(UUID siteId, OpeningCalendar calendar, Instant now) {
        return table.toCome(siteId, now).stream()
                .filter(booked -> !SlotGrid.covers(calendar, slots.local(booked.start()), booked.minutes()))
                .toList();
    }

    /** The sites somebody has booked at. */
    List<UUID> sites(Instant now) {
        return table.toCome(null, now).stream()
                .map(Appointment::siteId)
                .distinct()
                .toList();
    }

    @Transactional
    public int move(UUID siteId, OpeningCalendar calendar, Instant now) {
        List<Appointment> left = of(siteId, calendar, now);
        left.forEach(booked -> move(booked, calendar));
        return left.size();
    }

    private void move(Appointment booked, OpeningCalendar calendar) {
        boolean call = !PhoneNumber.isMobile(
                holders.read(table.sealed(List.of(booked.id())).getFirst()).phone());
        Optional<SlotRules> found = rules.lock(booked.queueId());
        Optional<Instant> next = found.flatMap(slotRules -> likeSlot(booked, slotRules, calendar));
        places.giveBack(booked);
        if (booked.state() == AppointmentState.BOOKED && next.isPresent() && found.isPresent()) {
            Appointment after = booked.moved(AppointmentState.BOOKED, next.get(), call);
            places.hold(after, found.get());
            moves.set(booked, after, AppointmentAct.MOVE, AppointmentEvents.By.PROGRAM, null);
        } else {
            Appointment after = booked.moved(AppointmentState.WAITING, null, call);
            moves.set(booked, after, AppointmentAct.DISPLACE, AppointmentEvents.By.PROGRAM, null);
        }
    }

    /** The first later day on which anything is free, and of that the time nearest to the old one. */
    private Optional<Instant> likeSlot(Appointment booked, SlotRules slotRules, OpeningCalendar calendar) {
        LocalDateTime old = slots.local(booked.start());
        LocalDate last = old.toLocalDate().plusDays(slotRules.daysAhead());
        Slots.Wish wish = new Slots.Wish(slotRules, booked.minutes(), Duration.ofHours(1), booked.id());
        List<LocalDateTime> free = slots.free(calendar, wish, old.toLocalDate(), last).stream()
                .map(slot -> slots.local(slot.startsAt()))
                .filter(start -> start.isAfter(old))
                .toList();
        return free.stream()
                .map(LocalDateTime::toLocalDate)
                .findFirst()
                .flatMap(day -> free.stream()
                        .filter(start -> start.toLocalDate().equals(day))
                        .min(Comparator.comparing(start -> Duration.between(old.toLocalTime(), start.toLocalTime())
                                .abs()))
                        .map(slots::at));
    }
}
