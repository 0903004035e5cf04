package onewindow.fees;

import java.util.List;
import java.util.UUID;
import onewindow.cases.Cases;
import onewindow.cases.Doer;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.identity.Scope;
import onewindow.platform.Problem;
import onewindow.platform.db.Where;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a charge: the cashier of the place that collects, the window that took the case in, the director who
 * decides, and whoever supervises them. A village's charges are collected at the unified window of its town (统一收费).
 */
@Component
class FeePosts {
    private static final Role[] SUPERVISING = {Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR};

    private final Cases cases;
    private final CaseSurroundings around;

    FeePosts(Cases cases, CaseSurroundings around) {
        this.cases = cases;
        this.around = around;
    }

    static RegionCode collectingFor(String siteRegion) {
        return RegionCode.of(siteRegion).at(Level.TOWN);
    }

    static boolean collects(Actor actor, String region) {
        return holds(actor, Role.CASHIER, region);
    }

    /** 减免、退费 and a sheet of the day are decided by the director of the same place. */
    static boolean decides(Actor actor, String region) {
        return holds(actor, Role.CENTRE_DIRECTOR, region);
    }

    /** The window and the cashier know why something should not be collected or be given back. */
    static boolean proposes(Actor actor, Charge charge) {
        return collects(actor, charge.region()) || holds(actor, Role.WINDOW_CLERK, charge.siteRegion());
    }

    private static boolean holds(Actor actor, Role role, String region) {
        return actor.grants().stream()
                .anyMatch(g -> g.role() == role && g.regionCode().equals(region));
    }

    /** The charges this person may see, as a condition on {@code h.region} and {@code c.site_region}. */
    static String scope(Actor actor, Where where) {
        where.bind("tills", regions(actor, Role.CASHIER)).bind("windows", regions(actor, Role.WINDOW_CLERK));
        return "(h.region = any(:tills) or c.site_region = any(:windows) or " + supervised("h.region", actor, where)
                + ")";
    }

    /** What is in the till, as a condition on a region of tills. */
    static String tills(String column, Actor actor, Where where) {
        where.bind("tills", regions(actor, Role.CASHIER));
        return "(" + column + " = any(:tills) or " + supervised(column, actor, where) + ")";
    }

    static List<String> regions(Actor actor, Role role) {
        return actor.grants().stream()
                .filter(g -> g.role() == role)
                .map(Actor.Grant::regionCode)
                .distinct()
                .toList();
    }

    private static String supervised(String column, Actor actor, Where where) {
        Where scope = Scope.within(new Where(), column, actor.regions(SUPERVISING));
        return scope.partOf(where);
    }

    /** Whoever may read the case; its cashier may without, and learns only what there is to pay. */
    void mayRead(Actor actor, UUID caseId, List<Charge> charges) {
        boolean till = charges.stream().anyMatch(charge -> collects(actor, charge.region()));
        if (!till) {
            cases.get(actor, caseId);
        }
    }

    Problem refused(Actor actor, FeeAct act, Object id, String why) {
        around.audit().refused(actor, act, id, why);
        return Problem.notAllowed(why);
    }

    Doer cashier(Actor actor) {
        return doer(actor, Role.CASHIER);
    }

    Doer director(Actor actor) {
        return doer(actor, Role.CENTRE_DIRECTOR);
    }

    /** As cashier or as clerk, in a post of one's own or of somebody who is away. */
    Doer proposer(Actor actor) {
        return doer(actor, actor.has(Role.CASHIER) ? Role.CASHIER : Role.WINDOW_CLERK);
    }

    private Doer doer(Actor actor, Role role) {
        String post = actor.grants().stream()
                .filter(grant -> grant.role() == role)
                .findFirst()
                .map(Actor.Grant::called)
                .orElse(role.chinese);
        return around.people().staff(actor, post);
    }
}
