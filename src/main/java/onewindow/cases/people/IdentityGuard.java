package onewindow.cases.people;

import java.util.UUID;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseGuard;
import onewindow.catalogue.IdentityNeeds;
import onewindow.documents.DocumentKind;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.IdentityProofs;
import onewindow.identity.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nobody applies, takes back or is handed anything as somebody he only says he is, where that matters; the window has
 * seen the paper at delivery at the latest.
 */
@Component
class IdentityGuard implements CaseGuard {
    private final CaseSurroundings around;
    private final IdentityNeeds needs;
    private final IdentityProofs proofs;
    private final Parties parties;

    IdentityGuard(CaseSurroundings around, IdentityNeeds needs, IdentityProofs proofs, Parties parties) {
        this.around = around;
        this.needs = needs;
        this.proofs = proofs;
        this.parties = parties;
    }

    @Override
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        if (actor.kind() == Actor.Kind.STAFF) {
            return action.is(Trait.DELIVERS) && !known(file.subject().partyId())
                    ? "申请人的身份是网上自报的，还没有核验。请先当面核对证件原件，点“核对证件”后再送达。"
                    : null;
        }
        if (action.is(Trait.APPLIES)) {
            return toApply(actor, file);
        }
        return action.is(Trait.ONLY_IF_SEEN)
                ? proofs.whyNot(actor.level(), IdentityLevel.SEEN, action.chinese())
                : null;
    }

    /** Why this person may not send this application yet; null when he may. */
    public @Nullable String toApply(Actor actor, CaseFile file) {
        IdentityLevel needed = needs.toApply(around.item(file).content());
        return actor.kind() == Actor.Kind.CITIZEN
                ? proofs.whyNot(actor.level(), needed, "申请“" + file.subject().itemName() + "”")
                : null;
    }

    /** Why the applicant may not read this paper on line yet; null when he may, and for everybody else. */
    @Nullable
    String toRead(Actor actor, CaseFile file, DocumentKind kind) {
        if (actor.kind() != Actor.Kind.CITIZEN || !kind.decides()) {
            return null;
        }
        return proofs.whyNot(
                actor.level(), needs.toReadTheResult(around.item(file).content()), "在网上查看结果");
    }

    private boolean known(UUID partyId) {
        return parties.get(partyId).proven();
    }
}
