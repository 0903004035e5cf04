package onewindow.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import onewindow.platform.CannotStart;
import onewindow.platform.DataFolder;
import onewindow.platform.Memory;
import onewindow.platform.db.Db;
import onewindow.platform.key.KeyFile;
import onewindow.platform.postgres.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The database as a command reaches it: beside the running program, or of a folder nothing runs on. */
final class ReachedDatabase implements AutoCloseable {
    private final @Nullable DataFolder locked;
    private final @Nullable EmbeddedPostgres started;
    private final Connection connection;
    final Path folder;
    final KeyFile keys;

    ReachedDatabase(Map<String, String> settings) throws IOException, SQLException {
        folder = Path.of(settings.getOrDefault("ONEWINDOW_DATA", "./data"))
                .toAbsolutePath()
                .normalize();
        keys = KeyFile.of(
                settings.getOrDefault("ONEWINDOW_KEY", ""), settings.getOrDefault("ONEWINDOW_KEYS", ""), folder);
        String elsewhere = settings.getOrDefault("ONEWINDOW_DB_URL", "");
        Path running = folder.resolve("postgres/cluster/postmaster.pid");
        if (elsewhere.isEmpty() && !Files.isDirectory(folder.resolve("postgres"))) {
            throw new IOException("数据目录 " + folder + " 里没有数据库。请用 ONEWINDOW_DATA 指明。");
        }
        if (!keys.there()) {
            throw new IOException("没有找到密钥文件。请用 ONEWINDOW_KEYS 或 ONEWINDOW_KEY 指明。");
        }
        locked = elsewhere.isEmpty() ? lock(folder) : null;
        started = locked == null ? null : EmbeddedPostgres.start(folder);
        if (!elsewhere.isEmpty()) {
            String user =
                    settings.getOrDefault("ONEWINDOW_DB_USER", settings.getOrDefault("ONEWINDOW_DB_OWNER_USER", ""));
            String password = settings.getOrDefault(
                    "ONEWINDOW_DB_PASSWORD", settings.getOrDefault("ONEWINDOW_DB_OWNER_PASSWORD", ""));
            connection = DriverManager.getConnection(elsewhere, user, password);
        } else if (started != null) {
            connection = DriverManager.getConnection(started.url(), started.user(), started.password());
        } else {
            List<String> lines = Files.readAllLines(running);
            String url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres";
            String secret =
                    Files.readString(folder.resolve("postgres/password")).strip();
            connection = DriverManager.getConnection(url, "onewindow", secret);
        }
    }

    /** Nothing when the program runs on it. */
    private static @Nullable DataFolder lock(Path folder) {
        try {
            return DataFolder.lock(folder);
        } catch (CannotStart e) {
            return null;
        }
    }

    Db db() {
        return new Db(
                JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                JsonMapper.builder().build(),
                new Memory(Duration.ofSeconds(1)));
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        if (started != null) {
            started.close();
        }
        if (locked != null) {
            locked.close();
        }
    }
}
