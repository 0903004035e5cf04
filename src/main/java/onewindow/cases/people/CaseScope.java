package onewindow.cases.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseStatus;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.Scope;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;

/** Which cases are mine to do, my site's, and those I supervise, as conditions on {@code cases.case_file c}. */
public final class CaseScope {
    public static final String OPEN = CaseStatus.OPEN;

    /** In nobody else's hands, and not to be answered or decided by whoever proposed or examined it. */
    private static final String FREE = """
             and (c.holder_id is null or c.holder_id = any(cast(:hands as uuid[])))
             and c.proposer_id is distinct from cast(:me as uuid)
             and (c.status <> 'AWAITING_DECISION' or c.handler_id is distinct from cast(:me as uuid))""";

    public enum View {
        MINE,
        SITE,
        SUPERVISED
    }

    private CaseScope() {}

    /**
     * What a view shows, in parts of which a case may meet several.
     *
     * @param place only with this one town, or with the county's own centre: as the board counts places
     */
    public static List<CasePart> parts(View view, Actor actor, boolean byDue, @Nullable RegionCode place, Where where) {
        if (place != null) {
            String town = place.value().substring(0, 9);
            where.bind("placeFrom", town + "000").bind("placeTo", town + "999");
        }
        if (place != null && view != View.SUPERVISED) {
            where.and("c.unit_region between :placeFrom and :placeTo");
        }
        return switch (view) {
            case MINE -> byDue ? mineByState(actor, where) : List.of(CasePart.range(mine(actor, where)));
            case SITE -> site(actor, where);
            case SUPERVISED -> place == null ? below(supervised(actor), where) : at(actor, where);
        };
    }

    private static List<CasePart> mineByState(Actor actor, Where where) {
        return orNone(waiting(actor, where).stream()
                .map(w -> CasePart.waiting(w.unit(), w.states()))
                .toList());
    }

    private static List<CasePart> site(Actor actor, Where where) {
        List<CasePart> parts = new ArrayList<>();
        for (String unit : units(actor)) {
            String site = ":site" + parts.size();
            where.bind(site.substring(1), unit);
            parts.add(CasePart.exactly("c.site_region = " + site));
            parts.add(CasePart.exactly("c.unit_region = " + site));
        }
        return orNone(parts);
    }

    private static List<CasePart> at(Actor actor, Where where) {
        where.and(within("c.site_region", supervised(actor), where));
        return List.of(CasePart.units(":placeFrom", ":placeTo"));
    }

    private static List<CasePart> orNone(List<CasePart> parts) {
        return parts.isEmpty() ? List.of(CasePart.exactly("false")) : parts;
    }

    /** What waits in some states at some unit. */
    private record Waiting(String unit, String states) {
        Waiting(String unit, Set<CaseStatus> states) {
            this(unit, states.stream().map(Enum::name).collect(Collectors.joining("', '", "'", "'")));
        }

        String condition() {
            return unit + " and c.status in (" + states + ")";
        }
    }

    /** What waits for one of my posts in its unit and is in nobody else's hands, or in those of whom I stand in for. */
    public static String mine(Actor actor, Where where) {
        return waiting(actor, where).stream()
                .map(waiting -> " or " + waiting.condition())
                .collect(Collectors.joining("", "(false", ")"));
    }

    private static List<Waiting> waiting(Actor actor, Where where) {
        where.bind("me", actor.staffId()).bind("hands", actor.hands());
        List<Waiting> alternatives = new ArrayList<>();
        for (int i = 0; i < actor.grants().size(); i++) {
            Actor.Grant grant = actor.grants().get(i);
            Set<CaseStatus> waiting = waitingFor(grant.role());
            if (waiting.isEmpty()) {
                continue;
            }
            where.bind("unit" + i, grant.regionCode());
            String unit = "c.unit_region = :unit" + i;
            if (grant.departmentKey() != null) {
                where.bind("department" + i, grant.departmentKey());
                unit += " and c.unit_department = :department" + i;
            }
            alternatives.add(new Waiting(unit + " " + FREE, waiting));
        }
        return alternatives;
    }

    /** The states from which an act of this post leads on; what waits for the applicant waits for no post. */
    public static Set<CaseStatus> waitingFor(Role role) {
        Set<CaseStatus> states = new LinkedHashSet<>();
        Arrays.stream(CaseAction.values())
                .map(CaseAction::row)
                .filter(row -> !row.is(Trait.ASIDE) && !row.who().applicant())
                .forEach(row -> row.ways().keySet().stream()
                        .filter(status -> row.who().roles(status).contains(role))
                        .forEach(states::add));
        return states;
    }

    /** The units this person has a post in that has to do with cases. */
    private static List<String> units(Actor actor) {
        return actor.grants().stream()
                .filter(g -> Arrays.asList(CaseAccess.WORKING).contains(g.role())
                        || Arrays.asList(CaseAccess.SUPERVISING).contains(g.role()))
                .map(Actor.Grant::regionCode)
                .distinct()
                .toList();
    }

    /** The regions this person supervises. */
    public static List<RegionCode> supervised(Actor actor) {
        return actor.regions(CaseAccess.SUPERVISING);
    }

    /** A county has an order of its own, and so has each site of what is smaller; what is larger is found by its range. */
    public static List<CasePart> below(List<RegionCode> regions, Where where) {
        if (regions.isEmpty()
                || regions.stream().anyMatch(region -> region.level().compareTo(RegionCode.Level.COUNTY) < 0)) {
            return List.of(CasePart.range(within("c.site_region", regions, where)));
        }
        List<CasePart> parts = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            RegionCode region = regions.get(i);
            if (region.level() == RegionCode.Level.COUNTY) {
                where.bind("county" + i, region.prefix());
                parts.add(CasePart.exactly("left(c.site_region, 6) = :county" + i));
            } else {
                where.bind("from" + i, region.value()).bind("to" + i, region.last());
                parts.add(CasePart.sites(":from" + i, ":to" + i));
            }
        }
        return parts;
    }

    /**
     * Of promise {@code p} of case {@code c}: those made at one's own sites, at those below, and those of cases that are
     * just now with one's unit. Each an order of its own by an index; a promise may meet several.
     */
    public static List<String> promises(Actor actor, Where where) {
        List<String> parts = new ArrayList<>();
        List<String> units = units(actor);
        for (int i = 0; i < units.size(); i++) {
            where.bind("site" + i, units.get(i));
            parts.add("p.site_region = :site" + i);
            parts.add(OPEN + " and c.unit_region = :site" + i + " and c.site_region <> :site" + i);
        }
        if (!supervised(actor).isEmpty()) {
            parts.add(within("p.site_region", supervised(actor), where));
        }
        return parts.isEmpty() ? List.of("false") : parts;
    }

    /** The hand-overs at one's own sites and at those below. */
    public static String deliveries(Actor actor, Where where) {
        List<String> units = units(actor);
        if (units.isEmpty()) {
            return "false";
        }
        where.bind("sites", units);
        return "(d.site_region = any(:sites) or "
                + within("d.site_region", actor.regions(CaseAccess.SUPERVISING), where) + ")";
    }

    private static String within(String column, List<RegionCode> regions, Where where) {
        Where scope = Scope.within(new Where(), column, regions);
        return scope.partOf(where);
    }
}
