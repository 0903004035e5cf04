package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code ./bench}: which part to run, in words on the command line. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) {
        Quiet.now();
        Machine.look();
        String part = args.length == 0 ? "all" : args[0].toLowerCase(Locale.ROOT);
        List<Fill.Size> sizes = Arrays.stream(args)
                .skip(1)
                .filter(a -> a.matches("(?i)100k|1m|10m"))
                .map(Fill.Size::of)
                .toList();
        switch (part) {
            case "fill" -> sizes(sizes).forEach(Fill::fill);
            case "http" -> Http.run(small(sizes));
            case "limit" -> Limit.run(small(sizes));
            case "pages" -> Pages.run(sizes(sizes));
            case "lists" -> Lists.run(sizes(sizes));
            case "flowable" -> Beside.run(small(sizes));
            case "start" -> Start.run();
            case "crash" -> Crash.run(number(args, 20));
            case "nodes" -> Nodes.run(number(args, 120));
            case "soak" -> Soak.run(number(args, 30));
            case "statements" -> Statements.run();
            case "hall" -> Hall.run();
            case "all" -> all(sizes);
            default -> throw new IllegalArgumentException("no such part: " + part + ". " + USAGE);
        }
        System.exit(0);
    }

    private static final String USAGE =
            "fill [100k|1m|10m], limit, http, lists [sizes], pages [sizes], flowable, start, crash [times], nodes [seconds], soak [minutes], statements, hall";

    private static void all(List<Fill.Size> sizes) {
        sizes(sizes).forEach(Fill::ensure);
        Start.run();
        Statements.run();
        Limit.run(Fill.Size.COUNTY);
        Http.run(Fill.Size.COUNTY);
        Beside.run(Fill.Size.COUNTY);
        Lists.run(sizes(sizes));
        Pages.run(sizes(sizes));
        Crash.run(20);
        Nodes.run(120);
        Soak.run(30);
        Hall.run();
    }

    private static List<Fill.Size> sizes(List<Fill.Size> given) {
        return given.isEmpty() ? List.of(Fill.Size.values()) : given;
    }

    private static Fill.Size small(List<Fill.Size> given) {
        return given.isEmpty() ? Fill.Size.COUNTY : given.getFirst();
    }

    private static int number(String[] args, int otherwise) {
        return args.length > 1 ? Integer.parseInt(args[1]) : otherwise;
    }

    /** How long one repetition of a load lasts, and how many there are; shorter for a quick look. */
    static int seconds() {
        return Integer.parseInt(System.getenv().getOrDefault("ONEWINDOW_BENCH_SECONDS", "15"));
    }

    static int repetitions() {
        return Integer.parseInt(System.getenv().getOrDefault("ONEWINDOW_BENCH_REPEAT", "3"));
    }

    /** Where the filled databases lie; large. */
    static Path data() {
        return Path.of(System.getenv().getOrDefault("ONEWINDOW_BENCH_DATA", "target/bench/data"));
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
