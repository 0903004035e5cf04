package bench;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.ClockName;
import onewindow.cases.clock.SortDates;
import onewindow.cases.clock.WorkTime;
import onewindow.organisation.site.OpeningHours;
import onewindow.platform.time.WorkCalendar;
import onewindow.platform.time.WorkDays;
import tools.jackson.databind.JsonNode;

/** Whether the database says one thing: dates as the ledger gives them, events that follow one another to the present state. */
final class Agreement {
    private Agreement() {}

    private record Case(
            String id,
            String status,
            LocalDate dueOn,
            LocalDate statutoryOn,
            boolean provisional,
            boolean morning,
            String ledger,
            String events,
            String hours) {}

    /** Looks at so many cases, half of them open, and throws at the first that does not agree. */
    static void check(Connection connection, int sample) {
        WorkCalendar calendar = calendar(connection);
        String columns = "select c.id, c.status, c.due_on, c.statutory_on, c.due_provisional, c.due_morning,"
                + " (select coalesce(jsonb_agg(jsonb_build_object('clock', e.clock, 'mark', e.mark, 'at', e.at, 'days', e.days, 'reason',"
                + " e.reason) order by e.id), '[]') from cases.clock_entry e where e.case_id = c.id),"
                + " (select string_agg(e.from_status || '>' || e.to_status, ' ' order by e.seq) from cases.case_event e where e.case_id = c.id),"
                + " (select s.hours from organisation.site s where s.id = c.site_id) from cases.case_file c ";
        int checked = 0;
        for (String which : List.of(
                "where " + Filling.OPEN + " order by md5(c.id::text) limit " + sample / 2,
                "where c.status <> 'DRAFT' order by c.submitted_at desc limit " + sample / 2)) {
            for (Case one : Database.list(
                    connection,
                    columns + which,
                    row -> new Case(
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            row.getBoolean(5),
                            row.getBoolean(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9)))) {
                agree(one, calendar);
                checked++;
            }
        }
        Say.line("ledgers, dates and events agree in " + checked + " cases looked at");
    }

    private static void agree(Case one, WorkCalendar calendar) {
        SortDates dues =
                SortDates.of(ledger(one.ledger()), new WorkTime(calendar, OpeningHours.parse(one.hours()), Story.ZONE));
        boolean dates = Objects.equals(dues.dueOn(), one.dueOn())
                && Objects.equals(dues.statutoryOn(), one.statutoryOn())
                && dues.provisional() == one.provisional()
                && dues.morning() == one.morning();
        if (!dates) {
            throw new IllegalStateException(
                    "case " + one.id() + " is due " + one.dueOn() + " but its ledger says " + dues);
        }
        String state = "DRAFT";
        for (String event : one.events() == null ? new String[0] : one.events().split(" ")) {
            String[] way = event.split(">");
            if (!way[0].equals(state)) {
                throw new IllegalStateException(
                        "case " + one.id() + ": an event from " + way[0] + " while in " + state);
            }
            state = way[1];
        }
        if (!state.equals(one.status())) {
            throw new IllegalStateException(
                    "case " + one.id() + " is " + one.status() + ", its events end in " + state);
        }
    }

    private static List<ClockEntry> ledger(String json) {
        return Person.JSON.readTree(json).valueStream().map(Agreement::entry).toList();
    }

    private static ClockEntry entry(JsonNode e) {
        return new ClockEntry(
                ClockName.valueOf(e.path("clock").asString()),
                ClockEntry.Mark.valueOf(e.path("mark").asString()),
                java.time.OffsetDateTime.parse(e.path("at").asString()).toInstant(),
                WorkDays.of(e.path("days").asDecimal()),
                e.path("reason").asString());
    }

    static WorkCalendar calendar(Connection connection) {
        Map<LocalDate, WorkCalendar.Special> special = new HashMap<>();
        Database.list(
                connection,
                "select distinct on (day) day, name, off from platform.calendar_day order by day, notice desc",
                row -> special.put(
                        row.getObject(1, LocalDate.class),
                        new WorkCalendar.Special(row.getString(2), row.getBoolean(3))));
        return new WorkCalendar(
                new HashSet<>(
                        Database.list(connection, "select year from platform.calendar_year", row -> row.getInt(1))),
                special);
    }
}
