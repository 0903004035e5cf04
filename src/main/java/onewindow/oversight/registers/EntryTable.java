package onewindow.oversight.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.organisation.Register;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for what was written into the registers by hand. */
@Component
class EntryTable {
    private static final String COLUMNS = """
            select e.id, e.register, e.site_id, e.site_region, s.name as site_name, e.at, e.person, e.masked_phone, e.about,
                   e.question, e.answer, e.appointed_for, e.follow_up_by, e.followed_up_at, e.follow_up,
                   e.follow_up_by_name, e.by_name
            from oversight.register_entry e
            join organisation.site s on s.id = e.site_id
            """;

    static final EncryptedColumn PHONE = EncryptedColumn.bytes("oversight.register_entry", "phone", "id");
    static final EncryptedColumn PERSON = EncryptedColumn.text("oversight.register_entry", "person", "id");
    static final EncryptedColumn QUESTION = EncryptedColumn.text("oversight.register_entry", "question", "id");
    static final EncryptedColumn ANSWER = EncryptedColumn.text("oversight.register_entry", "answer", "id");
    static final EncryptedColumn FOLLOW_UP = EncryptedColumn.text("oversight.register_entry", "follow_up", "id");

    private final Db db;
    private final FieldCipher cipher;

    EntryTable(Db db, FieldCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    /** The one who writes, and the key of the request. */
    record Writer(UUID id, String key) {}

    Optional<Entry> find(Actor actor, UUID id) {
        Where where = new Where().and("e.id = :id", "id", id);
        where.and(RegisterScope.of("e.site_region", actor, where));
        return db.sql(COLUMNS + where.sql())
                .bindAll(where.values())
                .optional(Entry.class)
                .map(this::open);
    }

    Optional<UUID> writtenAs(Writer writer) {
        return db.sql("select id from oversight.register_entry where by_id = :by and idempotency_key = :key")
                .bind("by", writer.id())
                .bind("key", writer.key())
                .optional(UUID.class);
    }

    void insert(Entry entry, byte @Nullable [] phone, @Nullable UUID itemId, Writer writer) {
        db.sql("""
                        insert into oversight.register_entry
                            (id, register, site_id, site_region, at, person, phone, masked_phone, item_id, about, question,
                             answer, appointed_for, follow_up_by, by_id, by_name, idempotency_key)
                        values (:id, :register, :site, :region, :at, :person, :phone, :masked, cast(:item as uuid), :about,
                                :question, :answer, cast(:appointed as timestamptz), :followUpBy, :by, :byName, :key)""")
                .bind("id", entry.id())
                .bind("register", entry.register())
                .bind("site", entry.siteId())
                .bind("region", entry.siteRegion())
                .bind("at", entry.at())
                .bind("person", cipher.encryptText(entry.person(), PERSON.of(entry.id())))
                .bind("phone", phone)
                .bind("masked", entry.maskedPhone())
                .bind("item", itemId)
                .bind("about", entry.about())
                .bind("question", cipher.encryptText(entry.question(), QUESTION.of(entry.id())))
                .bind("answer", cipher.encryptText(entry.answer(), ANSWER.of(entry.id())))
                .bind("appointed", entry.appointedFor())
                .bind("followUpBy", entry.followUpBy())
                .bind("by", writer.id())
                .bind("byName", entry.byName())
                .bind("key", writer.key())
                .update();
    }

    /** Once; false when somebody else already did. */
    boolean followUp(UUID id, String text, String byName, Instant at) {
        return db.sql("""
                        update oversight.register_entry
                        set follow_up = :text, follow_up_by_name = :by, followed_up_at = :at
                        where id = :id and follow_up_by is not null and followed_up_at is null""")
                        .bind("id", id)
                        .bind("text", cipher.encryptText(text, FOLLOW_UP.of(id)))
                        .bind("by", byName)
                        .bind("at", at)
                        .update()
                == 1;
    }

    byte @Nullable [] phone(UUID id) {
        return db.sql("select phone from oversight.register_entry where id = :id and phone is not null")
                .bind("id", id)
                .optional(byte[].class)
                .orElse(null);
    }

    /** Newest first. */
    Slice<Entry> list(Actor actor, Entry.Book book, Register.RegisterQuery asked, Slice.Request page) {
        Where where = new Where().and("e.register = :register", "register", book);
        where.and(RegisterScope.of("e.site_region", actor, where));
        where.andIfPresent("e.at >= :from", "from", asked.from());
        where.andIfPresent("e.at < :to", "to", asked.to());
        if (asked.region() != null) {
            where.and("e.site_region between :first and :last");
            where.bind("first", asked.region().value())
                    .bind("last", asked.region().last());
        }
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(e.at, e.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<Entry> rows = db.sql(COLUMNS + where.sql() + " order by e.at desc, e.id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(Entry.class);
        return Slice.of(rows, page, row -> List.of(row.at(), row.id())).map(this::open);
    }

    private Entry open(Entry e) {
        String followUp = e.followUp();
        return e.saying(
                cipher.decryptText(e.person(), PERSON.of(e.id())),
                cipher.decryptText(e.question(), QUESTION.of(e.id())),
                cipher.decryptText(e.answer(), ANSWER.of(e.id())),
                followUp == null ? null : cipher.decryptText(followUp, FOLLOW_UP.of(e.id())));
    }
}
