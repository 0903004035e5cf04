package onewindow.cases.store;

import java.util.List;
import java.util.UUID;
import onewindow.cases.ActRequest;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.DeferredMaterial;
import onewindow.catalogue.ItemVersion;
import org.jspecify.annotations.Nullable;

/** On what terms something may be promised instead of brought. */
public interface UndertakingTerms {
    String SOURCE = "国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见（国办发〔2020〕42号）";

    /** What the request says is to follow, with names and days; refuses what may not. */
    List<DeferredMaterial> later(CaseFile file, ItemVersion item, CaseAction action, ActRequest request);

    /** Why the applicant of this case has no commitment accepted just now; null when nothing is against it. */
    @Nullable
    String barred(UUID caseId);
}
