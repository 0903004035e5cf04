package onewindow.cases.undertaking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.cases.ActRequest;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.DeferredMaterial;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.UndertakingTerms;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.RegionCode;
import onewindow.platform.Problem;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be promised, and by when it is to be kept. */
@Component
class UndertakingKeeping implements UndertakingTerms {
    private final UndertakingTable table;
    private final UndertakingRules rules;
    private final CaseMaterials materials;
    private final CaseSurroundings around;

    UndertakingKeeping(
            UndertakingTable table, UndertakingRules rules, CaseMaterials materials, CaseSurroundings around) {
        this.table = table;
        this.rules = rules;
        this.materials = materials;
        this.around = around;
    }

    @Override
    public List<DeferredMaterial> later(CaseFile file, ItemVersion item, CaseAction action, ActRequest request) {
        List<DeferredMaterial> later = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ActRequest.PromisedMaterial each : request.laterList()) {
            if (!seen.add(each.materialKey())) {
                throw Problem.invalid("later", "同一份材料不用写两次。");
            }
            CaseMaterial material = materials.one(file.id(), item, each.materialKey());
            later.add(action.is(Trait.ACCEPTS) ? promised(file, material, each.by()) : kept(file, material, action));
        }
        if (action.is(Trait.ACCEPTS_LENIENTLY)) {
            leaveNothingOut(file, item, seen);
        }
        return later;
    }

    /** What lacks is promised, all of it: nothing is left that neither came nor is to come. */
    private void leaveNothingOut(CaseFile file, ItemVersion item, Set<String> promised) {
        String left = materials.of(file, item).stream()
                .filter(material -> material.mayFollow() && !promised.contains(material.key()))
                .map(CaseMaterial::name)
                .collect(Collectors.joining("、"));
        if (!left.isEmpty()) {
            throw Problem.invalid("later", "“" + left + "”也还没有交，请一起列入后补，或者先收齐。");
        }
    }

    private DeferredMaterial promised(CaseFile file, CaseMaterial material, @Nullable LocalDate wanted) {
        if (!material.mayFollow()) {
            throw Problem.rule("later", "“" + material.name() + "”不能容缺：只有列明“容缺后补”、现在还没有交的材料才可以后补。", "办事指南：材料必要性");
        }
        UndertakingRule rule = rules.of(RegionCode.of(file.place().regionCode()));
        LocalDate today = around.calendars().today();
        LocalDate latest = workingDays(today, rule.longestFollowDays());
        LocalDate by = wanted == null ? workingDays(today, rule.followDays()) : wanted;
        if (!by.isAfter(today) || by.isAfter(latest)) {
            throw Problem.invalid("later", "“" + material.name() + "”的补交期限应在明天到 " + latest + " 之间。");
        }
        return new DeferredMaterial(material.key(), material.name(), by);
    }

    private LocalDate workingDays(LocalDate from, int days) {
        return around.calendars().current().plusWorkingDays(from, days).date();
    }

    private DeferredMaterial kept(CaseFile file, CaseMaterial material, CaseAction action) {
        Undertaking promise = table.find(file.id(), material.key())
                .filter(Undertaking::wanting)
                .orElseThrow(() -> Problem.conflict("“" + material.name() + "”现在没有待补交的承诺，请刷新后再看。"));
        if (action.is(Trait.PROMISE_KEPT) && material.provided() == Provided.NO) {
            throw Problem.invalid("file", "请先上传“" + material.name() + "”，或者在窗口交纸质的。");
        }
        return new DeferredMaterial(material.key(), material.name(), promise.byDate());
    }

    @Override
    public @Nullable String barred(UUID caseId) {
        LocalDate today = around.calendars().today();
        return table.barredUntil(caseId, today)
                .map(until -> "这位申请人以前的承诺经核查不实，到" + WorkCalendar.said(until, today) + "为止不适用告知承诺，请提交这份材料。")
                .orElse(null);
    }
}
