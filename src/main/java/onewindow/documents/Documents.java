package onewindow.documents;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import onewindow.platform.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers of cases: issued with the act that makes them, read and verified afterwards. */
@Component
public class Documents {
    private final DocumentTable table;
    private final DocumentPages pages;
    private final PublicAddress address;

    Documents(DocumentTable table, DocumentPages pages, PublicAddress address) {
        this.table = table;
        this.pages = pages;
        this.address = address;
    }

    /**
     * Gives the document its number and records what it says, in the transaction of the act it belongs to: an act that
     * fails uses up no number. The PDF is made when somebody first asks for it.
     *
     * @param at the moment of the act; the paper bears its date
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedDocument issue(DocumentKind kind, DocumentContent content, Instant at) {
        return table.insert(kind, content, at);
    }

    /** The document as it would look, before the act. */
    public String previewHtml(DocumentKind kind, DocumentContent content) {
        return pages.preview(kind, content);
    }

    /** The papers of a case that are in force, oldest first. */
    public List<DocumentRow> of(UUID caseId) {
        return table.of(caseId).stream().map(this::row).toList();
    }

    /** When the act a document told of has been taken back. The number stays used; whoever verifies it reads 已作废. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void voidAll(UUID caseId, DocumentKind kind) {
        table.voidAll(caseId, kind);
    }

    /** 补发: another document takes the place of the result in force; whoever verifies the old one reads which. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(UUID caseId, UUID by) {
        table.replace(
                caseId,
                Arrays.stream(DocumentKind.values())
                        .filter(DocumentKind::result)
                        .toList(),
                by);
    }

    private DocumentRow row(DocumentTable.StoredDocument kept) {
        return new DocumentRow(
                kept.id(),
                kept.kind(),
                kept.kind().chinese,
                kept.number(),
                kept.issuedAt(),
                kept.siteName(),
                "/api/documents/" + kept.id() + ".pdf",
                address.of(DocumentPages.verifyPath(kept.verifyCode())),
                kept.openedAt());
    }
}
