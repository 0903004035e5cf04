package onewindow.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.documents.DocumentTable.StoredDocument;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.print.Pdf;
import onewindow.platform.print.PdfSet;
import onewindow.platform.setting.Settings;
import onewindow.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/** Papers as they are printed: one, or a set of several in as many copies as each kind is wanted in (份数). */
@Component
class PaperSets {
    /** By the names of the kinds; what is not named is printed once. */
    private static final String COPIES = DocumentKind.DELIVERY.chinese + "=2";

    private static final int MOST = 100;

    private final DocumentTable table;
    private final DocumentPages pages;
    private final Pdf pdf;
    private final PublicAddress address;
    private final DocumentAccess access;
    private final Settings settings;

    PaperSets(
            DocumentTable table,
            DocumentPages pages,
            Pdf pdf,
            PublicAddress address,
            DocumentAccess access,
            Settings settings) {
        this.table = table;
        this.pages = pages;
        this.pdf = pdf;
        this.address = address;
        this.access = access;
        this.settings = settings;
    }

    /** @throws Problem where one of them is not this person's to read */
    byte[] set(Actor actor, List<UUID> documents, List<UUID> cases) {
        List<StoredDocument> papers = Stream.concat(
                        documents.stream().map(this::find), cases.stream().flatMap(id -> table.of(id).stream()))
                .distinct()
                .toList();
        if (papers.isEmpty()) {
            throw Problem.notFound("要打印的文书");
        }
        if (papers.size() > MOST) {
            throw Problem.invalid("case", "一次最多打印 " + MOST + " 份文书，这些办件有 " + papers.size() + " 份，请分几次打印。");
        }
        papers.forEach(paper -> access.check(actor, paper));
        List<byte[]> copies = new ArrayList<>();
        papers.forEach(paper -> copies.addAll(Collections.nCopies(copies(paper.kind()), rendered(paper))));
        return PdfSet.of(copies);
    }

    StoredDocument find(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("这份文书"));
    }

    byte[] rendered(StoredDocument kept) {
        return table.rendering(kept.id(), address.base()).orElseGet(() -> render(kept));
    }

    private byte[] render(StoredDocument kept) {
        Paper paper = table.paper(kept)
                .orElseThrow(
                        () -> new IllegalStateException("document " + kept.id() + " was altered after it was issued"));
        String page = pages.html(paper, kept.digest(), address.base());
        byte[] made = pdf.render(page);
        // The picture of a character may be set or replaced, and the paper is then drawn anew.
        if (Pdf.isWhole(page)) {
            table.keep(kept.id(), address.base(), made);
        }
        return made;
    }

    private int copies(DocumentKind kind) {
        return Arrays.stream(settings.get("print.copies", COPIES).split("[,，、;；\\s]+"))
                .map(rule -> rule.split("="))
                .filter(rule -> rule.length == 2 && rule[0].equals(kind.chinese) && rule[1].matches("[1-9]"))
                .mapToInt(rule -> Integer.parseInt(rule[1]))
                .findFirst()
                .orElse(1);
    }
}
