package onewindow.cases;

import java.util.UUID;

/** Whether a member of staff acts for the applicant of a case by a mandate; answered by the room that keeps mandates. */
public interface Agency {
    boolean actsFor(UUID staffId, UUID caseId);
}
