package onewindow.platform.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Goes along the whole chain of the audit every night and whenever somebody asks, and keeps what was found. */
@Component
public class AuditChecks {
    private static final Logger LOG = LoggerFactory.getLogger(AuditChecks.class);
    private static final LocalTime NIGHT = LocalTime.of(2, 40);

    private final Db db;
    private final FieldCipher cipher;
    private final Clock clock;
    private final AuditSealing sealing;
    private final AuditHeads heads;
    private final AtomicReference<@Nullable AuditChain> running = new AtomicReference<>();

    AuditChecks(Db db, FieldCipher cipher, Clock clock, AuditSealing sealing, AuditHeads heads) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
        this.sealing = sealing;
        this.heads = heads;
    }

    /** What a look found, and when. */
    public record Check(
            Instant at,
            String askedBy,
            long rowCount,
            long sealCount,
            @Nullable Long brokenId,
            @Nullable Instant brokenAt,
            String what) {}

    /**
     * How the chain stands.
     *
     * @param checkedRows how far a look under way has come; null when there is none
     * @param headsOutside whether the newest seal is kept outside the data folder
     */
    public record State(
            @Nullable Check last,
            @Nullable Long checkedRows,
            long seals,
            @Nullable String head,
            @Nullable Instant sealedAt,
            boolean headsOutside,
            @Nullable String headsTrouble) {}

    public State state() {
        AuditChain now = running.get();
        AuditSeal seal = sealing.last().orElse(null);
        Check last = db.sql("select * from platform.audit_check order by id desc limit 1")
                .optional(Check.class)
                .orElse(null);
        return new State(
                last,
                now == null ? null : now.rows.get(),
                seal == null ? 0 : seal.number(),
                seal == null ? null : seal.digest(),
                seal == null ? null : seal.sealedAt(),
                heads.outside(),
                heads.trouble());
    }

    /** Goes on after the page is left; a second one is not begun beside it. */
    public void begin(String askedBy) {
        AuditChain chain = new AuditChain(db, cipher.ring(), heads);
        if (running.compareAndSet(null, chain)) {
            Thread.ofVirtual().name("audit check").start(() -> finish(chain, askedBy));
        }
    }

    AuditChain.Finding check(String askedBy) {
        sealing.seal();
        return finish(new AuditChain(db, cipher.ring(), heads), askedBy);
    }

    private AuditChain.Finding finish(AuditChain chain, String askedBy) {
        try {
            AuditChain.Finding found = chain.verify();
            keep(found, askedBy);
            if (!found.whole()) {
                LOG.error("审计链{}", found.what());
            }
            return found;
        } finally {
            running.compareAndSet(chain, null);
        }
    }

    private void keep(AuditChain.Finding found, String askedBy) {
        db.sql("""
                        insert into platform.audit_check (at, asked_by, row_count, seal_count, broken_id, broken_at, what)
                        values (:at, :by, :rows, :seals, cast(:id as bigint), cast(:brokenAt as timestamptz), :what)""")
                .bind("at", clock.instant())
                .bind("by", askedBy)
                .bind("rows", found.rows())
                .bind("seals", found.seals())
                .bind("id", found.brokenId())
                .bind("brokenAt", found.brokenAt())
                .bind("what", found.what())
                .update();
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> checkTheAuditChain(AuditChecks checks, AuditSealing sealing, AuditHeads heads) {
            return Tasks.recurring("check-the-audit-chain", Schedules.daily(NIGHT))
                    .execute((instance, context) -> {
                        checks.check("每晚");
                        sealing.last().ifPresent(seal -> heads.send(seal, true));
                    });
        }
    }
}
