package onewindow.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a session remembers: whose it is and since when. Rights are read anew with every request. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final UUID accountId;
    private final Instant since;

    SignedIn(UUID accountId, Instant since) {
        super(List.of());
        this.accountId = accountId;
        this.since = since;
        setAuthenticated(true);
    }

    UUID accountId() {
        return accountId;
    }

    Instant since() {
        return since;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** Also the name by which all sessions of an account are found. */
    @Override
    public Object getPrincipal() {
        return accountId.toString();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SignedIn that && that.accountId.equals(accountId) && that.since.equals(since);
    }

    @Override
    public int hashCode() {
        return accountId.hashCode();
    }
}
