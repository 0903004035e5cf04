package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import onewindow.platform.postgres.EmbeddedPostgres;

/** From the command to the first good answer, with and without what the program learned; and how much memory it keeps. */
final class Start {
    private static final Path CACHES = Path.of("/proc/sys/vm/drop_caches");

    private Start() {}

    static void run() {
        Fill.ensure(Fill.Size.COUNTY);
        Path folder = Fill.Size.COUNTY.folder();
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> nothing = new ArrayList<>();
        Program.start(folder).close();
        boolean cold = cold();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Bench.data().resolve("bare"))) {
            BareBoot.prepare(server);
            for (int run = 0; run < Math.max(3, Bench.repetitions()); run++) {
                nothing.add(nothing());
                for (boolean learned : new boolean[] {true, false}) {
                    String how = learned ? "learned" : "plain";
                    begun(folder, learned); // Now the system has all of it in its file cache.
                    double seconds = time(folder, learned, figures, how);
                    if (learned) {
                        ratios.add(seconds / bare(server, figures));
                    }
                    if (cold()) {
                        time(folder, learned, figures, how + " cold");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        report(cold, nothing, figures, ratios);
    }

    private static void report(
            boolean cold, List<Double> nothing, Map<String, List<Double>> figures, List<Double> ratios) {
        List<List<String>> rows = new ArrayList<>();
        figures.forEach((how, seconds) -> {
            if (!how.endsWith("MB")) {
                rows.add(Say.cells(how, Say.median(seconds), Say.median(figures.get(how + " MB"))));
            }
        });
        Results.put(
                "start",
                "From the command to the first good answer of the search, database included, " + Fill.Size.COUNTY.word
                        + " cases. learned: with the AOT cache that `./run` makes; cold: "
                        + (cold
                                ? "after the system's file cache was emptied."
                                : "not measured (not allowed to empty the file cache).")
                        + "\n\nWhat the machine is worth: a bare Spring Boot handler with a database already running, the same libraries and an AOT cache of its own, is started after"
                        + " every \"learned\"; learned ÷ bare: " + Say.median(ratios) + ". `java -version` takes "
                        + Say.median(nothing) + " s."
                        + "\n\n" + Say.table(Say.cells("start", "seconds", "resident MB ten seconds later"), rows));
    }

    private static double bare(EmbeddedPostgres server, Map<String, List<Double>> figures) {
        try (BareBoot warming = BareBoot.begin(server)) {
            warming.awaitGood();
        }
        long begin = System.nanoTime();
        try (BareBoot bare = BareBoot.begin(server)) {
            bare.awaitGood();
            return noted(figures, "bare handler, learned", begin, bare::resident);
        }
    }

    private static void begun(Path folder, boolean learned) {
        try (Program program = Program.begin(folder, learned)) {
            program.awaitGood("/api/items/search?q=glbt");
        }
    }

    private static double time(Path folder, boolean learned, Map<String, List<Double>> figures, String how) {
        long begin = System.nanoTime();
        try (Program program = Program.begin(folder, learned)) {
            program.awaitGood("/api/items/search?q=glbt");
            return noted(figures, how, begin, program::resident);
        }
    }

    private static double noted(Map<String, List<Double>> figures, String how, long begin, LongSupplier resident) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        Bench.pause(10_000);
        Say.line("  " + how + ": " + Say.number(seconds) + " s, " + Say.size(resident.getAsLong()));
        Http.add(figures, how, seconds);
        Http.add(figures, how + " MB", resident.getAsLong() / 1048576.0);
        return seconds;
    }

    /** A Java machine that has nothing to do, the middle one of nine. */
    private static double nothing() {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long begin = System.nanoTime();
            try {
                new ProcessBuilder("java", "-version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            seconds.add((System.nanoTime() - begin) / 1e9);
        }
        return Say.medianOf(seconds);
    }

    private static boolean cold() {
        try {
            new ProcessBuilder("sync").start().waitFor();
            Files.writeString(CACHES, "3");
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
