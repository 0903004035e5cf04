package onewindow.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import onewindow.platform.CannotStart;
import onewindow.platform.DataFolder;
import onewindow.platform.postgres.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** The database of a data folder, reached as its owner: of the program that runs on it, or else started for the moment. */
final class LiveDatabase implements AutoCloseable {
    private static final String OWNER = "onewindow";

    private final Connection connection;
    private final @Nullable DataFolder locked;
    private final @Nullable EmbeddedPostgres started;

    private LiveDatabase(Connection connection, @Nullable DataFolder locked, @Nullable EmbeddedPostgres started) {
        this.connection = connection;
        this.locked = locked;
        this.started = started;
    }

    /** That of this very program, or of another one. */
    static LiveDatabase running(Path data) throws IOException, SQLException {
        String password = Files.readString(data.resolve("postgres/password")).strip();
        return new LiveDatabase(
                DriverManager.getConnection(EmbeddedPostgres.urlOfRunning(data), OWNER, password), null, null);
    }

    static LiveDatabase of(Path data) throws IOException, SQLException {
        if (!Files.isDirectory(data.resolve("postgres/cluster"))) {
            throw new IOException("数据目录 " + data + " 里没有内置数据库。请用 ONEWINDOW_DATA 指明数据目录。");
        }
        DataFolder folder;
        try {
            folder = DataFolder.lock(data);
        } catch (CannotStart inUse) {
            return running(data);
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(data);
        return new LiveDatabase(
                DriverManager.getConnection(server.url(), server.user(), server.password()), folder, server);
    }

    /** Whether nobody but this command uses it. */
    boolean idle() {
        return started != null;
    }

    String ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        if (started != null) {
            started.close();
        }
        if (locked != null) {
            locked.close();
        }
    }
}
