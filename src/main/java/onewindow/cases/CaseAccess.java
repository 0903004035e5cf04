package onewindow.cases;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.catalogue.ItemKind;
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

    boolean mayRead(Actor actor, CaseFile file) {
        return switch (actor.kind()) {
            case SYSTEM -> true;
            case CITIZEN -> owns(actor, file);
            case STAFF ->
                file.status() != CaseStatus.DRAFT
                        && (works(actor, file) || supervises(actor, file) || actsFor(actor, file));
        };
    }

    public static boolean owns(Actor actor, CaseFile file) {
        return actor.kind() == Actor.Kind.CITIZEN && file.partyId().equals(actor.partyId());
    }

    /** An agent follows the cases he brought in for others, and no longer than his order lives. */
    public boolean actsFor(Actor actor, CaseFile file) {
        UUID me = actor.staffId();
        return me != null
                && actor.has(Role.AGENT)
                && agencies.stream().anyMatch(agency -> agency.actsFor(me, file.id()));
    }

    /** At the window that took the application in. */
    static boolean tookIn(Actor actor, CaseFile file) {
        List<String> site = List.of(file.siteRegion());
        return actor.grants().stream().anyMatch(g -> holds(g, List.of(Role.WINDOW_CLERK), site, file.departments()));
    }

    /** Only a working post of a unit the case has come to; who supervises reads it masked. */
    public static boolean mayUnmask(Actor actor, CaseFile file) {
        return actor.grants().stream().anyMatch(g -> holds(g, List.of(WORKING), file.units(), file.departments()));
    }

    /** Pictures of ID cards, signatures, papers with the full name: for whoever may see the applicant's data whole. */
    public boolean mayOpenFiles(Actor actor, CaseFile file) {
        return actor.kind() != Actor.Kind.STAFF || mayUnmask(actor, file) || actsFor(actor, file);
    }

    @Override
    public boolean mayOpenPapers(Actor actor, UUID caseId) {
        return table.find(caseId).filter(file -> mayOpenFiles(actor, file)).isPresent();
    }

    private static boolean works(Actor actor, CaseFile file) {
        UUID me = actor.staffId();
        boolean touched = me != null
                && (me.equals(file.firstAskedId())
                        || me.equals(file.responsibleId())
                        || me.equals(file.holderId())
                        || me.equals(file.handlerId())
                        || me.equals(file.approverId()));
        return touched || mayUnmask(actor, file);
    }

    private static boolean supervises(Actor actor, CaseFile file) {
        RegionCode site = RegionCode.of(file.siteRegion());
        return actor.regions(SUPERVISING).stream().anyMatch(region -> region.contains(site));
    }

    private static boolean holds(Actor.Grant grant, List<Role> roles, List<String> units, List<String> departments) {
        String department = grant.departmentKey();
        return roles.contains(grant.role())
                && units.contains(grant.regionCode())
                && (department == null || departments.contains(department));
    }

    /**
     * The post under which this person does the act, or null when none of theirs allows it. What lies in the hands of
     * somebody away is done in that person's stead; otherwise one's own post comes first.
     */
    public static Actor.@Nullable Grant post(Actor actor, CaseFile file, CaseAction action) {
        if (actor.kind() != Actor.Kind.STAFF) {
            return null;
        }
        boolean atSite = action.rule().who.atSite();
        List<String> unit = List.of(atSite ? file.siteRegion() : file.unitRegion());
        List<String> department = atSite ? file.departments() : List.of(file.unitDepartment());
        List<Actor.Grant> fitting = actor.grants().stream()
                .filter(g -> holds(g, action.rule().who.roles(file.status()), unit, department))
                .toList();
        return fitting.stream()
                .filter(g -> g.standsFor() != null && g.standsFor().staffId().equals(file.holderId()))
                .findFirst()
                .orElseGet(() -> fitting.isEmpty() ? null : fitting.getFirst());
    }

    /** Who lost the result, or the window that took the case in, asks for another one. */
    public static boolean mayAskReissue(Actor actor, CaseFile file) {
        return owns(actor, file) || post(actor, file, CaseAction.ASK_REISSUE) != null;
    }

    /** The act is one of this person's, even if something bars it just now. */
    public static boolean concerns(Actor actor, CaseFile file, CaseAction action) {
        CaseRule rule = action.rule();
        boolean answered = rule.receipt == CaseRule.Receipt.ANSWERS && file.received();
        boolean last = rule.who != CaseActor.LAST_DOER || whyNot(actor, file, action) == null;
        boolean mine = rule.who == CaseActor.LAST_DOER || post(actor, file, action) != null;
        return mine && last && !answered && !overtaken(file, action);
    }

    /** The first notice and the one extension are given once; the second notice comes after the first. */
    private static boolean overtaken(CaseFile file, CaseAction action) {
        return switch (action) {
            case RETURN_FOR_SUPPLEMENT -> file.supplementCount() > 0;
            case PROPOSE_SECOND_SUPPLEMENT -> file.supplementCount() == 0;
            case PROPOSE_EXTENSION -> file.extended();
            default -> false;
        };
    }

    /** Why this person can't do this act to this case now; null when they can. */
    public static @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        if (!action.leadsFrom(file.status())) {
            return "现在是“" + file.status().chinese + "”，不能“" + action.chinese() + "”。";
        }
        if (!action.rule().fits(file)) {
            ItemKind kind = file.originId() == null ? action.rule().onlyFor : null;
            return kind == null
                    ? "“" + action.chinese() + "”" + (file.originId() == null ? "只用于补办件。" : "不用于补办件。")
                    : "“" + action.chinese() + "”只用于" + kind.chinese + "。";
        }
        CaseActor who = action.rule().who;
        if (who == CaseActor.PROGRAM) {
            return actor.kind() == Actor.Kind.SYSTEM ? null : "这一步由系统自动办理。";
        }
        boolean asApplicant = who.applicant() && owns(actor, file);
        boolean asLast = who == CaseActor.LAST_DOER && Objects.equals(actor.staffId(), file.lastById());
        if (!asApplicant && !asLast && post(actor, file, action) == null) {
            return "这一步应由" + who.chinese + "办理。";
        }
        String unsigned = receipt(file, action.rule());
        return unsigned == null ? samePerson(actor, file, action) : unsigned;
    }

    private static @Nullable String receipt(CaseFile file, CaseRule rule) {
        return switch (rule.receipt) {
            case AFTER -> file.received() ? null : "移交来的办件还没有签收，请先签收或者退回。";
            case ANSWERS -> file.received() ? "这件已经签收过了。" : null;
            case ANY -> null;
        };
    }

    /** A refusal, and an approval, is never one person's alone (窗口无权否决; 经办、审批分离). */
    private static @Nullable String samePerson(Actor actor, CaseFile file, CaseAction action) {
        CaseActor who = action.rule().who;
        boolean proposed = Objects.equals(actor.staffId(), file.proposerId());
        if ((who == CaseActor.SECOND_PERSON || action == CaseAction.CONFIRM_SECOND_SUPPLEMENT) && proposed) {
            return "这是您提请的，应由另一人确认（窗口无权否决）。";
        }
        if (who == CaseActor.APPROVER && Objects.equals(actor.staffId(), file.handlerId())) {
            return "您是这件的经办人，审批应由另一人办理。";
        }
        if (who == CaseActor.LAST_DOER) {
            boolean mine = Objects.equals(actor.staffId(), file.lastById());
            CaseAction last = file.lastAct();
            return mine && last != null && last.recallable() ? null : "只能撤回自己刚办、别人还没有接着办的一步。";
        }
        return null;
    }
}
