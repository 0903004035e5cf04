package onewindow.identity.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.IdentityLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A session: whose it is, since when, and how long it may lie unused. Rights are read anew with every request. */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 3;

    private final UUID sessionId;
    private final UUID accountId;
    private final Instant since;
    private final Duration idle;
    private final Worth worth;

    /** Whether the second factor was needed when this session began, and whether it has been given. */
    public enum SecondStep {
        NONE,
        OWED,
        PASSED
    }

    private final @Nullable UUID partId;

    SignedIn(UUID sessionId, UUID accountId, Instant since, Duration idle) {
        this(sessionId, accountId, since, idle, Worth.SEEN, null);
    }

    /**
     * What the way of signing in is worth.
     *
     * @param level what it can prove at most
     * @param held nothing is shown until the last four characters of the ID number are given
     */
    public record Worth(IdentityLevel level, boolean held, SecondStep secondStep) implements Serializable {
        private static final long serialVersionUID = 1;
        static final Worth SEEN = new Worth(IdentityLevel.SEEN, false, SecondStep.NONE);
        public static final Worth HELD = new Worth(IdentityLevel.SEEN, true, SecondStep.NONE);
        public static final Worth ASSERTED = new Worth(IdentityLevel.ASSERTED, false, SecondStep.NONE);

        static Worth staff(SecondStep step) {
            return new Worth(IdentityLevel.SEEN, false, step);
        }
    }

    /** @param partId for whom a citizen acts in this session; null for himself */
    SignedIn(UUID sessionId, UUID accountId, Instant since, Duration idle, Worth worth, @Nullable UUID partId) {
        super(List.of());
        this.partId = partId;
        this.sessionId = sessionId;
        this.accountId = accountId;
        this.since = since;
        this.idle = idle;
        this.worth = worth;
        setAuthenticated(true);
    }

    UUID sessionId() {
        return sessionId;
    }

    public UUID accountId() {
        return accountId;
    }

    public Instant since() {
        return since;
    }

    /** For whom it acts, when not for its owner. */
    @Nullable
    public UUID partId() {
        return partId;
    }

    Duration idle() {
        return idle;
    }

    public IdentityLevel level() {
        return worth.level();
    }

    public boolean held() {
        return worth.held();
    }

    public SecondStep secondStep() {
        return worth.secondStep();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return accountId.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.sessionId.equals(sessionId);
    }

    @Override
    public int hashCode() {
        return sessionId.hashCode();
    }
}
