package bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole cases and single acts over HTTP, beside the bare transaction on the same database, turn and turn about. */
final class Http {
    private static final int[] USERS = {1, 8, 32};

    private final Program program;
    private final Database database;
    /** Signed in once; the first so many of them are at work. */
    private final List<WholeCase> people;

    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private final Map<String, Latencies> latencies = new LinkedHashMap<>();
    private long cases;
    private long bytes;
    private long resident;

    private Http(Program program, Database database) {
        this.program = program;
        this.people = WholeCase.crowd(program.port, USERS[USERS.length - 1]);
        this.database = database;
    }

    static void run(Fill.Size size) {
        Fill.ensure(size);
        try (Program program = Program.start(size.folder());
                Limit limit = Limit.prepared(new Database(size.folder()))) {
            Http http = new Http(program, new Database(size.folder()));
            http.warm();
            for (int run = 0; run < Bench.repetitions(); run++) {
                for (int users : USERS) {
                    http.whole(users);
                    http.acts(users, true);
                    http.acts(users, false);
                    http.bare(limit, users);
                }
            }
            http.report(size);
        }
    }

    private void warm() {
        Load.run(crowd(8, false, false), Duration.ZERO, Duration.ofSeconds(60));
    }

    private List<Load.Work> crowd(int users, boolean stepwise, boolean brief) {
        List<Load.Work> work = new ArrayList<>();
        people.subList(0, users)
                .forEach(w -> work.add(
                        stepwise
                                ? stepwise(w.answered(brief))
                                : n -> w.answered(brief).whole()));
        return work;
    }

    private void whole(int users) {
        long before = Sizes.of(database);
        Load.Done done = measured("whole " + users, crowd(users, false, true));
        bytes += Sizes.of(database) - before;
        cases += done.count();
    }

    /** One request at a time, each timed: the five acts in turn, so every act comes as often as the others. */
    private void acts(int users, boolean brief) {
        String how = brief ? "" : " with page";
        long own = program.cpu();
        long database = program.databaseCpu();
        Load.Done done = measured("acts" + how + " " + users, crowd(users, true, brief));
        add(figures, "cpu" + how, 1.0 * (program.cpu() - own) / done.all());
        add(figures, "database cpu" + how, 1.0 * (program.databaseCpu() - database) / done.all());
    }

    private void bare(Limit limit, int users) {
        long database = program.databaseCpu();
        double rate = limit.transactions(users, Bench.seconds());
        add(figures, "bare " + users, rate);
        add(figures, "bare cpu", (program.databaseCpu() - database) / (rate * Bench.seconds()));
    }

    private Load.Done measured(String name, List<Load.Work> work) {
        Load.Done done = Load.run(work, Duration.ofSeconds(2), Duration.ofSeconds(Bench.seconds()));
        Say.line("  " + name + ": " + Say.number(done.perSecond()) + "/s, p99 "
                + Say.number(done.latencies().percentile(99)) + " ms");
        add(figures, name, done.perSecond());
        resident = Math.max(resident, program.resident());
        latencies.computeIfAbsent(name, k -> new Latencies()).addAll(done.latencies());
        return done;
    }

    static Load.Work stepwise(WholeCase w) {
        Deque<Runnable> next = new ArrayDeque<>();
        return n -> {
            if (next.isEmpty()) {
                String id = w.register();
                next.add(() -> w.accept(id));
                next.add(() -> w.review(id));
                next.add(() -> w.decide(id));
                next.add(() -> w.deliver(id));
            } else {
                next.poll().run();
            }
        };
    }

    static void add(Map<String, List<Double>> figures, String name, double value) {
        figures.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
    }

    private void report(Fill.Size size) {
        List<List<String>> rows = new ArrayList<>();
        for (int users : USERS) {
            double acts = Say.medianOf(figures.get("acts " + users));
            double bare = Say.medianOf(figures.get("bare " + users));
            rows.add(Say.cells(
                    users,
                    Say.median(figures.get("whole " + users)),
                    times(latencies.get("whole " + users)),
                    Say.median(figures.get("acts " + users)),
                    times(latencies.get("acts " + users)),
                    Say.median(figures.get("acts with page " + users)),
                    times(latencies.get("acts with page " + users)),
                    Say.median(figures.get("bare " + users)),
                    Say.number(acts / bare)));
        }
        Results.put(
                "http " + size.word,
                "Over HTTP, signed in, scoped, audited; the bare transaction writes the same rows in the same tables with pgbench."
                        + " A whole case is five acts. An act is answered by its success (`Prefer: return=minimal`) or, as the desk asks"
                        + " for it, by the whole page of the case.\n\n"
                        + Say.table(
                                Say.cells(
                                        "users",
                                        "whole cases/s",
                                        "p50 / p95 / p99 ms",
                                        "acts/s",
                                        "p50 / p95 / p99 ms",
                                        "acts/s with the page",
                                        "p50 / p95 / p99 ms",
                                        "bare transactions/s",
                                        "acts ÷ bare"),
                                rows)
                        + "\nProcessor time, which the neighbours on the machine do not change: an act costs "
                        + Say.median(figures.get("cpu")) + " ms in the program and "
                        + Say.median(figures.get("database cpu"))
                        + " ms in the database (jobs and messages included), with its page "
                        + Say.median(figures.get("cpu with page"))
                        + " and " + Say.median(figures.get("database cpu with page")) + "; a bare transaction "
                        + Say.median(figures.get("bare cpu")) + " ms.\n"
                        + "\nOne case carried through takes " + Say.number(1.0 * bytes / Math.max(1, cases) / 1024)
                        + " KB on disk with its papers, audit and messages. Resident under this load: "
                        + Say.size(resident) + ".");
    }

    static String times(Latencies l) {
        return Say.number(l.percentile(50)) + " / " + Say.number(l.percentile(95)) + " / "
                + Say.number(l.percentile(99));
    }
}
