package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The product beside a plain process engine on the same server, and beside the bare transaction, turn and turn about. */
final class Beside {
    private static final int USERS = 8;
    private static final Path HOME = Path.of("benchmarks/flowable/target");

    private Beside() {}

    static void run(Fill.Size size) {
        Fill.ensure(size);
        build();
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        try (Program program = Program.start(size.folder());
                Limit limit = Limit.prepared(new Database(size.folder()))) {
            Database database = new Database(size.folder());
            anew(database);
            Load.run(whole(program), Duration.ZERO, Duration.ofSeconds(15));
            engine(database, "full", 5);
            for (int run = 0; run < Bench.repetitions(); run++) {
                Load.Done done = Load.run(whole(program), Duration.ofSeconds(2), Duration.ofSeconds(Bench.seconds()));
                Say.line("  product: " + Say.number(done.perSecond()) + " whole cases/s");
                Http.add(figures, "product", done.perSecond());
                Http.add(figures, "full", engine(database, "full", Bench.seconds()));
                Http.add(figures, "none", engine(database, "none", Bench.seconds()));
                Http.add(figures, "bare", limit.transactions(USERS, Bench.seconds()));
            }
            drop(database);
        }
        report(size, figures);
    }

    private static List<Load.Work> whole(Program program) {
        List<Load.Work> work = new ArrayList<>();
        WholeCase.crowd(program.port, USERS)
                .forEach(w -> work.add(n -> w.answered(true).whole()));
        return work;
    }

    private static void report(Fill.Size size, Map<String, List<Double>> figures) {
        double product = Say.medianOf(figures.get("product"));
        double full = Say.medianOf(figures.get("full"));
        List<List<String>> rows = List.of(
                Say.cells(
                        "this program, over HTTP (five signed acts, papers, audit)",
                        Say.median(figures.get("product")),
                        Say.number(product / full)),
                Say.cells("Flowable engine in process, full history", Say.median(figures.get("full")), "1"),
                Say.cells(
                        "Flowable engine in process, no history",
                        Say.median(figures.get("none")),
                        Say.number(Say.medianOf(figures.get("none")) / full)),
                Say.cells(
                        "bare SQL, a fifth of its transactions a second",
                        Say.number(Say.medianOf(figures.get("bare")) / 5),
                        Say.number(Say.medianOf(figures.get("bare")) / 5 / full)));
        Results.put(
                "flowable " + size.word,
                USERS + " at once, " + size.word
                        + " cases in the program's tables, Flowable 8 with its tables in a database of its own on the same server.\n\n"
                        + Say.table(
                                Say.cells("who carries the case", "whole cases/s", "÷ Flowable with full history"),
                                rows));
    }

    private static void build() {
        if (!HOME.resolve("lib").toFile().exists()) {
            run(List.of(
                    "mvn",
                    "-q",
                    "-B",
                    "-ntp",
                    "-f",
                    "benchmarks/flowable/pom.xml",
                    "package",
                    "dependency:copy-dependencies",
                    "-DincludeScope=runtime",
                    "-DoutputDirectory=target/lib"));
        }
    }

    private static double engine(Database database, String history, int seconds) {
        String said = run(List.of(
                "java",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                HOME + "/bench-flowable.jar:" + HOME + "/lib/*",
                "bench.flowable.FlowableCase",
                "jdbc:postgresql://127.0.0.1:" + database.port() + "/flowable",
                "onewindow",
                database.password(),
                history,
                String.valueOf(USERS),
                String.valueOf(seconds)));
        double rate = Double.parseDouble(said.replaceAll("(?s).*cases a second: ([0-9.E-]+).*", "$1"));
        Say.line("  Flowable, " + history + " history: " + Say.number(rate) + " whole cases/s");
        return rate;
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void anew(Database database) {
        drop(database);
        try (Connection connection = database.connect()) {
            Database.run(connection, "create database flowable");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void drop(Database database) {
        try (Connection connection = database.connect()) {
            Database.run(connection, "drop database if exists flowable with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
