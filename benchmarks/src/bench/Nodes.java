package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import onewindow.platform.postgres.EmbeddedPostgres;

/** Two nodes on one external PostgreSQL behind nginx; one is killed under load and started again. */
final class Nodes {
    private static final int USERS = 8;
    private static final long SEASON_MILLIS = 3_000;

    private Nodes() {}

    static void run(int seconds) {
        Path folder = Bench.data().resolve("nodes");
        Bench.delete(folder);
        AtomicBoolean trouble = new AtomicBoolean();
        Kept kept = new Kept(trouble::get);
        AtomicBoolean going = new AtomicBoolean(true);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.resolve("database"))) {
            Map<String, String> settings = Map.of(
                    "ONEWINDOW_DB_URL",
                    server.url(),
                    "ONEWINDOW_DB_USER",
                    server.programUser(),
                    "ONEWINDOW_DB_PASSWORD",
                    server.programPassword(),
                    "ONEWINDOW_DB_OWNER_USER",
                    server.user(),
                    "ONEWINDOW_DB_OWNER_PASSWORD",
                    server.password(),
                    "ONEWINDOW_KEY",
                    HexFormat.of().formatHex(new java.security.SecureRandom().generateSeed(32)));
            List<String> faults;
            try (Program first = Program.start(folder.resolve("first"), settings);
                    Program second = Program.start(folder.resolve("second"), settings);
                    Balancer balancer = Balancer.before(folder, first.port, second.port)) {
                List<Thread> people = Crash.people(balancer.port, kept, going, USERS);
                Bench.pause(seconds * 1000L / 3);
                int before = kept.confirmed.size();
                trouble.set(true);
                second.kill();
                Bench.pause(SEASON_MILLIS);
                trouble.set(false);
                int met = kept.troubles.get();
                Say.line("  one node killed; " + before + " acts before, " + met + " requests in flight met it");
                Bench.pause(seconds * 1000L / 3);
                int alone = kept.confirmed.size() - before;
                second.start();
                second.awaitGood("/api/me");
                Bench.pause(seconds * 1000L / 3);
                going.set(false);
                people.forEach(Crash::join);
                faults = look(server, kept);
                report(seconds, kept, met, alone, faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> look(EmbeddedPostgres server, Kept kept) {
        try (Connection connection = Database.connect(server.url(), server.user(), server.password())) {
            Kept.awaitTold(connection);
            return kept.faults(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void report(int seconds, Kept kept, int met, int alone, List<String> faults) {
        faults.forEach(fault -> Say.line("FAULT: " + fault));
        Results.put(
                "nodes",
                "Two nodes behind nginx on one PostgreSQL, " + seconds + " s under the load of " + USERS
                        + " people; one node killed (`kill -9`) after"
                        + " a third of the time and started again after two. " + kept.confirmed.size()
                        + " acts confirmed, " + alone
                        + " of them by the one node alone; " + met
                        + " requests in flight on the killed node were answered with an error and tried again; "
                        + kept.unexpected + " errors at any other time.\n\n"
                        + (faults.isEmpty()
                                ? "Every confirmed act is there, none twice; every job ran on one node at a time: each applicant told once, no text message twice."
                                : "**Faults:** " + String.join("; ", faults)));
        if (!faults.isEmpty() || kept.unexpected.get() > 0) {
            System.exit(1);
        }
    }

    /** nginx with a configuration of its own, on the loopback. */
    private record Balancer(Process process, int port) implements AutoCloseable {
        static Balancer before(Path folder, int first, int second) throws IOException {
            int port = Program.freePort();
            Path home = Files.createDirectories(folder.resolve("nginx")).toAbsolutePath();
            Path file = home.resolve("nginx.conf");
            Files.writeString(file, """
                    daemon off;
                    %s
                    worker_processes 1;
                    pid %s/pid;
                    error_log %s/error.log;
                    events { worker_connections 512; }
                    http {
                        access_log off;
                        client_body_temp_path %s/body;
                        proxy_temp_path %s/proxy;
                        fastcgi_temp_path %s/fastcgi;
                        uwsgi_temp_path %s/uwsgi;
                        scgi_temp_path %s/scgi;
                        upstream nodes {
                            server 127.0.0.1:%d max_fails=1 fail_timeout=1s;
                            server 127.0.0.1:%d max_fails=1 fail_timeout=1s;
                            keepalive 32;
                        }
                        server {
                            listen 127.0.0.1:%d;
                            location / {
                                proxy_pass http://nodes;
                                proxy_http_version 1.1;
                                proxy_set_header Connection "";
                                proxy_set_header Host $http_host;
                                proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                                proxy_set_header X-Forwarded-Proto $scheme;
                            }
                        }
                    }
                    """.formatted(
                            System.getProperty("user.name").equals("root") ? "user root;" : "",
                            home,
                            home,
                            home,
                            home,
                            home,
                            home,
                            home,
                            first,
                            second,
                            port));
            Process process = new ProcessBuilder("nginx", "-c", file.toString(), "-e", home + "/error.log")
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("out.log").toFile())
                    .start();
            Bench.pause(500);
            return new Balancer(process, port);
        }

        @Override
        public void close() {
            process.destroy();
            Crash.join(Thread.ofPlatform().start(() -> process.onExit().join()));
        }
    }
}
