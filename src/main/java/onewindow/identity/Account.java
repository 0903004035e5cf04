package onewindow.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of identity.account. */
record Account(
        UUID id,
        Actor.Kind kind,
        String displayName,
        @Nullable String username,
        @Nullable String lockSubject,
        @Nullable String passwordHash,
        boolean mustChangePassword,
        byte @Nullable [] phone,
        @Nullable UUID partyId,
        @Nullable IdentityLevel partyLevel,
        @Nullable UUID staffId,
        @Nullable UUID siteId,
        boolean disabled,
        Instant lastUsedAt) {
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
