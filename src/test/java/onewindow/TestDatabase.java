package onewindow;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.platform.DataFolder;
import onewindow.platform.EmbeddedPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** One server for the whole test run, and a fresh database of it for every application context, named before one is started. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final DataFolder FOLDER = DataFolder.lock(Path.of("target/test-data"));
    /** What the server says. */
    static final Path LOG = FOLDER.path().resolve("postgres/server.log");

    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(FOLDER.path());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Object> settings = new java.util.HashMap<>(Map.of(
                // What a board reads is counted while one looks.
                "onewindow.lights.oldest",
                "0s",
                // All tests come from one address.
                "onewindow.limits.codes-per-address",
                100_000,
                "onewindow.limits.failures-per-address",
                100_000,
                "onewindow.data",
                "target/test-data/" + name,
                "onewindow.db.url",
                SERVER.url().replace("/postgres", "/" + name),
                "onewindow.db.user",
                SERVER.user(),
                "onewindow.db.password",
                SERVER.password()));
        // Tests of many rooms share the accounts of the demo county.
        for (String limit : List.of("citizen-writes", "staff-writes", "refusals", "misses-an-hour")) {
            settings.put("onewindow.limits." + limit, 1_000_000);
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings));
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
