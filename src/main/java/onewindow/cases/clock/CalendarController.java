package onewindow.cases.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.platform.time.CalendarYear;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The work calendar as an administrator keeps it. A new year moves the dates of every open case it touches. */
@RestController
@RequestMapping("/api/admin/calendar")
class CalendarController {
    private static final int SHOWN = 200;

    private final Calendars calendars;
    private final SortDatesRefresh copies;
    private final Audit audit;
    private final TransactionTemplate transaction;

    CalendarController(Calendars calendars, SortDatesRefresh copies, Audit audit, TransactionTemplate transaction) {
        this.calendars = calendars;
        this.copies = copies;
        this.audit = audit;
        this.transaction = transaction;
    }

    record YearRow(
            int year,
            int workingDays,
            String source,
            @Nullable Instant loadedAt,
            boolean provisional) {}

    record YearList(List<YearRow> years) {}

    /**
     * @param casesMoved open cases whose dates were made anew, also where one only became certain
     * @param datesMoved of these, the ones that are due on another day; their applicants are told
     * @param moved the first of them
     */
    record Loaded(int year, int workingDays, int casesMoved, int datesMoved, List<SortDatesRefresh.MovedDue> moved) {}

    @GetMapping
    YearList list(Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        WorkCalendar calendar = calendars.current();
        List<YearRow> years = new ArrayList<>();
        for (Calendars.Loaded year : calendars.loaded()) {
            String source = String.join(" ", year.papers());
            years.add(new YearRow(year.year(), calendar.workingDaysIn(year.year()), source, year.loadedAt(), false));
        }
        int next = calendars.today().getYear() + 1;
        if (!calendar.years().contains(next)) {
            years.add(new YearRow(next, calendar.workingDaysIn(next), "放假通知未公布，按周末和法定节日暂估", null, true));
        }
        return new YearList(years);
    }

    @GetMapping("/{year}")
    CalendarYear get(Actor actor, @PathVariable int year) {
        actor.require(Role.SYSTEM_ADMIN);
        return calendars.year(year);
    }

    /** Each day of the year that a notice names, with the notice. */
    @GetMapping("/{year}/days")
    List<Calendars.NamedDay> days(Actor actor, @PathVariable int year) {
        actor.require(Role.SYSTEM_ADMIN);
        if (year < 2000 || year > 2100) {
            throw Problem.notFound(year + " 年");
        }
        return calendars.namedIn(year);
    }

    @PostMapping
    Loaded load(Actor actor, @RequestBody CalendarYear year) {
        actor.require(Role.SYSTEM_ADMIN);
        Loaded loaded = transaction.execute(status -> {
            calendars.load(year);
            Loaded done = recompute(year.year(), calendars.read());
            audit.record(actor, ClockAuditAct.LOAD_CALENDAR, year.year(), "办件期限变动 " + done.datesMoved() + " 件");
            return done;
        });
        return java.util.Objects.requireNonNull(loaded);
    }

    private Loaded recompute(int year, WorkCalendar now) {
        SortDatesRefresh.Rebuilt done = copies.rebuild(now, null, "放假安排有变化");
        List<SortDatesRefresh.MovedDue> first =
                done.moved().stream().limit(SHOWN).toList();
        return new Loaded(
                year, now.workingDaysIn(year), done.changed(), done.moved().size(), first);
    }
}
