package onewindow.oversight.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.Scope;
import onewindow.oversight.rules.Rule;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;

/** Who may see and do what with a supervision order; the same in a list's SQL and for one order. */
final class SupervisionAccess {
    enum Side {
        /** What I issued, and what was issued where I supervise for the county. */
        SENT,
        /** What I am to answer. */
        RECEIVED
    }

    private SupervisionAccess() {}

    static String of(Side side, Actor actor, Where where) {
        where.bind("me", actor.staffId());
        return side == Side.SENT ? sent(actor, where) : received(actor, where);
    }

    private static String sent(Actor actor, Where where) {
        List<RegionCode> county = actor.regions(Role.COUNTY_SUPERVISOR);
        Where scope = Scope.within(new Where(), "o.unit_region", county);
        return "(o.issuer_id = cast(:me as uuid) or " + scope.partOf(where) + ")";
    }

    private static String received(Actor actor, Where where) {
        List<String> alternatives = new ArrayList<>(List.of("o.staff_id = cast(:me as uuid)"));
        List<String> units = units(actor);
        if (!units.isEmpty()) {
            where.bind("units", units);
            alternatives.add("o.unit_region = any(:units)");
        }
        return "(" + String.join(" or ", alternatives) + ")";
    }

    private static List<String> units(Actor actor) {
        return actor.regions(Role.CENTRE_DIRECTOR).stream()
                .map(RegionCode::value)
                .toList();
    }

    static boolean mayRead(Actor actor, SupervisionOrder order) {
        return issues(actor, order) || answers(actor, order) || covers(actor, order.unitRegion());
    }

    /** A director or the county's supervisor, over this unit. */
    static boolean covers(Actor actor, String unitRegion) {
        RegionCode unit = RegionCode.of(unitRegion);
        return actor.regions(Rule.SUPERVISING).stream().anyMatch(region -> region.contains(unit));
    }

    private static boolean issues(Actor actor, SupervisionOrder order) {
        return Objects.equals(actor.staffId(), order.issuerId())
                || actor.has(Role.COUNTY_SUPERVISOR, RegionCode.of(order.unitRegion()));
    }

    private static boolean answers(Actor actor, SupervisionOrder order) {
        return (order.staffId() != null && order.staffId().equals(actor.staffId()))
                || units(actor).contains(order.unitRegion());
    }

    /** Why this person can't do this act to this order now; null when they can. */
    static @Nullable String whyNot(Actor actor, SupervisionOrder order, SupervisionAction action) {
        if (!action.from.contains(order.status())) {
            return "现在是“" + order.status().chinese + "”，不能“" + action.chinese + "”。";
        }
        boolean mine =
                switch (action.who) {
                    case ISSUER -> issues(actor, order);
                    case SUPERVISED -> answers(actor, order);
                    case PROGRAM -> actor.kind() == Actor.Kind.SYSTEM;
                };
        if (!mine) {
            return "这一步应由" + action.who.chinese + "办理。";
        }
        boolean own =
                order.status() == SupervisionStatus.ANSWERED && Objects.equals(actor.staffId(), order.answererId());
        if (own && action.who == SupervisionAction.Who.ISSUER) {
            return "答复是您自己写的，应由另一人验收。";
        }
        boolean asked =
                action.who == SupervisionAction.Who.SUPERVISED && Objects.equals(actor.staffId(), order.issuerId());
        return asked ? "督办单是您签发的，应由被督办的人答复。" : null;
    }
}
