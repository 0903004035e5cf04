package onewindow.identity.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.StaffDirectory;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.OneTimePassword;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The security administrator keeps the accounts of staff: resets, locks, closes. Opening one is the system administrator's. */
@RestController
@RequestMapping("/api/admin/accounts")
class AccountController {
    private final AccountLists lists;
    private final AccountTable accounts;
    private final AccountActs acts;
    private final TwoPersonRequests requests;
    private final ObjectProvider<StaffDirectory> directory;
    private final Audit audit;

    AccountController(
            AccountLists lists,
            AccountTable accounts,
            AccountActs acts,
            TwoPersonRequests requests,
            ObjectProvider<StaffDirectory> directory,
            Audit audit) {
        this.lists = lists;
        this.accounts = accounts;
        this.acts = acts;
        this.requests = requests;
        this.directory = directory;
        this.audit = audit;
    }

    /** Why; needed where another administrator is to confirm. */
    record ActReason(
            @Nullable @Size(max = 200, message = "理由不超过 200 个字。")
            String reason) {}

    record AccountRow(
            UUID id,
            String username,
            String displayName,
            String siteName,
            List<String> roles,
            AccountLists.Status status,
            boolean secondFactor,
            List<String> waiting,
            @Nullable Instant lastSignInAt) {}

    @GetMapping
    Slice<AccountRow> list(
            Actor actor, @RequestParam(required = false) @Nullable String q, @ParameterObject Slice.Request page) {
        actor.require(Role.SECURITY_ADMIN);
        Slice<AccountLists.Listed> found = lists.page(q == null ? null : TypedText.sought(q), page);
        Map<UUID, String> sites = sites(found.items());
        return found.map(row -> row(row, sites));
    }

    @PostMapping("/{id}/reset-password")
    @Transactional
    public OneTimePassword resetPassword(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable ActReason why) {
        Account account = another(actor, id);
        if (requests.renewedByTwo(account)) {
            return OneTimePassword.firstHalf(
                    requests.propose(actor, TwoPersonAct.PASSWORD_RESET, account, reason(why), null));
        }
        String password = acts.oneTime();
        acts.giveOneTime(account, password);
        audit.record(actor, IdentityAuditAct.ACCOUNT_RESET, id, account.displayName());
        return OneTimePassword.whole(password);
    }

    @PostMapping("/{id}/reset-second-factor")
    @Transactional
    public AccountRow resetSecondFactor(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable ActReason why) {
        Account account = another(actor, id);
        if (requests.renewedByTwo(account)) {
            requests.propose(actor, TwoPersonAct.SECOND_FACTOR_RESET, account, reason(why), null);
        } else {
            acts.dropSecondFactor(account);
            audit.record(actor, IdentityAuditAct.SECOND_FACTOR_RESET, id, account.displayName());
        }
        return row(id);
    }

    @PostMapping("/{id}/disable")
    @Transactional
    public AccountRow disable(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable ActReason why) {
        Account account = another(actor, id);
        if (requests.administers(account)) {
            requests.propose(actor, TwoPersonAct.CLOSE, account, reason(why), null);
        } else {
            acts.close(account);
            audit.record(actor, IdentityAuditAct.ACCOUNT_DISABLED, id, account.displayName());
        }
        return row(id);
    }

    @PostMapping("/{id}/enable")
    @Transactional
    public AccountRow enable(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable ActReason why) {
        Account account = another(actor, id);
        if (requests.administers(account)) {
            requests.propose(actor, TwoPersonAct.OPEN, account, reason(why), null);
        } else {
            acts.open(account);
            audit.record(actor, IdentityAuditAct.ACCOUNT_ENABLED, id, account.displayName());
        }
        return row(id);
    }

    @PostMapping("/{id}/reinstate")
    @Transactional
    public AccountRow reinstate(Actor actor, @PathVariable UUID id) {
        Account account = another(actor, id);
        acts.reinstate(account);
        audit.record(actor, IdentityAuditAct.ACCOUNT_REINSTATED, id, account.displayName());
        return row(id);
    }

    @PostMapping("/{id}/unlock")
    @Transactional
    public AccountRow unlock(Actor actor, @PathVariable UUID id) {
        Account account = another(actor, id);
        acts.unlock(account);
        audit.record(actor, IdentityAuditAct.ACCOUNT_UNLOCKED, id, account.displayName());
        return row(id);
    }

    private static String reason(@Nullable ActReason why) {
        String reason = why == null ? null : why.reason();
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("reason", "这项操作要由另一位管理员确认，请说明理由。");
        }
        return reason;
    }

    private Account another(Actor actor, UUID id) {
        actor.require(Role.SECURITY_ADMIN);
        if (actor.accountId().equals(id)) {
            throw Problem.conflict("不能对自己的账号做这项操作，请由另一位安全管理员来做。");
        }
        return accounts.find(id)
                .filter(a -> a.kind() == Actor.Kind.STAFF)
                // The account an empty system begins with ends by itself, and nobody wakes it.
                .filter(a -> accounts.posts().of(id).stream().noneMatch(g -> g.role() == Role.FIRST_ADMIN))
                .orElseThrow(() -> Problem.notFound("这个账号"));
    }

    private AccountRow row(UUID id) {
        AccountLists.Listed listed = lists.one(id);
        return row(listed, sites(List.of(listed)));
    }

    private Map<UUID, String> sites(List<AccountLists.Listed> rows) {
        var ids = rows.stream()
                .map(AccountLists.Listed::siteId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        StaffDirectory known = directory.getIfAvailable();
        return ids.isEmpty() || known == null ? Map.of() : known.siteNames(ids);
    }

    private static AccountRow row(AccountLists.Listed a, Map<UUID, String> sites) {
        String site = a.siteId() == null ? "" : sites.getOrDefault(a.siteId(), "");
        List<String> roles = a.roles().stream().map(r -> r.chinese).toList();
        List<String> waiting = a.waiting().stream().map(act -> act.chinese).toList();
        return new AccountRow(
                a.id(),
                a.username(),
                a.displayName(),
                site,
                roles,
                a.status(),
                a.secondFactor(),
                waiting,
                a.lastSignInAt());
    }
}
