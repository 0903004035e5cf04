package onewindow.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The PDF, for whoever may read the case. */
@RestController
class DocumentController {
    private final DocumentAccess access;
    private final PaperSets sets;

    DocumentController(DocumentAccess access, PaperSets sets) {
        this.access = access;
        this.sets = sets;
    }

    @GetMapping(value = "/api/documents/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor actor) {
        DocumentTable.StoredDocument kept = sets.find(id);
        access.check(actor, kept);
        return shown(kept.number() + kept.kind().chinese, sets.rendered(kept));
    }

    /**
     * Several papers behind each other in one file, each kind in as many copies as the county prints of it.
     *
     * @param document those papers, in this order
     * @param ofCase all papers in force of these cases
     */
    @GetMapping(value = "/api/desk/papers.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> set(
            @RequestParam(required = false) @Nullable List<UUID> document,
            @RequestParam(required = false) @Nullable List<UUID> ofCase,
            Actor actor) {
        return shown(
                "文书",
                sets.set(
                        actor.requireStaff(),
                        document == null ? List.of() : document,
                        ofCase == null ? List.of() : ofCase));
    }

    private static ResponseEntity<byte[]> shown(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
