package bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import onewindow.OneWindow;
import onewindow.identity.Actor;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.organisation.site.OpeningCalendars;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.organisation.site.Sites;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallOffice;
import onewindow.reception.hall.HallSetUp;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.QueueKind;
import onewindow.reception.hall.QueueRules;
import onewindow.reception.hall.WindowKind;
import onewindow.reception.ticket.SimulatedDay;
import onewindow.reception.waiting.AskedAdvice;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * A week of a county's halls: 12 centres, 60 windows of which 12 are tide windows, some 8,000 visits. Three weeks before are
 * what the program has measured. Times of service are log-normal by item, arrivals have two peaks a day and come in numbers on
 * market days, some do not answer their call: nothing of it is known to the program but by what it measures.
 */
final class HallWeek {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int WEEKS_BEFORE = 3;
    /** The last of each is the tide window. */
    private static final int[] WINDOWS = {8, 6, 6, 5, 5, 5, 5, 4, 4, 4, 4, 4};

    private static final double VISITS_A_WINDOW_AND_DAY = 33;
    private static final double MARKET = 1.6;
    private static final double NO_MARKET = 0.85;
    private static final double OLD = 0.12;
    private static final double NO_SHOW = 0.05;
    private static final int WAITS_FOR_NOBODY = 60;
    /** Of a day's visitors, in each half hour from 8:30. */
    private static final double[] BY_HALF_HOUR = {7, 10, 11, 10, 8, 6, 4, 0, 0, 0, 5, 9, 9, 7, 6, 4, 3, 1};

    private record Matter(String letter, double share, double medianMinutes, double sigma) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter("A", 0.45, 6, 0.6),
            new Matter("A", 0.20, 9, 0.7),
            new Matter("A", 0.12, 14, 0.6),
            new Matter("B", 0.14, 2.5, 0.5),
            new Matter("C", 0.09, 5, 0.8));

    private final ConfigurableApplicationContext program;
    private final Connection owner;
    private final List<UUID> sites;

    private HallWeek(ConfigurableApplicationContext program, Connection owner) {
        this.program = program;
        this.owner = owner;
        this.sites = Database.list(
                owner,
                "select id from organisation.site where region_code like '%000' order by region_code limit "
                        + WINDOWS.length,
                row -> row.getObject(1, UUID.class));
    }

    /** The clock of the program that is simulated. */
    @Configuration
    static class Simulated {
        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock();
        }
    }

    static final class HandClock extends Clock {
        private volatile Instant now =
                FIRST.minusDays(3).atTime(9, 0).atZone(ZONE).toInstant();

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** @param kept share of real waits inside the range that was told; narrow, of ranges no wider than is of use */
    record Week(
            long visits,
            double kept,
            double narrow,
            long late,
            double wait50,
            double wait90,
            double windowHours,
            long twice) {}

    record Both(Week plain, Week advised) {}

    static Both run() {
        Path folder = Bench.data().resolve("hall-week");
        Bench.delete(folder);
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(OneWindow.class, Simulated.class)
                .run("--server.port=0", "--onewindow.data=" + folder, "--onewindow.demo=on")) {
            Database database = new Database(folder);
            try (Connection owner = database.connect()) {
                Database.run(owner, "alter system set synchronous_commit = off");
                Database.run(owner, "select pg_reload_conf()");
                return new HallWeek(program, owner).weeks();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Both weeks() {
        program.getBean(com.github.kagkarlsson.scheduler.Scheduler.class).stop();
        for (int n = 0; n < sites.size(); n++) {
            setUp(sites.get(n), WINDOWS[n], n % 5);
        }
        for (int week = 0; week < WEEKS_BEFORE; week++) {
            history(FIRST.plusWeeks(week), week);
        }
        LocalDate measured = FIRST.plusWeeks(WEEKS_BEFORE);
        Week plain = week(measured, simulate(measured, WEEKS_BEFORE, false));
        Say.line("  " + plain);
        for (String table : List.of("ticket_event", "ticket_case", "ticket", "ticket_counter")) {
            String of = table.equals("ticket_event") || table.equals("ticket_case")
                    ? "ticket_id in (select id from reception.ticket where day >= '" + measured + "')"
                    : "day >= '" + measured + "'";
            Database.run(owner, "delete from reception." + table + " where " + of);
        }
        Week advised = week(measured, simulate(measured, WEEKS_BEFORE, true));
        Say.line("  " + advised);
        return new Both(plain, advised);
    }

    private void setUp(UUID site, int windows, int marketDigit) {
        Database.run(owner, """
                insert into organisation.special_hours
                values (gen_random_uuid(), '%s', 'MARKET', '2026-01-01', null, '{WORKING_DAY}', '{}', 'SOLAR', '{%d,%d}',
                        '8:30–12:00 13:30–17:30', '', 'bench', now())""".formatted(site, marketDigit, marketDigit + 5));
        Database.run(
                owner, "update organisation.site set hours = '周一至周五 8:30–12:00 13:30–17:30' where id = '" + site + "'");
        List<HallSetUp.QueueLine> queues = List.of(
                new HallSetUp.QueueLine(null, "A", "综合业务", QueueKind.HANDLING, List.of(), 10),
                new HallSetUp.QueueLine(null, "B", "领证", QueueKind.COLLECTION, List.of(), 10),
                new HallSetUp.QueueLine(null, "C", "咨询", QueueKind.ADVICE, List.of(), 10));
        List<HallSetUp.WindowLine> lines = IntStream.rangeClosed(1, windows)
                .mapToObj(n -> {
                    boolean tidal = n == windows;
                    List<String> letters = n >= windows - 1 ? List.of("A", "B", "C") : List.of("A");
                    return new HallSetUp.WindowLine(
                            null, n, "窗口", tidal ? WindowKind.TIDAL : WindowKind.GENERAL, tidal, "区", n, 1, letters);
                })
                .toList();
        int version = program.getBean(Halls.class).at(site).map(Hall::version).orElse(0);
        program.getBean(HallOffice.class)
                .change(Actor.PROGRAM, site, new HallSetUp(version, QueueRules.USUAL, queues, lines));
    }

    /** A week that is over, as rows: who came when, and how long each was at the window. Nobody's wait is of interest. */
    private void history(LocalDate monday, int seed) {
        String insert = """
                insert into reception.ticket (id, site_id, day, queue_id, number, code, request_key, persons, state, arrived_at,
                    queued_at, place_at, ready_at, calls, window_id, called_at, served_at, ended_at, shown_from, shown_to)
                select gen_random_uuid(), ?, ?, q.id, ?, left(md5(random()::text), 20), gen_random_uuid()::text, 1, ?, a.at, a.at,
                       a.at, a.at, ?, w.id, a.at + interval '8 minutes', a.at + interval '8 minutes' + ? * interval '1 second',
                       a.at + interval '8 minutes' + ? * interval '1 second', 0, 0
                from (select ?::timestamptz as at) as a, reception.queue q, reception.hall_window w
                where q.site_id = ? and q.letter = ? and not q.closed and w.site_id = ? and w.number = 1 and not w.closed""";
        try (var statement = owner.prepareStatement(insert)) {
            for (int n = 0; n < sites.size(); n++) {
                for (LocalDate day = monday; day.getDayOfWeek() != DayOfWeek.SATURDAY; day = day.plusDays(1)) {
                    int number = 0;
                    for (SimulatedDay.Visitor visitor :
                            visitors(new Random(seed(seed, n, day)), WINDOWS[n] - 1, market(n, day), day)) {
                        int seconds = visitor.comes() ? visitor.walk() + visitor.service() : WAITS_FOR_NOBODY;
                        Object[] values = {
                            sites.get(n),
                            java.sql.Date.valueOf(day),
                            "%s%04d".formatted(visitor.letter(), number++),
                            visitor.comes() ? "SERVED" : "MISSED",
                            visitor.comes() ? 1 : 3,
                            visitor.walk(),
                            seconds,
                            day.atTime(visitor.at()).atZone(ZONE).toOffsetDateTime(),
                            sites.get(n),
                            visitor.letter(),
                            sites.get(n)
                        };
                        for (int at = 0; at < values.length; at++) {
                            statement.setObject(at + 1, values[at]);
                        }
                        statement.addBatch();
                    }
                }
            }
            statement.executeBatch();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long seed(int week, int site, LocalDate day) {
        return 1_000L * week + 100L * site + day.getDayOfWeek().getValue();
    }

    private boolean market(int site, LocalDate day) {
        return program.getBean(OpeningCalendars.class)
                .of(program.getBean(Sites.class).get(sites.get(site)))
                .market(day);
    }

    /** @return seconds windows were open */
    private long simulate(LocalDate monday, int seed, boolean advised) {
        HandClock clock = program.getBean(HandClock.class);
        AskedAdvice advice = new AskedAdvice(program);
        Function<Hall, List<Integer>> asked = hall -> advice.of(hall).stream()
                .map(one -> one.open() ? one.window() : -one.window())
                .toList();
        long seconds = 0;
        for (int n = 0; n < sites.size(); n++) {
            for (LocalDate day = monday; day.getDayOfWeek() != DayOfWeek.SATURDAY; day = day.plusDays(1)) {
                clock.set(day.atTime(8, 0).atZone(ZONE).toInstant());
                forget();
                Hall hall = program.getBean(Halls.class).read(sites.get(n));
                OpeningCalendar calendar = program.getBean(OpeningCalendars.class)
                        .of(program.getBean(Sites.class).get(sites.get(n)));
                List<Span> spans = calendar.on(day);
                if (spans.isEmpty()) {
                    throw new IllegalStateException("closed on " + day);
                }
                long of = seed(seed, n, day);
                SimulatedDay one = new SimulatedDay(program, hall, spans, day, ZONE, clock::set, of);
                one.run(
                        visitors(new Random(of), WINDOWS[n] - 1, calendar.market(day), day),
                        advised ? Optional.of(asked) : Optional.empty());
                seconds += one.windowSeconds;
            }
            Say.line("  hall " + (n + 1) + (advised ? ", advised" : ""));
        }
        return seconds;
    }

    /** What the program has measured is kept by it for a minute, and a minute here is some days. */
    private void forget() {
        program.getBean(onewindow.platform.Memory.class).written("update reception.queue");
    }

    private static List<SimulatedDay.Visitor> visitors(Random random, int windows, boolean market, LocalDate day) {
        double level = (market ? MARKET : NO_MARKET) * (day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.1 : 1);
        double whole = 0;
        for (double part : BY_HALF_HOUR) {
            whole += part;
        }
        List<SimulatedDay.Visitor> all = new ArrayList<>();
        for (int half = 0; half < BY_HALF_HOUR.length; half++) {
            int come = poisson(random, VISITS_A_WINDOW_AND_DAY * windows * level * BY_HALF_HOUR[half] / whole);
            for (int n = 0; n < come; n++) {
                LocalTime at = LocalTime.of(8, 30).plusMinutes(30L * half).plusSeconds(random.nextInt(1800));
                all.add(visitor(random, at));
            }
        }
        return all;
    }

    private static SimulatedDay.Visitor visitor(Random random, LocalTime at) {
        double which = random.nextDouble();
        int matter = 0;
        while (matter < MATTERS.size() - 1 && which > MATTERS.get(matter).share()) {
            which -= MATTERS.get(matter++).share();
        }
        Matter of = MATTERS.get(matter);
        double minutes = of.medianMinutes() * Math.exp(of.sigma() * random.nextGaussian());
        return new SimulatedDay.Visitor(
                at,
                of.letter(),
                random.nextDouble() < OLD,
                random.nextDouble() >= NO_SHOW,
                15 + random.nextInt(45),
                (int) Math.max(20, Math.min(120, minutes) * 60));
    }

    private static int poisson(Random random, double mean) {
        double product = random.nextDouble();
        int count = 0;
        while (product > Math.exp(-mean)) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private Week week(LocalDate monday, long seconds) {
        long twice = Database.number(owner, """
                select count(*) from (select ticket_id from reception.ticket_event where at >= '%s'
                                      group by ticket_id
                                      having count(*) filter (where act = 'CALL')
                                             > 1 + count(*) filter (where act in ('PUT_OFF', 'TRANSFER'))) as twice""".formatted(monday));
        String sql = """
                select count(*), avg((wait between shown_from and shown_to)::int) filter (where wait is not null),
                       avg((shown_to - shown_from <= greatest(10, 0.3 * (shown_from + shown_to)))::int),
                       count(*) filter (where wait > 20), percentile_cont(0.5) within group (order by wait),
                       percentile_cont(0.9) within group (order by wait)
                from (select shown_from, shown_to, extract(epoch from served_at - arrived_at) / 60 as wait
                      from reception.ticket where day between '%s' and '%s') as of_week""".formatted(monday, monday.plusDays(4));
        return Database.list(
                        owner,
                        sql,
                        row -> new Week(
                                row.getLong(1),
                                row.getDouble(2),
                                row.getDouble(3),
                                row.getLong(4),
                                row.getDouble(5),
                                row.getDouble(6),
                                seconds / 3600.0,
                                twice))
                .getFirst();
    }
}
