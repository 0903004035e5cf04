package onewindow.agents.mandate;

import java.time.LocalDate;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.mandate.Mandate.ConfirmedHow;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 委托人确认: a mandate holds from the moment its principal has said so himself, by a code to his own phone, on line, or to
 * a second member of staff who neither wrote it down nor gains by it (民法典第一百六十五条).
 */
@Component
class MandateConfirming {
    private static final String LAW = "民法典第一百六十五条：委托由委托人本人作出；没有本人手机的由第二人核实";

    private final Mandates mandates;
    private final PrincipalPhones phones;
    private final MandateSeconds seconds;
    private final MandateConfirmation confirmation;
    private final Audit audit;

    MandateConfirming(
            Mandates mandates,
            PrincipalPhones phones,
            MandateSeconds seconds,
            MandateConfirmation confirmation,
            Audit audit) {
        this.mandates = mandates;
        this.phones = phones;
        this.seconds = seconds;
        this.confirmation = confirmation;
        this.audit = audit;
    }

    /**
     * How a mandate can still be confirmed.
     *
     * @param maskedPhone where the code goes; null when a second person has to ask the principal
     * @param whyNotMe why this member of staff cannot be the second person
     */
    record Open(
            LocalDate until,
            @Nullable String maskedPhone,
            @Nullable String whyNotMe) {}

    record Second(ConfirmedHow how, String note, boolean pictureSeen) {}

    /** Null when there is nothing to confirm any more. */
    @Nullable
    Open open(Actor staff, Mandate mandate) {
        if (!confirmation.waits(mandate)) {
            return null;
        }
        String phone = phones.of(mandate).orElse(null);
        return new Open(mandate.confirmUntil(), phone, phone == null ? seconds.whyNot(staff, mandate) : null);
    }

    /** @return the phone it went to, masked */
    String sendCode(Actor staff, UUID id) {
        Mandate mandate = confirmation.pending(mandates.get(staff.require(Role.WINDOW_CLERK, Role.AGENT), id));
        return phones.sendCode(staff, mandate);
    }

    /** The principal has read it out to whoever stands before him. */
    Mandate byCode(Actor staff, UUID id, String code) {
        Mandate mandate = confirmation.pending(mandates.get(staff.require(Role.WINDOW_CLERK, Role.AGENT), id));
        phones.check(mandate, code);
        return confirmation.confirm(staff, mandate, ConfirmedHow.OWN_PHONE, null, "委托人凭本人手机");
    }

    /** He presses it himself; whoever acts for him cannot, nor whoever holds only a phone an agent typed. */
    Mandate byPrincipal(Actor citizen, UUID id) {
        Mandate mandate = confirmation.pending(mandates.ofPrincipal(citizen, id, "确认委托"));
        if (citizen.actingFor() != null) {
            throw Problem.rule("委托要由委托人本人确认，代办的人不能替他确认。", LAW);
        }
        boolean himself =
                citizen.level() == IdentityLevel.ASSERTED || phones.of(mandate).isPresent();
        if (!himself) {
            throw Problem.rule("您登记的手机还没有经窗口核对过。请带身份证到窗口核对，或请窗口当面确认这份委托。", LAW);
        }
        return confirmation.confirm(citizen, mandate, ConfirmedHow.PORTAL, null, mandate.maskedPrincipal());
    }

    /** Another member of staff has seen or rung up the principal. */
    Mandate bySecond(Actor staff, UUID id, Second second) {
        Mandate mandate = confirmation.pending(mandates.get(staff.require(Role.WINDOW_CLERK), id));
        String whyNot = phones.of(mandate).isPresent()
                ? "委托人有登记的本人手机，请用发到那部手机的验证码确认；手机不用了的，先到窗口更改联系方式。"
                : seconds.whyNot(staff, mandate);
        if (whyNot != null) {
            audit.refused(staff, AgentAuditAct.MANDATE_CONFIRMED, id, whyNot);
            throw Problem.rule(whyNot, LAW);
        }
        check(second);
        return confirmation.confirm(staff, mandate, second.how(), second.note().strip(), staff.name());
    }

    private static void check(Second second) {
        if (second.how() != ConfirmedHow.IN_PERSON && second.how() != ConfirmedHow.TELEPHONE) {
            throw Problem.invalid("how", "请选择当面核实还是电话核实。");
        }
        if (!second.pictureSeen()) {
            throw Problem.invalid("pictureSeen", "请先看签名（签好的委托书），再核实。");
        }
        String note = second.note().strip();
        if (note.codePointCount(0, note.length()) < 4 || note.length() > 200) {
            throw Problem.invalid("note", "请写明怎么核实的（4 到 200 个字），如：打村委电话找到本人，本人同意。");
        }
    }
}
