package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import onewindow.platform.postgres.EmbeddedPostgres;

/**
 * The least that can be started in the product's place: one Spring Boot handler that asks a running database one
 * question, with the product's libraries, options and an AOT cache of its own. What the machine is worth today.
 */
final class BareBoot implements AutoCloseable {
    private static final Path JAR = Path.of("target/bench/bare.jar");
    private static final Path CACHE = Path.of("target/bench/bare.aot");
    /** What such a program needs of the product's libraries. */
    private static final Pattern NEEDED = Pattern.compile(
            "(spring-boot(-(autoconfigure|http-converter|jackson|jdbc|persistence|servlet|sql|tomcat|transaction|web-server|webmvc))?"
                    + "|spring-(aop|beans|context|core|expression|jdbc|tx|web|webmvc)|tomcat-embed-(core|el)|HikariCP|postgresql"
                    + "|jackson-annotations|(jackson-(core|databind))-3.*|jakarta\\.annotation-api|jspecify|commons-logging"
                    + "|micrometer-(commons|observation)|slf4j-api|logback-(classic|core)|jul-to-slf4j|log4j-(api|to-slf4j)|snakeyaml)-[0-9].*\\.jar");

    private final Process process;
    private final int port;

    private BareBoot(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Packs it, and lets it learn its start as the product does. */
    static void prepare(EmbeddedPostgres server) {
        int packed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--file",
                        JAR.toString(),
                        "-C",
                        "target/bench/classes",
                        "bench/bare");
        if (packed != 0) {
            throw new IllegalStateException("cannot write " + JAR);
        }
        try (BareBoot learning = begin(server, "-XX:AOTCacheOutput=" + CACHE)) {
            learning.awaitGood();
        }
    }

    static BareBoot begin(EmbeddedPostgres server) {
        return begin(server, "-XX:AOTCache=" + CACHE);
    }

    private static BareBoot begin(EmbeddedPostgres server, String cache) {
        int port = Program.freePort();
        List<String> command = new ArrayList<>(List.of("java", "-Xlog:aot=off"));
        Arrays.stream(System.getenv("ONEWINDOW_OPTIONS").split(" "))
                .filter(o -> !o.startsWith("-Dspring.aot"))
                .forEach(command::add);
        command.addAll(List.of(cache, "-cp", JAR + ":" + libraries(), "bench.bare.BareHandler"));
        command.addAll(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.datasource.url=" + server.url(),
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target/bench/bare.log").toFile())
                    .start();
            return new BareBoot(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String libraries() {
        try (var files = Files.list(Program.HOME.resolve("lib"))) {
            return files.filter(file ->
                            NEEDED.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitGood() {
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the bare handler did not start; see target/bench/bare.log");
            }
            Bench.pause(5);
        }
    }

    private boolean answers() {
        try (Wire wire = new Wire(port)) {
            return wire.send("GET", "/", null, null, "127.0.0.1").good();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    long resident() {
        return Program.resident(process);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
