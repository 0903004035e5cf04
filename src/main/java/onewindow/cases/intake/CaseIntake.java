package onewindow.cases.intake;

import java.io.InputStream;
import java.util.UUID;
import onewindow.cases.Authority;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseMaterial.Check;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.CaseStatus;
import onewindow.cases.Cases;
import onewindow.cases.people.CaseAccess;
import onewindow.cases.people.CaseStaff;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseMaterials;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Materials brought to the window, as long as acceptance is not decided. */
@Component
public class CaseIntake {
    private final Cases cases;
    private final CaseMaterials materials;
    private final CaseAccess access;
    private final CaseSurroundings around;

    CaseIntake(Cases cases, CaseMaterials materials, CaseAccess access, CaseSurroundings around) {
        this.cases = cases;
        this.materials = materials;
        this.access = access;
        this.around = around;
    }

    public CaseMaterial addFile(Actor actor, UUID id, String key, String name, InputStream content) {
        CaseFile file = takingIn(actor, id);
        ItemVersion item = around.item(file);
        materials.addFile(file, item, key, name, content, CaseStaff.staffId(actor));
        around.audit()
                .record(
                        actor,
                        CaseAuditAct.ADD_MATERIAL,
                        id,
                        CaseMaterials.known(item, key).name());
        return materials.one(id, item, key);
    }

    /** @param source where it was looked up, of what others have (窗口核验) */
    public CaseMaterial provide(
            Actor actor, UUID id, String key, Provided provided, @Nullable String source, @Nullable String note) {
        CaseFile file = takingIn(actor, id);
        ItemVersion item = around.item(file);
        if (provided == Provided.SHARED) {
            if (Authority.of(actor, file, CaseAction.SUPPLY) == null) {
                throw Problem.notAllowed("窗口核验由受理这件的窗口人员办理。");
            }
            Check found = Registrations.found(actor, key, source, note, around.now());
            materials.check(id, item, key, found, CaseStaff.staffId(actor));
            String said = CaseMaterials.known(item, key).name() + "：" + found.source();
            around.audit()
                    .record(
                            actor,
                            CaseAuditAct.MATERIAL_CHECKED,
                            id,
                            found.note() == null ? said : said + "；" + found.note());
            return materials.one(id, item, key);
        }
        materials.provide(id, item, key, provided);
        around.audit()
                .record(
                        actor,
                        CaseAuditAct.ADD_MATERIAL,
                        id,
                        CaseMaterials.known(item, key).name() + "：" + provided.chinese);
        return materials.one(id, item, key);
    }

    /** Whoever may register what is supplied may also take in the papers. */
    private CaseFile takingIn(Actor actor, UUID id) {
        CaseFile file = cases.get(actor.requireStaff(), id);
        if (file.status() != CaseStatus.SUBMITTED && file.status() != CaseStatus.AWAITING_SUPPLEMENT) {
            throw Problem.conflict("现在是“" + file.status().chinese + "”，不能再收材料。");
        }
        if (Authority.of(actor, file, CaseAction.SUPPLY) == null && !access.actsFor(actor, file)) {
            around.audit().refused(actor, CaseAuditAct.ADD_MATERIAL, id, "不是本窗口的办件");
            throw Problem.notAllowed("材料应由受理这件的窗口人员收取。");
        }
        return file;
    }
}
