package onewindow.cases.desk;

import java.util.UUID;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseActor;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseGuard;
import onewindow.identity.Actor;
import onewindow.identity.party.Parties;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.text.NameKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 回避: nobody takes in, examines or decides an application of his own. The staff list has no ID numbers; the same name with
 * the same phone is the same person.
 */
@Component
class Recusal implements CaseGuard {
    private final StaffMembers staff;
    private final Parties parties;

    Recusal(StaffMembers staff, Parties parties) {
        this.staff = staff;
        this.parties = parties;
    }

    @Override
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        UUID me = actor.staffId();
        return me != null && weighs(action) && isApplicant(actor, me, file) ? "这是您本人的申请，应当回避，请转给别人办理。" : null;
    }

    private static boolean weighs(CaseAction action) {
        return action.is(Trait.SIGNS) || action.row().who() == CaseActor.SECOND_PERSON || action.is(Trait.ACCEPTS);
    }

    private boolean isApplicant(Actor actor, UUID me, CaseFile file) {
        if (!NameKey.same(actor.name(), file.subject().applicant())) {
            return false;
        }
        String phone = parties.get(file.subject().partyId()).phone();
        return phone != null
                && staff.phone(me)
                        .filter(own -> digits(own).equals(digits(phone)))
                        .isPresent();
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }
}
