package onewindow;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as the county runs it: a process of its own with its own data folder, to be killed and started again. */
final class Installation implements AutoCloseable {
    private static final int LINES_SHOWN = 60;

    private final Path data;
    private final Map<String, String> settings;
    final int port;
    private Process program;

    private Installation(Path data, int port, Map<String, String> settings) throws IOException {
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.program = launch();
    }

    static Installation start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    static Installation start(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            Installation installation = new Installation(data, port, settings);
            installation.awaitReady();
            return installation;
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = java("onewindow.OneWindow");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("program.log").toFile()))
                .start();
    }

    /** What a command says, and with which code it ends. */
    record Said(int code, String text) {}

    /** A command of the program, as {@code ./backup} and {@code ./restore} start it, on this folder and these settings. */
    Said command(String main, String... arguments) throws IOException, InterruptedException {
        return command(Map.of(), main, arguments);
    }

    Said command(Map<String, String> more, String main, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = java(main, arguments).redirectErrorStream(true);
        builder.environment().putAll(more);
        Path said = Files.createTempFile("said", ".txt");
        Process process = builder.redirectOutput(said.toFile()).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("it did not end: " + Files.readString(said));
        }
        String text = Files.readString(said);
        Files.delete(said);
        return new Said(process.exitValue(), text);
    }

    private ProcessBuilder java(String main, String... arguments) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String onlyMain = Stream.of(classes.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                onlyMain,
                main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("ONEWINDOW_DATA", data.toString());
        builder.environment().putAll(settings);
        return builder;
    }

    /** kill -9: nothing is closed, nothing is written any more. */
    void killProgram() throws InterruptedException {
        program.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    void killDatabase() throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-9", String.valueOf(databaseProcess())).start();
        kill.waitFor(10, TimeUnit.SECONDS);
    }

    void startAgain() throws IOException, InterruptedException {
        program = launch();
        awaitReady();
    }

    /** A second program on the same folder; what it says and with which code it ends. */
    int startSecond() throws IOException, InterruptedException {
        Process second = launch();
        if (!second.waitFor(60, TimeUnit.SECONDS)) {
            second.destroyForcibly();
            return -1;
        }
        return second.exitValue();
    }

    private long databaseProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst()
                .strip());
    }

    void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!healthy()) {
            if (System.nanoTime() > end || program.waitFor(200, TimeUnit.MILLISECONDS)) {
                program.destroyForcibly();
                throw new IOException("the program did not start; the end of its log:\n" + endOfLog());
            }
        }
    }

    /** The folder with the whole of it is deleted with the test. */
    private String endOfLog() throws IOException {
        Path log = data.resolveSibling("program.log");
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of("there is none");
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    private boolean healthy() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws Exception {
        program.destroy();
        if (!program.waitFor(30, TimeUnit.SECONDS)) {
            program.destroyForcibly();
        }
    }
}
