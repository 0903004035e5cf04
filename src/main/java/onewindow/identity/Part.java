package onewindow.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * 代办身份: on whose behalf an account may act, beside its owner's.
 *
 * @param relation what the one who acts is to the other, in a word or two
 * @param level how it is known that he may
 */
record Part(
        UUID id, UUID accountId, UUID partyId, String relation, PartBasis basis, IdentityLevel level, Instant createdAt) {}
