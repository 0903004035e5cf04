package bench;

import java.sql.Connection;
import java.sql.SQLException;

/** How much the tables and indexes hold. */
final class Sizes {
    private Sizes() {}

    static long of(Database database) {
        try (Connection connection = database.connect()) {
            return Database.number(connection, "select pg_database_size('postgres')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
