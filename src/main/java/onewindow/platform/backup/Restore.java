package onewindow.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onewindow.platform.DataFolder;
import onewindow.platform.OwnerOnly;
import onewindow.platform.WalArchive;
import onewindow.platform.postgres.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** A backup written into an empty folder and brought, with what was archived after it, to its last moment or to a given one. */
public final class Restore {
    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS+00").withZone(ZoneOffset.UTC);

    private final BackupFolder backups;
    private final Path data;

    public Restore(Path backups, Path data) {
        this.backups = new BackupFolder(backups);
        this.data = data;
    }

    /**
     * Says what was restored, a line each.
     *
     * @param to null: as far as the archive goes
     */
    public List<String> into(@Nullable Instant to) throws IOException {
        requireEmpty();
        BackupFolder.Full full = choose(to);
        OwnerOnly.folder(data);
        OwnerOnly.file(data.resolve(DataFolder.RESTORING));
        copy(full);
        recover(full.manifest(), to);
        OwnerOnly.file(data.resolve(DataFolder.UNCHECKED));
        Files.delete(data.resolve(DataFolder.RESTORING));
        Manifest manifest = full.manifest();
        return List.of(
                "备份：" + full.path() + "（" + MOMENT.format(manifest.endedAt()) + " 完成，"
                        + manifest.files().size() + " 个文件，" + (manifest.bytes() >> 20) + " MB，摘要全部相符）",
                "存档：其后 " + archived(manifest) + " 段",
                "恢复到：" + (to == null ? "最后归档的时刻" : MOMENT.format(to)));
    }

    /** Whether the data are those of a demonstration. */
    public static boolean isDemo(Path data) throws IOException, SQLException {
        try (LiveDatabase database = LiveDatabase.of(data)) {
            return database.ask("select exists (select from platform.demo_step)")
                    .equals("t");
        }
    }

    private void requireEmpty() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            if (files.findAny().isPresent()) {
                throw new IOException("数据目录 " + data + " 不是空的，什么也没有动。请用 ONEWINDOW_DATA 指定一个空目录，或把原来的目录改名留存后再试。");
            }
        }
    }

    private BackupFolder.Full choose(@Nullable Instant to) throws IOException {
        List<BackupFolder.Full> all = backups.all();
        if (all.isEmpty()) {
            throw new IOException("备份目录 " + backups.path() + " 里没有完整的备份。");
        }
        return all.stream()
                .filter(full -> to == null || !full.manifest().endedAt().isAfter(to))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IOException(
                        "最早的备份是 " + MOMENT.format(all.getFirst().manifest().endedAt()) + " 的，不能恢复到它以前的时刻。"));
    }

    /** Each file is compared with the manifest on its way. */
    private void copy(BackupFolder.Full full) throws IOException {
        Path source = full.path().resolve("data");
        try (Stream<Path> folders = Files.walk(source)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                OwnerOnly.folder(data.resolve(source.relativize(folder)));
            }
        }
        for (Manifest.Entry entry : full.manifest().files()) {
            Path to = data.resolve(entry.path()).normalize();
            if (!to.startsWith(data)) {
                throw new IOException("清单里的路径不对：" + entry.path());
            }
            if (!Manifest.copy(source.resolve(entry.path()), to, entry.path()).equals(entry)) {
                throw new IOException("备份里的文件 " + entry.path() + " 与清单的摘要不符，已被改动或损坏，恢复停止。请换一份备份。");
            }
        }
    }

    private void recover(Manifest manifest, @Nullable Instant to) throws IOException {
        OwnerOnly.file(data.resolve("postgres/cluster/recovery.signal"));
        List<String> how = new ArrayList<>(List.of(
                "archive_mode=off",
                "log_min_messages=log",
                "restore_command=" + backups.fetch(manifest.archive()),
                "recovery_target_action=promote"));
        if (to != null) {
            how.add("recovery_target_time=" + TARGET.format(to));
        }
        try {
            EmbeddedPostgres.recover(data, how);
        } catch (IOException e) {
            throw new IOException(reason(to, e), e);
        }
        BackupFolder.sync(data);
    }

    private String reason(@Nullable Instant to, IOException failure) throws IOException {
        Path log = data.resolve("postgres/server.log");
        List<String> lines = Files.exists(log)
                ? Files.readString(log, StandardCharsets.UTF_8).lines().toList()
                : List.of();
        if (to != null
                && lines.stream().anyMatch(line -> line.contains("before configured recovery target was reached"))) {
            return "存档里没有到 " + MOMENT.format(to) + " 的记录（那以后没有写入，或还没有归档）。请写早一点的时刻，或去掉 --to 恢复到最后。";
        }
        return failure.getMessage() + "："
                + String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    /**
     * Puts back the file that {@code ./backup --keys} wrote.
     *
     * @param place where the program looks for it
     */
    public static void keys(Path file, Path place) throws IOException {
        if (Files.exists(place)) {
            if (Files.mismatch(file, place) != -1) {
                throw new IOException("已有另一个密钥文件 " + place + "，没有动它。请先把它改名留存，再运行 ./restore --check --keys 密钥文件。");
            }
            return;
        }
        Path draft = place.resolveSibling(place.getFileName() + ".draft");
        OwnerOnly.newFolder(
                java.util.Objects.requireNonNull(draft.toAbsolutePath().getParent()));
        Files.copy(file, OwnerOnly.file(draft), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.file(draft);
        Files.move(draft, place);
    }

    /** Which pieces of the archive lie ready behind a backup; for the report. */
    private long archived(Manifest manifest) throws IOException {
        Path archive = WalArchive.of(backups.path(), manifest.archive());
        if (!Files.isDirectory(archive)) {
            return 0;
        }
        try (Stream<Path> pieces = Files.list(archive)) {
            return pieces.filter(piece -> piece.getFileName().toString().compareTo(manifest.lastWal()) > 0)
                    .count();
        }
    }
}
