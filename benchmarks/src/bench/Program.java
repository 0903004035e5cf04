package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as {@code ./run} starts it, in a process of its own: started, asked how large it is, stopped, killed. */
final class Program implements AutoCloseable {
    static final Path HOME = Path.of("target/run");
    private static final int PATIENCE_SECONDS = 180;

    final int port;
    final Path data;
    private final Map<String, String> settings;
    private final boolean learned;
    private Process process;

    private Program(Path data, int port, Map<String, String> settings, boolean learned) {
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.learned = learned;
    }

    /** On that data folder, with its own embedded database unless the settings name another. */
    static Program start(Path data, Map<String, String> settings) {
        Program program = new Program(data, freePort(), settings, true);
        program.start();
        program.awaitGood("/api/me");
        return program;
    }

    static Program start(Path data) {
        return start(data, Map.of());
    }

    /** Not waited for; without what it learned when it was built, if so wanted. */
    static Program begin(Path data, boolean learned) {
        Program program = new Program(data, freePort(), Map.of(), learned);
        program.start();
        return program;
    }

    void start() {
        try {
            Files.createDirectories(data);
            List<String> command = new ArrayList<>(List.of("java", "-Xlog:aot=off"));
            command.addAll(List.of(System.getenv("ONEWINDOW_OPTIONS").split(" ")));
            if (learned) {
                command.add("-XX:AOTCache=" + HOME.resolve("onewindow.aot"));
            }
            String more = System.getenv("ONEWINDOW_BENCH_JAVA");
            if (more != null && !more.isBlank()) {
                command.addAll(List.of(more.strip().split("\\s+")));
            }
            command.addAll(List.of("-jar", HOME.resolve("onewindow.jar").toString()));
            ProcessBuilder builder = new ProcessBuilder(command);
            Map<String, String> environment = new HashMap<>(settings);
            // One person here does the work of a whole hall.
            environment.putIfAbsent("ONEWINDOW_STAFF_WRITES", "10000000");
            environment.putIfAbsent("ONEWINDOW_CITIZEN_WRITES", "10000000");
            environment.put("PORT", String.valueOf(port));
            environment.put("ONEWINDOW_DATA", data.toString());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("program.log").toFile()));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until that page is answered well. */
    void awaitGood(String path) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers(path)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the program did not start; see " + data.resolve("program.log"));
            }
            Bench.pause(5);
        }
    }

    private boolean answers(String path) {
        try (Wire wire = new Wire(port)) {
            return wire.send("GET", path, null, null, "127.0.0.1").good();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** As a power cut would. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the system counts as in memory for the program alone. */
    long resident() {
        return resident(process);
    }

    static long resident(Process process) {
        return kilobytes(Path.of("/proc/" + process.pid() + "/status"), "VmRSS:") * 1024;
    }

    /** The database server with all its processes; shared pages are counted once. */
    long databaseResident() {
        long server = new Database(data).serverPid();
        return ProcessHandle.of(server).stream()
                .flatMap(s -> java.util.stream.Stream.concat(java.util.stream.Stream.of(s), s.descendants()))
                .mapToLong(p -> kilobytes(Path.of("/proc/" + p.pid() + "/smaps_rollup"), "Pss:") * 1024)
                .sum();
    }

    /** Processor time the program has used so far, in milliseconds; what others do on the machine does not change it. */
    long cpu() {
        return ticks(process.pid(), 13, 14) * 10;
    }

    /** The same of the database server, its ended processes included. */
    long databaseCpu() {
        long server = new Database(data).serverPid();
        return (ticks(server, 13, 14, 15, 16)
                        + ProcessHandle.of(server).stream()
                                .flatMap(ProcessHandle::descendants)
                                .mapToLong(p -> ticks(p.pid(), 13, 14))
                                .sum())
                * 10;
    }

    private static long ticks(long pid, int... fields) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] values = ("0 0 " + stat.substring(stat.lastIndexOf(')') + 2)).split(" ");
            long sum = 0;
            for (int field : fields) {
                sum += Long.parseLong(values[field]);
            }
            return sum;
        } catch (IOException e) {
            return 0;
        }
    }

    long threads() {
        return kilobytes(Path.of("/proc/" + process.pid() + "/status"), "Threads:");
    }

    private static long kilobytes(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(l -> l.startsWith(name))
                    .findFirst()
                    .map(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
                    .orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }
}
