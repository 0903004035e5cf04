package onewindow.documents;

import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever may read the case reads its papers; some read one kind of them. Every look of the staff is on record. */
@Component
class DocumentAccess {
    private final CaseReaders cases;
    private final ObjectProvider<PaperReaders> papers;
    private final Audit audit;
    private final DocumentTable table;

    DocumentAccess(CaseReaders cases, ObjectProvider<PaperReaders> papers, Audit audit, DocumentTable table) {
        this.cases = cases;
        this.papers = papers;
        this.audit = audit;
        this.table = table;
    }

    void check(Actor actor, DocumentTable.StoredDocument kept) {
        boolean special = papers.stream().anyMatch(readers -> readers.mayRead(actor, kept.caseId(), kept.kind()));
        if (!special && !cases.mayRead(actor, kept.caseId())) {
            throw audit.hidden(actor, "这份文书", "DOCUMENT", kept.id(), "查看文书");
        }
        if (!special && !cases.mayOpenPapers(actor, kept.caseId())) {
            throw Problem.notAllowed("文书写有当事人全名，只有办理这件的岗位可以打开。");
        }
        String whyNot = cases.whyNot(actor, kept.caseId(), kept.kind());
        if (whyNot != null) {
            audit.refused(actor, DocumentAuditAct.DOCUMENT_READ, kept.id(), "身份还没有核实");
            throw Problem.rule(whyNot, "含个人信息的结果只给本人（个人信息保护法第五十一条）");
        }
        if (actor.kind() == Actor.Kind.STAFF) {
            audit.record(actor, DocumentAuditAct.DOCUMENT_READ, kept.id(), kept.number());
        } else if (actor.kind() == Actor.Kind.CITIZEN) {
            table.opened(kept.id());
        }
    }
}
