package onewindow.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps two plain values in the session, whose it is and since when, instead of a framework object: so it outlives upgrades. */
@Component
class SessionContexts implements SecurityContextRepository {
    static final String ACCOUNT = "account";
    static final String SINCE = "signedInAt";

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new Later(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn signedIn) {
            HttpSession session = request.getSession(true);
            session.setAttribute(ACCOUNT, signedIn.accountId().toString());
            session.setAttribute(SINCE, signedIn.since().toString());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request) != null;
    }

    private static SecurityContext load(HttpServletRequest request) {
        SecurityContext context = new SecurityContextImpl();
        context.setAuthentication(signedIn(request));
        return context;
    }

    private static @Nullable SignedIn signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ACCOUNT) instanceof String account
                        && session.getAttribute(SINCE) instanceof String since
                ? new SignedIn(UUID.fromString(account), Instant.parse(since))
                : null;
    }

    /** Pages and pictures never ask, so they cost no look into the session. */
    private static final class Later implements org.springframework.security.core.context.DeferredSecurityContext {
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
