package onewindow.identity.staff;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.HashedPassword;
import onewindow.identity.account.OneTimePassword;
import onewindow.identity.account.Passwords;
import onewindow.identity.account.StaffAccount;
import onewindow.identity.session.Sessions;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 账号 of members of staff, as the organisation opens and changes them. */
@Component
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    private final AccountTable table;
    private final Passwords passwords;
    private final Sessions sessions;
    private final TwoPersonRequests requests;

    Accounts(AccountTable table, Passwords passwords, Sessions sessions, TwoPersonRequests requests) {
        this.table = table;
        this.passwords = passwords;
        this.sessions = sessions;
        this.requests = requests;
    }

    /**
     * Opens an account whose first password its owner must change. An administrator's is opened without its post: it has
     * none, and nobody knows its password, until another administrator confirms.
     */
    @Transactional
    public Opened openStaff(Actor actor, StaffAccount account, StaffChange wanted) {
        StaffChange now = wanted.alone(new StaffChange(List.of(), wanted.active(), wanted.phone()));
        String password = passwords.oneTime();
        HashedPassword hashed = new HashedPassword(passwords.hash(password));
        UUID id = open(account, hashed, true, now.posts());
        if (now.same(wanted)) {
            return new Opened(now, OneTimePassword.whole(password));
        }
        return new Opened(now, OneTimePassword.firstHalf(propose(actor, id, now, wanted)));
    }

    /** @param now what holds from now on; anything more waits for another administrator */
    public record Opened(StaffChange now, OneTimePassword password) {}

    private @Nullable String propose(Actor actor, UUID id, StaffChange now, StaffChange wanted) {
        TwoPersonTable.RequestedChange change = new TwoPersonTable.RequestedChange(now, wanted, wanted.said(now));
        Account account = table.find(id).orElseThrow();
        return requests.propose(actor, TwoPersonAct.STAFF_CHANGE, account, "", change);
    }

    /** For the demo county: many people, one known password, no forced change. */
    @Transactional
    public void openDemoStaff(StaffAccount account, HashedPassword password, List<Actor.Grant> grants) {
        open(account, password, false, grants);
    }

    public HashedPassword hash(String password) {
        return new HashedPassword(passwords.hash(password));
    }

    private UUID open(StaffAccount account, HashedPassword password, boolean mustChange, List<Actor.Grant> grants) {
        String username = account.username().strip().toLowerCase(Locale.ROOT);
        checkUsername(username, table);
        UUID id = table.insertStaff(
                new StaffAccount(account.staffId(), account.siteId(), username, account.displayName()),
                password.hash(),
                mustChange);
        table.posts().replace(id, grants);
        return id;
    }

    /** What is wrong with how a user name is written; null when nothing is. */
    public static Problem.@Nullable FieldError wrongUsername(String username) {
        return USERNAME.matcher(username).matches()
                ? null
                : new Problem.FieldError("username", "用户名应是 3 到 40 位小写字母、数字、点、横线。");
    }

    static void checkUsername(String username, AccountTable table) {
        Problem.FieldError wrong = wrongUsername(username);
        if (wrong != null) {
            throw Problem.invalid(List.of(wrong));
        }
        if (table.byUsername(username).isPresent()) {
            throw Problem.invalid("username", "用户名“" + username + "”已有人使用，请换一个。");
        }
    }

    /**
     * Takes effect with the next request of that person; whoever left is signed out at once. What makes or unmakes an
     * administrator waits until another confirms it; answered is what holds now.
     */
    @Transactional
    public Opened changeStaff(Actor actor, StaffAccount person, StaffChange before, StaffChange wanted) {
        UUID id = table.ofStaff(person.staffId())
                .orElseThrow(() -> Problem.notFound("这个账号"))
                .id();
        StaffChange now = wanted.alone(before);
        table.updateStaff(id, person.siteId(), person.displayName());
        table.posts().replace(id, now.posts());
        if (now.active() != before.active()) {
            table.setDisabled(id, !now.active());
        }
        sessions.changed(id);
        if (!now.active()) {
            sessions.endAll(id);
        }
        boolean whole = now.same(wanted);
        String half = whole ? null : propose(actor, id, now, wanted);
        return new Opened(now, whole ? new OneTimePassword(null, false) : OneTimePassword.firstHalf(half));
    }

    /** Somebody goes or comes back: what these people may do is looked up anew with their next request. */
    public void postsChanged(Collection<UUID> staffIds) {
        staffIds.forEach(staffId -> table.ofStaff(staffId).ifPresent(account -> sessions.changed(account.id())));
    }

    /** This person as he is now, for work that goes on after his request has ended; nobody once the account is closed. */
    public Optional<Actor> actor(UUID accountId, @Nullable String address) {
        return sessions.standing(accountId)
                .filter(standing -> standing.account().open())
                .map(standing -> standing.actor(address, IdentityLevel.SEEN));
    }
}
