package onewindow.platform.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onewindow.platform.OwnerOnly;
import onewindow.platform.WalArchive;

/**
 * The whole data folder while the program goes on working, but the keys. The files of the database are copied as they
 * change; what makes them one again (the write-ahead log from the start of the copying to its end, and the label) is part
 * of the backup, so that it can be restored without any archive.
 */
final class FullBackup {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Path CLUSTER = Path.of("postgres/cluster");
    private static final Path CONTROL = CLUSTER.resolve("global/pg_control");
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
    /** Made anew by the server, or of this run only: their folders are copied empty. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label", "tablespace_map", "pgsql_tmp");

    private final Path data;
    private final BackupFolder backups;
    private final Clock clock;
    private final List<Manifest.Entry> files = new ArrayList<>();

    FullBackup(Path data, BackupFolder backups, Clock clock) {
        this.data = data;
        this.backups = backups;
        this.clock = clock;
    }

    BackupFolder.Full make(LiveDatabase database) throws IOException, SQLException {
        Path place = backups.full().resolve(NAME.format(clock.instant().atZone(clock.getZone())));
        Path draft = BackupFolder.draft(place);
        WalArchive.apart(data, backups.path());
        OwnerOnly.folder(backups.path());
        enoughSpace(database);
        OwnerOnly.folder(draft);
        try {
            Manifest manifest = copy(database, draft.resolve("data"));
            manifest.write(draft);
            BackupFolder.sync(draft);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            BackupFolder.sync(place);
            return new BackupFolder.Full(place, manifest);
        } catch (IOException | SQLException | RuntimeException e) {
            BackupFolder.delete(draft);
            throw e;
        }
    }

    private void enoughSpace(LiveDatabase database) throws IOException, SQLException {
        long needed = Long.parseLong(
                        database.ask(
                                "select sum(pg_database_size(oid))::bigint + (select sum(size) from pg_ls_waldir())::bigint from pg_database"))
                + (64L << 20);
        long free = Files.getFileStore(backups.path()).getUsableSpace();
        if (free < needed) {
            throw new IOException("备份目录 " + backups.path()
                    + " 只剩 %d MB，这次备份约要 %d MB。请清理或换一块盘；旧备份没有动。".formatted(free >> 20, needed >> 20));
        }
    }

    private Manifest copy(LiveDatabase database, Path target) throws IOException, SQLException {
        Instant startedAt = clock.instant();
        // What is written from here on stays in place until this connection is closed.
        database.ask("select pg_create_physical_replication_slot('onewindow_backup_' || pg_backend_pid(), true, true)");
        String start = database.ask("select pg_backup_start('onewindow', true)");
        String first = segment(database, start);
        copyTree(target);
        String stop = stop(database, target);
        String last = segment(database, stop);
        copySegments(target, first, last);
        return new Manifest(
                Manifest.FORMAT,
                database.ask("show server_version"),
                database.ask("select system_identifier from pg_control_system()"),
                WalArchive.name(data),
                first,
                last,
                startedAt,
                clock.instant(),
                List.copyOf(files));
    }

    private static String segment(LiveDatabase database, String place) throws SQLException {
        // A place at the very start of a segment still belongs to the one before for this function; that one is kept,
        // too.
        return database.ask("select pg_walfile_name('" + place + "')");
    }

    private String stop(LiveDatabase database, Path target) throws IOException, SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "select lsn, labelfile, spcmapfile from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            if (!row.getString("spcmapfile").isBlank()) {
                throw new IOException("数据库用了另外的表空间，./backup 不能备份它。");
            }
            Path label = Files.createTempFile("label", "", OwnerOnly.NEW_FILE);
            Files.writeString(label, row.getString("labelfile"));
            Path path = CLUSTER.resolve("backup_label");
            files.add(Manifest.copy(label, target.resolve(path), path.toString()));
            Files.delete(label);
            return row.getString("lsn");
        }
    }

    private void copyTree(Path target) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path path = data.relativize(folder);
                if (leftOut(path)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                OwnerOnly.folder(target.resolve(path));
                return emptied(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path path = data.relativize(file);
                if (attributes.isRegularFile() && !leftOut(path) && !path.equals(CONTROL)) {
                    copyFile(path, target);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // The server removed it; what it did is in the log.
                }
                throw failure;
            }
        });
        copyFile(CONTROL, target);
    }

    private void copyFile(Path path, Path target) throws IOException {
        try {
            files.add(Manifest.copy(data.resolve(path), target.resolve(path), path.toString()));
        } catch (NoSuchFileException e) {
            Files.deleteIfExists(target.resolve(path)); // As above.
        }
    }

    /** Keys and data are never in one backup; programs are unpacked again; a log tells nothing to the next folder. */
    static boolean leftOut(Path path) {
        String name = path.getFileName().toString();
        boolean top = path.getNameCount() == 1;
        boolean home = path.getNameCount() == 2 && path.startsWith("postgres");
        return top && (name.startsWith("keys") || name.equals(".lock"))
                || home && (name.startsWith("programs") || name.endsWith(".log") || name.startsWith(WalArchive.NAME))
                || home && name.equals("cluster.new")
                || path.startsWith(CLUSTER) && (LEFT_OUT.contains(name) || name.startsWith("pgsql_tmp"));
    }

    private static boolean emptied(Path path) {
        return path.getNameCount() == 3
                && path.startsWith(CLUSTER)
                && EMPTIED.contains(path.getFileName().toString());
    }

    private void copySegments(Path target, String first, String last) throws IOException {
        Path log = CLUSTER.resolve("pg_wal");
        try (Stream<Path> names = Files.list(data.resolve(log))) {
            for (Path file : names.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean needed =
                        SEGMENT.matcher(name).matches() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (needed || name.endsWith(".history")) {
                    copyFile(log.resolve(name), target);
                }
            }
        }
        OwnerOnly.folder(target.resolve(log).resolve("archive_status"));
        OwnerOnly.folder(target.resolve(log).resolve("summaries"));
        if (files.stream().noneMatch(file -> file.path().endsWith("/" + last))) {
            throw new IOException("备份结束处的日志 " + last + " 不在了，这次备份作废。");
        }
    }
}
