package onewindow.cases.intake;

import java.util.UUID;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.people.CaseAccess;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseMaterials;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.files.StoredFile;
import onewindow.platform.files.StoredFiles;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Opens a file somebody brought, for those who may see its case. A member of staff who looks leaves a trace. */
@Component
public class MaterialContent {
    private final Cases cases;
    private final CaseMaterials materials;
    private final StoredFiles files;
    private final CaseAccess access;
    private final CaseSurroundings around;

    MaterialContent(
            Cases cases, CaseMaterials materials, StoredFiles files, CaseAccess access, CaseSurroundings around) {
        this.access = access;
        this.cases = cases;
        this.materials = materials;
        this.files = files;
        this.around = around;
    }

    public record Content(String name, String contentType, Resource content) {}

    public Content read(Actor actor, UUID fileId) {
        UUID caseId = materials.caseOf(fileId);
        if (!access.mayOpenFiles(actor, visible(actor, caseId))) {
            throw Problem.notAllowed("申请材料只有办理这件的岗位可以打开；督查、主任查看办件不含材料照片。");
        }
        StoredFile file = files.info(fileId);
        if (actor.kind() == Actor.Kind.STAFF) {
            around.audit().record(actor, CaseAuditAct.READ_FILE, caseId, file.name());
        }
        return new Content(file.name(), file.contentType(), files.open(file));
    }

    private CaseFile visible(Actor actor, UUID caseId) {
        try {
            return cases.get(actor, caseId);
        } catch (Problem e) {
            throw Problem.notFound("这个文件");
        }
    }
}
