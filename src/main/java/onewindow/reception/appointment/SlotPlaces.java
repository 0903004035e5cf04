package onewindow.reception.appointment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.reception.slot.SlotRules;
import onewindow.reception.slot.SlotRulesTable;
import onewindow.reception.slot.Slots;
import org.springframework.stereotype.Component;

/** Takes places and gives them back, one after the other for each queue: the last place is taken once under any race. */
@Component
class SlotPlaces {
    /** Between so many minutes, for nobody to lie in wait for what is cancelled. */
    private static final int AGAIN_EARLIEST = 10;

    private static final int AGAIN_LATEST = 120;

    private final SlotRulesTable table;
    private final Slots slots;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SlotPlaces(SlotRulesTable table, Slots slots, Clock clock) {
        this.table = table;
        this.slots = slots;
        this.clock = clock;
    }

    /** Until the transaction ends. */
    SlotRules lock(UUID queueId) {
        return table.lock(queueId).orElseThrow(() -> Problem.conflict("这里现在不能预约。"));
    }

    /** Under the lock; what the appointment itself holds is free for it. */
    void requireFree(Appointment appointment, SlotRules rules, Duration notice) {
        Instant start = appointment.start();
        Slots.Wish wish = new Slots.Wish(rules, appointment.minutes(), notice, appointment.id());
        if (!slots.isFree(appointment.siteId(), wish, start)) {
            throw Problem.conflict("这个时间刚才被约走了，或者已经不能约，请另选一个时间。");
        }
    }

    /** Under the lock, when it was just found free. */
    void hold(Appointment appointment, SlotRules rules) {
        Instant start = appointment.start();
        table.hold(appointment.id(), appointment.queueId(), start, start.plus(rules.length(appointment.minutes())));
    }

    /** Of today: to the walk-ins at once. Of a later day: offered again after a while nobody can foresee. */
    void giveBack(Appointment appointment) {
        Instant tomorrow = slots.at(LocalDate.now(clock).plusDays(1).atStartOfDay());
        int minutes = AGAIN_EARLIEST + random.nextInt(AGAIN_LATEST - AGAIN_EARLIEST + 1);
        table.giveBack(appointment.id(), tomorrow, clock.instant().plus(Duration.ofMinutes(minutes)));
    }
}
