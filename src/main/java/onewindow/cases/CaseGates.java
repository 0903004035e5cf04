package onewindow.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import onewindow.cases.CaseMoves.Said;
import onewindow.cases.clock.SuspensionReasons;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.StageKind;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.organisation.Regions;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an act needs that neither the case nor the request alone can tell: the route, the county's words, open ends. */
@Component
public class CaseGates {
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    /** 行政许可法第四十二条: ten days, fifteen where several departments handle it together. */
    private static final int EXTENSION = 10;

    private static final int JOINT_EXTENSION = 15;

    private final ObjectProvider<CaseGuard> guards;
    private final ObjectProvider<PromiseTerms> terms;
    private final SuspensionReasons reasons;
    private final Regions regions;

    CaseGates(
            ObjectProvider<CaseGuard> guards,
            ObjectProvider<PromiseTerms> terms,
            SuspensionReasons reasons,
            Regions regions) {
        this.terms = terms;
        this.guards = guards;
        this.regions = regions;
        this.reasons = reasons;
    }

    /** What stands in the way of the act; null when nothing does. */
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        return guards.orderedStream()
                .map(guard -> guard.whyNot(actor, file, action))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void check(Actor actor, CaseFile file, CaseAction action) {
        String whyNot = whyNot(actor, file, action);
        if (whyNot != null) {
            List<Problem.FieldError> faults = guards.orderedStream()
                    .flatMap(guard -> guard.faults(file, action).stream())
                    .toList();
            throw Problem.rule(faults, whyNot, "“" + action.chinese() + "”的前提");
        }
    }

    /** No case is sent where there is no unit any more: the route is older than the change of the region. */
    void passable(CaseFile file, NextState after) {
        boolean elsewhere = !after.unitRegion.equals(file.unitRegion()) && after.status.open();
        if (elsewhere && regions.find(RegionCode.of(after.unitRegion)).isEmpty()) {
            throw Problem.rule(
                    "接下来应由“" + regions.fullName(RegionCode.of(after.unitRegion))
                            + "”办理，但这个单位已经停用。请事项管理人员改好办理路径，或请上级督查指定接手的单位。",
                    "事项办理路径");
        }
    }

    /** Checks what is asked of the request by the item's route, and looks up the words the act is about. */
    Said said(CaseFile file, ItemVersion item, CaseAction action, ActRequest request) {
        List<CaseRule.Need> needs = List.copyOf(action.rule().needs);
        if (needs.contains(CaseRule.Need.AMOUNT)) {
            amount(item, request.amount());
        }
        if (action == CaseAction.PROPOSE_EXTENSION) {
            int most = item.route().has(StageKind.JOINT) ? JOINT_EXTENSION : EXTENSION;
            if (request.daysOrNone() > most) {
                throw Problem.invalid("days", "最多延长 " + most + " 个工作日（行政许可法第四十二条）。");
            }
        }
        String procedure = needs.contains(CaseRule.Need.LEGAL_REASON) ? reasons.name(request.legalReason()) : "";
        List<CaseMoves.Later> later = needs.contains(CaseRule.Need.PROMISES)
                ? terms.getObject().later(file, item, action, request)
                : List.of();
        return new Said(procedure, cited(file, action), later);
    }

    private String cited(CaseFile file, CaseAction action) {
        return guards.orderedStream()
                .map(guard -> guard.cites(file, action))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("；"));
    }

    private static void amount(ItemVersion item, @Nullable BigDecimal amount) {
        if (!item.route().byAmount() && amount == null) {
            return;
        }
        boolean sum = amount != null
                && amount.signum() > 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= 2;
        if (!sum) {
            throw Problem.invalid("amount", "请填写拟给付的金额（元），大于 0，最多两位小数；由谁决定要看金额。");
        }
    }
}
