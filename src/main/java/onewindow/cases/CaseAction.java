package onewindow.cases;

import static onewindow.cases.CaseActor.APPLICANT;
import static onewindow.cases.CaseActor.APPLICANT_OR_CLERK;
import static onewindow.cases.CaseActor.APPROVER;
import static onewindow.cases.CaseActor.CLERK;
import static onewindow.cases.CaseActor.HANDLER;
import static onewindow.cases.CaseActor.PROGRAM;
import static onewindow.cases.CaseActor.SECOND_PERSON;
import static onewindow.cases.CaseRule.Need.DELIVERY;
import static onewindow.cases.CaseRule.Need.MISSING_MATERIALS;
import static onewindow.cases.CaseRule.Need.NOTE;
import static onewindow.cases.CaseRule.Need.REASONS;
import static onewindow.cases.CaseRule.Need.REMEDIES;
import static onewindow.cases.CaseRule.Need.SIGNATURE;
import static onewindow.cases.CaseRule.Need.TARGET_STAFF;
import static onewindow.cases.CaseRule.act;
import static onewindow.cases.CaseStatus.APPROVED;
import static onewindow.cases.CaseStatus.AWAITING_DECISION;
import static onewindow.cases.CaseStatus.AWAITING_SUPPLEMENT;
import static onewindow.cases.CaseStatus.DELIVERED;
import static onewindow.cases.CaseStatus.DENIED;
import static onewindow.cases.CaseStatus.DRAFT;
import static onewindow.cases.CaseStatus.IN_REVIEW;
import static onewindow.cases.CaseStatus.LAPSED;
import static onewindow.cases.CaseStatus.REFUSAL_PROPOSED;
import static onewindow.cases.CaseStatus.REFUSED;
import static onewindow.cases.CaseStatus.SUBMITTED;
import static onewindow.cases.CaseStatus.WITHDRAWN;
import static onewindow.cases.clock.ClockName.ACCEPTANCE;
import static onewindow.cases.clock.ClockName.PROMISED;
import static onewindow.cases.clock.ClockName.STATUTORY;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import onewindow.catalogue.ItemKind;
import onewindow.documents.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * The whole life of a case. Each act says from which states it leads to which, who may do it, what it does to the clocks,
 * which papers it makes and what the applicant is told. Buttons, permission checks, docs/lifecycle.md and the tests are
 * derived from these rows; there is no second way to set a status.
 */
public enum CaseAction {
    SUBMIT(act("提交申请")
            .from(DRAFT)
            .to(SUBMITTED)
            .by(APPLICANT)
            .starts(ACCEPTANCE)
            .makes(DocumentKind.RECEIPT)
            .tells("您申请的“{item}”已收到，编号{number}，{due}告诉您是否受理。", SUBMITTED)),
    REGISTER(act("窗口登记")
            .to(SUBMITTED)
            .by(CLERK)
            .starts(ACCEPTANCE)
            .makes(DocumentKind.RECEIPT)
            .tells("您在{site}申请的“{item}”已登记，编号{number}。", SUBMITTED)),
    ACCEPT(act("受理")
            .from(SUBMITTED)
            .to(IN_REVIEW)
            .by(CLERK)
            .onlyFor(ItemKind.PROMISED)
            .ends(ACCEPTANCE)
            .starts(PROMISED, STATUTORY)
            .makes(DocumentKind.ACCEPTANCE)
            .tells("您申请的“{item}”（{number}）已受理，{due}办结。", IN_REVIEW, AWAITING_DECISION)),
    // 即办件: accepted and decided in one breath with one signature.
    FINISH_AT_ONCE(act("当场办结")
            .from(SUBMITTED)
            .to(APPROVED)
            .by(CLERK)
            .onlyFor(ItemKind.INSTANT)
            .signs()
            .ends(ACCEPTANCE)
            .makes(DocumentKind.APPROVAL)
            .tells("您申请的“{item}”（{number}）已当场办结。", APPROVED, DELIVERED)),
    // 一次性告知: everything that is missing, once (行政许可法第三十二条第四项).
    RETURN_FOR_SUPPLEMENT(act("一次性告知补正")
            .from(SUBMITTED)
            .to(AWAITING_SUPPLEMENT)
            .by(CLERK)
            .needs(MISSING_MATERIALS)
            .stops(ACCEPTANCE)
            .makes(DocumentKind.SUPPLEMENT_NOTICE)
            .tells("您申请的“{item}”（{number}）需要补正：{asked}。请在{by}前补齐，补正时间不占办理时限。", AWAITING_SUPPLEMENT)),
    SUPPLY(act("补正提交")
            .from(AWAITING_SUPPLEMENT)
            .to(SUBMITTED)
            .by(APPLICANT_OR_CLERK)
            .resumes(ACCEPTANCE)
            .tells("您为“{item}”（{number}）补正的材料已收到，{due}告诉您是否受理。", SUBMITTED)),
    // 窗口无权否决: the clerk only proposes; another person confirms.
    PROPOSE_REFUSAL(act("提请不予受理")
            .from(SUBMITTED)
            .to(REFUSAL_PROPOSED)
            .by(CLERK)
            .danger()
            .needs(REASONS, REMEDIES)),
    CONFIRM_REFUSAL(act("确认不予受理")
            .from(REFUSAL_PROPOSED)
            .to(REFUSED)
            .by(SECOND_PERSON)
            .danger()
            .ends(ACCEPTANCE)
            .makes(DocumentKind.REFUSAL)
            .tells("您申请的“{item}”（{number}）不予受理：{reason}。不服可申请行政复议或提起行政诉讼，详见告知单。", REFUSED)),
    REJECT_REFUSAL(act("不同意，退回窗口")
            .from(REFUSAL_PROPOSED)
            .to(SUBMITTED)
            .by(SECOND_PERSON)
            .needs(NOTE)),
    // 首问负责: the first asked stays responsible until the named person has taken over.
    REDIRECT(act("转交指定窗口")
            .from(SUBMITTED)
            .to(SUBMITTED)
            .by(CLERK)
            .needs(TARGET_STAFF)
            .tells("您申请的“{item}”（{number}）已转到{site}，联系人{person}，您不用重新提交。", SUBMITTED)),
    RECOMMEND_APPROVAL(
            act("审核：建议准予").from(IN_REVIEW).to(AWAITING_DECISION).by(HANDLER).signs()),
    RECOMMEND_DENIAL(act("审核：建议不予批准")
            .from(IN_REVIEW)
            .to(AWAITING_DECISION)
            .by(HANDLER)
            .signs()
            .danger()
            .needs(REASONS)),
    SEND_BACK(act("退回重审").from(AWAITING_DECISION).to(IN_REVIEW).by(APPROVER).needs(NOTE)),
    APPROVE(act("准予")
            .from(AWAITING_DECISION)
            .to(APPROVED)
            .by(APPROVER)
            .signs()
            .ends(PROMISED, STATUTORY)
            .makes(DocumentKind.APPROVAL)
            .tells("您申请的“{item}”（{number}）已办结：准予。请到{site}领取或在网上查收结果。", APPROVED)),
    DENY(act("不予批准")
            .from(AWAITING_DECISION)
            .to(DENIED)
            .by(APPROVER)
            .signs()
            .danger()
            .needs(REASONS, REMEDIES)
            .ends(PROMISED, STATUTORY)
            .makes(DocumentKind.DENIAL)
            .tells("您申请的“{item}”（{number}）未获批准：{reason}。不服可申请行政复议或提起行政诉讼，详见决定书。", DENIED, DELIVERED)),
    DELIVER(act("送达")
            .from(APPROVED, DENIED)
            .to(DELIVERED)
            .by(CLERK)
            .needs(DELIVERY, SIGNATURE)
            .makes(DocumentKind.DELIVERY)
            .tells("“{item}”（{number}）的结果已送达，请您评价这次服务。", DELIVERED)),
    WITHDRAW(act("撤回申请")
            .from(SUBMITTED, AWAITING_SUPPLEMENT, REFUSAL_PROPOSED, IN_REVIEW, AWAITING_DECISION)
            .to(WITHDRAWN)
            .by(APPLICANT)
            .needs(NOTE)
            .danger()
            .ends(ACCEPTANCE, PROMISED, STATUTORY)
            .tells("您已撤回“{item}”（{number}）的申请，需要时可以重新申请。", WITHDRAWN)),
    LAPSE(act("逾期未补，视为撤回")
            .from(AWAITING_SUPPLEMENT)
            .to(CaseStatus.LAPSED)
            .by(PROGRAM)
            .danger()
            .ends(ACCEPTANCE)
            .tells("“{item}”（{number}）到{by}没有收到补正材料，本次申请视为撤回。材料备齐后可以重新申请。", LAPSED));

    private final CaseRule rule;

    CaseAction(CaseRule rule) {
        this.rule = rule;
    }

    public String chinese() {
        return rule.chinese;
    }

    /** The states an applicant's message about this act is still true in. */
    public Set<CaseStatus> toldWhile() {
        return rule.toldWhile;
    }

    public CaseRule rule() {
        return rule;
    }

    public boolean leadsFrom(CaseStatus status) {
        return rule.from.contains(status);
    }

    CaseStatus to() {
        return java.util.Objects.requireNonNull(rule.to);
    }

    @Nullable
    String told() {
        return rule.told;
    }

    public static List<CaseAction> from(CaseStatus status) {
        return Arrays.stream(values()).filter(a -> a.leadsFrom(status)).toList();
    }
}
