package onewindow.cases.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.ActRequest;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseSummary.Channel;
import onewindow.cases.Cases;
import onewindow.cases.people.CaseStaff;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.FormBox;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import org.springframework.stereotype.Component;

/**
 * 代为申请、代为补正、上门送达、代为撤回: what is done in the applicant's place, by an agent or by one of the family. The room that keeps mandates calls it, having seen
 * that the mandate holds, in the transaction in which it writes that down.
 */
@Component
public class OnBehalf {
    private final Cases cases;
    private final CaseMaterials materials;
    private final Openings openings;
    private final FormBox box;
    private final CaseSurroundings around;

    OnBehalf(Cases cases, CaseMaterials materials, Openings openings, FormBox box, CaseSurroundings around) {
        this.cases = cases;
        this.materials = materials;
        this.openings = openings;
        this.box = box;
        this.around = around;
    }

    /** A material photographed on the spot: the upload. */
    public record Photographed(String key, UUID file) {}

    /** @param words by which mandate it is done, for the record of the case */
    public CaseFile register(
            Actor agent, Registrations.Intake typed, List<Photographed> pictures, Channel channel, String words) {
        agent.require(Role.AGENT, Role.WINDOW_CLERK);
        ItemVersion item = around.items().current(typed.itemId());
        LocalDate today = around.calendars().today();
        Registrations.Intake intake = typed.tidied(item, openings.applicant(typed.partyId()), today);
        Registrations.check(item, intake, today, true);
        String region = java.util.Objects.requireNonNull(intake.regionCode());
        CaseFile.Opening opening = openings.onBehalf(channel, item, intake.partyId(), region, intake.form());
        CaseFile file = cases.begin(opening, box.close(opening.id(), intake.form()));
        Registrations.provide(materials, file.id(), item, intake.materials());
        UUID me = CaseStaff.staffId(agent);
        pictures.forEach(p -> materials.addUpload(file, item, p.key(), p.file(), me));
        return cases.register(agent, file, intake.key(), words, intake.again());
    }

    public CaseFile supply(Actor agent, UUID caseId, String key, String words) {
        CaseFile file = cases.get(agent, caseId);
        return cases.actOnBehalf(agent, caseId, CaseAction.SUPPLY, ActRequest.plain(file.version(), key, words));
    }

    /** @param words by which mandate, and why */
    public CaseFile withdraw(Actor agent, UUID caseId, String key, String words) {
        CaseFile file = cases.get(agent, caseId);
        return cases.actOnBehalf(agent, caseId, CaseAction.WITHDRAW, ActRequest.plain(file.version(), key, words));
    }

    /** The result, signed for at the door. */
    public CaseFile deliver(Actor agent, UUID caseId, String key, String receiver, UUID signature) {
        CaseFile file = cases.get(agent, caseId);
        return cases.actOnBehalf(
                agent, caseId, CaseAction.DELIVER, ActRequest.handedOver(file.version(), key, receiver, signature));
    }
}
