package onewindow.identity.account;

import java.util.Arrays;
import java.util.UUID;
import onewindow.Api;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.session.Sessions;
import org.springframework.boot.test.context.TestComponent;

/** Members of staff made for one test, of no site, with the demo password. */
@TestComponent
public class StaffFixture {
    private static final String REGION = "371312000000";

    private final AccountTable accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    StaffFixture(AccountTable accounts, Passwords passwords, Sessions sessions) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Returns the username. */
    public String with(Role... roles) {
        return in(REGION, roles);
    }

    public String in(String region, Role... roles) {
        String username = "t" + UUID.randomUUID().toString().substring(0, 12);
        String hash = passwords.hash(Api.PASSWORD);
        UUID id = accounts.insertAdministrator(username, "周测试", hash);
        accounts.passwords().set(id, hash, false);
        accounts.posts()
                .replace(
                        id,
                        Arrays.stream(roles)
                                .map(role -> new Actor.Grant(role, region, null))
                                .toList());
        return username;
    }

    public void changed(String username) {
        sessions.changed(idOf(username));
    }

    public UUID idOf(String username) {
        return accounts.byUsername(username).orElseThrow().id();
    }
}
