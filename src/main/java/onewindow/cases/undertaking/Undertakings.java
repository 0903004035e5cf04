package onewindow.cases.undertaking;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.ActRequest;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.Cases;
import onewindow.cases.act.ActCheck;
import onewindow.cases.people.CaseStaff;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.undertaking.Undertaking.Kind;
import onewindow.cases.undertaking.Undertaking.State;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import onewindow.platform.print.Printable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done about a promise: bring what was to follow, no longer ask for it, check what was stated. */
@Component
class Undertakings {
    private static final int LONGEST_NOTE = 500;

    private final UndertakingTable table;
    private final UndertakingRules rules;
    private final Cases cases;
    private final CaseMaterials materials;
    private final CaseSurroundings around;
    private final ActCheck check;

    Undertakings(
            UndertakingTable table,
            UndertakingRules rules,
            Cases cases,
            CaseMaterials materials,
            CaseSurroundings around,
            ActCheck check) {
        this.table = table;
        this.rules = rules;
        this.cases = cases;
        this.materials = materials;
        this.around = around;
        this.check = check;
    }

    CaseFile file(Actor actor, UUID caseId) {
        return cases.get(actor, caseId);
    }

    List<Undertaking> of(UUID caseId) {
        return table.of(caseId);
    }

    /** A file for what is still wanting; it counts as brought only with {@link #supply}. */
    void addFile(Actor actor, UUID caseId, String key, String name, InputStream content) {
        CaseFile file = bringing(actor, caseId, key);
        UUID by = actor.kind() == Actor.Kind.STAFF ? CaseStaff.staffId(actor) : actor.accountId();
        materials.addFile(file, around.item(file), key, name, content, by);
        around.audit()
                .record(
                        actor,
                        CaseAuditAct.ADD_MATERIAL,
                        caseId,
                        CaseMaterials.known(around.item(file), key).name());
    }

    CaseFile supply(Actor actor, UUID caseId, String key, boolean onPaper, String once) {
        CaseFile file = cases.get(actor, caseId);
        if (onPaper) {
            actor.requireStaff();
            bringing(actor, caseId, key);
            materials.provide(caseId, around.item(file), key, Provided.PAPER);
        }
        return cases.act(actor, caseId, CaseAction.SUPPLY_LATER, ActRequest.later(file.version(), once, null, key));
    }

    CaseFile withdraw(Actor actor, UUID caseId, String key, @Nullable String reason, String once) {
        CaseFile file = cases.get(actor, caseId);
        return cases.act(actor, caseId, CaseAction.WITHDRAW_LATER, ActRequest.later(file.version(), once, reason, key));
    }

    private CaseFile bringing(Actor actor, UUID caseId, String key) {
        CaseFile file = cases.get(actor, caseId);
        if (table.find(caseId, key).filter(Undertaking::wanting).isEmpty()) {
            throw Problem.conflict("这份材料现在没有待补交的承诺，请刷新后再看。");
        }
        String whyNot = check.whyNotAlone(actor, file, CaseAction.SUPPLY_LATER);
        if (whyNot != null) {
            around.audit().refused(actor, CaseAuditAct.ADD_MATERIAL, caseId, whyNot);
            throw Problem.notAllowed(whyNot);
        }
        return file;
    }

    /** 事后核查. What was false is held against the party until the county's period is over. */
    @Transactional
    public void check(Actor actor, UUID caseId, String key, boolean isTrue, String note) {
        CaseFile file = cases.get(actor, caseId);
        String words = note.strip();
        if (words.isEmpty() || words.length() > LONGEST_NOTE || Printable.fault(words) != null) {
            throw Problem.invalid("note", "请写明怎样核查、查到什么，不超过 " + LONGEST_NOTE + " 个字。");
        }
        if (!mayCheck(actor, file)) {
            around.audit().refused(actor, CaseAuditAct.CHECK_COMMITMENT, caseId, key);
            throw Problem.notAllowed("告知承诺由办理单位的经办人或者中心主任核查。");
        }
        Undertaking promise = table.find(caseId, key)
                .filter(p -> p.kind() == Kind.COMMITMENT)
                .orElseThrow(() -> Problem.notFound("这份告知承诺"));
        LocalDate barred =
                isTrue ? null : around.calendars().today().plusDays(rule(file).barDays());
        State state = isTrue ? State.TRUE : State.FALSE;
        boolean first = table.settle(
                promise, state, around.people().staff(actor, Role.HANDLER.chinese), around.now(), words, barred);
        if (!first) {
            throw Problem.conflict("这份承诺刚才已经核查过了，请刷新后再看。");
        }
        String said = file.numberText() + " " + promise.materialName() + " " + state.chinese;
        around.audit().record(actor, CaseAuditAct.CHECK_COMMITMENT, caseId, said);
    }

    UndertakingRule rule(CaseFile file) {
        return rules.of(RegionCode.of(file.place().regionCode()));
    }

    static boolean mayCheck(Actor actor, CaseFile file) {
        RegionCode site = RegionCode.of(file.place().siteRegion());
        return actor.has(Role.CENTRE_DIRECTOR, site)
                || actor.has(Role.COUNTY_SUPERVISOR, site)
                || actor.grants().stream()
                        .anyMatch(grant -> grant.role() == Role.HANDLER
                                && file.turn().units().contains(grant.regionCode())
                                && (grant.departmentKey() == null
                                        || file.turn().departments().contains(grant.departmentKey())));
    }
}
