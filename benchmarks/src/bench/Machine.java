package bench;

import java.io.IOException;
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

    /** Others at work on the machine make figures that are not worth keeping. */
    private static String busy() {
        String load = first("/proc/loadavg").split(" ")[2];
        return Double.parseDouble(load) > 4 ? ", **busy with other work (load " + load + ")**" : "";
    }

    private static String value(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(l -> l.startsWith(name)).findFirst().map(l -> l.split(":", 2)[1].strip()).orElse("0");
        } catch (IOException e) {
            return "0";
        }
    }

    private static String first(String file) {
        try {
            return Files.readAllLines(Path.of(file)).getFirst();
        } catch (IOException e) {
            return "0 0 0";
        }
    }
}
