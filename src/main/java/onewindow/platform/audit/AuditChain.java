package onewindow.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import onewindow.platform.db.Db;
import onewindow.platform.key.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the audit's chain from its beginning and finds the first link that does not hold: a row changed, missing or put
 * in later, a seal that is not ours, an end that others have seen further on.
 */
public final class AuditChain {
    private static final int SEALS = 50;

    private final Db db;
    private final KeyRing keys;
    private final Map<Long, String> heads;
    /** How many rows have been gone over, for whoever waits. */
    final AtomicLong rows = new AtomicLong();

    private long seals;
    private long after = AuditSeal.BEGINNING;
    private String digest = AuditSeal.NONE;

    public AuditChain(Db db, KeyRing keys, AuditHeads heads) {
        this.db = db;
        this.keys = keys;
        try {
            this.heads = heads.known();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * What the look found.
     *
     * @param brokenId the first row in doubt; null where the chain is whole
     * @param unsealed rows written so lately that no seal is on them yet
     */
    public record Finding(
            long rows,
            long seals,
            long unsealed,
            @Nullable Long brokenId,
            @Nullable Instant brokenAt,
            String what) {
        public boolean whole() {
            return brokenId == null;
        }
    }

    private record Break(long id, String what) {}

    public Finding verify() {
        Finding inside = verifyInside();
        Break cut = inside.whole() ? cut() : null;
        return cut == null ? inside : broken(cut);
    }

    /** How far others have seen the chain go beyond its end here; 0 where they have not. */
    long missing() {
        return Math.max(0, furthest() - seals);
    }

    private long furthest() {
        return heads.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** What is here, wherever it ends. */
    Finding verifyInside() {
        List<AuditSeal> page = page(0);
        while (!page.isEmpty()) {
            for (AuditSeal seal : page) {
                Break broken = link(seal);
                if (broken != null) {
                    return broken(broken);
                }
            }
            page = page(seals);
        }
        return whole();
    }

    private List<AuditSeal> page(long from) {
        return db.sql("select * from platform.audit_seal where number > :from order by number limit :limit")
                .bind("from", from)
                .bind("limit", SEALS)
                .list(AuditSeal.class);
    }

    private @Nullable Break link(AuditSeal seal) {
        if (seal.number() != seals + 1 || seal.afterId() != after) {
            return new Break(first(), "第 " + (seals + 1) + " 个封条不见了");
        }
        byte[] key = keys.seal(seal.keyVersion());
        if (key == null) {
            return new Break(first(), "第 " + seal.number() + " 个封条用的第 " + seal.keyVersion() + " 版密钥不在密钥文件里");
        }
        AuditLinks links = new AuditLinks(key);
        List<AuditLinks.AuditRow> found = db.sql("select " + AuditLinks.COLUMNS + """
                         from platform.audit_entry where id > :after and id <= :last order by id""")
                .bind("after", seal.afterId())
                .bind("last", seal.lastId())
                .list((rs, n) -> AuditLinks.AuditRow.of(rs));
        List<byte[]> digests = new ArrayList<>(found.size());
        found.forEach(row -> digests.add(links.of(row)));
        Break broken = compare(seal, found, digests);
        if (broken == null && !links.seal(seal, digest, digests).equals(seal.digest())) {
            broken = new Break(first(), "第 " + seal.number() + " 个封条不是本系统加的，或被改动");
        }
        String seen = heads.get(seal.number());
        if (broken == null && seen != null && !seen.equals(seal.digest())) {
            broken = new Break(first(), "第 " + seal.number() + " 个封条与送到外面的不一样");
        }
        seals = seal.number();
        after = seal.lastId();
        digest = seal.digest();
        rows.addAndGet(found.size());
        return broken;
    }

    /** Row by row, to say which one. */
    private static @Nullable Break compare(AuditSeal seal, List<AuditLinks.AuditRow> found, List<byte[]> digests) {
        ByteBuffer links = ByteBuffer.wrap(seal.links());
        int next = 0;
        while (links.remaining() >= AuditLinks.SIZE) {
            long id = links.getLong();
            long link = links.getLong();
            if (next == found.size() || found.get(next).id() > id) {
                return new Break(id, "这一条不见了");
            }
            if (found.get(next).id() < id) {
                return new Break(found.get(next).id(), "这一条是后来放进去的");
            }
            if (ByteBuffer.wrap(digests.get(next)).getLong() != link) {
                return new Break(id, "这一条被改动");
            }
            next++;
        }
        return next < found.size() ? new Break(found.get(next).id(), "这一条是后来放进去的") : null;
    }

    /** The end others have seen must be there. */
    private @Nullable Break cut() {
        long furthest = furthest();
        return missing() == 0 ? null : new Break(first(), "后面的记录被截去：送到外面的封条有 " + furthest + " 个，这里只有 " + seals + " 个");
    }

    private long first() {
        return after == AuditSeal.BEGINNING ? 1 : after + 1;
    }

    private Finding whole() {
        long unsealed = db.sql("select count(*) from platform.audit_entry where id > :after")
                .bind("after", after)
                .count();
        return new Finding(
                rows.get(),
                seals,
                unsealed,
                null,
                null,
                "全链完好，共 " + rows.get() + " 条" + (unsealed == 0 ? "" : "，另有 " + unsealed + " 条刚写入、还没有封存") + "。");
    }

    private Finding broken(Break broken) {
        Instant at = db.sql("select at from platform.audit_entry where id = :id")
                .bind("id", broken.id())
                .optional(Instant.class)
                .orElse(null);
        return new Finding(rows.get(), seals, 0, broken.id(), at, "断在第 " + broken.id() + " 条：" + broken.what() + "。");
    }
}
