package onewindow.identity.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.identity.Actor;
import onewindow.identity.account.StaffPolicy;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.part.Parts;
import onewindow.identity.session.Sessions;
import onewindow.identity.session.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is acting, ends sessions that have run their time, and puts every refused access on record. */
public final class ActorFilter extends OncePerRequestFilter {
    private static final String ACTOR = Actor.class.getName();
    private static final String HELD = ActorFilter.class.getName() + ".held";
    /** However busy: nobody stays signed in longer than a working day. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final Pattern BEFORE_THE_SECOND_STEP =
            Pattern.compile("/api/(?:me|sign-out|staff/second-step(?:/[a-z-]++)*+)");

    private final SecurityContextRepository contexts;
    private final Sessions sessions;
    private final Parts parts;
    private final Audit audit;
    private final StaffPolicy policy;
    private final Clock clock;

    ActorFilter(
            SecurityContextRepository contexts,
            Sessions sessions,
            Parts parts,
            Audit audit,
            StaffPolicy policy,
            Clock clock) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.parts = parts;
        this.audit = audit;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            admit(signedIn, request, response);
        }
        Actor actor = actor(request);
        chain.doFilter(request, response);
        if (actor != null && response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            audit.refused(actor, IdentityAuditAct.ACCESS_REFUSED, address(request), "");
        }
    }

    private void admit(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (signedIn.held()) {
            request.setAttribute(HELD, signedIn.accountId());
            return;
        }
        boolean inTime = clock.instant().isBefore(signedIn.since().plus(LONGEST));
        Optional<Sessions.Standing> standing = sessions.standing(signedIn.accountId());
        if (inTime && standing.isPresent() && standing.get().account().open()) {
            admit(signedIn, standing.get(), request);
            return;
        }
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    /** Whose phone it was, when nothing may be shown before he proves that it still is. */
    public static @Nullable UUID held(HttpServletRequest request) {
        return (UUID) request.getAttribute(HELD);
    }

    /** Until the second step is done, nobody is acting: only the step itself, "who am I" and sign-out know the session. */
    private void admit(SignedIn signedIn, Sessions.Standing standing, HttpServletRequest request) {
        boolean owes = owesSecondStep(signedIn, standing);
        request.setAttribute("owesSecondStep", owes);
        request.setAttribute("mustChange", policy.mustChange(standing.account(), clock.instant()));
        if (!owes || BEFORE_THE_SECOND_STEP.matcher(request.getRequestURI()).matches()) {
            Actor owner = standing.actor(request.getRemoteAddr(), signedIn.level());
            UUID partId = signedIn.partId();
            request.setAttribute(
                    ACTOR, partId == null ? owner : parts.as(owner, partId).orElse(owner));
        }
    }

    private boolean owesSecondStep(SignedIn signedIn, Sessions.Standing standing) {
        return switch (signedIn.secondStep()) {
            case PASSED -> false;
            case OWED -> true;
            case NONE -> standing.account().kind() == Actor.Kind.STAFF && policy.secondFactorAsked(standing.grants());
        };
    }

    public static boolean owesSecondStep(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute("owesSecondStep"));
    }

    public static @Nullable Actor actor(HttpServletRequest request) {
        return (Actor) request.getAttribute(ACTOR);
    }

    /** Signed in, but with a password that must be changed before anything else. */
    static boolean mustChangePassword(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute("mustChange"));
    }

    private static String address(HttpServletRequest request) {
        String address = request.getMethod() + " " + request.getRequestURI();
        return address.length() > 200 ? address.substring(0, 200) : address;
    }
}
