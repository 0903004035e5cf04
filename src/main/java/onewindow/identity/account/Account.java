package onewindow.identity.account;

import java.time.Instant;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import org.jspecify.annotations.Nullable;

/** One row of identity.account. */
public record Account(
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
        Instant lastUsedAt,
        @Nullable Instant passwordChangedAt,
        @Nullable Instant oneTimeUntil,
        @Nullable Instant suspendedAt) {
    /** May act: neither closed nor suspended because nobody used it. */
    public boolean open() {
        return !disabled && suspendedAt == null;
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
