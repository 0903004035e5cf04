package bench;

import bench.Catalogue.Item;
import bench.Places.Place;
import bench.Story.Event;
import bench.Story.Times;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import onewindow.platform.time.WorkCalendar;

/** One filling: the calendar of the history, the threads that tell stories, the tables that take them. */
final class Filling {
    static final String OPEN = "c.status not in ('DRAFT', 'REFUSED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN', 'LAPSED')";
    private static final int WORKERS = 2;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);
    /** How the week and the day go: market days are busy, lunch is not. */
    private static final double[] WEEKDAYS = {1.35, 1.1, 1.0, 0.95, 1.05, 0.6, 0.5};

    private static final int[] HOURS = {
        8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 12, 13, 14, 14, 14, 15, 15, 15, 16, 16, 17
    };

    private final Fill.Size size;
    private final Database database;
    private final AtomicInteger nextDay = new AtomicInteger();
    private final AtomicLong told = new AtomicLong();

    Filling(Fill.Size size, Database database) {
        this.size = size;
        this.database = database;
    }

    void run() throws SQLException {
        try (Connection connection = database.connect()) {
            Places places = Places.of(connection, size.prefix);
            Catalogue catalogue = Catalogue.of(connection);
            Pools pools = Pools.of(connection, database.cipher());
            Times times = times(connection);
            int[] perDay = perDay(times);
            Say.line(places.places.size() + " sites, " + catalogue.items.size() + " items, "
                    + times.days().size() + " working days");
            Indexes indexes = Indexes.of(connection, new ArrayList<>(Tables.ALL.keySet()));
            Map<String, Long> last = Tables.lastNumbers(connection);
            indexes.drop(connection);
            Map<String, Copy> copies = new LinkedHashMap<>();
            Tables.ALL.forEach((table, columns) -> copies.put(table, new Copy(database.connect(), table, columns)));
            tell(places, catalogue, pools, times, perDay, copies, last);
            copies.forEach((table, copy) -> Say.line("  " + table + ": " + copy.finish() + " rows"));
            Say.line("building indexes");
            indexes.build(database::connect);
            settle(connection, places);
        }
    }

    private void tell(
            Places places,
            Catalogue catalogue,
            Pools pools,
            Times times,
            int[] perDay,
            Map<String, Copy> copies,
            Map<String, Long> last) {
        Tables.Numbers numbers = new Tables.Numbers(last);
        long people = Math.max(2_000, size.cases / 6);
        List<Thread> workers = new ArrayList<>();
        long[] before = new long[perDay.length];
        for (int day = 1; day < perDay.length; day++) {
            before[day] = before[day - 1] + perDay[day - 1];
        }
        List<RuntimeException> failures = new ArrayList<>();
        for (int w = 0; w < WORKERS; w++) {
            int part = w;
            workers.add(Thread.ofPlatform().start(() -> {
                Tables tables = new Tables(copies, pools, numbers, people, places.places.size());
                try {
                    People.write(tables.party(), places, people, part, WORKERS, database.cipher());
                    for (int day = nextDay.getAndIncrement(); day < perDay.length; day = nextDay.getAndIncrement()) {
                        oneDay(day, perDay[day], before[day], places, catalogue, times, tables);
                    }
                    tables.finish();
                } catch (RuntimeException e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            }));
        }
        workers.forEach(Filling::join);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void oneDay(
            int day, int count, long before, Places places, Catalogue catalogue, Times times, Tables tables) {
        SplittableRandom random = new SplittableRandom(371312 + day);
        LocalDate date = times.days().get(day);
        long midnight = date.atStartOfDay(Story.ZONE).toInstant().toEpochMilli();
        for (int n = 0; n < count; n++) {
            int hour = HOURS[random.nextInt(HOURS.length)];
            long at = midnight
                    + ((hour * 60L + random.nextInt(60)) * 60 + random.nextInt(60)) * 1000
                    + random.nextInt(1000);
            Item item = catalogue.pick(random.nextDouble());
            Place place = place(places, item, random);
            Story story = Story.tell(Tables.id(at, random), item, place, day, at, times, random);
            boolean whole = before + n >= size.cases - Fill.WHOLE;
            tables.write(story, date, n, whole, random);
            long done = told.incrementAndGet();
            if (done % 1_000_000 == 0) {
                Say.line("  " + done / 1_000_000 + " million");
            }
        }
    }

    /** Some towns are larger than others; what the county accepts goes to its centre. */
    private static Place place(Places places, Item item, SplittableRandom random) {
        int n = places.places.size();
        Place place =
                places.places.get((int) (n * (0.65 * random.nextDouble() + 0.35 * Math.pow(random.nextDouble(), 2))));
        return item.acceptedInCounty ? place.above : place;
    }

    private Times times(Connection connection) {
        Map<LocalDate, WorkCalendar.Special> special = new LinkedHashMap<>();
        Database.list(
                connection,
                "select distinct on (day) day, name, off from platform.calendar_day order by day, notice desc",
                row -> special.put(
                        row.getObject(1, LocalDate.class),
                        new WorkCalendar.Special(row.getString(2), row.getBoolean(3))));
        Set<Integer> years = new HashSet<>(
                Database.list(connection, "select year from platform.calendar_year", row -> row.getInt(1)));
        WorkCalendar calendar = new WorkCalendar(years, special);
        LocalDate today = LocalDate.now(Story.ZONE);
        List<LocalDate> days =
                FIRST_DAY.datesUntil(today).filter(calendar::isWorkingDay).toList();
        long end = days.getLast()
                .atTime(LocalTime.of(17, 45))
                .atZone(Story.ZONE)
                .toInstant()
                .toEpochMilli();
        return new Times(calendar, days, end);
    }

    /** Busier from year to year, and by the day of the week; together exactly as many as asked for. */
    private int[] perDay(Times times) {
        int n = times.days().size();
        double[] weight = new double[n];
        double sum = 0;
        for (int day = 0; day < n; day++) {
            weight[day] = WEEKDAYS[times.days().get(day).getDayOfWeek().getValue() - 1] * (1 + 0.6 * day / n);
            sum += weight[day];
        }
        int[] perDay = new int[n];
        long given = 0;
        double reached = 0;
        for (int day = 0; day < n; day++) {
            reached += weight[day] / sum * size.cases;
            perDay[day] = (int) (Math.round(reached) - given);
            given += perDay[day];
        }
        return perDay;
    }

    /** Counters and cursors go on where the history ends; nobody is told of it again. */
    private void settle(Connection connection, Places places) {
        Tables.setNumbers(connection);
        for (Place place : places.places) {
            Database.run(
                    connection,
                    "insert into documents.site_word (site_id, word) values ('" + place.site + "', '" + place.word
                            + "') on conflict do nothing");
            place.numbers.forEach((key, count) -> {
                String[] parts = key.split(" ");
                Database.run(
                        connection,
                        "insert into documents.number_counter (site_id, kind, year, last) values ('" + place.site
                                + "', '"
                                + parts[0] + "', " + parts[1] + ", " + count.get()
                                + ") on conflict (site_id, kind, year) do update set last = greatest(number_counter.last, excluded.last)");
            });
        }
        Database.run(
                connection,
                "update notifications.cursor set tx = pg_current_xact_id(), seq = (select max(seq) from cases.case_event)"
                        + " where name = 'cases'");
        Say.line("analysing");
        Database.run(connection, "analyze");
        Database.run(connection, "checkpoint");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static List<Event> told(List<Event> events) {
        return events.stream().filter(Event::told).toList();
    }
}
