package onewindow.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Ids;
import onewindow.platform.audit.Sm3;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents as they are kept. */
@Component
class DocumentTable {
    static final EncryptedColumn CONTENT = EncryptedColumn.bytes("documents.document", "content", "id");
    static final EncryptedColumn PDF = EncryptedColumn.bytes("documents.rendering", "pdf", "document_id");

    private static final String COLUMNS = """
            select id, case_id, kind, number, site_name, item_name, verify_code, digest, issued_at, voided_at, opened_at,
                   (select r.number from documents.document r where r.id = document.replaced_by) as replaced_by_number
            from documents.document
            """;

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final FieldCipher cipher;
    private final DocumentNumbers numbers;
    private final CanonicalForm form;

    DocumentTable(Db db, Ids ids, Clock clock, FieldCipher cipher, DocumentNumbers numbers, CanonicalForm form) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.cipher = cipher;
        this.numbers = numbers;
        this.form = form;
    }

    record StoredDocument(
            UUID id,
            UUID caseId,
            DocumentKind kind,
            String number,
            String siteName,
            String itemName,
            String verifyCode,
            String digest,
            Instant issuedAt,
            @Nullable Instant voidedAt,
            @Nullable Instant openedAt,
            @Nullable String replacedByNumber) {}

    /** @param when it is dated: the moment of the act it belongs to */
    IssuedDocument insert(DocumentKind kind, DocumentContent content, Instant when) {
        Instant at = when.truncatedTo(ChronoUnit.MILLIS);
        String number = numbers.next(content, kind, at.atZone(clock.getZone()).getYear());
        IssuedDocument issued = new IssuedDocument(ids.next(), kind, number, VerifyCode.random(), at);
        byte[] said = form.bytes(new Paper(kind, number, issued.verifyCode(), at, form.clean(content)));
        db.sql("""
                        insert into documents.document
                            (id, case_id, kind, number, site_id, issuer_id, site_name, item_name, verify_code, content, digest, issued_at)
                        values (:id, :caseId, :kind, :number, :siteId, cast(:issuerId as uuid), :siteName, :itemName, :code, :content, :digest, :at)""")
                .bind("id", issued.id())
                .bind("caseId", content.caseId())
                .bind("kind", kind)
                .bind("number", number)
                .bind("siteId", content.siteId())
                .bind("issuerId", content.organId())
                .bind("siteName", content.issuer())
                .bind("itemName", content.itemName())
                .bind("code", issued.verifyCode())
                .bind("content", cipher.encryptBytes(said, CONTENT.of(issued.id())))
                .bind("digest", Sm3.hex(said))
                .bind("at", at)
                .update();
        return issued;
    }

    List<StoredDocument> of(UUID caseId) {
        return db.sql(COLUMNS + "where case_id = :id and voided_at is null order by issued_at, id")
                .bind("id", caseId)
                .list(StoredDocument.class);
    }

    Optional<StoredDocument> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id").bind("id", id).optional(StoredDocument.class);
    }

    List<StoredDocument> newest(int count) {
        return db.sql(COLUMNS + "order by issued_at desc, id limit :count")
                .bind("count", count)
                .list(StoredDocument.class);
    }

    Optional<StoredDocument> byCode(String code) {
        return db.sql(COLUMNS + "where verify_code = :code").bind("code", code).optional(StoredDocument.class);
    }

    /** 查收: the first time only. */
    void opened(UUID id) {
        db.sql("update documents.document set opened_at = :at where id = :id and opened_at is null")
                .bind("at", clock.instant())
                .bind("id", id)
                .update();
    }

    void voidAll(UUID caseId, DocumentKind kind) {
        db.sql("""
                        update documents.document set voided_at = :at
                        where case_id = :caseId and kind = :kind and voided_at is null""")
                .bind("at", clock.instant())
                .bind("caseId", caseId)
                .bind("kind", kind)
                .update();
    }

    void replace(UUID caseId, List<DocumentKind> kinds, UUID by) {
        db.sql("""
                        update documents.document set voided_at = :at, replaced_by = :by
                        where case_id = :caseId and kind = any(:kinds) and voided_at is null""")
                .bind("at", clock.instant())
                .bind("by", by)
                .bind("caseId", caseId)
                .bind("kinds", kinds)
                .update();
    }

    /** What the document says, or nothing when the kept bytes no longer have the digest they were issued with. */
    Optional<Paper> paper(StoredDocument kept) {
        byte[] stored = db.sql("select content from documents.document where id = :id")
                .bind("id", kept.id())
                .one(byte[].class);
        byte[] said;
        try {
            said = cipher.decryptBytes(stored, CONTENT.of(kept.id()));
        } catch (IllegalStateException e) {
            return Optional.empty(); // Altered, or another document's.
        }
        return Sm3.hex(said).equals(kept.digest()) ? Optional.of(form.paper(said)) : Optional.empty();
    }

    /** The PDF made earlier, if it points to this address. */
    Optional<byte[]> rendering(UUID id, String address) {
        return db.sql("select pdf from documents.rendering where document_id = :id and address = :address")
                .bind("id", id)
                .bind("address", address)
                .optional(byte[].class)
                .map(pdf -> cipher.decryptBytes(pdf, PDF.of(id)));
    }

    void keep(UUID id, String address, byte[] pdf) {
        db.sql("""
                        insert into documents.rendering (document_id, address, pdf, rendered_at)
                        values (:id, :address, :pdf, :at)
                        on conflict (document_id) do update
                        set address = excluded.address, pdf = excluded.pdf, rendered_at = excluded.rendered_at""")
                .bind("id", id)
                .bind("address", address)
                .bind("pdf", cipher.encryptBytes(pdf, PDF.of(id)))
                .bind("at", clock.instant())
                .update();
    }
}
