package onewindow.cases.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 异议: what was objected while a case was posted, and what looking into it found. */
@Component
class ObjectionTable {
    static final EncryptedColumn NAME = EncryptedColumn.bytes("cases.objection", "name", "id");
    static final EncryptedColumn PHONE = EncryptedColumn.bytes("cases.objection", "phone", "id");
    static final EncryptedColumn TEXT = EncryptedColumn.text("cases.objection", "text", "id");
    static final EncryptedColumn FINDING = EncryptedColumn.text("cases.objection", "finding", "id");

    private final Db db;
    private final FieldCipher cipher;

    ObjectionTable(Db db, FieldCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    enum How {
        ONLINE("网上"),
        PHONE("电话"),
        WINDOW("窗口");

        public final String chinese;

        How(String chinese) {
            this.chinese = chinese;
        }
    }

    /**
     * One objection as stored.
     *
     * @param postedFrom the first day of the posting it is about
     * @param name encrypted, as the phone is; what is said is encrypted in the table alone
     */
    record Objection(
            UUID id,
            UUID caseId,
            LocalDate postedFrom,
            String text,
            byte[] name,
            byte[] phone,
            How how,
            @Nullable String takenBy,
            Instant at,
            String key,
            @Nullable Boolean upheld,
            @Nullable String finding,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /** Nothing when the same objection, by its key, is there already. */
    void add(Objection said) {
        db.sql("""
                        insert into cases.objection (id, case_id, posted_from, text, name, phone, how, taken_by, at, key)
                        values (:id, :case, :posted, :text, :name, :phone, :how, :takenBy, :at, :key)
                        on conflict (case_id, key) do nothing""")
                .bind("id", said.id())
                .bind("case", said.caseId())
                .bind("posted", said.postedFrom())
                .bind("text", cipher.encryptText(said.text(), TEXT.of(said.id())))
                .bind("name", said.name())
                .bind("phone", said.phone())
                .bind("how", said.how())
                .bind("takenBy", said.takenBy())
                .bind("at", said.at())
                .bind("key", said.key())
                .update();
    }

    List<Objection> of(UUID caseId) {
        return db
                .sql("select * from cases.objection where case_id = :case order by id")
                .bind("case", caseId)
                .list(Objection.class)
                .stream()
                .map(this::open)
                .toList();
    }

    Optional<Objection> find(UUID caseId, UUID id) {
        return db.sql("select * from cases.objection where case_id = :case and id = :id")
                .bind("case", caseId)
                .bind("id", id)
                .optional(Objection.class)
                .map(this::open);
    }

    private Objection open(Objection o) {
        String finding = o.finding();
        return new Objection(
                o.id(),
                o.caseId(),
                o.postedFrom(),
                cipher.decryptText(o.text(), TEXT.of(o.id())),
                o.name(),
                o.phone(),
                o.how(),
                o.takenBy(),
                o.at(),
                o.key(),
                o.upheld(),
                finding == null ? null : cipher.decryptText(finding, FINDING.of(o.id())),
                o.answeredBy(),
                o.answeredAt());
    }

    /** False when it was answered meanwhile. */
    boolean answer(UUID id, boolean upheld, String finding, String by, Instant at) {
        return db.sql("""
                        update cases.objection
                        set upheld = :upheld, finding = :finding, answered_by = :by, answered_at = :at
                        where id = :id and answered_at is null""")
                        .bind("id", id)
                        .bind("upheld", upheld)
                        .bind("finding", cipher.encryptText(finding, FINDING.of(id)))
                        .bind("by", by)
                        .bind("at", at)
                        .update()
                == 1;
    }
}
