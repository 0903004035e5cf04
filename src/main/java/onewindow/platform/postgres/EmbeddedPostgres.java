package onewindow.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onewindow.platform.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL, run as a child process on the loopback address, with every durable setting on. A server left behind
 * by a killed application is stopped first (its own crash recovery keeps what was confirmed); a server that dies under us
 * is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USER = "onewindow";
    private static final String PROGRAM = "onewindow_app";

    private final PostgresBinaries binaries;
    private final Path home;
    private final Path cluster;
    private final String password;
    private final String programPassword;
    private final int port;
    private final List<String> more;
    private volatile boolean closing;
    private volatile Process server;

    private EmbeddedPostgres(Path folder, List<String> more) throws IOException {
        this.home = OwnerOnly.folder(folder.resolve("postgres"));
        this.more = more;
        this.binaries = PostgresBinaries.unpackedIn(home);
        this.cluster = home.resolve("cluster");
        this.password = PostgresBinaries.secret(home.resolve("password"));
        this.programPassword = PostgresBinaries.secret(home.resolve("program-password"));
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            create();
        }
        stopLeftOver();
        this.port = freePort();
        this.server = serve();
    }

    public static EmbeddedPostgres start(Path folder) {
        EmbeddedPostgres server = launch(folder, List.of());
        server.awaitReady();
        return server;
    }

    /** Returns while the server is still getting ready; {@link #awaitReady} before the first connection. */
    static EmbeddedPostgres launch(Path folder, List<String> more) {
        try {
            return new EmbeddedPostgres(folder, more);
        } catch (IOException e) {
            throw new UncheckedIOException("内置数据库无法启动", e);
        }
    }

    /**
     * Lets the files of a backup take up what was archived after them; returns when that is done and the server has stopped
     * again, however long it takes.
     *
     * @throws IOException when it gave up; the reason is the last of what {@code server.log} says
     */
    public static void recover(Path folder, List<String> how) throws IOException {
        List<String> more = new ArrayList<>(how);
        more.add("hot_standby=off"); // It answers only when it is done.
        try (EmbeddedPostgres server = new EmbeddedPostgres(folder, more)) {
            while (!server.accepts()) {
                if (!server.server.isAlive()) {
                    throw new IOException("数据库没有完成恢复");
                }
                server.pause();
            }
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The owner of everything in it: for migrations, backups and repairs. */
    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Whom the program works as: may read and write what it is granted ({@link DatabaseRoles}), and nothing else. */
    public String programUser() {
        return PROGRAM;
    }

    public String programPassword() {
        return programPassword;
    }

    void awaitReady() {
        try {
            untilReady();
            DatabaseRoles.admit(this);
            watch(server);
        } catch (IOException e) {
            throw new UncheckedIOException("内置数据库无法启动", e);
        }
    }

    /** Made beside its final place and renamed, so that an interrupted first start leaves nothing half-made. */
    private void create() throws IOException {
        Path fresh = home.resolve("cluster.new");
        PostgresBinaries.delete(fresh);
        Path passwordFile = home.resolve("password");
        binaries.run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                // The secret is 192 random bits: nothing to guess, and each connection would count to 4096 for it.
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8");
        PostgresBinaries.delete(cluster);
        Files.move(fresh, cluster);
    }

    private void stopLeftOver() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        boolean ours = ProcessHandle.of(PostgresBinaries.firstLineNumber(pidFile))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        if (ours) {
            LOG.info("stopping the database server left by an earlier run");
            binaries.run("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=60");
        }
        // A process number may have been given to a stranger since; the server would refuse to start beside it.
        Files.deleteIfExists(pidFile);
    }

    private Process serve() throws IOException {
        List<String> command = new ArrayList<>(List.of("-D", cluster.toString(), "-p", String.valueOf(port)));
        PostgresSettings.ALL.forEach(setting -> command.addAll(List.of("-c", setting)));
        more.forEach(setting -> command.addAll(List.of("-c", setting)));
        File log = OwnerOnly.file(home.resolve("server.log")).toFile();
        return binaries.command("postgres", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** How to reach the server that another program runs on this data folder. */
    public static String urlOfRunning(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid"));
        return "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres";
    }

    /** After a kill the old server's last processes may still hold its memory for a moment; so a start is tried again. */
    private void untilReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts()) {
            if (System.nanoTime() > end) {
                throw new IOException("数据库未能启动，详见 " + home.resolve("server.log"));
            }
            if (!server.isAlive()) {
                server = serve();
            }
            pause();
        }
    }

    private boolean accepts() {
        try (var connection = DriverManager.getConnection(url(), USER, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void pause() throws IOException {
        try {
            server.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void watch(Process watched) {
        watched.onExit().thenAccept(ended -> restart());
    }

    private synchronized void restart() {
        if (closing) {
            return;
        }
        LOG.warn("the database server ended with {}; starting it again", server.exitValue());
        try {
            stopLeftOver();
            server = serve();
            untilReady();
            watch(server);
        } catch (IOException e) {
            LOG.error("the database server cannot be started again", e);
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        synchronized (this) {
            if (!server.isAlive()) {
                return;
            }
            if (Files.exists(cluster.resolve("postmaster.pid"))) {
                binaries.run("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=60");
            } else {
                server.destroy(); // It has only just begun.
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
