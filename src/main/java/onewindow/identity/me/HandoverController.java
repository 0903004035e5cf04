package onewindow.identity.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.Masks;
import onewindow.identity.PartyCheck;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.contact.PhoneHandovers;
import onewindow.identity.gate.ActorFilter;
import onewindow.identity.session.SignIns;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who signs in with a phone that lay idle says that it is still him, or that it is not. */
@RestController
@RequestMapping("/api/citizen")
class HandoverController {
    private final PhoneHandovers handovers;
    private final AccountTable accounts;
    private final SignIns signIns;
    private final MeController me;
    private final Audit audit;

    HandoverController(PhoneHandovers handovers, AccountTable accounts, SignIns signIns, MeController me, Audit audit) {
        this.handovers = handovers;
        this.accounts = accounts;
        this.signIns = signIns;
        this.me = me;
        this.audit = audit;
    }

    record LastFour(@Typed(As.NUMBER) @Nullable String lastFour) {}

    @PostMapping("/last-four")
    Me lastFour(@RequestBody LastFour typed, HttpServletRequest request, HttpServletResponse response) {
        UUID held = ActorFilter.held(request);
        if (held == null) {
            throw Problem.of(Problem.Kind.NOT_SIGNED_IN, "请先登录。");
        }
        Account account = handovers.prove(held, PartyCheck.clean(typed.lastFour()));
        return me.of(signIns.begin(account, request, response));
    }

    /** Of a session that is held as of one that is not: a phone may show somebody else at any time. */
    @PostMapping("/not-me")
    Me notMe(HttpServletRequest request, HttpServletResponse response) {
        Actor actor = ActorFilter.actor(request);
        UUID held = ActorFilter.held(request);
        if (held == null && (actor == null || actor.kind() != Actor.Kind.CITIZEN)) {
            throw Problem.of(Problem.Kind.NOT_SIGNED_IN, "请先登录。");
        }
        UUID accountId = held == null ? Objects.requireNonNull(actor).accountId() : held;
        Account before = accounts.find(accountId).orElseThrow();
        Actor doer = signIns.actor(before, IdentityLevel.CLAIMED, request);
        String phone = accounts.phone(before);
        handovers
                .free(accountId)
                .forEach(party -> audit.record(doer, IdentityAuditAct.PHONE_FREED, party, Masks.phone(phone)));
        audit.record(doer, IdentityAuditAct.PHONE_FREED, "ACCOUNT", accountId, Masks.phone(phone));
        return me.of(signIns.begin(accounts.citizen(phone), request, response));
    }
}
