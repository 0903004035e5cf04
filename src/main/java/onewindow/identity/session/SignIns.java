package onewindow.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.session.SignedIn.SecondStep;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. Whoever signs in gets a new session identifier and a new page token (no fixation). */
@Component
public class SignIns {
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

    public Actor begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        return begin(account, SignedIn.Worth.SEEN, request, response);
    }

    /** The second step is done: a session of its own takes the place of the one that waited for it. */
    public Actor passed(Account account, HttpServletRequest request, HttpServletResponse response) {
        return begin(account, SecondStep.PASSED, request, response);
    }

    public Actor begin(Account account, SecondStep step, HttpServletRequest request, HttpServletResponse response) {
        return begin(account, SignedIn.Worth.staff(step), request, response);
    }

    public Actor begin(
            Account account, SignedIn.Worth worth, HttpServletRequest request, HttpServletResponse response) {
        Duration idle = account.kind() == Actor.Kind.STAFF ? STAFF_IDLE : CITIZEN_IDLE;
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(UUID.randomUUID(), account.id(), clock.instant(), idle, worth, null));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(tokens.generateToken(request), request, response);
        if (!worth.held() && worth.secondStep() != SecondStep.OWED) {
            accounts.signedIn(account.id());
        }
        sessions.changed(account.id());
        Actor actor = actor(account, worth.level(), request);
        audit.record(actor, IdentityAuditAct.SIGN_IN, account.id(), said(worth));
        return actor;
    }

    private static String said(SignedIn.Worth worth) {
        return switch (worth.secondStep()) {
            case NONE -> worth.held() ? "久未使用，待核对证件号码后四位" : "";
            case OWED -> "密码正确，等第二步验证";
            case PASSED -> "第二步验证通过";
        };
    }

    public Actor actor(Account account, IdentityLevel cap, HttpServletRequest request) {
        return sessions.standing(account.id()).orElseThrow().actor(request.getRemoteAddr(), cap);
    }

    public void end(@Nullable Actor actor, HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        if (actor != null) {
            audit.record(actor, IdentityAuditAct.SIGN_OUT, actor.accountId(), "");
        }
    }
}
