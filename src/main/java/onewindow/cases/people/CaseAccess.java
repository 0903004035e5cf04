package onewindow.cases.people;

import java.util.List;
import java.util.UUID;
import onewindow.cases.Agency;
import onewindow.cases.Authority;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import onewindow.cases.store.CaseTable;
import onewindow.documents.CaseReaders;
import onewindow.documents.DocumentKind;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what with a case. Working posts count in their own unit exactly; directors and supervisors see
 * everything below them (P1: each level supervises what is below it and sees no sibling's data).
 */
@Component
public class CaseAccess implements CaseReaders {
    static final Role[] WORKING = {Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER};
    static final Role[] SUPERVISING = {Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR};

    private final CaseTable table;
    private final ObjectProvider<Agency> agencies;
    private final IdentityGuard identity;

    CaseAccess(CaseTable table, ObjectProvider<Agency> agencies, IdentityGuard identity) {
        this.table = table;
        this.agencies = agencies;
        this.identity = identity;
    }

    @Override
    public boolean mayRead(Actor actor, UUID caseId) {
        return table.find(caseId).filter(file -> mayRead(actor, file)).isPresent();
    }

    @Override
    public @Nullable String whyNot(Actor actor, UUID caseId, DocumentKind kind) {
        return table.find(caseId)
                .map(file -> identity.toRead(actor, file, kind))
                .orElse(null);
    }

    public boolean mayRead(Actor actor, CaseFile file) {
        return switch (actor.kind()) {
            case SYSTEM -> true;
            case CITIZEN -> Authority.owns(actor, file);
            case STAFF ->
                file.status() != CaseStatus.DRAFT
                        && (works(actor, file) || supervises(actor, file) || actsFor(actor, file));
        };
    }

    /** An agent follows the cases he brought in for others, and no longer than his order lives. */
    public boolean actsFor(Actor actor, CaseFile file) {
        UUID me = actor.staffId();
        return me != null
                && actor.has(Role.AGENT)
                && agencies.stream().anyMatch(agency -> agency.actsFor(me, file.id()));
    }

    /** At the window that took the application in. */
    public static boolean tookIn(Actor actor, CaseFile file) {
        List<String> site = List.of(file.place().siteRegion());
        return actor.grants().stream()
                .anyMatch(g -> Authority.holds(
                        g, List.of(Role.WINDOW_CLERK), site, file.turn().departments()));
    }

    /** Only a working post of a unit the case has come to; who supervises reads it masked. */
    public static boolean mayUnmask(Actor actor, CaseFile file) {
        return actor.grants().stream()
                .anyMatch(g -> Authority.holds(
                        g, List.of(WORKING), file.turn().units(), file.turn().departments()));
    }

    /**
     * Pictures of ID cards, signatures, papers with the full name: for whoever may see the applicant's data whole, and for
     * whoever must decide on the case as it stands: nobody confirms what he may not read.
     */
    public boolean mayOpenFiles(Actor actor, CaseFile file) {
        return actor.kind() != Actor.Kind.STAFF
                || mayUnmask(actor, file)
                || mustDecide(actor, file)
                || actsFor(actor, file);
    }

    /** It waits for a post of this person in the unit that has it. */
    private static boolean mustDecide(Actor actor, CaseFile file) {
        return actor.grants().stream()
                .filter(g -> CaseScope.waitingFor(g.role()).contains(file.status()))
                .anyMatch(g -> Authority.holds(
                        g,
                        List.of(g.role()),
                        List.of(file.turn().unitRegion()),
                        List.of(file.turn().unitDepartment())));
    }

    @Override
    public boolean mayOpenPapers(Actor actor, UUID caseId) {
        return table.find(caseId).filter(file -> mayOpenFiles(actor, file)).isPresent();
    }

    private static boolean works(Actor actor, CaseFile file) {
        UUID me = actor.staffId();
        boolean touched = me != null
                && (me.equals(file.hands().firstAskedId())
                        || me.equals(file.hands().responsibleId())
                        || me.equals(file.hands().holderId())
                        || me.equals(file.hands().handlerId())
                        || me.equals(file.hands().approverId()));
        return touched || mayUnmask(actor, file);
    }

    private static boolean supervises(Actor actor, CaseFile file) {
        RegionCode site = RegionCode.of(file.place().siteRegion());
        return actor.regions(SUPERVISING).stream().anyMatch(region -> region.contains(site));
    }

    /** Who lost the result, or the window that took the case in, asks for another one. */
    public static boolean mayAskReissue(Actor actor, CaseFile file) {
        return Authority.of(actor, file, CaseAction.ASK_REISSUE) != null;
    }
}
