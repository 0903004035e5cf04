package onewindow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A session: whose it is, since when, and how long it may lie unused. Rights are read anew with every request. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 3;

    private final UUID sessionId;
    private final UUID accountId;
    private final Instant since;
    private final Duration idle;
    private final SecondStep secondStep;

    /** Whether the second factor was needed when this session began, and whether it has been given. */
    enum SecondStep {
        NONE,
        OWED,
        PASSED
    }

    private final @Nullable UUID partId;

    SignedIn(UUID sessionId, UUID accountId, Instant since, Duration idle) {
        this(sessionId, accountId, since, idle, SecondStep.NONE, null);
    }

    SignedIn(
            UUID sessionId,
            UUID accountId,
            Instant since,
            Duration idle,
            SecondStep secondStep,
            @Nullable UUID partId) {
        super(List.of());
        this.partId = partId;
        this.sessionId = sessionId;
        this.accountId = accountId;
        this.since = since;
        this.idle = idle;
        this.secondStep = secondStep;
        setAuthenticated(true);
    }

    UUID sessionId() {
        return sessionId;
    }

    UUID accountId() {
        return accountId;
    }

    Instant since() {
        return since;
    }

    /** For whom it acts, when not for its owner. */
    @Nullable
    UUID partId() {
        return partId;
    }

    Duration idle() {
        return idle;
    }

    SecondStep secondStep() {
        return secondStep;
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
