package onewindow.identity.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.OneTimePassword;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the three administrators do by two: the list of it, and the second one's word. */
@RestController
@RequestMapping("/api/admin/two-person-requests")
class TwoPersonController {
    private static final Role[] ADMINISTRATORS = {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN};

    private final TwoPersonRequests requests;
    private final TwoPersonTable table;
    private final AccountTable accounts;

    TwoPersonController(TwoPersonRequests requests, TwoPersonTable table, AccountTable accounts) {
        this.requests = requests;
        this.table = table;
        this.accounts = accounts;
    }

    /** @param mine I proposed it and may take it back; mayDecide: I am the other one */
    record TwoPersonRow(
            UUID id,
            TwoPersonAct act,
            String actName,
            String username,
            String displayName,
            @Nullable String change,
            String reason,
            String proposer,
            String proposedAs,
            Instant proposedAt,
            Instant expiresAt,
            TwoPersonTable.State state,
            @Nullable String decider,
            @Nullable String decidedAs,
            @Nullable Instant decidedAt,
            String decisionReason,
            boolean mine,
            boolean mayDecide) {}

    /** @param secondHalf of the new password, if one comes of it; shown once */
    record TwoPersonDone(@Nullable String secondHalf) {}

    record Refusal(
            @NotBlank(message = "请说明理由。") @Size(max = 200, message = "理由不超过 200 个字。")
            String reason) {}

    /** For a security administrator who cannot sign in: nobody else of that post may be left to propose it. */
    record SecurityReset(
            @NotBlank(message = "请填写安全管理员的用户名。") @Size(max = 40, message = "用户名不超过 40 个字符。")
            String username,

            @NotBlank(message = "请说明理由。") @Size(max = 200, message = "理由不超过 200 个字。")
            String reason,

            boolean secondFactor) {}

    @GetMapping
    Slice<TwoPersonRow> list(
            Actor actor, @RequestParam(required = false) boolean waiting, @ParameterObject Slice.Request page) {
        actor.require(ADMINISTRATORS);
        return table.page(waiting, page).map(row -> row(actor, row));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OneTimePassword resetSecurityAdministrator(Actor actor, @Valid @RequestBody SecurityReset wanted) {
        actor.require(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN);
        Account account = accounts.byUsername(wanted.username().strip().toLowerCase(Locale.ROOT))
                .filter(a -> accounts.posts().of(a.id()).stream().anyMatch(g -> g.role() == Role.SECURITY_ADMIN))
                .orElseThrow(() -> Problem.invalid("username", "没有这位安全管理员。其他人的密码请安全管理员重置。"));
        TwoPersonAct act = wanted.secondFactor() ? TwoPersonAct.SECOND_FACTOR_RESET : TwoPersonAct.PASSWORD_RESET;
        return OneTimePassword.firstHalf(requests.propose(actor, act, account, wanted.reason(), null));
    }

    @PostMapping("/{id}/confirm")
    TwoPersonDone confirm(Actor actor, @PathVariable UUID id) {
        actor.require(ADMINISTRATORS);
        return new TwoPersonDone(requests.confirm(actor, id));
    }

    @PostMapping("/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Actor actor, @PathVariable UUID id, @Valid @RequestBody Refusal refusal) {
        actor.require(ADMINISTRATORS);
        requests.refuse(actor, id, refusal.reason());
    }

    private static TwoPersonRow row(Actor actor, TwoPersonTable.TwoPersonRow r) {
        boolean waits = r.state() == TwoPersonTable.State.PENDING;
        boolean mine = r.proposedBy().equals(actor.accountId());
        boolean another = !mine && !actor.has(r.proposedAs()) && !r.accountId().equals(actor.accountId());
        Role decidedAs = r.decidedAs();
        return new TwoPersonRow(
                r.id(),
                r.act(),
                r.act().chinese,
                r.username(),
                r.displayName(),
                r.change() == null ? null : r.change().said(),
                r.reason(),
                r.proposer(),
                r.proposedAs().chinese,
                r.proposedAt(),
                r.expiresAt(),
                r.state(),
                r.decider(),
                decidedAs == null ? null : decidedAs.chinese,
                r.decidedAt(),
                r.decisionReason(),
                waits && mine,
                waits && another);
    }
}
