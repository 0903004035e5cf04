package bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Takes indexes, keys and triggers off the tables while they are filled, and builds them again, two at a time. */
final class Indexes {
    private static final int WORKERS = 2;

    private final List<String> drop = new ArrayList<>();
    private final List<String> first = new ArrayList<>();
    private final List<String> last = new ArrayList<>();

    /** All that hangs on these tables. */
    static Indexes of(Connection connection, List<String> tables) {
        Indexes all = new Indexes();
        String listed = "'" + String.join("'::regclass, '", tables) + "'::regclass";
        // Foreign keys go first and come last.
        for (String types : List.of("'f'", "'p', 'u'")) {
            Database.list(
                    connection,
                    "select conrelid::regclass, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint"
                            + " where contype in (" + types + ") and (conrelid in (" + listed + ") or confrelid in ("
                            + listed + "))",
                    row -> {
                        all.drop.add("alter table " + row.getString(1) + " drop constraint " + row.getString(2));
                        String add = "alter table " + row.getString(1) + " add constraint " + row.getString(2) + " "
                                + row.getString(3);
                        return (types.equals("'f'") ? all.last : all.first).add(add);
                    });
        }
        Database.list(
                connection,
                "select i.indexrelid::regclass, pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid in ("
                        + listed
                        + ") and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in"
                        + " ('p', 'u')) order by i.indrelid",
                row -> {
                    all.drop.add("drop index " + row.getString(1));
                    return all.first.add(row.getString(2));
                });
        for (String table : tables) {
            all.drop.add("alter table " + table + " disable trigger user");
            all.last.add("alter table " + table + " enable trigger user");
        }
        return all;
    }

    void drop(Connection connection) {
        drop.forEach(sql -> Database.run(connection, sql));
    }

    void build(Supplier<Connection> connections) {
        inParallel(first, connections);
        inParallel(last, connections);
    }

    private static void inParallel(List<String> statements, Supplier<Connection> connections) {
        ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>(statements);
        List<RuntimeException> failures = new ArrayList<>();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(Thread.ofPlatform().start(() -> {
                try (Connection connection = connections.get()) {
                    Database.run(connection, "set maintenance_work_mem = '1GB'");
                    Database.run(connection, "set work_mem = '512MB'");
                    Database.run(connection, "set max_parallel_maintenance_workers = 1");
                    for (String sql = waiting.poll(); sql != null; sql = waiting.poll()) {
                        Database.run(connection, sql);
                    }
                } catch (SQLException | RuntimeException e) {
                    synchronized (failures) {
                        failures.add(new IllegalStateException(e));
                    }
                }
            }));
        }
        workers.forEach(Indexes::join);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
