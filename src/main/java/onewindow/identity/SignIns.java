package onewindow.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. Whoever signs in gets a new session identifier and a new page token (no fixation). */
@Component
class SignIns {
    /** GB/T 22239-2019: connections time out. Citizens fill in long forms on a phone. */
    private static final Duration STAFF_IDLE = Duration.ofMinutes(30);

    private static final Duration CITIZEN_IDLE = Duration.ofHours(1);

    private final AccountTable accounts;
    private final Sessions sessions;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;
    private final Clock clock;
    private final Audit audit;

    SignIns(
            AccountTable accounts,
            Sessions sessions,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            Clock clock,
            Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.contexts = contexts;
        this.tokens = tokens;
        this.clock = clock;
        this.audit = audit;
    }

    Actor begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        Actor actor = begin(account, SignedIn.Worth.SEEN, request, response);
        accounts.signedIn(account.id());
        return actor;
    }

    Actor begin(Account account, SignedIn.Worth way, HttpServletRequest request, HttpServletResponse response) {
        Duration idle = account.kind() == Actor.Kind.STAFF ? STAFF_IDLE : CITIZEN_IDLE;
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(UUID.randomUUID(), account.id(), clock.instant(), idle, way, null));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(tokens.generateToken(request), request, response);
        sessions.changed(account.id());
        Actor actor = actor(account, way.level(), request);
        audit.record(actor, "SIGN_IN", "ACCOUNT", account.id(), way.held() ? "久未使用，待核对证件号码后四位" : "");
        return actor;
    }

    Actor actor(Account account, IdentityLevel cap, HttpServletRequest request) {
        return sessions.standing(account.id()).orElseThrow().actor(request.getRemoteAddr(), cap);
    }

    void end(@Nullable Actor actor, HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        if (actor != null) {
            audit.record(actor, "SIGN_OUT", "ACCOUNT", actor.accountId(), "");
        }
    }
}
