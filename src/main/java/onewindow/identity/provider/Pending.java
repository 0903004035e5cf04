package onewindow.identity.provider;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A sign-in that has gone to the provider and is not back yet; it travels in a cookie of this browser, encrypted.
 *
 * @param issuer to whom it went: an answer of another is no answer
 * @param trialBy the administrator who only tries it out, or null
 */
record Pending(
        String state,
        String nonce,
        String verifier,
        String issuer,
        String clientId,
        String redirectUri,
        String next,
        @Nullable UUID trialBy,
        Instant until) {
    static Pending of(
            OAuth2AuthorizationRequest request, String issuer, String next, @Nullable UUID trialBy, Instant until) {
        return new Pending(
                text(request.getState()),
                text(request.getAttribute(OidcParameterNames.NONCE)),
                text(request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                issuer,
                request.getClientId(),
                text(request.getRedirectUri()),
                next,
                trialBy,
                until);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a request without state, nonce or proof key");
        }
        return value.toString();
    }

    /** As it was sent, for the library to hold the answer against. */
    OAuth2AuthorizationRequest request(ClientRegistration registration) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(OidcParameterNames.NONCE, nonce);
        attributes.put(PkceParameterNames.CODE_VERIFIER, verifier);
        attributes.put("registration_id", registration.getRegistrationId());
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(clientId)
                .redirectUri(redirectUri)
                .scopes(Set.copyOf(registration.getScopes()))
                .state(state)
                .attributes(all -> all.putAll(attributes))
                .build();
    }

    @Override
    public String toString() {
        return "Pending[…]";
    }
}
