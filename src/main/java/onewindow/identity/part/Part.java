package onewindow.identity.part;

import java.time.Instant;
import java.util.UUID;
import onewindow.identity.IdentityLevel;
import onewindow.identity.PartBasis;
import org.jspecify.annotations.Nullable;

/**
 * 代办身份: on whose behalf a person may act, beside himself.
 *
 * @param accountId with which account; null while he has none
 * @param holderId who acts
 * @param relation what the one who acts is to the other, in a word or two
 * @param level how it is known that he may
 * @param checkedBy who compared what proves it; with the level still claimed a second person is waited for
 */
public record Part(
        UUID id,
        @Nullable UUID accountId,
        UUID holderId,
        UUID partyId,
        String relation,
        PartBasis basis,
        IdentityLevel level,
        @Nullable UUID checkedBy,
        @Nullable Instant checkedAt,
        Instant createdAt) {
    public Instant since() {
        return checkedAt == null ? createdAt : checkedAt;
    }

    public boolean of(UUID holder, UUID party) {
        return holderId.equals(holder) && partyId.equals(party);
    }
}
