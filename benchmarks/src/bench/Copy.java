package bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One table being filled, over a connection of its own. The table is emptied and filled in one transaction, its few rows of
 * before put back first, so that the server writes the rows once and not a second time into its log.
 */
final class Copy {
    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] END = {};

    final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(6);
    private final String table;
    private final Thread thread;
    private volatile Exception failure;
    private volatile long rows;
    /** Whether all pieces have been taken. */
    private volatile boolean ended;

    Copy(Connection connection, String table, String columns) {
        this.table = table;
        // Daemons: when one table fails, the others wait for rows that never come.
        thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                copy(connection, columns);
            } catch (SQLException | InterruptedException e) {
                failure = e;
                drain();
            }
        });
    }

    private void copy(Connection connection, String columns) throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        Database.run(connection, "create temp table kept on commit drop as table " + table);
        Database.run(connection, "truncate " + table);
        Database.run(connection, "insert into " + table + " overriding system value table kept");
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin (format binary, freeze)");
        copy.writeToCopy(HEAD, 0, HEAD.length);
        for (byte[] piece = pieces.take(); piece != END; piece = pieces.take()) {
            copy.writeToCopy(piece, 0, piece.length);
        }
        copy.writeToCopy(new byte[] {-1, -1}, 0, 2);
        ended = true;
        rows = copy.endCopy();
        connection.commit();
        connection.close();
    }

    /** Whoever still writes must not wait for ever. */
    private void drain() {
        try {
            while (!ended) {
                ended = pieces.take() == END;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long finish() {
        try {
            pieces.put(END);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("filling " + table, failure);
        }
        return rows;
    }
}
