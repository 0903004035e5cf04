package onewindow.identity.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.Masks;
import onewindow.identity.PartyView;
import onewindow.identity.StaffCard;
import onewindow.identity.StaffDirectory;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.StaffPolicy;
import onewindow.identity.gate.ActorFilter;
import onewindow.identity.party.Parties;
import onewindow.identity.session.SignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, and sign out. */
@RestController
class MeController {
    private final AccountTable accounts;
    private final Parties parties;
    private final ObjectProvider<StaffDirectory> directory;
    private final SignIns signIns;
    private final StaffPolicy policy;
    private final Clock clock;

    MeController(
            AccountTable accounts,
            Parties parties,
            ObjectProvider<StaffDirectory> directory,
            SignIns signIns,
            StaffPolicy policy,
            Clock clock) {
        this.accounts = accounts;
        this.parties = parties;
        this.directory = directory;
        this.signIns = signIns;
        this.policy = policy;
        this.clock = clock;
    }

    @GetMapping("/api/me")
    Me me(@Nullable Actor actor, HttpServletRequest request) {
        if (actor == null) {
            return ActorFilter.held(request) == null ? Me.NOBODY : Me.HELD;
        }
        return of(actor, ActorFilter.owesSecondStep(request));
    }

    @PostMapping("/api/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@Nullable Actor actor, HttpServletRequest request, HttpServletResponse response) {
        signIns.end(actor, request, response);
    }

    Me of(Actor actor) {
        return of(actor, false);
    }

    Me of(Actor actor, boolean owesSecondStep) {
        Account account = accounts.find(actor.accountId()).orElseThrow();
        return account.kind() == Actor.Kind.STAFF ? staff(account, actor, owesSecondStep) : citizen(account, actor);
    }

    private Me citizen(Account account, Actor actor) {
        Actor.ActingFor acting = actor.actingFor();
        UUID partyId = acting == null ? account.partyId() : actor.partyId();
        PartyView party = partyId == null ? null : parties.view(partyId);
        String phone = Masks.phone(accounts.phone(account));
        String name = party == null ? phone : party.maskedName();
        return new Me(
                true,
                account.kind(),
                account.id(),
                name,
                phone,
                party != null,
                party,
                false,
                null,
                acting == null
                        ? null
                        : new Me.ActingView(acting.partId(), acting.relation(), acting.basis().chinese, acting.level()),
                acting == null ? level(account, actor) : actor.level(),
                false,
                null);
    }

    /** The step just taken counts; the actor was read before it. */
    private static IdentityLevel level(Account account, Actor actor) {
        IdentityLevel known = account.partyLevel() == null ? IdentityLevel.CLAIMED : account.partyLevel();
        return known == IdentityLevel.ASSERTED && actor.ownLevel() != known ? IdentityLevel.SEEN : known;
    }

    private Me staff(Account account, Actor actor, boolean owesSecondStep) {
        UUID staffId = account.staffId();
        StaffCard card =
                staffId == null ? administrator(actor) : directory.getObject().card(staffId);
        return new Me(
                true,
                account.kind(),
                account.id(),
                account.displayName(),
                null,
                false,
                null,
                policy.mustChange(account, clock.instant()),
                card,
                null,
                null,
                false,
                new Me.Door(owesSecondStep, !account.mustChangePassword() && policy.aged(account, clock.instant())));
    }

    /** The first administrator belongs to no site. */
    private static StaffCard administrator(Actor actor) {
        List<StaffCard.Post> posts = actor.grants().stream()
                .map(g -> new StaffCard.Post(g.role(), g.role().chinese, g.regionCode(), "全部", null))
                .toList();
        return new StaffCard(
                actor.accountId(), "", null, "系统管理", actor.grants().getFirst().regionCode(), posts);
    }
}
