package onewindow.agents.errand;

import java.util.UUID;
import onewindow.cases.Agency;
import org.springframework.stereotype.Component;

/** The agent who brought a case in for its applicant follows it, supplies what is asked for and hands the result over. */
@Component
class ErrandAgency implements Agency {
    private final ErrandTable table;

    ErrandAgency(ErrandTable table) {
        this.table = table;
    }

    @Override
    public boolean actsFor(UUID staffId, UUID caseId) {
        return table.worksOn(staffId, caseId);
    }
}
