package bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A long mixed day in short: people look far more often than they act. Memory, connections and times have to stay flat. */
final class Soak {
    private static final int USERS = 12;
    private static final int SAMPLE_SECONDS = 15;

    private final Map<String, List<Double>> memory = lines("program MB", "database MB");
    private final Map<String, List<Double>> connections = lines("connections", "threads");
    private final Map<String, List<Double>> latency = lines("p50 ms", "p99 ms");
    private final Map<String, List<Double>> rate = lines("requests/s");

    private Soak() {}

    private static Map<String, List<Double>> lines(String... names) {
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        for (String name : names) {
            lines.put(name, new ArrayList<>());
        }
        return lines;
    }

    static void run(int minutes) {
        Fill.ensure(Fill.Size.COUNTY);
        Soak soak = new Soak();
        long errors = 0;
        try (Program program = Program.start(Fill.Size.COUNTY.folder())) {
            List<Load.Work> users = users(program.port);
            Load.run(users, Duration.ZERO, Duration.ofSeconds(Math.min(60, minutes * 10)));
            int samples = minutes * 60 / SAMPLE_SECONDS;
            for (int i = 0; i < samples; i++) {
                Load.Done done = Load.run(users, Duration.ZERO, Duration.ofSeconds(SAMPLE_SECONDS));
                errors += done.errors();
                soak.sample(program, done);
                if (i % 8 == 0) {
                    Say.line("  minute " + i * SAMPLE_SECONDS / 60 + ": " + Say.number(done.perSecond()) + "/s, "
                            + Http.times(done.latencies()) + " ms, " + Say.size(program.resident()));
                }
            }
        }
        soak.report(minutes, errors);
    }

    /** Of ten things a member of staff does, one is a whole case; citizens search and read guides. */
    private static List<Load.Work> users(int port) {
        List<Load.Work> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            WholeCase w = WholeCase.in(port, i, new WholeCase.Acts() {});
            Load.Work acts = Http.stepwise(w);
            String[] pages = {
                "/api/desk/cases?view=MINE",
                "/api/desk/waiting",
                "/api/desk/cases?view=SITE&light=YELLOW",
                "/api/items/search?q=%E4%BD%8E%E4%BF%9D",
                "/api/items/" + WholeCase.ITEM + "/guide"
            };
            users.add(n -> {
                if (n % 3 == 0) {
                    acts.once(n);
                } else {
                    w.clerk().get(pages[(int) (n % pages.length)]);
                }
            });
        }
        return users;
    }

    private void sample(Program program, Load.Done done) {
        memory.get("program MB").add(program.resident() / 1048576.0);
        memory.get("database MB").add(program.databaseResident() / 1048576.0);
        try (Connection connection = new Database(program.data).connect()) {
            connections.get("connections").add((double) Database.number(
                    connection, "select count(*) from pg_stat_activity where application_name = 'onewindow'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        connections.get("threads").add((double) program.threads());
        latency.get("p50 ms").add(done.latencies().percentile(50));
        latency.get("p99 ms").add(done.latencies().percentile(99));
        rate.get("requests/s").add(done.perSecond());
    }

    private void report(int minutes, long errors) {
        Plot.draw(Results.FOLDER.resolve("soak-memory.svg"), "Memory, resident", minutes, memory);
        Plot.draw(Results.FOLDER.resolve("soak-connections.svg"), "Connections and threads", minutes, connections);
        Plot.draw(Results.FOLDER.resolve("soak-latency.svg"), "Time of a request", minutes, latency);
        Plot.draw(Results.FOLDER.resolve("soak-rate.svg"), "Requests a second", minutes, rate);
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, List<Double>> lines : List.of(memory, connections, latency, rate)) {
            lines.forEach((name, values) -> {
                int third = Math.max(1, values.size() / 3);
                rows.add(Say.cells(
                        name,
                        Say.number(Say.medianOf(values.subList(0, third))),
                        Say.number(Say.medianOf(values.subList(values.size() - third, values.size())))));
            });
        }
        Results.put(
                "soak",
                minutes + " minutes of mixed work by " + USERS + " people, " + errors
                        + " errors. Medians of the first and of the last third:\n\n"
                        + Say.table(Say.cells("", "first third", "last third"), rows)
                        + "\n![memory](soak-memory.svg)\n![connections](soak-connections.svg)\n![latency](soak-latency.svg)\n![rate](soak-rate.svg)");
    }
}
