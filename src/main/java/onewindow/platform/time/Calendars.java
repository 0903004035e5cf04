package onewindow.platform.time;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onewindow.platform.Memory;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** The work calendar as data. Kept in memory; another node sees a newly loaded year within half a minute. */
@Component
public class Calendars implements InitializingBean {
    /** Each day as the latest notice that names it says. */
    private static final String NAMED =
            "select distinct on (day) day, name, off from platform.calendar_day order by day, notice desc";

    private static final List<Integer> KNOWN_AT_BIRTH = List.of(2024, 2025, 2026);

    private final Db db;
    private final Clock clock;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Memory.Remembered<Class<?>, WorkCalendar> remembered;

    Calendars(Db db, Clock clock, ObjectMapper json, TransactionTemplate transaction, Memory memory) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.transaction = transaction;
        this.remembered = memory.of("platform.calendar_day", Duration.ofSeconds(30));
    }

    public WorkCalendar current() {
        return remembered.get(WorkCalendar.class, key -> read());
    }

    /** This moment, by the one clock of the program. */
    public Instant instant() {
        return clock.instant();
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One loaded year, for the list an administrator sees. */
    public record Loaded(int year, List<String> papers, Instant loadedAt) {}

    public List<Loaded> loaded() {
        return db.sql("select year, papers, loaded_at from platform.calendar_year order by year")
                .list(Loaded.class);
    }

    public CalendarYear year(int year) {
        Loaded loaded = db.sql("select year, papers, loaded_at from platform.calendar_year where year = :year")
                .bind("year", year)
                .optional(Loaded.class)
                .orElseThrow(() -> Problem.notFound(year + "年的放假安排"));
        return new CalendarYear(year, loaded.papers(), days(year));
    }

    /** @param counts where two notices name one day, the later one's word counts */
    public record NamedDay(LocalDate date, String name, boolean off, int notice, boolean counts) {}

    /** Every day of a year that some notice names, and which: its own, or a neighbour's. */
    public List<NamedDay> namedIn(int year) {
        return db.sql("""
                        select day as date, name, off, notice, notice = max(notice) over (partition by day) as counts
                        from platform.calendar_day
                        where day between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                        order by day, notice""").bind("year", year).list(NamedDay.class);
    }

    private List<CalendarYear.Day> days(int year) {
        return db.sql("""
                        select name, day as date, off as is_off_day from platform.calendar_day
                        where notice = :year order by day""").bind("year", year).list(CalendarYear.Day.class);
    }

    /** Stores the notice of a year in place of the one before; what other years' notices name stays. */
    @Transactional
    public void load(CalendarYear given) {
        store(given.checked());
    }

    private void store(CalendarYear year) {
        db.sql("delete from platform.calendar_day where notice = :year")
                .bind("year", year.year())
                .update();
        year.special()
                .forEach((date, day) -> db.sql("""
                        insert into platform.calendar_day (notice, day, name, off) values (:year, :day, :name, :off)""")
                        .bind("year", year.year())
                        .bind("day", date)
                        .bind("name", day.name())
                        .bind("off", day.off())
                        .update());
        db.sql("""
                        insert into platform.calendar_year (year, papers, loaded_at) values (:year, :papers, :now)
                        on conflict (year) do update set papers = excluded.papers, loaded_at = excluded.loaded_at""")
                .bind("year", year.year())
                .bind("papers", year.papers() == null ? List.of() : year.papers())
                .bind("now", clock.instant())
                .update();
    }

    /** The calendar as it stands in this transaction, past the copy in memory. */
    public WorkCalendar read() {
        record DayRow(LocalDate day, String name, boolean off) {}
        Map<LocalDate, WorkCalendar.Special> special = new HashMap<>();
        db.sql(NAMED)
                .list(DayRow.class)
                .forEach(row -> special.put(row.day(), new WorkCalendar.Special(row.name(), row.off())));
        Set<Integer> years =
                new HashSet<>(db.sql("select year from platform.calendar_year").list(Integer.class));
        return new WorkCalendar(years, special);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            // Two nodes may start on one new database at the same moment.
            db.sql("lock table platform.calendar_year in share row exclusive mode")
                    .update();
            if (db.sql("select count(*) from platform.calendar_year").count() == 0) {
                KNOWN_AT_BIRTH.forEach(year -> store(published(year).checked()));
            }
        });
    }

    private CalendarYear published(int year) {
        try (InputStream file = Calendars.class.getResourceAsStream("/calendar/" + year + ".json")) {
            return json.readValue(file, CalendarYear.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
