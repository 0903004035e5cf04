package onewindow.cases;

import static onewindow.cases.CaseActor.*;
import static onewindow.cases.CaseRule.Need.*;
import static onewindow.cases.CaseRule.Reissue.*;
import static onewindow.cases.CaseRule.act;
import static onewindow.cases.CaseStatus.*;
import static onewindow.cases.clock.ClockName.*;

import java.util.Arrays;
import java.util.EnumSet;
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
    // spotless:off: a table, laid out by hand
    SUBMIT(act("提交申请").from(DRAFT).to(SUBMITTED).by(APPLICANT)
            .starts(ACCEPTANCE).makes(DocumentKind.RECEIPT)
            .tells("您申请的“{item}”已收到，编号{number}，{due}告诉您是否受理。", SUBMITTED)),
    REGISTER(act("窗口登记").to(SUBMITTED).by(CLERK)
            .starts(ACCEPTANCE).makes(DocumentKind.RECEIPT)
            .tells("您在{site}申请的“{item}”已登记，编号{number}。", SUBMITTED)),
    // 补办: what was granted and handed over is lost or damaged; a case of its own, for there is nothing to decide anew.
    ASK_REISSUE(act("申请补办").to(SUBMITTED).by(APPLICANT_OR_SITE).reissue(ONLY)
            .needs(NOTE).starts(ACCEPTANCE).makes(DocumentKind.RECEIPT)
            .tells("您申请的“{item}”已收到，编号{number}，{due}告诉您结果。", SUBMITTED)),
    REISSUE(act("补发").from(SUBMITTED).to(APPROVED).by(CLERK).reissue(ONLY)
            .signs().ends(ACCEPTANCE).makes(DocumentKind.REISSUE)
            .tells("“{item}”（{number}）已补发，原来的文书作废。请到{site}领取或在网上查收。", APPROVED)),
    ACCEPT(act("受理").from(SUBMITTED).to(CONSULTING, IN_REVIEW).by(CLERK).onlyFor(ItemKind.PROMISED).inBulk()
            .ends(ACCEPTANCE).starts(PROMISED, STATUTORY).makes(DocumentKind.ACCEPTANCE)
            .tells("您申请的“{item}”（{number}）已受理，{due}办结。", CONSULTING, IN_REVIEW, PUBLICIZED, AWAITING_DECISION)),
    // 容缺受理: lesser materials may follow by a named day, and the applicant has it in writing.
    ACCEPT_LENIENTLY(act("容缺受理").from(SUBMITTED).to(CONSULTING, IN_REVIEW).by(CLERK).onlyFor(ItemKind.PROMISED)
            .needs(PROMISES).ends(ACCEPTANCE).starts(PROMISED, STATUTORY).makes(DocumentKind.ACCEPTANCE, DocumentKind.LATER_NOTICE)
            .tells("您申请的“{item}”（{number}）已先行受理（容缺受理），{due}办结。请补交：{later}。", CONSULTING, IN_REVIEW, PUBLICIZED, AWAITING_DECISION)),
    SUPPLY_LATER(act("补交容缺材料").stays(CaseRule.RUNNING).by(APPLICANT_OR_SITE)
            .aside().apart().evenUnsigned().needs(PROMISES)
            .tells("您为“{item}”（{number}）补交的{materials}已收到。", CaseRule.RUNNING)),
    WITHDRAW_LATER(act("不再要求补交").stays(CaseRule.RUNNING).by(SITE)
            .aside().apart().evenUnsigned().needs(PROMISES, NOTE)
            .tells("您申请的“{item}”（{number}）：{materials}不用再补交了。", CaseRule.RUNNING)),
    REMIND_LATER(act("提醒补交容缺材料").stays(CaseRule.RUNNING).by(PROGRAM)
            .evenUnsigned().needs(PROMISES)
            .tells("您申请的“{item}”（{number}）还没有补交：{later}。请按时补交，以免影响办结。", CaseRule.RUNNING)),
    LAPSE_LATER(act("逾期未补交容缺材料").stays(CaseRule.RUNNING).by(PROGRAM)
            .evenUnsigned().needs(PROMISES)
            .tells("您申请的“{item}”（{number}）：{materials}到期没有补交。补交以前可能不能作出准予的决定，请尽快补交。", CaseRule.RUNNING)),
    // 即办件: accepted and decided in one breath with one signature.
    FINISH_AT_ONCE(act("当场办结").from(SUBMITTED).to(APPROVED).by(CLERK).onlyFor(ItemKind.INSTANT)
            .signs().ends(ACCEPTANCE).makes(DocumentKind.APPROVAL)
            .tells("您申请的“{item}”（{number}）已当场办结。", APPROVED, DELIVERED)),
    // 一次性告知: everything that is missing, once (行政许可法第三十二条第四项).
    RETURN_FOR_SUPPLEMENT(act("一次性告知补正").from(SUBMITTED).to(AWAITING_SUPPLEMENT).by(CLERK).reissue(NEVER)
            .needs(MISSING_MATERIALS).stops(ACCEPTANCE).makes(DocumentKind.SUPPLEMENT_NOTICE)
            .tells("您申请的“{item}”（{number}）需要补正：{asked}。请在{by}前补齐，补正时间不占办理时限。", AWAITING_SUPPLEMENT)),
    SUPPLY(act("补正提交").from(AWAITING_SUPPLEMENT).to(SUBMITTED).by(APPLICANT_OR_CLERK)
            .resumes(ACCEPTANCE)
            .tells("您为“{item}”（{number}）补正的材料已收到，{due}告诉您是否受理。", SUBMITTED)),
    // A second request for what could have been seen the first time counts against the unit; the director answers for it.
    PROPOSE_SECOND_SUPPLEMENT(act("提请再次补正").from(SUBMITTED).to(SUPPLEMENT_PROPOSED).by(CLERK).reissue(NEVER)
            .aside().needs(MISSING_MATERIALS, NOTE)),
    CONFIRM_SECOND_SUPPLEMENT(act("同意再次补正").from(SUPPLEMENT_PROPOSED).to(AWAITING_SUPPLEMENT).by(DIRECTOR)
            .stops(ACCEPTANCE).makes(DocumentKind.SUPPLEMENT_NOTICE)
            .tells("您申请的“{item}”（{number}）还需要补正：{asked}。请在{by}前补齐，给您添麻烦了，补正时间不占办理时限。", AWAITING_SUPPLEMENT)),
    REJECT_SECOND_SUPPLEMENT(act("不同意再次补正").from(SUPPLEMENT_PROPOSED).to(SUBMITTED).by(DIRECTOR)
            .needs(NOTE)),
    // 窗口无权否决: the clerk only proposes; another person confirms.
    PROPOSE_REFUSAL(act("提请不予受理").from(SUBMITTED).to(REFUSAL_PROPOSED).by(CLERK)
            .danger().needs(REASONS, REMEDIES)),
    CONFIRM_REFUSAL(act("确认不予受理").from(REFUSAL_PROPOSED).to(REFUSED).by(SECOND_PERSON)
            .danger().ends(ACCEPTANCE).makes(DocumentKind.REFUSAL)
            .tells("您申请的“{item}”（{number}）不予受理：{reason}。不服可申请行政复议或提起行政诉讼，详见告知单。", REFUSED)),
    REJECT_REFUSAL(act("不同意，退回窗口").from(REFUSAL_PROPOSED).to(SUBMITTED).by(SECOND_PERSON)
            .needs(NOTE)),
    // 首问负责: the first asked stays responsible until the named person has taken over.
    REDIRECT(act("转交指定窗口").from(SUBMITTED).to(SUBMITTED).by(CLERK)
            .needs(TARGET_STAFF)
            .tells("您申请的“{item}”（{number}）已转到{site}，联系人{person}，您不用重新提交。", SUBMITTED)),
    // The unit a case is handed to signs for it, or gives it back with its reason.
    RECEIVE(act("签收").stays(CONSULTING, IN_REVIEW, AWAITING_DECISION).by(ON_TURN)
            .inBulk().answersHandOver()),
    REJECT_HANDOVER(act("退回移交").leads(CONSULTING, HANDED_BACK).leads(IN_REVIEW, HANDED_BACK)
            .leads(AWAITING_DECISION, IN_REVIEW).by(ON_TURN)
            .answersHandOver().needs(NOTE)),
    HAND_OVER_AGAIN(act("重新移交").from(HANDED_BACK).to(CONSULTING, IN_REVIEW).by(CLERK).inBulk()),
    CONCLUDE_OPINIONS(act("汇总意见").from(CONSULTING).to(IN_REVIEW).by(HANDLER)
            .needs(NOTE)),
    RECOMMEND_APPROVAL(act("审核：建议准予").from(IN_REVIEW).to(PUBLICIZED, AWAITING_DECISION).by(HANDLER)
            .inBulk().signs().needs(AMOUNT)),
    RECOMMEND_DENIAL(act("审核：建议不予批准").from(IN_REVIEW).to(AWAITING_DECISION).by(HANDLER)
            .signs().danger().needs(REASONS)),
    // 社会救助暂行办法: what was found is posted where the neighbours read it.
    FINISH_PUBLICITY(act("公示期满，无异议").from(PUBLICIZED).to(AWAITING_DECISION).by(HANDLER).inBulk()),
    UPHOLD_OBJECTION(act("异议成立，重新审核").from(PUBLICIZED).to(IN_REVIEW).by(HANDLER)
            .needs(NOTE)),
    // 行政许可法第四十五条: what the law does not count, and the applicant is told in writing.
    SUSPEND(act("暂停计时（特别程序）").from(IN_REVIEW).to(SUSPENDED).by(HANDLER)
            .aside().needs(LEGAL_REASON, DAYS).stops(PROMISED, STATUTORY, STAGE).makes(DocumentKind.SUSPENSION)
            .tells("您申请的“{item}”（{number}）需要{procedure}，约 {days} 个工作日，这段时间不计入办理时限。", SUSPENDED)),
    RESUME(act("恢复计时").from(SUSPENDED).to(IN_REVIEW).by(HANDLER)
            .inBulk().needs(NOTE).resumes(PROMISED, STATUTORY, STAGE)
            .tells("您申请的“{item}”（{number}）恢复办理，{due}办结。", CONSULTING, IN_REVIEW, PUBLICIZED, AWAITING_DECISION)),
    // 行政许可法第四十二条: once, with the head's approval, and the applicant is told why.
    PROPOSE_EXTENSION(act("提请延期").from(IN_REVIEW).to(EXTENSION_PROPOSED).by(HANDLER)
            .aside().needs(DAYS, REASONS)),
    APPROVE_EXTENSION(act("批准延期").from(EXTENSION_PROPOSED).to(IN_REVIEW).by(SECOND_PERSON)
            .lengthens(PROMISED, STATUTORY, STAGE).makes(DocumentKind.EXTENSION)
            .tells("您申请的“{item}”（{number}）延期 {days} 个工作日，{due}办结。原因：{reason}。", CONSULTING, IN_REVIEW, PUBLICIZED, AWAITING_DECISION)),
    REJECT_EXTENSION(act("不同意延期").from(EXTENSION_PROPOSED).to(IN_REVIEW).by(SECOND_PERSON)
            .needs(NOTE)),
    PROPOSE_TERMINATION(act("提请终止办理").from(IN_REVIEW, SUSPENDED).to(TERMINATION_PROPOSED).by(HANDLER)
            .aside().danger().needs(REASONS, REMEDIES)),
    CONFIRM_TERMINATION(act("确认终止办理").from(TERMINATION_PROPOSED).to(TERMINATED).by(SECOND_PERSON)
            .danger().ends(PROMISED, STATUTORY, STAGE).makes(DocumentKind.TERMINATION)
            .tells("您申请的“{item}”（{number}）终止办理：{reason}。不服可申请行政复议或提起行政诉讼，详见告知书。", TERMINATED)),
    REJECT_TERMINATION(act("不同意终止").from(TERMINATION_PROPOSED).to(IN_REVIEW).by(SECOND_PERSON)
            .needs(NOTE)),
    SEND_BACK(act("退回重审").from(AWAITING_DECISION).to(IN_REVIEW).by(APPROVER)
            .needs(NOTE)),
    APPROVE(act("准予").from(AWAITING_DECISION).to(APPROVED).by(APPROVER)
            .inBulk().signs().ends(PROMISED, STATUTORY, STAGE).makes(DocumentKind.APPROVAL)
            .tells("您申请的“{item}”（{number}）已办结：准予。请到{site}领取或在网上查收结果。", APPROVED)),
    DENY(act("不予批准").from(AWAITING_DECISION).to(DENIED).by(APPROVER)
            .signs().danger().needs(REASONS, REMEDIES).ends(PROMISED, STATUTORY, STAGE).makes(DocumentKind.DENIAL)
            .tells("您申请的“{item}”（{number}）未获批准：{reason}。不服可申请行政复议或提起行政诉讼，详见决定书。", DENIED, DELIVERED)),
    DELIVER(act("送达").from(APPROVED, DENIED).to(DELIVERED).by(CLERK)
            .needs(DELIVERY, SIGNATURE).makes(DocumentKind.DELIVERY)
            .tells("“{item}”（{number}）的结果已送达，请您评价这次服务。", DELIVERED)),
    // A result that was wrong in its wording is put right in writing; the decision stays what it was.
    CORRECT(act("更正").stays(APPROVED, DENIED, DELIVERED).by(SECOND_PERSON)
            .aside().needs(NOTE).makes(DocumentKind.CORRECTION)
            .tells("“{item}”（{number}）的结果文书有更正，更正告知书可在办件里查看。", APPROVED, DENIED, DELIVERED)),
    // The director gives a case to other hands of the unit.
    TRANSFER(act("转给他人办理")
            .stays(SUBMITTED, HANDED_BACK, CONSULTING, IN_REVIEW, SUSPENDED, PUBLICIZED, AWAITING_DECISION, APPROVED, DENIED)
            .by(DIRECTOR).aside().inBulk().evenUnsigned().needs(TARGET_STAFF)),
    // One takes back what was only said inside and nobody has answered yet.
    RECALL(act("撤回上一步").leads(SUPPLEMENT_PROPOSED, SUBMITTED).leads(REFUSAL_PROPOSED, SUBMITTED)
            .leads(EXTENSION_PROPOSED, IN_REVIEW).leads(TERMINATION_PROPOSED, IN_REVIEW).leads(PUBLICIZED, IN_REVIEW)
            .leads(AWAITING_DECISION, IN_REVIEW).by(LAST_DOER)
            .aside().evenUnsigned()),
    // A new calendar, or other hours of the site, move the date by which an open case is due.
    RECALCULATE(act("重新推算期限")
            .stays(SUBMITTED, SUPPLEMENT_PROPOSED, REFUSAL_PROPOSED, HANDED_BACK, CONSULTING, IN_REVIEW,
                    EXTENSION_PROPOSED, TERMINATION_PROPOSED, PUBLICIZED, AWAITING_DECISION)
            .by(PROGRAM).aside().evenUnsigned()
            .tells("{why}，您申请的“{item}”（{number}）的期限由{old}改为{due}。", SUBMITTED, SUPPLEMENT_PROPOSED,
                    REFUSAL_PROPOSED, HANDED_BACK, CONSULTING, IN_REVIEW, EXTENSION_PROPOSED, TERMINATION_PROPOSED,
                    PUBLICIZED, AWAITING_DECISION)),
    WITHDRAW(act("撤回申请")
            .from(SUBMITTED, AWAITING_SUPPLEMENT, SUPPLEMENT_PROPOSED, REFUSAL_PROPOSED, HANDED_BACK, CONSULTING, IN_REVIEW,
                    SUSPENDED, EXTENSION_PROPOSED, TERMINATION_PROPOSED, PUBLICIZED, AWAITING_DECISION)
            .to(WITHDRAWN).by(APPLICANT_OR_SITE)
            .aside().evenUnsigned().needs(NOTE, SIGNATURE).danger().ends(ACCEPTANCE, PROMISED, STATUTORY, STAGE)
            .makes(DocumentKind.WITHDRAWAL)
            .tells("您已撤回“{item}”（{number}）的申请，需要时可以重新申请。", WITHDRAWN)),
    LAPSE(act("逾期未补，视为撤回").from(AWAITING_SUPPLEMENT).to(CaseStatus.LAPSED).by(PROGRAM)
            .danger().ends(ACCEPTANCE)
            .tells("“{item}”（{number}）到{by}没有收到补正材料，本次申请视为撤回。材料备齐后可以重新申请。", LAPSED));
    // spotless:on

    /** The acts that take an application in, by which the materials must have come. */
    public static final Set<CaseAction> ACCEPTING = EnumSet.of(ACCEPT, ACCEPT_LENIENTLY, FINISH_AT_ONCE);

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
        return rule.ways.containsKey(status);
    }

    /** Where it may lead from there, in the order the route chooses from; where it begins a case, the first state. */
    public List<CaseStatus> to(CaseStatus status) {
        return rule.ways.getOrDefault(status, rule.first);
    }

    /** What was said to nobody outside can be taken back. */
    boolean recallable() {
        return rule.clocks.isEmpty() && rule.documents.isEmpty() && rule.told == null;
    }

    @Nullable
    String told() {
        return rule.told;
    }

    public static List<CaseAction> from(CaseStatus status) {
        return Arrays.stream(values()).filter(a -> a.leadsFrom(status)).toList();
    }
}
