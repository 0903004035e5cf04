package onewindow.platform.audit;

import java.time.Instant;

/** What ties one batch of the audit trail to the batch before. */
record AuditSeal(
        long number,
        long afterId,
        long lastId,
        int rowCount,
        byte[] links,
        String digest,
        int keyVersion,
        Instant sealedAt) {
    /** Before the first: whatever number a row has, it comes after. */
    static final long BEGINNING = Long.MIN_VALUE;

    static final String NONE = "0".repeat(64);

    AuditSeal closed(String with) {
        return new AuditSeal(number, afterId, lastId, rowCount, links, with, keyVersion, sealedAt);
    }
}
