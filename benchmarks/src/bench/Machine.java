package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** On what it was measured. */
final class Machine {
    private Machine() {}

    static String said() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores + " cores (" + value("/proc/cpuinfo", "model name") + "), "
                + Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1048576 + " GB, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                + Runtime.version().feature() + ", PostgreSQL 18" + busy();
    }

    /** Others at work on the machine make figures that are not worth keeping: how busy it is before a part begins. */
    static void look() {
        long[] before = ticks();
        Bench.pause(2_000);
        long[] after = ticks();
        busy = 1 - 1.0 * (after[1] - before[1]) / (after[0] - before[0]);
    }

    private static double busy;

    private static String busy() {
        return busy > 0.2 ? ", **busy with other work (" + Math.round(100 * busy) + " % before it began)**" : "";
    }

    /** All, and those with nothing to do or waiting for the disk. */
    private static long[] ticks() {
        String[] fields = first("/proc/stat").split("\\s+");
        long all = 0;
        for (int i = 1; i < fields.length; i++) {
            all += Long.parseLong(fields[i]);
        }
        return new long[] {all, Long.parseLong(fields[4]) + Long.parseLong(fields[5])};
    }

    private static String value(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(l -> l.startsWith(name))
                    .findFirst()
                    .map(l -> l.split(":", 2)[1].strip())
                    .orElse("0");
        } catch (IOException e) {
            return "0";
        }
    }

    private static String first(String file) {
        try {
            return Files.readAllLines(Path.of(file)).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
