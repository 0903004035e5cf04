package onewindow.identity.challenge;

import org.jspecify.annotations.Nullable;

/**
 * What comes back to a question of ours.
 *
 * @param nonce found by trying, until the digest has as many zero bits as were asked for
 */
public record ChallengeAnswer(
        @Nullable String token,
        @Nullable String answer,
        @Nullable String nonce) {}
