package onewindow.cases.desk;

import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.desk.CaseViews.FormLine;
import onewindow.cases.people.CaseAccess;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.UnmaskReason;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who works on a case sees the applicant's data whole, for a reason that stays on record (个人信息保护法第六条). */
@RestController
class UnmaskController {
    private final Cases cases;
    private final Parties parties;
    private final CaseAnswers answers;
    private final CaseSurroundings around;

    UnmaskController(Cases cases, Parties parties, CaseAnswers answers, CaseSurroundings around) {
        this.cases = cases;
        this.parties = parties;
        this.answers = answers;
        this.around = around;
    }

    /** @param form those answers that the page shows in part */
    record UnmaskedCase(
            String name,
            String idNumber,
            @Nullable String phone,
            @Nullable String address,
            List<FormLine> form) {}

    record Signatory(String name) {}

    @PostMapping("/api/desk/cases/{id}/unmask")
    UnmaskedCase unmask(Actor actor, @PathVariable UUID id, @RequestBody UnmaskReason.StatedReason given) {
        CaseFile file = workedOn(actor, id);
        String reason = given.text();
        Party party = parties.get(file.subject().partyId());
        around.audit().record(actor, CaseAuditAct.CASE_UNMASKED, id, reason + "（办件 " + file.numberText() + "）");
        return new UnmaskedCase(
                party.name(),
                party.idNumber(),
                party.phone(),
                party.address(),
                answers.hidden(file, around.item(file)));
    }

    /** Whoever hands something over knows to whom: the name alone, for the line beside the signature. */
    @PostMapping("/api/desk/cases/{id}/signatory")
    Signatory signatory(Actor actor, @PathVariable UUID id) {
        CaseFile file = workedOn(actor, id);
        String why = UnmaskReason.DELIVER.chinese + "：签名的姓名（办件 " + file.numberText() + "）";
        around.audit().record(actor, CaseAuditAct.CASE_UNMASKED, id, why);
        return new Signatory(file.subject().applicant());
    }

    private CaseFile workedOn(Actor actor, UUID id) {
        CaseFile file = cases.get(actor.requireStaff(), id);
        if (!CaseAccess.mayUnmask(actor, file)) {
            around.audit().refused(actor, CaseAuditAct.CASE_UNMASKED, id, "不是办理这件的岗位");
            throw Problem.notAllowed("只有办理这件的岗位可以查看完整信息。");
        }
        return file;
    }
}
