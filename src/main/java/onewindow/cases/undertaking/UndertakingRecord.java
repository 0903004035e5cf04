package onewindow.cases.undertaking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEffect;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseGuard;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.CaseMove;
import onewindow.cases.CaseSummary;
import onewindow.cases.DeferredMaterial;
import onewindow.cases.Step;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.undertaking.Undertaking.Kind;
import onewindow.cases.undertaking.Undertaking.State;
import onewindow.cases.undertaking.UndertakingRule.Consequence;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Material;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what acceptance leaves to a promise and what becomes of it, and holds the decision that depends on it. */
@Component
class UndertakingRecord implements CaseEffect, CaseGuard {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final UndertakingTable table;
    private final UndertakingRules rules;
    private final UndertakingKeeping keeping;
    private final CaseMaterials materials;
    private final CaseSurroundings around;

    UndertakingRecord(
            UndertakingTable table,
            UndertakingRules rules,
            UndertakingKeeping keeping,
            CaseMaterials materials,
            CaseSurroundings around) {
        this.table = table;
        this.rules = rules;
        this.keeping = keeping;
        this.materials = materials;
        this.around = around;
    }

    @Override
    public void after(Actor actor, Step step, CaseMove move) {
        if (step.action().is(Trait.ACCEPTS)) {
            step.facts().later().forEach(later -> table.add(follow(step, later)));
            commitments(step);
            return;
        }
        for (DeferredMaterial later : step.facts().later()) {
            if (!become(step, later)) {
                throw Problem.conflict("“" + later.name() + "”刚才已经有了结果，请刷新后再看。");
            }
        }
    }

    private boolean become(Step step, DeferredMaterial later) {
        CaseAction action = step.action();
        if (action.is(Trait.PROMISE_REMINDED)) {
            return table.remind(step.file().id(), later.materialKey(), step.at());
        }
        if (action.is(Trait.PROMISE_LAPSED)) {
            return table.lapse(step.file().id(), later.materialKey(), step.at());
        }
        if (action.is(Trait.PROMISE_KEPT)) {
            return settle(step, later, State.SUPPLIED);
        }
        return !action.is(Trait.PROMISE_RELEASED) || settle(step, later, State.WITHDRAWN);
    }

    private boolean settle(Step step, DeferredMaterial later, State state) {
        return table.find(step.file().id(), later.materialKey())
                .filter(promise -> table.settle(
                        promise, state, step.doer(), step.at(), step.request().note(), null))
                .isPresent();
    }

    private static Undertaking follow(Step step, DeferredMaterial later) {
        String stated = "申请人承诺在 " + DAY.format(later.by()) + "前补交“" + later.name() + "”。";
        return promise(step, later.materialKey(), later.name(), Kind.FOLLOW, stated, later.by());
    }

    private void commitments(Step step) {
        if (!offersCommitment(step.item())) {
            return;
        }
        UndertakingRule rule = rules.of(RegionCode.of(step.file().place().regionCode()));
        LocalDate day = LocalDate.ofInstant(step.at(), around.zone());
        LocalDate by = around.calendars()
                .current()
                .plusWorkingDays(day, rule.checkDays())
                .date();
        committed(step.file(), step)
                .forEach(material -> table.add(promise(
                        step,
                        material.key(),
                        material.name(),
                        Kind.COMMITMENT,
                        "申请人承诺：符合“" + material.name() + "”所要证明的条件，申请中所述真实；如与事实不符，愿意承担责任，因此取得的予以退回。",
                        by)));
    }

    private List<CaseMaterial> committed(CaseFile file, Step step) {
        return materials.of(file, step.item()).stream()
                .filter(material -> material.provided() == Provided.COMMITTED)
                .toList();
    }

    private static Undertaking promise(Step step, String key, String name, Kind kind, String stated, LocalDate by) {
        CaseFile file = step.file();
        String how = file.channel() == CaseSummary.Channel.ONLINE ? "网上实名签署" : "书面签署";
        return new Undertaking(
                file.id(),
                key,
                name,
                kind,
                file.subject().partyId(),
                stated,
                how,
                step.at(),
                by,
                State.OPEN,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        if (action.is(Trait.ACCEPTS)) {
            return acceptance(file, action);
        }
        boolean held = action.is(Trait.APPROVES)
                && somethingMayFollow(around.item(file))
                && rules.of(RegionCode.of(file.place().regionCode())).consequence() == Consequence.DECISION_BLOCKED;
        String wanting = held
                ? table.of(file.id()).stream()
                        .filter(Undertaking::wanting)
                        .map(Undertaking::materialName)
                        .collect(Collectors.joining("、"))
                : "";
        return wanting.isEmpty() ? null : "容缺后补的" + wanting + "还没有补交，补交以后才能准予。";
    }

    /** What the item never offers needs no look at what was brought. */
    private static boolean offersCommitment(ItemVersion item) {
        return item.materials().stream().anyMatch(m -> m.exempt() == Material.Exempt.COMMITMENT);
    }

    private static boolean somethingMayFollow(ItemVersion item) {
        return item.materials().stream().anyMatch(m -> m.necessity() == Material.Necessity.LATER);
    }

    private @Nullable String acceptance(CaseFile file, CaseAction action) {
        ItemVersion item = around.item(file);
        boolean leniently = action.is(Trait.ACCEPTS_LENIENTLY);
        if (leniently && !somethingMayFollow(item)) {
            return "没有可以容缺后补的材料，请直接受理。";
        }
        if (!leniently && !offersCommitment(item)) {
            return null;
        }
        List<CaseMaterial> all = materials.of(file, item);
        if (leniently && all.stream().noneMatch(CaseMaterial::mayFollow)) {
            return "没有可以容缺后补的材料，请直接受理。";
        }
        boolean commits = all.stream().anyMatch(material -> material.provided() == Provided.COMMITTED);
        return commits ? keeping.barred(file.id()) : null;
    }
}
