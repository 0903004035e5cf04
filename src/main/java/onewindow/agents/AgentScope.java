package onewindow.agents;

import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.Scope;
import onewindow.platform.db.Where;

/** Whose posts oversee the agents' work of a place: its own windows and director, and those above it. */
public final class AgentScope {
    public static final Role[] CENTRE = {Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR};
    /** Who sends orders out and writes down what was asked by telephone. */
    public static final Role[] DISPATCHING = {Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR};

    private AgentScope() {}

    public static Where within(Where where, String column, Actor actor) {
        return Scope.within(where, column, actor.regions(CENTRE));
    }

    public static boolean oversees(Actor actor, String regionCode) {
        return reaches(actor, regionCode, CENTRE);
    }

    public static boolean dispatches(Actor actor, String regionCode) {
        return reaches(actor, regionCode, DISPATCHING);
    }

    /** Who sees in clear what the others see in part. */
    public static boolean unmasks(Actor actor, String regionCode) {
        return reaches(actor, regionCode, Role.WINDOW_CLERK);
    }

    private static boolean reaches(Actor actor, String regionCode, Role... roles) {
        RegionCode region = RegionCode.of(regionCode);
        return actor.kind() == Actor.Kind.STAFF && actor.regions(roles).stream().anyMatch(own -> own.contains(region));
    }
}
