package onewindow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import onewindow.platform.DataFolder;
import onewindow.platform.db.Db;
import onewindow.platform.postgres.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** One server for the whole test run, and a fresh database of it for every application context, named before one is started. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final DataFolder FOLDER =
            DataFolder.lock(Path.of(System.getProperty("onewindow.test.data", "target/test-data")));
    /** What the server says. */
    static final Path LOG = FOLDER.path().resolve("postgres/server.log");

    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(FOLDER.path());

    private static boolean emptyMade;

    /** Whether an application has used the server: then it is stopped after the application, which still writes as it ends. */
    private static boolean used;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!used) {
                stop();
            }
        }));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!used) {
            used = true;
            SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
        }
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = owner(SERVER.url());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Object> settings = new HashMap<>(Map.of(
                // What a board reads is counted while one looks.
                "onewindow.lights.oldest",
                "0s",
                // All tests come from one address.
                "onewindow.limits.codes-per-address",
                100_000,
                "onewindow.limits.failures-per-address",
                100_000,
                "onewindow.data",
                FOLDER.path().resolve(name).toString(),
                "onewindow.db.url",
                SERVER.url().replace("/postgres", "/" + name),
                "onewindow.db.user",
                SERVER.programUser(),
                "onewindow.db.password",
                SERVER.programPassword()));
        settings.put("onewindow.bridge-port", freePort());
        settings.put("onewindow.db.owner-user", SERVER.user());
        settings.put("onewindow.db.owner-password", SERVER.password());
        // Tests of many rooms share the accounts of the demo county.
        for (String limit : List.of("citizen-writes", "staff-writes", "refusals", "misses-an-hour")) {
            settings.put("onewindow.limits." + limit, 1_000_000);
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings));
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What only the owner of this database may do: the program itself is somebody who may less. */
    public static void asOwner(Db db, String... statements) {
        String database = db.sql("select current_database()").one(String.class);
        try (var connection = owner(SERVER.url().replace("/postgres", "/" + database));
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection owner(String url) throws SQLException {
        return DriverManager.getConnection(url, SERVER.user(), SERVER.password());
    }

    /** A database of its own with nothing in it but the tables, for what would disturb others. */
    public static synchronized DataSource empty() {
        try (Connection connection = owner(SERVER.url());
                var statement = connection.createStatement()) {
            if (!emptyMade) {
                statement.execute("drop database if exists empty_template");
                statement.execute("create database empty_template");
                Flyway.configure()
                        .dataSource(ownerSource(SERVER.url().replace("/postgres", "/empty_template")))
                        .outOfOrder(true)
                        .load()
                        .migrate();
                emptyMade = true;
            }
            String name = "e" + UUID.randomUUID().toString().replace("-", "");
            statement.execute("create database " + name + " template empty_template");
            return ownerSource(SERVER.url().replace("/postgres", "/" + name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static DataSource ownerSource(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(SERVER.user());
        source.setPassword(SERVER.password());
        return source;
    }

    private static void stop() {
        try {
            SERVER.close();
            FOLDER.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
