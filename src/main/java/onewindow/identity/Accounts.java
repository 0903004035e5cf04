package onewindow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

    Accounts(AccountTable table, Passwords passwords, Sessions sessions) {
        this.table = table;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** Opens an account whose first password its owner must change. */
    @Transactional
    public OneTimePassword openStaff(
            UUID staffId, UUID siteId, String username, String displayName, List<Actor.Grant> grants) {
        String password = passwords.oneTime();
        open(
                new StaffAccount(staffId, siteId, username, displayName),
                new HashedPassword(passwords.hash(password)),
                true,
                grants);
        return new OneTimePassword(password);
    }

    /** For the demo county: many people, one known password, no forced change. */
    @Transactional
    public void openDemoStaff(StaffAccount account, HashedPassword password, List<Actor.Grant> grants) {
        open(account, password, false, grants);
    }

    /** @param username what he signs in with; lower case */
    public record StaffAccount(UUID staffId, UUID siteId, String username, String displayName) {}

    public HashedPassword hash(String password) {
        return new HashedPassword(passwords.hash(password));
    }

    private void open(StaffAccount account, HashedPassword password, boolean mustChange, List<Actor.Grant> grants) {
        String username = account.username().strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            throw Problem.invalid("username", "用户名应是 3 到 40 位小写字母、数字、点、横线。");
        }
        if (table.byUsername(username).isPresent()) {
            throw Problem.invalid("username", "用户名“" + username + "”已有人使用，请换一个。");
        }
        UUID id = table.insertStaff(
                new StaffAccount(account.staffId(), account.siteId(), username, account.displayName()),
                password.hash(),
                mustChange);
        table.replaceGrants(id, grants);
    }

    /** Takes effect with the next request of that person; whoever left is signed out at once. */
    @Transactional
    public void changeStaff(UUID staffId, UUID siteId, String displayName, List<Actor.Grant> grants, boolean active) {
        UUID id = table.ofStaff(staffId)
                .orElseThrow(() -> Problem.notFound("这个账号"))
                .id();
        table.updateStaff(id, siteId, displayName, !active);
        table.replaceGrants(id, grants);
        sessions.changed(id);
        if (!active) {
            sessions.endAll(id);
        }
    }

    /** Somebody goes or comes back: what these people may do is looked up anew with their next request. */
    public void postsChanged(Collection<UUID> staffIds) {
        staffIds.forEach(staffId -> table.ofStaff(staffId).ifPresent(account -> sessions.changed(account.id())));
    }

    /** This person as he is now, for work that goes on after his request has ended; nobody once the account is closed. */
    public Optional<Actor> actor(UUID accountId, @Nullable String address) {
        return sessions.standing(accountId)
                .filter(standing -> !standing.account().disabled())
                .map(standing -> standing.actor(address, IdentityLevel.SEEN));
    }

    @Transactional
    public void setPassword(String username, String password, boolean mustChange) {
        UUID id = table.byUsername(username.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Problem.notFound("这个账号"))
                .id();
        table.setPassword(id, passwords.hash(password), mustChange);
    }
}
