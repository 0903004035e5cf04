package onewindow.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/** The arithmetic of the audit's chain: what of a row is vouched for, and how a batch is tied to the one before. */
final class AuditLinks {
    static final String COLUMNS =
            "id, at, actor_id, actor_name, actor_kind, act, subject_type, subject_id, detail, outcome, address ";
    static final int SIZE = 16;
    private static final int TEXTS = 9;

    private final HMac mac = new HMac(new SM3Digest());

    AuditLinks(byte[] key) {
        mac.init(new KeyParameter(key));
    }

    /** One row of the trail, as it is vouched for. */
    record AuditRow(long id, Instant at, @Nullable String[] texts) {
        static AuditRow of(ResultSet rs) throws SQLException {
            @Nullable String[] texts = new String[TEXTS];
            for (int i = 0; i < TEXTS; i++) {
                texts[i] = rs.getString(i + 3);
            }
            return new AuditRow(
                    rs.getLong(1), rs.getObject(2, OffsetDateTime.class).toInstant(), texts);
        }
    }

    byte[] of(AuditRow row) {
        number(row.id());
        number(micros(row.at()));
        for (String text : row.texts()) {
            if (text == null) {
                number(-1);
            } else {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                number(bytes.length);
                mac.update(bytes, 0, bytes.length);
            }
        }
        return end();
    }

    /** The number, and enough of the digest to tell whether it is still this row. */
    static void put(ByteBuffer links, AuditRow row, byte[] digest) {
        links.putLong(row.id()).put(digest, 0, SIZE - Long.BYTES);
    }

    String seal(AuditSeal seal, String before, List<byte[]> rows) {
        number(seal.number());
        number(seal.afterId());
        number(seal.lastId());
        number(seal.rowCount());
        number(seal.keyVersion());
        number(micros(seal.sealedAt()));
        byte[] tied = before.getBytes(StandardCharsets.US_ASCII);
        mac.update(tied, 0, tied.length);
        mac.update(seal.links(), 0, seal.links().length);
        rows.forEach(row -> mac.update(row, 0, row.length));
        return HexFormat.of().formatHex(end());
    }

    private void number(long value) {
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array(), 0, Long.BYTES);
    }

    private byte[] end() {
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }
}
