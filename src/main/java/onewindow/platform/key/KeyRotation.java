package onewindow.platform.key;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.List;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Encrypts anew what an older key has written, a few rows at a time while everybody works, and retires that key when
 * nothing of it is left. Broken off anywhere it goes on where it was: each value says which key it was written with.
 */
@Component
public class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int ROWS = 100;
    /** Files are read whole; of these one at a time is enough. */
    private static final int LARGE_ROWS = 1;

    private final Db db;
    private final FieldCipher cipher;
    private final KeyVersions versions;
    private final Clock clock;
    private final List<EncryptedColumn.Known> known;
    /** Where the transactions stood when all had been gone through once. */
    private @Nullable String passed;

    KeyRotation(Db db, FieldCipher cipher, Clock clock, List<EncryptedColumn.Known> known) {
        this.db = db;
        this.cipher = cipher;
        this.versions = new KeyVersions(db, clock);
        this.clock = clock;
        this.known = known;
    }

    private record Old(
            String at,
            String row,
            byte @Nullable [] bytes,
            @Nullable String words) {}

    private record Progress(@Nullable String lastRow, boolean finished) {}

    List<EncryptedColumn> columns() {
        return known.stream().flatMap(k -> k.columns().stream()).toList();
    }

    /** All there is to do just now; nothing while there is one key, or while a node still writes with an older one. */
    void run() {
        int newest = versions.writing();
        if (versions.inUse().size() < 2 || cipher.writing() != newest || !versions.writtenByAll(newest)) {
            return;
        }
        if (allAnew(newest) && settled()) {
            again(newest);
            if (allAnew(newest)) {
                finish(newest);
            }
        }
    }

    private boolean allAnew(int version) {
        for (EncryptedColumn column : columns()) {
            while (step(column, version)) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * What was begun while others still wrote with the old key may be committed after its table was gone through: when all
     * that has ended, everything is gone through once more.
     */
    private boolean settled() {
        if (passed == null) {
            passed = db.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                    .one(String.class);
        }
        return db.sql("select pg_snapshot_xmin(pg_current_snapshot()) >= cast(:passed as xid8)")
                .bind("passed", passed)
                .one(Boolean.class);
    }

    private void again(int version) {
        db.sql(
                        "update platform.key_rotation set last_row = null, finished_at = null, unreadable = 0 where version = :version")
                .bind("version", version)
                .update();
    }

    private void finish(int newest) {
        long unreadable = db.sql(
                        "select coalesce(sum(unreadable), 0) from platform.key_rotation where version = :version")
                .bind("version", newest)
                .count();
        if (unreadable > 0) {
            LOG.error("有 {} 个加密的值打不开，旧密钥暂不停用；是哪些栏，见 platform.key_rotation。", unreadable);
            return;
        }
        versions.retireBelow(newest);
        passed = null;
        LOG.info("已全部用第 {} 版密钥重新加密，旧密钥停用。", newest);
    }

    /** @return whether there may be more */
    private boolean step(EncryptedColumn column, int version) {
        Progress progress = progress(column, version);
        if (progress.finished()) {
            return false;
        }
        List<Old> rows = old(column, version, progress.lastRow());
        long unreadable = rows.stream().filter(row -> !renew(column, row)).count();
        String last = rows.isEmpty() ? progress.lastRow() : rows.getLast().at();
        db.sql("""
                        update platform.key_rotation
                        set done = done + :done, unreadable = unreadable + :unreadable, last_row = :last,
                            finished_at = case when :done = 0 then cast(:now as timestamptz) end
                        where version = :version and place = :place""")
                .bind("done", rows.size())
                .bind("unreadable", unreadable)
                .bind("last", last)
                .bind("now", clock.instant())
                .bind("version", version)
                .bind("place", place(column))
                .update();
        return !rows.isEmpty();
    }

    private Progress progress(EncryptedColumn column, int version) {
        db.sql("insert into platform.key_rotation (version, place) values (:version, :place) on conflict do nothing")
                .bind("version", version)
                .bind("place", place(column))
                .update();
        return db.sql("""
                        select last_row, finished_at is not null as finished from platform.key_rotation
                        where version = :version and place = :place""").bind("version", version).bind("place", place(column)).one(Progress.class);
    }

    private static String place(EncryptedColumn column) {
        return column.table() + "." + column.column();
    }

    /** Those not yet written with this key, in the order of the table's own key. */
    private List<Old> old(EncryptedColumn column, int version, @Nullable String last) {
        boolean large =
                column.table().equals("platform.stored_file") || column.column().equals("pdf");
        String stale = column.text()
                ? "%1$s <> '' and left(%1$s, %2$d) <> 'enc%3$d:'"
                        .formatted(column.column(), ("enc" + version + ":").length(), version)
                : "length(%1$s) > 0 and substring(%1$s from 1 for 2) <> '\\x02%2$02x'::bytea"
                        .formatted(column.column(), version);
        return db.sql("""
                        select %2$s::text as at, %3$s as row, %5$s as bytes, %6$s as words from %1$s
                        where %4$s and %7$s order by %2$s limit %8$d""".formatted(
                                column.table(),
                                column.key(),
                                column.row(),
                                stale,
                                column.text() ? "null::bytea" : column.column(),
                                column.text() ? column.column() : "null::text",
                                last == null ? "true" : column.key() + " > '" + last.replace("'", "''") + "'",
                                large ? LARGE_ROWS : ROWS))
                .list(Old.class);
    }

    /** Compare and set: what was written meanwhile was written with the new key. */
    private boolean renew(EncryptedColumn column, Old old) {
        Cell cell = column.of(old.row());
        Object before = old.bytes() == null ? String.valueOf(old.words()) : old.bytes();
        Object after;
        try {
            after = old.bytes() == null
                    ? cipher.encryptText(cipher.decryptText(String.valueOf(old.words()), cell), cell)
                    : cipher.encryptBytes(cipher.decryptBytes(old.bytes(), cell), cell);
        } catch (IllegalStateException e) {
            LOG.error("{} {} does not open", place(column), old.at(), e);
            return false;
        }
        db.sql("update %1$s set %2$s = :after where %3$s::text = :at and %3$s = %4$s and %2$s = :before"
                        .formatted(
                                column.table(),
                                column.column(),
                                column.key(),
                                "'" + old.at().replace("'", "''") + "'"))
                .bind("after", after)
                .bind("at", old.at())
                .bind("before", before)
                .update();
        return true;
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> encryptAnew(KeyRotation rotation) {
            return Tasks.recurring("encrypt-anew", FixedDelay.ofSeconds(10))
                    .execute((instance, context) -> rotation.run());
        }
    }
}
