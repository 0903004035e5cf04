package onewindow.identity.challenge;

import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.platform.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 本人手机: the mobile on record that is the person's own as far as anybody can know: no landline, nobody's who works here,
 * and none that only an agent typed. What he wills is asked there.
 */
@Component
public class OwnPhones {
    private final PhoneOrigins origins;
    private final SmsCodes codes;
    private final ObjectProvider<WorkPhones> work;

    OwnPhones(PhoneOrigins origins, SmsCodes codes, ObjectProvider<WorkPhones> work) {
        this.origins = origins;
        this.codes = codes;
        this.work = work;
    }

    /** What the owner of the phone agrees to by telling the code. */
    public enum Matter {
        MANDATE(SmsCodes.Purpose.MANDATE),
        PAYMENT(SmsCodes.Purpose.PAYMENT);

        final SmsCodes.Purpose purpose;

        Matter(SmsCodes.Purpose purpose) {
            this.purpose = purpose;
        }
    }

    /** Where somebody is told what was done in his name; not proof of his will. */
    public Optional<String> reached(Party party) {
        return Optional.ofNullable(party.phone()).filter(PartyCheck::isMobile).filter(phone -> !ofStaff(phone));
    }

    public Optional<String> of(Party party) {
        return reached(party).filter(phone -> party.proven() && !origins.byAgent(party.id()));
    }

    public boolean ofStaff(String phone) {
        String clean = PartyCheck.phone(phone);
        return work.stream().anyMatch(register -> register.belongsToStaff(clean));
    }

    /**
     * @param subject what it is about: the code is good for nothing else
     * @param words names it to the owner of the phone, up to where he is told what the code does
     * @return the phone, masked
     */
    public String send(Actor asker, Party party, Matter matter, UUID subject, String words) {
        String phone = require(party);
        codes.send(
                phone,
                matter.purpose,
                new SmsCodes.About(subject.toString(), words),
                asker.address() == null ? "" : asker.address(),
                null);
        return Masks.phone(phone);
    }

    /** Not in a transaction: a wrong try must stay counted. */
    public void check(Party party, Matter matter, UUID subject, String code) {
        SmsCodes.About about = new SmsCodes.About(subject.toString(), "");
        codes.check(new SmsCodes.EnteredCode(require(party), matter.purpose, SmsCodes.digits(code), about), null, null)
                .use();
    }

    private String require(Party party) {
        return of(party)
                .orElseThrow(() -> Problem.rule(
                        "委托人没有登记本人的手机（没有登记、是固定电话、是工作人员或代办员的号码，或者是代办员填的还没有核对）。请由第二人当面或电话核实。", "委托由委托人本人确认"));
    }
}
