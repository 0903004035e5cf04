package onewindow.identity.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Who is signed in, by a cookie that names a row of {@link SessionTable}. The server keeps no other session. */
@Component
public class SessionContexts implements SecurityContextRepository {
    static final String COOKIE = "OWSESSION";

    private final SessionTable sessions;

    SessionContexts(SessionTable sessions) {
        this.sessions = sessions;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Later(request);
    }

    /**
     * Ends the session the request came with, and begins the one in the context, if there is one. The very one it came with
     * is left as it is: had it been ended meanwhile, it would begin again.
     */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> before = named(request);
        if (!(context.getAuthentication() instanceof SignedIn session)) {
            before.ifPresent(sessions::end);
            send(cookie(request, "").maxAge(Duration.ZERO), response);
        } else if (!before.equals(Optional.of(session.sessionId()))) {
            before.ifPresent(sessions::end);
            sessions.begin(session);
            byte[] name = session.sessionId().toString().getBytes(StandardCharsets.US_ASCII);
            send(cookie(request, Base64.getEncoder().encodeToString(name)), response);
        }
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static void send(ResponseCookie.ResponseCookieBuilder cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request) != null;
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = new SecurityContextImpl();
        context.setAuthentication(signedIn(request));
        return context;
    }

    private @Nullable SignedIn signedIn(HttpServletRequest request) {
        return named(request)
                .flatMap(id -> sessions.find(id, !Polls.isOne(request)))
                .orElse(null);
    }

    /** Of the session the request says it belongs to, whether there is one or not. A cookie may hold anything. */
    public static Optional<UUID> named(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        try {
            return Optional.ofNullable(cookie)
                    .map(c -> new String(Base64.getDecoder().decode(c.getValue()), StandardCharsets.US_ASCII))
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Pages and pictures never ask, so they cost no look into the session. */
    private final class Later implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Later(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = load(request);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
