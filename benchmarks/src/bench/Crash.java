package bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Under load, the program and the database server are killed in turn at random moments; afterwards all is counted. */
final class Crash {
    private static final int USERS = 8;

    private Crash() {}

    static void run(int times) {
        Path folder = Bench.data().resolve("crash");
        Bench.delete(folder);
        SplittableRandom random = new SplittableRandom();
        Kept kept = new Kept(() -> true);
        AtomicBoolean going = new AtomicBoolean(true);
        List<String> faults;
        List<Double> back = new ArrayList<>();
        try (Program program = Program.start(folder, Map.of())) {
            List<Thread> people = people(program.port, kept, going, USERS);
            for (int n = 0; n < times; n++) {
                progress(kept, 20);
                Bench.pause(300 + random.nextInt(3_000));
                back.add(once(program, n % 2 == 0, kept));
                Say.line("  killed the " + (n % 2 == 0 ? "program" : "database") + ", at work again after "
                        + Say.number(back.getLast()) + " s; " + kept.confirmed.size() + " acts confirmed");
            }
            progress(kept, 20);
            going.set(false);
            people.forEach(Crash::join);
            faults = look(folder, kept);
        }
        report(times, kept, back, faults);
    }

    /** Seconds until somebody's act is confirmed again. */
    private static double once(Program program, boolean application, Kept kept) {
        long begin = System.nanoTime();
        if (application) {
            program.kill();
            program.start();
        } else {
            // The server and every process of it, in the middle of whatever they were writing.
            ProcessHandle.of(new Database(program.data).serverPid()).ifPresent(server -> {
                List<ProcessHandle> below = server.descendants().toList();
                server.destroyForcibly();
                below.forEach(ProcessHandle::destroyForcibly);
            });
        }
        Bench.pause(50);
        progress(kept, 1);
        return (System.nanoTime() - begin) / 1e9;
    }

    static List<Thread> people(int port, Kept kept, AtomicBoolean going, int users) {
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            WholeCase w = WholeCase.in(port, i, kept);
            people.add(Thread.ofPlatform().start(() -> {
                while (going.get()) {
                    w.whole();
                }
            }));
        }
        return people;
    }

    private static void progress(Kept kept, int acts) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        int from = kept.confirmed.size();
        while (kept.confirmed.size() < from + acts) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no act was confirmed for three minutes");
            }
            Bench.pause(20);
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> look(Path folder, Kept kept) {
        try (Connection connection = new Database(folder).connect()) {
            Kept.awaitTold(connection);
            return kept.faults(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void report(int times, Kept kept, List<Double> back, List<String> faults) {
        faults.forEach(fault -> Say.line("FAULT: " + fault));
        Results.put(
                "crash",
                times + " kills (`kill -9`) under the load of " + USERS
                        + " people, the program and the database server in turn, at random moments. "
                        + kept.confirmed.size() + " acts confirmed, " + kept.troubles
                        + " requests met a dead server and were tried again."
                        + " At work again after " + Say.median(back) + " s.\n\n"
                        + (faults.isEmpty()
                                ? "Every confirmed act is there, none twice; every applicant was told once, no text message left twice; audit, document"
                                        + " numbers, ledgers, dates and events agree."
                                : "**Faults:** " + String.join("; ", faults)));
        if (!faults.isEmpty()) {
            System.exit(1);
        }
    }
}
