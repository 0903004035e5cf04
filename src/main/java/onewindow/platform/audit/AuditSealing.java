package onewindow.platform.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was written into the audit trail, after it was committed and apart from the acts: inside an act it would make
 * every act wait for the one before. One node at a time does it.
 */
@Component
class AuditSealing {
    /** A seal of this many rows is read again in a moment. */
    private static final int MOST_ROWS = 2_000;

    private static final String WRITERS = """
            select virtualtransaction from pg_locks
            where relation = 'platform.audit_entry'::regclass and mode = 'RowExclusiveLock'
              and database = (select oid from pg_database where datname = current_database())""";

    private final Db db;
    private final FieldCipher cipher;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AuditHeads heads;
    private @Nullable Settling settling;

    AuditSealing(Db db, FieldCipher cipher, Clock clock, TransactionTemplate transaction, AuditHeads heads) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
        this.transaction = transaction;
        this.heads = heads;
    }

    /**
     * Numbers are given before rows are committed, so a row may appear behind one with a higher number. Whoever has taken a
     * number holds the table's lock until the end: when those who held it at the look have ended, all numbers up to then
     * are decided, and what appears among them later has no business there.
     */
    private record Settling(long last, Set<String> writers) {}

    /** Seals all that is decided. */
    synchronized void seal() {
        Settling before = settling == null ? look() : settling;
        boolean decided = writers().stream().noneMatch(before.writers()::contains);
        if (decided) {
            while (Boolean.TRUE.equals(transaction.execute(t -> sealSome(before.last())))) {
                // The next batch.
            }
            settling = null;
            last().ifPresent(seal -> heads.send(seal, false));
        } else {
            settling = before;
        }
    }

    private Settling look() {
        long last =
                db.sql("select coalesce(max(id), 0) from platform.audit_entry").count();
        return new Settling(last, writers());
    }

    private Set<String> writers() {
        return Set.copyOf(db.sql(WRITERS).list(String.class));
    }

    private boolean sealSome(long decided) {
        if (!Boolean.TRUE.equals(db.sql("select pg_try_advisory_xact_lock(hashtextextended('audit seal', 0))")
                .one(Boolean.class))) {
            return false;
        }
        AuditSeal before = last().orElse(null);
        long after = before == null ? AuditSeal.BEGINNING : before.lastId();
        if (decided == 0 || after >= decided) {
            return false;
        }
        List<AuditLinks.AuditRow> rows = db.sql("select " + AuditLinks.COLUMNS + """
                         from platform.audit_entry where id > :after and id <= :decided order by id limit :limit""")
                .bind("after", after)
                .bind("decided", decided)
                .bind("limit", MOST_ROWS)
                .list((rs, n) -> AuditLinks.AuditRow.of(rs));
        boolean more = rows.size() == MOST_ROWS;
        insert(before, after, more ? rows.getLast().id() : decided, rows);
        return more;
    }

    private void insert(@Nullable AuditSeal before, long after, long last, List<AuditLinks.AuditRow> rows) {
        int version = cipher.writing();
        AuditLinks links =
                new AuditLinks(java.util.Objects.requireNonNull(cipher.ring().seal(version)));
        ByteBuffer list = ByteBuffer.allocate(rows.size() * AuditLinks.SIZE);
        List<byte[]> digests = new ArrayList<>(rows.size());
        for (AuditLinks.AuditRow row : rows) {
            byte[] digest = links.of(row);
            digests.add(digest);
            AuditLinks.put(list, row, digest);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditSeal open = new AuditSeal(
                before == null ? 1 : before.number() + 1, after, last, rows.size(), list.array(), "", version, now);
        store(open.closed(links.seal(open, before == null ? AuditSeal.NONE : before.digest(), digests)));
    }

    private void store(AuditSeal seal) {
        db.sql("""
                        insert into platform.audit_seal
                            (number, after_id, last_id, row_count, links, digest, key_version, sealed_at)
                        values (:number, :after, :last, :rows, :links, :digest, :version, :at)""")
                .bind("number", seal.number())
                .bind("after", seal.afterId())
                .bind("last", seal.lastId())
                .bind("rows", seal.rowCount())
                .bind("links", seal.links())
                .bind("digest", seal.digest())
                .bind("version", seal.keyVersion())
                .bind("at", seal.sealedAt())
                .update();
    }

    Optional<AuditSeal> last() {
        return db.sql("select * from platform.audit_seal order by number desc limit 1")
                .optional(AuditSeal.class);
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> sealTheAudit(AuditSealing sealing) {
            return Tasks.recurring("seal-the-audit", FixedDelay.ofSeconds(10))
                    .execute((instance, context) -> sealing.seal());
        }
    }
}
