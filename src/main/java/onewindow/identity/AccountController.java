package onewindow.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.Problem;
import onewindow.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The security administrator keeps the accounts of staff: resets, locks, closes. Opening one is the system administrator's. */
@RestController
@RequestMapping("/api/admin/accounts")
class AccountController {
    private final AccountLists lists;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInLocks locks;
    private final ObjectProvider<StaffDirectory> directory;
    private final Audit audit;

    AccountController(
            AccountLists lists,
            AccountTable accounts,
            Passwords passwords,
            Sessions sessions,
            SignInLocks locks,
            ObjectProvider<StaffDirectory> directory,
            Audit audit) {
        this.lists = lists;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.locks = locks;
        this.directory = directory;
        this.audit = audit;
    }

    record AccountRow(
            UUID id,
            String username,
            String displayName,
            String siteName,
            List<String> roles,
            AccountLists.Status status,
            @Nullable Instant lastSignInAt) {}

    @GetMapping
    Slice<AccountRow> list(
            Actor actor, @RequestParam(required = false) @Nullable String q, @ParameterObject Slice.Request page) {
        actor.require(Role.SECURITY_ADMIN);
        Slice<AccountLists.Listed> found = lists.page(q == null ? null : q.strip(), page);
        Map<UUID, String> sites = sites(found.items());
        return found.map(row -> row(row, sites));
    }

    @PostMapping("/{id}/reset-password")
    @Transactional
    public OneTimePassword resetPassword(Actor actor, @PathVariable UUID id) {
        Account account = another(actor, id);
        String password = passwords.oneTime();
        accounts.setPassword(id, passwords.hash(password), true);
        locks.clear(String.valueOf(account.lockSubject()));
        sessions.changed(id);
        sessions.endAll(id);
        audit.record(actor, "ACCOUNT_RESET", "ACCOUNT", id, account.displayName());
        return new OneTimePassword(password);
    }

    @PostMapping("/{id}/disable")
    @Transactional
    public AccountRow disable(Actor actor, @PathVariable UUID id) {
        Account account = another(actor, id);
        accounts.setDisabled(id, true);
        sessions.changed(id);
        sessions.endAll(id);
        audit.record(actor, "ACCOUNT_DISABLED", "ACCOUNT", id, account.displayName());
        return row(id);
    }

    @PostMapping("/{id}/enable")
    @Transactional
    public AccountRow enable(Actor actor, @PathVariable UUID id) {
        Account account = another(actor, id);
        accounts.setDisabled(id, false);
        sessions.changed(id);
        audit.record(actor, "ACCOUNT_ENABLED", "ACCOUNT", id, account.displayName());
        return row(id);
    }

    @PostMapping("/{id}/unlock")
    @Transactional
    public AccountRow unlock(Actor actor, @PathVariable UUID id) {
        Account account = another(actor, id);
        locks.clear(String.valueOf(account.lockSubject()));
        audit.record(actor, "ACCOUNT_UNLOCKED", "ACCOUNT", id, account.displayName());
        return row(id);
    }

    private Account another(Actor actor, UUID id) {
        actor.require(Role.SECURITY_ADMIN);
        if (actor.accountId().equals(id)) {
            throw Problem.conflict("不能对自己的账号做这项操作，请由另一位安全管理员来做。");
        }
        return accounts.find(id).filter(a -> a.kind() == Actor.Kind.STAFF).orElseThrow(() -> Problem.notFound("这个账号"));
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
        return new AccountRow(a.id(), a.username(), a.displayName(), site, roles, a.status(), a.lastSignInAt());
    }
}
