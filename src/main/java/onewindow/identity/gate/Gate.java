package onewindow.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The first door of every address; the rooms ask more closely (post, region, owner). */
enum Gate implements AuthorizationManager<RequestAuthorizationContext> {
    SIGNED_IN(actor -> true),
    CITIZEN(actor -> actor.kind() == Actor.Kind.CITIZEN),
    STAFF(actor -> actor.kind() == Actor.Kind.STAFF),
    SECOND_STEP(actor -> actor.kind() == Actor.Kind.STAFF),
    DESK(actor -> STAFF.admits(actor)
            && actor.has(
                    Role.WINDOW_CLERK,
                    Role.HANDLER,
                    Role.APPROVER,
                    Role.AGENT,
                    Role.CASHIER,
                    Role.CENTRE_DIRECTOR,
                    Role.COUNTY_SUPERVISOR)),
    /** Three separated administrators and the editor of items; which of them, each address says itself. */
    ADMIN(actor -> STAFF.admits(actor)
            && actor.has(
                    Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.CATALOGUE_EDITOR, Role.FIRST_ADMIN));

    private final Predicate<Actor> rule;

    Gate(Predicate<Actor> rule) {
        this.rule = rule;
    }

    private boolean admits(Actor actor) {
        return rule.test(actor);
    }

    @Override
    public AuthorizationResult authorize(
            java.util.function.Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Actor actor = ActorFilter.actor(request);
        boolean held = ActorFilter.mustChangePassword(request) && this != STAFF && this != SECOND_STEP;
        return new AuthorizationDecision(actor != null && !held && rule.test(actor));
    }
}
