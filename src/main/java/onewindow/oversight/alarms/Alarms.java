package onewindow.oversight.alarms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import onewindow.cases.clock.Light;
import onewindow.oversight.rules.Rule;
import onewindow.oversight.rules.Rules;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 电子监察 (V1, V2): puts on record which lights have come on and gone out, and warns of those that are on. Several runs at
 * once, or a run killed half-way, record and warn nothing twice: the keys of the tables see to it.
 */
@Component
class Alarms {
    private final AlarmTable cases;
    private final AskedTable asked;
    private final Warnings warnings;
    private final Rules rules;
    private final Calendars calendars;
    private final TransactionTemplate transaction;

    Alarms(
            AlarmTable cases,
            AskedTable asked,
            Warnings warnings,
            Rules rules,
            Calendars calendars,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.asked = asked;
        this.warnings = warnings;
        this.rules = rules;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    /** Follows the lights, and in the hours the county has set sends its warnings. How many it sent. */
    int run() {
        return follow(warningTime());
    }

    /** Nobody is woken at night or called on a day of rest. */
    private boolean warningTime() {
        LocalDateTime now = calendars.now();
        LocalTime time = now.toLocalTime();
        Rule rule = rules.current();
        return calendars.current().isWorkingDay(now.toLocalDate())
                && !time.isBefore(rule.warnFrom())
                && time.isBefore(rule.warnUntil());
    }

    int follow(boolean warn) {
        Rule rule = rules.current();
        LocalDateTime time = calendars.now();
        WorkCalendar calendar = calendars.current();
        Light.Today today = Light.Today.of(time, calendar, rule.lights());
        Instant now = calendars.instant();
        transaction.executeWithoutResult(t -> {
            cases.move(today);
            cases.end(today, now);
            cases.begin(today, now);
            asked.end(today, now);
            asked.begin(today, now);
        });
        return warn ? warn(rule, time, calendar) : 0;
    }

    private int warn(Rule rule, LocalDateTime now, WorkCalendar calendar) {
        int told = 0;
        for (Rule.Warning warning : rule.warnings()) {
            LocalDate asOf = calendar.minusWorkingDays(now.toLocalDate(), warning.afterDays());
            Light.Today then = Light.Today.of(asOf.atTime(now.toLocalTime()), calendar, rule.lights());
            List<Warnings.Due> page;
            do {
                page = warnings.due(warning, then);
                List<Warnings.Due> these = page;
                transaction.executeWithoutResult(t -> warnings.tell(warning, these));
                told += page.size();
            } while (page.size() >= Warnings.AT_ONCE);
        }
        return told;
    }
}
