package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import onewindow.platform.key.FieldCipher;

/** The database of a data folder, reached beside the program or without it. */
final class Database {
    private final Path folder;

    Database(Path folder) {
        this.folder = folder;
    }

    int port() {
        return Integer.parseInt(pidFile().get(3).strip());
    }

    long serverPid() {
        return Long.parseLong(pidFile().get(0).strip());
    }

    private List<String> pidFile() {
        return lines(folder.resolve("postgres/cluster/postmaster.pid"));
    }

    String password() {
        return lines(folder.resolve("postgres/password")).getFirst();
    }

    FieldCipher cipher() {
        try {
            return FieldCipher.of(folder.resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log() {
        return folder.resolve("postgres/server.log");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connect() {
        return connect("postgres");
    }

    Connection connect(String name) {
        return connect("jdbc:postgresql://127.0.0.1:" + port() + "/" + name, "onewindow", password());
    }

    static Connection connect(String url, String user, String password) {
        try {
            return DriverManager.getConnection(url + "?ApplicationName=bench", user, password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection connection, String sql, Row<T> row) {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static long number(Connection connection, String sql) {
        return list(connection, sql, row -> row.getLong(1)).getFirst();
    }
}
