package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import onewindow.platform.postgres.EmbeddedPostgres;

/**
 * A data folder with a history in it: of a county (100 thousand cases), a city (a million) or a province (ten million). The
 * program makes the database and the demo county; the rest comes by COPY with the indexes off, which are built afterwards.
 */
final class Fill {
    /** Of the newest so many cases everything is kept: papers, materials, audit, messages. Before, the case with its events, clocks, delivery and rating. */
    static final long WHOLE = 300_000;

    private static final String DONE = "filled";

    private Fill() {}

    /** What sizes there are, and which regions each covers. */
    enum Size {
        COUNTY("100k", 100_000, "371312", 3),
        CITY("1m", 1_000_000, "3713", 10),
        PROVINCE("10m", 10_000_000, "37", 60);

        final String word;
        final long cases;
        final String prefix;
        /** Of free disk that filling takes, at most. */
        final long gigabytes;

        Size(String word, long cases, String prefix, long gigabytes) {
            this.word = word;
            this.cases = cases;
            this.prefix = prefix;
            this.gigabytes = gigabytes;
        }

        static Size of(String word) {
            for (Size size : values()) {
                if (size.word.equals(word.toLowerCase(Locale.ROOT))) {
                    return size;
                }
            }
            throw new IllegalArgumentException("a size is 100k, 1m or 10m");
        }

        Path folder() {
            return Bench.data().resolve(word);
        }
    }

    static boolean done(Size size) {
        return Files.exists(size.folder().resolve(DONE));
    }

    /** Fills it unless it is filled. */
    static void ensure(Size size) {
        if (!done(size)) {
            fill(size);
        }
    }

    static void fill(Size size) {
        long begin = System.nanoTime();
        Path folder = size.folder();
        Bench.delete(folder);
        Say.line("filling " + folder + " with " + String.format(Locale.ROOT, "%,d", size.cases) + " cases");
        room(size);
        Program.start(folder).close();
        setting(
                folder,
                List.of(
                        "wal_level = 'minimal'",
                        "max_wal_senders = 0",
                        "max_wal_size = '16GB'",
                        "checkpoint_timeout = '1h'",
                        "autovacuum = off",
                        "synchronous_commit = off"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            new Filling(size, new Database(folder)).run();
            try (Connection connection = new Database(folder).connect()) {
                Database.run(connection, "alter system reset all");
                Agreement.check(connection, 2_000);
                report(size, connection, (System.nanoTime() - begin) / 1e9);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        try {
            Files.writeString(folder.resolve(DONE), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void room(Size size) {
        try {
            Files.createDirectories(Bench.data());
            long free = Files.getFileStore(Bench.data()).getUsableSpace() / 1_000_000_000;
            if (free < size.gigabytes) {
                throw new IllegalStateException(size.word + " takes up to " + size.gigabytes + " GB of disk, and "
                        + free + " are free at " + Bench.data() + " (ONEWINDOW_BENCH_DATA names another place)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setting(Path folder, List<String> settings) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder);
                Connection connection = new Database(folder).connect()) {
            settings.forEach(setting -> Database.run(connection, "alter system set " + setting));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void report(Size size, Connection connection, double seconds) {
        long bytes = Database.number(connection, "select pg_database_size('postgres')");
        long open = Database.number(connection, "select count(*) from cases.case_file c where " + Filling.OPEN);
        String text = String.format(
                Locale.ROOT,
                "%s: %,d cases in %.0f s; %s on disk, %,d bytes a case; %,d open (%.1f %%)",
                size.word,
                size.cases,
                seconds,
                Say.size(bytes),
                bytes / size.cases,
                open,
                100.0 * open / size.cases);
        Say.line(text);
        List<List<String>> rows = Database.list(
                connection,
                "select schemaname || '.' || relname, n, pg_table_size(relid), pg_indexes_size(relid) from (select s.relid, s.schemaname,"
                        + " s.relname, c.reltuples::bigint as n from pg_stat_user_tables s join pg_class c on c.oid = s.relid) t"
                        + " where n > 1000 order by pg_total_relation_size(relid) desc limit 14",
                row -> Say.cells(
                        row.getString(1),
                        String.format(Locale.ROOT, "%,d", row.getLong(2)),
                        Say.size(row.getLong(3)),
                        Say.size(row.getLong(4))));
        Results.put(
                "fill " + size.word,
                text
                        + String.format(
                                Locale.ROOT,
                                ". Papers, materials, audit and messages are there for the newest %,d cases only.\n\n",
                                Math.min(WHOLE, size.cases))
                        + Say.table(Say.cells("table", "rows", "data", "indexes"), rows));
    }
}
