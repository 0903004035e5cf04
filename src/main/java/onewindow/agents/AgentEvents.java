package onewindow.agents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to orders and mandates: appended and never changed; the messages to principals are read from it. */
@Component
public class AgentEvents {
    /** Its number is not known before it is written; these three are unique together. */
    private static final String ROW = "subject_id || ':' || act || ':' || idempotency_key";

    static final EncryptedColumn PHONE =
            EncryptedColumn.bytes("agents.agent_event", "phone", "seq").boundTo(ROW);
    static final EncryptedColumn NOTE =
            EncryptedColumn.text("agents.agent_event", "note", "seq").boundTo(ROW);
    static final EncryptedColumn TOLD =
            EncryptedColumn.text("agents.agent_event", "told", "seq").boundTo(ROW);

    private final Db db;
    private final FieldCipher cipher;

    AgentEvents(Db db, FieldCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    public enum Subject {
        ORDER,
        MANDATE
    }

    /** What was done to which thing. */
    public record AgentEvent(
            Subject subject,
            UUID subjectId,
            String act,
            @Nullable String from,
            String to,
            Instant at,
            String key) {}

    /** @param post as which: 代办员, 窗口受理, 委托人, 家属 */
    public record Doer(Actor actor, String name, String post) {}

    /** What came with the act. */
    public record Extras(
            @Nullable String note,
            @Nullable String place,
            @Nullable UUID picture) {
        public static final Extras NONE = new Extras(null, null, null);
    }

    /** What somebody is told of it: in the app when the person is known, by text message when there is a phone. */
    public record Telling(@Nullable UUID partyId, @Nullable String phone, String title, String text) {}

    /** One line as a page shows it. */
    public record Line(
            long seq,
            String act,
            String toStatus,
            Instant at,
            String byName,
            String byPost,
            @Nullable String note,
            @Nullable String place,
            @Nullable UUID picture) {}

    public void append(AgentEvent step, Doer doer, Extras extras, @Nullable Telling telling) {
        String row = row(step.subjectId(), step.act(), step.key());
        db.sql("""
                        insert into agents.agent_event
                            (subject, subject_id, act, from_status, to_status, at, by_kind, by_id, by_name, by_post, note,
                             place, picture, idempotency_key, party_id, phone, title, told)
                        values (:subject, :id, :act, :from, :to, :at, :kind, :by, :name, :post, :note,
                                :place, cast(:picture as uuid), :key, cast(:party as uuid), cast(:phone as bytea), :title,
                                :told)""")
                .bind("subject", step.subject())
                .bind("id", step.subjectId())
                .bind("act", step.act())
                .bind("from", step.from())
                .bind("to", step.to())
                .bind("at", step.at())
                .bind("key", step.key())
                .bind("kind", doer.actor().kind())
                .bind("by", id(doer.actor()))
                .bind("name", doer.name())
                .bind("post", doer.post())
                .bind("note", extras.note() == null ? null : cipher.encryptText(extras.note(), NOTE.of(row)))
                .bind("place", extras.place())
                .bind("picture", extras.picture())
                .bind("party", telling == null ? null : telling.partyId())
                .bind(
                        "phone",
                        telling == null || telling.phone() == null
                                ? null
                                : cipher.encrypt(telling.phone(), PHONE.of(row)))
                .bind("title", telling == null ? null : telling.title())
                .bind("told", telling == null ? null : cipher.encryptText(telling.text(), TOLD.of(row)))
                .update();
    }

    private static String row(UUID subjectId, String act, String key) {
        return subjectId + ":" + act + ":" + key;
    }

    private static UUID id(Actor actor) {
        UUID staff = actor.staffId();
        return staff == null ? actor.accountId() : staff;
    }

    public List<Line> of(UUID subjectId) {
        return db.sql("""
                        select seq, act, to_status, at, by_name, by_post, note, place, picture, idempotency_key
                        from agents.agent_event where subject_id = :id order by seq""").bind("id", subjectId).list((rs, n) -> line(subjectId, rs));
    }

    private Line line(UUID subjectId, ResultSet rs) throws SQLException {
        String act = rs.getString("act");
        String note = rs.getString("note");
        return new Line(
                rs.getLong("seq"),
                act,
                rs.getString("to_status"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("by_name"),
                rs.getString("by_post"),
                note == null
                        ? null
                        : cipher.decryptText(note, NOTE.of(row(subjectId, act, rs.getString("idempotency_key")))),
                rs.getString("place"),
                rs.getObject("picture", UUID.class));
    }

    /** One event as it is told; {@code tx} and {@code seq} are its place in the order of commits. */
    public record News(
            long seq,
            String tx,
            Subject subject,
            UUID subjectId,
            Instant at,
            @Nullable UUID partyId,
            @Nullable String phone,
            @Nullable String title,
            @Nullable String told) {}

    private record Stored(
            long seq,
            String tx,
            Subject subject,
            UUID subjectId,
            String act,
            String idempotencyKey,
            Instant at,
            @Nullable UUID partyId,
            byte @Nullable [] phone,
            @Nullable String title,
            @Nullable String told) {}

    /** What was committed after that place, and before any transaction still running, oldest first. */
    public List<News> after(String tx, long seq, int limit) {
        return db.sql("""
                        select e.seq, e.tx::text as tx, e.subject, e.subject_id, e.act, e.idempotency_key, e.at, e.party_id,
                               e.phone, e.title, e.told
                        from agents.agent_event e
                        where (e.tx, e.seq) > (cast(:tx as xid8), cast(:seq as bigint))
                          and e.tx < pg_snapshot_xmin(pg_current_snapshot())
                        order by e.tx, e.seq
                        limit :limit""").bind("tx", tx).bind("seq", seq).bind("limit", limit).list(Stored.class).stream()
                .map(this::open)
                .toList();
    }

    private News open(Stored e) {
        String row = row(e.subjectId(), e.act(), e.idempotencyKey());
        return new News(
                e.seq(),
                e.tx(),
                e.subject(),
                e.subjectId(),
                e.at(),
                e.partyId(),
                e.phone() == null ? null : cipher.decrypt(e.phone(), PHONE.of(row)),
                e.title(),
                e.told() == null ? null : cipher.decryptText(e.told(), TOLD.of(row)));
    }

    /** Whether the act was done before under the same key. */
    public boolean repeated(UUID subjectId, String act, String key) {
        return db.sql("""
                        select count(*) from agents.agent_event
                        where subject_id = :id and act = :act and idempotency_key = :key""")
                        .bind("id", subjectId)
                        .bind("act", act)
                        .bind("key", key)
                        .count()
                > 0;
    }
}
