package onewindow.documents;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.print.Pdf;
import onewindow.platform.web.PublicAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The PDF, for whoever may read the case. */
@RestController
class DocumentController {
    private final DocumentTable table;
    private final DocumentPages pages;
    private final Pdf pdf;
    private final PublicAddress address;
    private final DocumentAccess access;

    DocumentController(
            DocumentTable table, DocumentPages pages, Pdf pdf, PublicAddress address, DocumentAccess access) {
        this.table = table;
        this.pages = pages;
        this.pdf = pdf;
        this.address = address;
        this.access = access;
    }

    @GetMapping(value = "/api/documents/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor actor) {
        DocumentTable.StoredDocument kept = table.find(id).orElseThrow(() -> Problem.notFound("这份文书"));
        access.check(actor, kept);
        byte[] content = table.rendering(id, address.base()).orElseGet(() -> render(kept));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(kept.number() + kept.kind().chinese + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private byte[] render(DocumentTable.StoredDocument kept) {
        Paper paper = table.paper(kept)
                .orElseThrow(
                        () -> new IllegalStateException("document " + kept.id() + " was altered after it was issued"));
        String page = pages.html(paper, kept.digest(), address.base());
        byte[] made = pdf.render(page);
        // A character without its picture gets one, and the paper is then drawn anew.
        if (pdf.isWhole(page)) {
            table.keep(kept.id(), address.base(), made);
        }
        return made;
    }
}
