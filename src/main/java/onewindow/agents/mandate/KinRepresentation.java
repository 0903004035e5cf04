package onewindow.agents.mandate;

import java.util.UUID;
import onewindow.cases.people.Representations;
import onewindow.cases.people.Representative;
import onewindow.identity.IdentityLevel;
import onewindow.identity.PartBasis;
import onewindow.identity.Party;
import onewindow.identity.party.Parties;
import org.springframework.stereotype.Component;

/** Who brought the case stands in it as the applicant's representative: what he typed is not the applicant's word. */
@Component
class KinRepresentation {
    private final Representations representations;
    private final Parties parties;

    KinRepresentation(Representations representations, Parties parties) {
        this.representations = representations;
        this.parties = parties;
    }

    void put(UUID caseId, Mandate mandate) {
        UUID holderId = mandate.holderId();
        if (holderId == null || representations.of(caseId).isPresent()) {
            return;
        }
        Party holder = parties.get(holderId);
        String relation = mandate.relation();
        representations.put(
                caseId,
                new Representative(
                        holder.name(),
                        holder.idNumber(),
                        holder.phone(),
                        relation == null ? "" : relation,
                        PartBasis.MANDATE,
                        IdentityLevel.SEEN));
    }
}
