package onewindow.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.AssertedIdentity;
import onewindow.identity.Masks;
import onewindow.identity.me.AssertedSignIn;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Authorisation code with proof key, state and nonce; each step answers with the address to go to next. */
@Component
class ProviderSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Providers providers;
    private final ProviderCalls calls;
    private final PendingCookie cookie;
    private final TokenClaims claims;
    private final AssertedSignIn signIn;
    private final Clock clock;

    ProviderSignIn(
            Providers providers,
            ProviderCalls calls,
            PendingCookie cookie,
            TokenClaims claims,
            AssertedSignIn signIn,
            Clock clock) {
        this.providers = providers;
        this.calls = calls;
        this.cookie = cookie;
        this.claims = claims;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Why somebody is back at the sign-in page; the page has the sentence. */
    private enum Failure {
        UNAVAILABLE,
        CANCELLED,
        EXPIRED,
        REFUSED,
        INCOMPLETE,
        MISMATCH;

        String address() {
            return "/sign-in?provider=" + name();
        }
    }

    String begin(
            @Nullable String next, @Nullable UUID trialBy, HttpServletRequest request, HttpServletResponse response) {
        try {
            ClientRegistration registration = providers.registration();
            OAuth2AuthorizationRequest asked = request(registration, request);
            Pending pending = Pending.of(
                    asked,
                    providers.issuer(),
                    safe(next),
                    trialBy,
                    clock.instant().plus(PendingCookie.LIFE));
            cookie.put(pending, request, response);
            return asked.getAuthorizationRequestUri();
        } catch (Unavailable e) {
            LOG.warn("the identity provider cannot be used: {}", e.why());
            return Failure.UNAVAILABLE.address();
        }
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration registration, HttpServletRequest request) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> registration);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequest asked = resolver.resolve(request, registration.getRegistrationId());
        if (asked == null) {
            throw new Unavailable("没有生成登录请求。");
        }
        return asked;
    }

    /** Only ever a page of the portal: anybody can write the address that leads here. */
    private static String safe(@Nullable String next) {
        if (next == null || next.length() > 200 || next.matches("/(/|api|desk|screen|assets|actuator).*")) {
            return "/";
        }
        return next.matches("/(?:[\\w/?=&.-]|%\\p{XDigit}{2})*") ? next : "/";
    }

    String finish(HttpServletRequest request, HttpServletResponse response) {
        String state = Optional.ofNullable(request.getParameter("state")).orElse("");
        Optional<Pending> pending = cookie.take(state, request, response);
        if (pending.isEmpty()) {
            return Failure.EXPIRED.address();
        }
        String error = request.getParameter("error");
        if (error != null || request.getParameter("code") == null) {
            LOG.info("the identity provider signed nobody in: {}", error == null ? "no code" : harmless(error));
            return Failure.CANCELLED.address();
        }
        try {
            return finish(pending.get(), state, request, response);
        } catch (Unavailable e) {
            LOG.warn("the identity provider cannot be used: {}", e.why());
            return Failure.UNAVAILABLE.address();
        } catch (AuthenticationException e) {
            LOG.warn("the identity provider's answer was not accepted: {}", code(e));
            return Failure.REFUSED.address();
        }
    }

    /** Not the whole message: it repeats what the other side said. */
    private static String code(AuthenticationException e) {
        return e instanceof OAuth2AuthenticationException oauth
                ? harmless(oauth.getError().getErrorCode())
                : e.getClass().getSimpleName();
    }

    /** What anybody may write into an address becomes no line of its own in the log. */
    private static String harmless(String error) {
        return error.substring(0, Math.min(60, error.length())).replaceAll("[^\\w.-]", "?");
    }

    private String finish(Pending pending, String state, HttpServletRequest request, HttpServletResponse response) {
        Providers.Provider provider = providers.provider();
        if (!isOf(pending, provider, request.getParameter("iss"))) {
            LOG.warn("an answer of another identity provider than the one that was asked");
            return Failure.REFUSED.address();
        }
        ClientRegistration registration = provider.registration();
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(request.getParameter("code"))
                .redirectUri(pending.redirectUri())
                .state(state)
                .build();
        Authentication known = calls.exchange()
                .authenticate(new OAuth2LoginAuthenticationToken(
                        registration, new OAuth2AuthorizationExchange(pending.request(registration), answer)));
        if (known == null || !(known.getPrincipal() instanceof OidcUser user)) {
            return Failure.REFUSED.address();
        }
        return pending.trialBy() != null ? trial(user) : enter(user, pending, request, response);
    }

    /** Mix-up: the provider that was asked is the one that answers, and still the one this county has set (RFC 9207). */
    private boolean isOf(Pending pending, Providers.Provider provider, @Nullable String iss) {
        boolean named = iss == null ? !provider.namesItself() : iss.equals(pending.issuer());
        return named
                && pending.issuer().equals(providers.issuer())
                && pending.clientId().equals(provider.registration().getClientId());
    }

    private String enter(OidcUser user, Pending pending, HttpServletRequest request, HttpServletResponse response) {
        AssertedIdentity identity = claims.identity(user, pending.issuer());
        if (identity == null) {
            return Failure.INCOMPLETE.address();
        }
        try {
            signIn.begin(identity, request, response);
        } catch (Problem e) {
            LOG.warn("whom the identity provider asserts could not sign in: {}", e.kind());
            return Failure.MISMATCH.address();
        }
        return pending.next();
    }

    /** Nobody is signed in by a trial; the page shows what arrived, masked. */
    private String trial(OidcUser user) {
        TokenClaims.Told told = claims.told(user);
        String shown = "姓名：" + (told.name() == null ? "没有" : Masks.name(told.name()))
                + "；身份证号：" + (told.idNumber() == null ? "没有" : Masks.idNumber(told.idNumber()))
                + "；手机：" + (told.phone() == null ? "没有" : Masks.phone(told.phone()))
                + "；企业：" + (told.enterprise() == null ? "没有" : told.enterprise());
        String good = told.name() != null && told.idNumber() != null ? "good" : "bad";
        return "/desk/admin/channels?trial=" + good + "&said=" + URLEncoder.encode(shown, StandardCharsets.UTF_8);
    }
}
