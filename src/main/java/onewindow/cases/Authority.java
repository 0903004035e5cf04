package onewindow.cases;

import java.util.List;
import java.util.Objects;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import org.jspecify.annotations.Nullable;

/** By what right somebody does an act. */
public sealed interface Authority {
    Authority APPLICANT = new Applicant();
    Authority PROGRAM = new Program();

    /** His own case, or that of the one he acts for. */
    record Applicant() implements Authority {}

    /** A post in the unit whose turn it is, one's own or that of somebody who is away. */
    record Post(Actor.Grant grant) implements Authority {}

    /** A post that was looked at by whoever begins the case. */
    record Intake(Role role) implements Authority {}

    /** The mandate of the applicant, held in the transaction of the act, by an agent or at the window that took the case in. */
    record Mandate(Role heldBy) implements Authority {}

    /** The last step was one's own. */
    record LastDoer(Actor.@Nullable Grant grant) implements Authority {}

    record Program() implements Authority {}

    /** The right this person has by himself; null: none. */
    static @Nullable Authority of(Actor actor, CaseFile file, CaseAction action) {
        CaseActor who = action.row().who();
        if (who == CaseActor.PROGRAM) {
            return actor.kind() == Actor.Kind.SYSTEM ? PROGRAM : null;
        }
        if (who.applicant() && owns(actor, file)) {
            return APPLICANT;
        }
        Actor.Grant grant = post(actor, file, action);
        if (who == CaseActor.LAST_DOER) {
            boolean last = actor.staffId() != null && Objects.equals(actor.staffId(), file.lastById());
            return last ? new LastDoer(grant) : null;
        }
        return grant == null ? null : new Post(grant);
    }

    /**
     * The post under which this person does the act, or null when none of theirs allows it. What lies in the hands of
     * somebody away is done in that person's stead; otherwise one's own post comes first.
     */
    static Actor.@Nullable Grant post(Actor actor, CaseFile file, CaseAction action) {
        if (actor.kind() != Actor.Kind.STAFF) {
            return null;
        }
        CaseActor who = action.row().who();
        String unit = who.atSite() ? file.place().siteRegion() : file.turn().unitRegion();
        List<String> departments =
                who.atSite() ? file.turn().departments() : List.of(file.turn().unitDepartment());
        List<Actor.Grant> fitting = actor.grants().stream()
                .filter(g -> holds(g, who.roles(file.status()), List.of(unit), departments))
                .toList();
        return fitting.stream()
                .filter(g -> g.standsFor() != null
                        && g.standsFor().staffId().equals(file.hands().holderId()))
                .findFirst()
                .orElseGet(() -> fitting.isEmpty() ? null : fitting.getFirst());
    }

    static boolean owns(Actor actor, CaseFile file) {
        return actor.kind() == Actor.Kind.CITIZEN && file.subject().partyId().equals(actor.partyId());
    }

    /** A post of these in one of the units and, where it is of a department, in one of those. */
    static boolean holds(Actor.Grant grant, List<Role> roles, List<String> units, List<String> departments) {
        String department = grant.departmentKey();
        return roles.contains(grant.role())
                && units.contains(grant.regionCode())
                && (department == null || departments.contains(department));
    }
}
