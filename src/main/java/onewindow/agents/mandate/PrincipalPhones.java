package onewindow.agents.mandate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.audit.Audit;
import onewindow.identity.challenge.OwnPhones;
import onewindow.identity.challenge.OwnPhones.Matter;
import onewindow.identity.party.Parties;
import org.springframework.stereotype.Component;

/** The phone of a principal himself, by which he says yes to a mandate. */
@Component
class PrincipalPhones {
    private final Parties parties;
    private final OwnPhones phones;
    private final MandateHistory history;
    private final Audit audit;

    PrincipalPhones(Parties parties, OwnPhones phones, MandateHistory history, Audit audit) {
        this.parties = parties;
        this.phones = phones;
        this.history = history;
        this.audit = audit;
    }

    /** The phone where the code goes, masked; empty when a second person has to ask the principal. */
    Optional<String> of(Mandate mandate) {
        Party principal = parties.get(mandate.principalId());
        return phones.of(principal).map(phone -> principal.view().maskedPhone());
    }

    /** @return the phone it went to, masked */
    String sendCode(Actor staff, Mandate mandate) {
        Party principal = parties.get(mandate.principalId());
        String words = history.called(mandate) + "要以您的名义办理“" + shortened(mandate.what()) + "”（委托书" + mandate.number()
                + "，到" + mandate.validUntil() + "为止）。";
        String phone = phones.send(staff, principal, Matter.MANDATE, mandate.id(), words);
        audit.record(staff, AgentAuditAct.MANDATE_CODE, mandate.id(), phone);
        return phone;
    }

    private static String shortened(String what) {
        return what.length() <= 40 ? what : what.substring(0, 39) + "…";
    }

    void check(Mandate mandate, String code) {
        phones.check(parties.get(mandate.principalId()), Matter.MANDATE, mandate.id(), code);
    }

    /** Those of these whose principals have no phone of their own. */
    List<Mandate> lacking(List<Mandate> mandates) {
        Map<UUID, Party> principals = parties.all(
                mandates.stream().map(Mandate::principalId).distinct().toList());
        return mandates.stream()
                .filter(m -> {
                    Party principal = principals.get(m.principalId());
                    return principal != null && phones.of(principal).isEmpty();
                })
                .toList();
    }
}
