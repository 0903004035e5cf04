package onewindow.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import onewindow.platform.DataFolder;
import onewindow.platform.WalArchive;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether this installation could be restored now, and how far. */
@Component
class BackupState {
    private static final Logger LOG = LoggerFactory.getLogger(BackupState.class);
    /** A night's backup may take its time. */
    private static final Duration LATE = Duration.ofHours(30);

    private final DataFolder data;
    private final Db db;
    private final Clock clock;
    private final DemoMode demo;
    private final String folder;
    private final boolean embedded;
    private volatile boolean ready;

    BackupState(
            DataFolder data,
            Db db,
            Clock clock,
            DemoMode demo,
            @Value("${onewindow.backup.folder}") String folder,
            @Value("${onewindow.db.url}") String elsewhere) {
        this.data = data;
        this.db = db;
        this.clock = clock;
        this.demo = demo;
        this.folder = folder.strip();
        this.embedded = elsewhere.isEmpty();
    }

    /** Whether the start is over, which a backup would only slow down. */
    boolean ready() {
        return ready;
    }

    /** Whether the program makes backups by itself. */
    boolean automatic() {
        return embedded && !folder.isEmpty();
    }

    Path data() {
        return data.path();
    }

    BackupFolder backups() {
        return new BackupFolder(Path.of(folder));
    }

    private record Archiver(
            @Nullable Instant lastArchivedTime, @Nullable Instant lastFailedTime, long failedCount) {
        boolean failing() {
            return lastFailedTime != null && (lastArchivedTime == null || lastFailedTime.isAfter(lastArchivedTime));
        }
    }

    /** What is wrong, in a sentence for the administrator; nothing when all is well, or not this program's to do. */
    Optional<String> trouble() {
        if (!automatic()) {
            return Optional.empty();
        }
        Archiver archiver = db.sql("select last_archived_time, last_failed_time, failed_count from pg_stat_archiver")
                .one(Archiver.class);
        if (archiver.failing()) {
            return Optional.of("归档失败（已 " + archiver.failedCount() + " 次）：备份目录 " + folder
                    + " 写不进去，可能磁盘已满或没有挂上。日志会一直留在数据目录里，请尽快处理，否则数据盘也会写满。");
        }
        try {
            return late();
        } catch (IOException e) {
            return Optional.of("备份目录 " + folder + " 读不了：" + e.getMessage());
        }
    }

    private Optional<String> late() throws IOException {
        Instant now = clock.instant();
        Optional<Instant> newest = newest();
        if (newest.isPresent() && newest.get().isAfter(now.minus(LATE))) {
            return Optional.empty();
        }
        Instant since = Files.getLastModifiedTime(
                        data.path().resolve("postgres").resolve(WalArchive.NAME))
                .toInstant();
        boolean justBegun = newest.isEmpty() && since.isAfter(now.minus(LATE));
        return justBegun
                ? Optional.empty()
                : Optional.of("最近一次全量备份是 " + newest.map(Restore.MOMENT::format).orElse("（没有）") + "，已超过一天。");
    }

    /** The end of the newest full backup of this folder. */
    Optional<Instant> newest() throws IOException {
        return backups()
                .newest(WalArchive.name(data.path()))
                .map(full -> full.manifest().endedAt());
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhetherThereAreBackups() {
        ready = true;
        if (!embedded || demo.on()) {
            return;
        }
        if (folder.isEmpty()) {
            LOG.warn("没有设置 ONEWINDOW_BACKUP：程序不会自动备份，数据目录丢了就什么也找不回来。请把它设为另一块磁盘上的目录。");
        } else {
            LOG.info("每天夜里自动备份到 {}；密钥不在其中，请另用 ./backup --keys 存放。", folder);
        }
    }
}
