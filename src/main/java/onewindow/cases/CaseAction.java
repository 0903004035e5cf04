package onewindow.cases;

import static onewindow.cases.ActDraft.act;
import static onewindow.cases.ActRow.Reissue.*;
import static onewindow.cases.ActRow.Trait.*;
import static onewindow.cases.CaseActor.*;
import static onewindow.cases.CaseStatus.*;
import static onewindow.cases.Need.*;
import static onewindow.cases.Outcomes.*;
import static onewindow.cases.Requirements.*;
import static onewindow.cases.clock.ClockName.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import onewindow.cases.ActRow.Milestone;
import onewindow.catalogue.ItemKind;
import onewindow.documents.DocumentKind;
import onewindow.identity.audit.AuditAct;
import org.jspecify.annotations.Nullable;

/**
 * The whole life of a case. Each act says from which states it leads to which, who may do it, what it requires, what the
 * case becomes, what it does to the clocks, which papers it makes and what the applicant is told. Buttons, permission checks, docs/lifecycle.md and the tests are
 * derived from these rows; there is no second way to set a status.
 */
public enum CaseAction implements AuditAct {
    // spotless:off: a table, laid out by hand
    SUBMIT(act("提交申请").from(DRAFT).to(SUBMITTED).by(APPLICANT)
            .is(APPLIES)
            .becomes(IN_NOBODYS_HANDS, SUBMISSION_DATED).reaches(Milestone.APPLIED)
            .starts(ACCEPTANCE).makes(DocumentKind.RECEIPT)
            .tells("申请已收到", "您申请的“{item}”已收到，编号{number}，{promise}。", SUBMITTED)),
    REGISTER(act("窗口登记").begins(SUBMITTED).by(CLERK)
            .is(FACE_TO_FACE)
            .requires(NOT_TWICE_WITHOUT_A_REASON)
            .becomes(TAKEN_IN).reaches(Milestone.APPLIED)
            .starts(ACCEPTANCE).makes(DocumentKind.RECEIPT)
            .tells("申请已登记", "您在{site}申请的“{item}”已登记，编号{number}。", SUBMITTED)),
    // 补办: what was granted and handed over is lost or damaged; a case of its own, for there is nothing to decide anew.
    ASK_REISSUE(act("申请补办").begins(SUBMITTED).by(APPLICANT_OR_SITE).reissue(ONLY)
            .is(ONLY_IF_SEEN)
            .becomes(TAKEN_IN, REISSUE_REASON_KEPT).reaches(Milestone.APPLIED)
            .needs(NOTE).starts(ACCEPTANCE).makes(DocumentKind.RECEIPT)
            .tells("申请补办", "您申请的“{item}”已收到，编号{number}，{promise}。", SUBMITTED)),
    REISSUE(act("补发").from(SUBMITTED).to(APPROVED).by(CLERK).reissue(ONLY)
            .is(SIGNS)
            .becomes(DECIDED_AT_ONCE).reaches(Milestone.ACCEPTED)
            .ends(ACCEPTANCE).makes(DocumentKind.REISSUE)
            .tells("补发", "“{item}”（{number}）已补发，原来的文书作废。请到{site}领取或在网上查收。", APPROVED)),
    ACCEPT(act("受理").from(SUBMITTED).to(CONSULTING, IN_REVIEW).by(CLERK).onlyFor(ItemKind.PROMISED)
            .is(ACCEPTS, IN_BULK)
            .becomes(IN_NOBODYS_HANDS).reaches(Milestone.ACCEPTED)
            .ends(ACCEPTANCE).starts(PROMISED, STATUTORY).makes(DocumentKind.ACCEPTANCE)
            .tells("申请已受理", "您申请的“{item}”（{number}）已受理，{due}办结。", CONSULTING, IN_REVIEW, PUBLICIZED, AWAITING_DECISION)),
    // 容缺受理: lesser materials may follow by a named day, and the applicant has it in writing.
    ACCEPT_LENIENTLY(act("容缺受理").from(SUBMITTED).to(CONSULTING, IN_REVIEW).by(CLERK).onlyFor(ItemKind.PROMISED)
            .is(ACCEPTS, ACCEPTS_LENIENTLY)
            .becomes(IN_NOBODYS_HANDS).reaches(Milestone.ACCEPTED)
            .needs(PROMISES).ends(ACCEPTANCE).starts(PROMISED, STATUTORY).makes(DocumentKind.ACCEPTANCE, DocumentKind.LATER_NOTICE)
            .tells("申请已容缺受理", "您申请的“{item}”（{number}）已先行受理（容缺受理），{due}办结。请补交：{later}。", CONSULTING, IN_REVIEW, PUBLICIZED, AWAITING_DECISION)),
    SUPPLY_LATER(act("补交容缺材料").stays(RUNNING).by(APPLICANT_OR_SITE)
            .is(PROMISE_KEPT, ASIDE, APART, LEAVES_RESPONSIBLE)
            .evenUnsigned().needs(PROMISES)
            .tells("补交的材料已收到", "您为“{item}”（{number}）补交的{materials}已收到。", RUNNING)),
    WITHDRAW_LATER(act("不再要求补交").stays(RUNNING).by(SITE)
            .is(PROMISE_RELEASED, ASIDE, APART, LEAVES_RESPONSIBLE)
            .evenUnsigned().needs(PROMISES, NOTE)
            .tells("材料不用补交了", "您申请的“{item}”（{number}）：{materials}不用再补交了。", RUNNING)),
    REMIND_LATER(act("提醒补交容缺材料").stays(RUNNING).by(PROGRAM)
            .is(PROMISE_REMINDED)
            .evenUnsigned().needs(PROMISES)
            .tells("请补交容缺材料", "您申请的“{item}”（{number}）还没有补交：{later}。请按时补交，以免影响办结。", RUNNING)),
    LAPSE_LATER(act("逾期未补交容缺材料").stays(RUNNING).by(PROGRAM)
            .is(PROMISE_LAPSED)
            .evenUnsigned().needs(PROMISES)
            .tells("容缺材料到期没有补交", "您申请的“{item}”（{number}）：{materials}到期没有补交。补交以前可能不能作出准予的决定，请尽快补交。", RUNNING)),
    // 即办件: accepted and decided in one breath with one signature.
    FINISH_AT_ONCE(act("当场办结").from(SUBMITTED).to(APPROVED).by(CLERK).onlyFor(ItemKind.INSTANT)
            .is(ACCEPTS, SIGNS)
            .becomes(DECIDED_AT_ONCE).reaches(Milestone.ACCEPTED)
            .ends(ACCEPTANCE).makes(DocumentKind.APPROVAL)
            .tells("已当场办结", "您申请的“{item}”（{number}）已当场办结。", APPROVED, DELIVERED)),
    // 一次性告知: everything that is missing, once (行政许可法第三十二条第四项).
    RETURN_FOR_SUPPLEMENT(act("一次性告知补正").from(SUBMITTED).to(AWAITING_SUPPLEMENT).by(CLERK).reissue(NEVER)
            .is(ASKS_FOR_MORE)
            .requires(FIRST_NOTICE, NOTICE_LEAVES_TIME, NOTHING_BEYOND_THE_GUIDE, EVERYTHING_AT_ONCE)
            .becomes(IN_MY_HANDS, NOTICE_WORDED, NOTICE_GIVEN, AS_IT_STANDS_KEPT)
            .needs(MISSING_MATERIALS).stops(ACCEPTANCE).makes(DocumentKind.SUPPLEMENT_NOTICE)
            .tells("请您补正材料", "您申请的“{item}”（{number}）需要补正：{asked}。请在{by}前补齐，补正时间不占办理时限。", AWAITING_SUPPLEMENT)),
    SUPPLY(act("补正提交").from(AWAITING_SUPPLEMENT).to(SUBMITTED).by(APPLICANT_OR_CLERK)
            .is(ANSWERS_NOTICE, BY_MANDATE)
            .requires(EVERYTHING_ASKED_HAS_COME)
            .starts(ACCEPTANCE)
            .tells("补正材料已收到", "您为“{item}”（{number}）补正的材料已收到，{promise}。", SUBMITTED)),
    // 更正申请内容: what was filled in wrongly is put right without taking the application back, until it is accepted.
    CORRECT_ANSWERS(act("更正申请内容").stays(SUBMITTED, AWAITING_SUPPLEMENT).by(APPLICANT_OR_CLERK).reissue(NEVER)
            .is(CORRECTS, ASIDE, APART, LEAVES_RESPONSIBLE)
            .requires(ANSWERS_ARE_RIGHT)
            .needs(ANSWERS, NOTE)
            .tells("申请内容已更正", "您申请的“{item}”（{number}）填写的内容更正了：{changes}。不是您要改的，请马上问受理的窗口。", SUBMITTED, AWAITING_SUPPLEMENT)),
    // A second request for what could have been seen the first time counts against the unit; the director answers for it.
    PROPOSE_SECOND_SUPPLEMENT(act("提请再次补正").from(SUBMITTED).to(SUPPLEMENT_PROPOSED).by(CLERK).reissue(NEVER)
            .is(ASKS_FOR_MORE, ASIDE)
            .requires(AFTER_FIRST_NOTICE, NOTICE_LEAVES_TIME, NOTHING_BEYOND_THE_GUIDE, EVERYTHING_AT_ONCE)
            .becomes(PROPOSED, NOTICE_WORDED, AS_IT_STANDS_KEPT).recalledTo(SUBMITTED)
            .needs(MISSING_MATERIALS, NOTE)),
    CONFIRM_SECOND_SUPPLEMENT(act("同意再次补正").from(SUPPLEMENT_PROPOSED).to(AWAITING_SUPPLEMENT).by(DIRECTOR)
            .is(ASKS_FOR_MORE)
            .requires(NOT_THE_PROPOSER)
            .becomes(BACK_TO_THE_PROPOSER, NOTICE_GIVEN, AS_IT_STANDS_KEPT)
            .stops(ACCEPTANCE).makes(DocumentKind.SUPPLEMENT_NOTICE)
            .tells("同意再次补正", "您申请的“{item}”（{number}）还需要补正：{asked}。请在{by}前补齐，给您添麻烦了，补正时间不占办理时限。", AWAITING_SUPPLEMENT)),
    REJECT_SECOND_SUPPLEMENT(act("不同意再次补正").from(SUPPLEMENT_PROPOSED).to(SUBMITTED).by(DIRECTOR)
            .becomes(BACK_TO_THE_PROPOSER)
            .needs(NOTE)),
    // 窗口无权否决: the clerk only proposes; another person confirms.
    PROPOSE_REFUSAL(act("提请不予受理").from(SUBMITTED).to(REFUSAL_PROPOSED).by(CLERK)
            .is(DANGER)
            .becomes(PROPOSED, REFUSAL_GROUNDS_KEPT).recalledTo(SUBMITTED)
            .needs(REASONS, Need.REMEDIES)),
    CONFIRM_REFUSAL(act("确认不予受理").from(REFUSAL_PROPOSED).to(REFUSED).by(SECOND_PERSON)
            .is(DANGER, ENDS_IN_NOTHING)
            .requires(NOT_THE_PROPOSER)
            .becomes(IN_NOBODYS_HANDS, TURNED_DOWN).reaches(Milestone.ACCEPTED)
            .ends(ACCEPTANCE).makes(DocumentKind.REFUSAL)
            .tells("申请不予受理", "您申请的“{item}”（{number}）不予受理：{reason}。不服可申请行政复议或提起行政诉讼，详见告知单。", words -> CaseRemarks.reasons(words.refusal()), REFUSED)),
    REJECT_REFUSAL(act("不同意，退回窗口").from(REFUSAL_PROPOSED).to(SUBMITTED).by(SECOND_PERSON)
            .requires(NOT_THE_PROPOSER)
            .becomes(BACK_TO_THE_PROPOSER)
            .needs(NOTE)),
    // 首问负责: the first asked stays responsible until the named person has taken over.
    REDIRECT(act("转交指定窗口").from(SUBMITTED).to(SUBMITTED).by(CLERK)
            .is(LEAVES_RESPONSIBLE)
            .becomes(IN_THE_HANDS_NAMED, MOVED_TO_THE_SITE_NAMED)
            .needs(TARGET_STAFF)
            .tells("申请已转到另一窗口", "您申请的“{item}”（{number}）已转到{site}，联系人{person}，您不用重新提交。", SUBMITTED)),
    // The unit a case is handed to signs for it, or gives it back with its reason.
    RECEIVE(act("签收").stays(CONSULTING, IN_REVIEW, AWAITING_DECISION).by(ON_TURN)
            .is(IN_BULK)
            .becomes(IN_MY_HANDS, RECEIVED)
            .answersHandOver()),
    REJECT_HANDOVER(act("退回移交").leads(CONSULTING, HANDED_BACK).leads(IN_REVIEW, HANDED_BACK)
            .leads(AWAITING_DECISION, IN_REVIEW).by(ON_TURN)
            .is(LEAVES_RESPONSIBLE)
            .becomes(BACK_TO_THE_HANDLER)
            .answersHandOver().needs(NOTE)),
    HAND_OVER_AGAIN(act("重新移交").from(HANDED_BACK).to(CONSULTING, IN_REVIEW).by(CLERK)
            .is(IN_BULK)
            .becomes(IN_NOBODYS_HANDS)),
    CONCLUDE_OPINIONS(act("汇总意见").from(CONSULTING).to(IN_REVIEW).by(HANDLER)
            .is(CONCLUDES_OPINIONS)
            .becomes(IN_MY_HANDS).reaches(Milestone.CONSULTED).shows("各部门的意见已经收齐，正在审核。")
            .needs(NOTE)),
    RECOMMEND_APPROVAL(act("审核：建议准予").from(IN_REVIEW).to(PUBLICIZED, AWAITING_DECISION).by(HANDLER)
            .is(SIGNS, IN_BULK)
            .requires(SUM_IF_THE_ROUTE_ASKS)
            .becomes(EXAMINED, RECOMMENDED, POSTED).recalledTo(IN_REVIEW).reaches(Milestone.EXAMINED).shows("审核完成，等待决定。")
            .needs(AMOUNT)),
    RECOMMEND_DENIAL(act("审核：建议不予批准").from(IN_REVIEW).to(AWAITING_DECISION).by(HANDLER)
            .is(SIGNS, DANGER)
            .becomes(EXAMINED, ADVISED_AGAINST).recalledTo(IN_REVIEW).reaches(Milestone.EXAMINED).shows("审核完成，等待决定。")
            .needs(REASONS)),
    // 社会救助暂行办法: what was found is posted where the neighbours read it.
    FINISH_PUBLICITY(act("公示期满，无异议").from(PUBLICIZED).to(AWAITING_DECISION).by(HANDLER)
            .is(ENDS_PUBLICITY, IN_BULK)
            .requires(PUBLICITY_OVER)
            .becomes(IN_NOBODYS_HANDS).recalledTo(PUBLICIZED).reaches(Milestone.POSTED).shows("公示期满，等待决定。")),
    UPHOLD_OBJECTION(act("异议成立，重新审核").from(PUBLICIZED).to(IN_REVIEW).by(HANDLER)
            .is(UPHOLDS_OBJECTION)
            .becomes(IN_MY_HANDS).shows("公示期间收到异议，正在重新审核。")
            .needs(NOTE)),
    // 行政许可法第四十五条: what the law does not count, and the applicant is told in writing.
    SUSPEND(act("暂停计时（特别程序）").from(IN_REVIEW).to(SUSPENDED).by(HANDLER)
            .is(ASIDE)
            .requires(NOT_LATE)
            .becomes(IN_MY_HANDS, SUSPENSION_KEPT)
            .needs(LEGAL_REASON, DAYS).stops(PROMISED, STATUTORY, STAGE).makes(DocumentKind.SUSPENSION)
            .tells("暂停计时（特别程序）", "您申请的“{item}”（{number}）需要{procedure}，约 {days} 个工作日，这段时间不计入办理时限。", SUSPENDED)),
    // One who is late does not stop his own clock.
    SUSPEND_LATE(act("暂停计时（超期件，另一人）").from(IN_REVIEW).to(SUSPENDED).by(SECOND_PERSON)
            .is(ASIDE, LEAVES_RESPONSIBLE)
            .requires(LATE, NOT_THE_HOLDER)
            .becomes(SUSPENSION_KEPT)
            .needs(LEGAL_REASON, DAYS).stops(PROMISED, STATUTORY, STAGE).makes(DocumentKind.SUSPENSION)
            .tells("暂停计时（特别程序）", "您申请的“{item}”（{number}）已经超过承诺的日期；现在需要{procedure}，约 {days} 个工作日，这段时间不计入办理时限，已经超期的照实记录。", SUSPENDED)),
    RESUME(act("恢复计时").from(SUSPENDED).to(IN_REVIEW).by(HANDLER)
            .is(IN_BULK)
            .becomes(IN_MY_HANDS)
            .needs(NOTE).resumes(PROMISED, STATUTORY, STAGE)
            .tells("恢复计时", "您申请的“{item}”（{number}）恢复办理，{due}办结。", CONSULTING, IN_REVIEW, PUBLICIZED, AWAITING_DECISION)),
    // 行政许可法第四十二条: once, with the head's approval, and the applicant is told why.
    PROPOSE_EXTENSION(act("提请延期").from(IN_REVIEW).to(EXTENSION_PROPOSED).by(HANDLER)
            .is(ASIDE)
            .requires(NOT_EXTENDED_YET, STILL_WITHIN_STATUTORY_LIMIT, EXTENSION_AS_LONG_AS_THE_LAW_ALLOWS)
            .becomes(PROPOSED, EXTENSION_ASKED).recalledTo(IN_REVIEW, EXTENSION_DROPPED)
            .needs(DAYS, REASONS)),
    APPROVE_EXTENSION(act("批准延期").from(EXTENSION_PROPOSED).to(IN_REVIEW).by(SECOND_PERSON)
            .requires(NOT_THE_PROPOSER, WITHIN_STATUTORY_LIMIT)
            .becomes(BACK_TO_THE_PROPOSER, EXTENSION_GRANTED)
            .lengthens(PROMISED, STATUTORY, STAGE).makes(DocumentKind.EXTENSION)
            .tells("批准延期", "您申请的“{item}”（{number}）延期 {days} 个工作日，{due}办结。原因：{reason}。", CaseRemarks::extensionReasons, CONSULTING, IN_REVIEW, PUBLICIZED, AWAITING_DECISION)),
    REJECT_EXTENSION(act("不同意延期").from(EXTENSION_PROPOSED).to(IN_REVIEW).by(SECOND_PERSON)
            .requires(NOT_THE_PROPOSER)
            .becomes(BACK_TO_THE_PROPOSER, EXTENSION_DROPPED)
            .needs(NOTE)),
    PROPOSE_TERMINATION(act("提请终止办理").from(IN_REVIEW, SUSPENDED).to(TERMINATION_PROPOSED).by(HANDLER)
            .is(DANGER, ASIDE)
            .becomes(PROPOSED, TERMINATION_GROUNDS_KEPT).recalledTo(SUSPENDED, IN_REVIEW)
            .needs(REASONS, Need.REMEDIES)),
    CONFIRM_TERMINATION(act("确认终止办理").from(TERMINATION_PROPOSED).to(TERMINATED).by(SECOND_PERSON)
            .is(DANGER, ENDS_IN_NOTHING)
            .requires(NOT_THE_PROPOSER)
            .becomes(IN_NOBODYS_HANDS, TURNED_DOWN)
            .ends(PROMISED, STATUTORY, STAGE).makes(DocumentKind.TERMINATION)
            .tells("确认终止办理", "您申请的“{item}”（{number}）终止办理：{reason}。不服可申请行政复议或提起行政诉讼，详见告知书。", words -> CaseRemarks.reasons(words.termination()), TERMINATED)),
    REJECT_TERMINATION(act("不同意终止").from(TERMINATION_PROPOSED).to(SUSPENDED, IN_REVIEW).by(SECOND_PERSON)
            .requires(NOT_THE_PROPOSER)
            .becomes(BACK_TO_THE_PROPOSER)
            .needs(NOTE)),
    SEND_BACK(act("退回重审").from(AWAITING_DECISION).to(IN_REVIEW).by(APPROVER)
            .requires(NOT_THE_HANDLER)
            .becomes(BACK_TO_THE_HANDLER)
            .needs(NOTE)),
    APPROVE(act("准予").from(AWAITING_DECISION).to(APPROVED).by(APPROVER)
            .is(SIGNS, APPROVES, IN_BULK)
            .requires(NOT_THE_HANDLER)
            .becomes(DECIDED, GRANTED).reaches(Milestone.DECIDED)
            .ends(PROMISED, STATUTORY, STAGE).makes(DocumentKind.APPROVAL)
            .tells("已办结：准予", "您申请的“{item}”（{number}）已办结：准予。请到{site}领取或在网上查收结果。", APPROVED)),
    DENY(act("不予批准").from(AWAITING_DECISION).to(DENIED).by(APPROVER)
            .is(SIGNS, DANGER, ENDS_IN_NOTHING)
            .requires(NOT_THE_HANDLER)
            .becomes(DECIDED, TURNED_DOWN, DENIAL_GROUNDS_KEPT).reaches(Milestone.DECIDED)
            .needs(REASONS, Need.REMEDIES).ends(PROMISED, STATUTORY, STAGE).makes(DocumentKind.DENIAL)
            .tells("未获批准", "您申请的“{item}”（{number}）未获批准：{reason}。不服可申请行政复议或提起行政诉讼，详见决定书。", words -> CaseRemarks.reasons(words.denial()), DENIED, DELIVERED)),
    DELIVER(act("送达").from(APPROVED, DENIED).to(DELIVERED).by(CLERK)
            .is(DELIVERS, BY_MANDATE, FACE_TO_FACE)
            .becomes(IN_NOBODYS_HANDS).reaches(Milestone.DELIVERED)
            .needs(DELIVERY, SIGNATURE).makes(DocumentKind.DELIVERY)
            .tells("结果已送达", "“{item}”（{number}）的结果已送达，请您评价这次服务。", DELIVERED)),
    // A result that was wrong in its wording is put right in writing; the decision stays what it was.
    CORRECT(act("更正").stays(APPROVED, DENIED, DELIVERED).by(SECOND_PERSON)
            .is(ASIDE)
            .requires(NOT_THE_PROPOSER)
            .needs(NOTE).makes(DocumentKind.CORRECTION)
            .tells("更正", "“{item}”（{number}）的结果文书有更正，更正告知书可在办件里查看。", APPROVED, DENIED, DELIVERED)),
    // The director gives a case to other hands of the unit.
    TRANSFER(act("转给他人办理")
            .stays(SUBMITTED, HANDED_BACK, CONSULTING, IN_REVIEW, SUSPENDED, PUBLICIZED, AWAITING_DECISION, APPROVED, DENIED)
            .by(DIRECTOR).evenUnsigned().needs(TARGET_STAFF)
            .is(WITHIN_UNIT, LEAVES_RESPONSIBLE, ASIDE, IN_BULK)
            .becomes(IN_THE_HANDS_NAMED)),
    // One takes back what was only said inside and nobody has answered yet.
    RECALL(act("撤回上一步").leads(SUPPLEMENT_PROPOSED, SUBMITTED).leads(REFUSAL_PROPOSED, SUBMITTED)
            .leads(EXTENSION_PROPOSED, IN_REVIEW).leads(TERMINATION_PROPOSED, SUSPENDED, IN_REVIEW).leads(PUBLICIZED, IN_REVIEW)
            .leads(AWAITING_DECISION, PUBLICIZED, IN_REVIEW).by(LAST_DOER)
            .is(TAKES_BACK, ASIDE)
            .requires(LAST_ACT_RECALLABLE)
            .becomes(AS_THE_LAST_ACT_SAYS)
            .evenUnsigned()),
    // A new calendar, or other hours of the site, move the date by which an open case is due.
    RECALCULATE(act("重新推算期限")
            .stays(SUBMITTED, SUPPLEMENT_PROPOSED, REFUSAL_PROPOSED, HANDED_BACK, CONSULTING, IN_REVIEW,
                    EXTENSION_PROPOSED, TERMINATION_PROPOSED, PUBLICIZED, AWAITING_DECISION)
            .by(PROGRAM).evenUnsigned()
            .is(ASIDE)
            .tells("办理期限有变化", "{why}，您申请的“{item}”（{number}）的期限由{old}改为{due}。", SUBMITTED, SUPPLEMENT_PROPOSED,
                    REFUSAL_PROPOSED, HANDED_BACK, CONSULTING, IN_REVIEW, EXTENSION_PROPOSED, TERMINATION_PROPOSED,
                    PUBLICIZED, AWAITING_DECISION)),
    WITHDRAW(act("撤回申请")
            .from(SUBMITTED, AWAITING_SUPPLEMENT, SUPPLEMENT_PROPOSED, REFUSAL_PROPOSED, HANDED_BACK, CONSULTING, IN_REVIEW,
                    SUSPENDED, EXTENSION_PROPOSED, TERMINATION_PROPOSED, PUBLICIZED, AWAITING_DECISION)
            .to(WITHDRAWN).by(APPLICANT_OR_SITE)
            .is(ENDS_IN_NOTHING, ONLY_IF_SEEN, BY_MANDATE, DANGER, ASIDE)
            .requires(SIGNED_IF_IN_PERSON)
            .becomes(IN_NOBODYS_HANDS)
            .evenUnsigned().needs(NOTE, SIGNATURE).ends(ACCEPTANCE, PROMISED, STATUTORY, STAGE)
            .makes(DocumentKind.WITHDRAWAL)
            .tells("申请已撤回", "您已撤回“{item}”（{number}）的申请，需要时可以重新申请。", WITHDRAWN)),
    LAPSE(act("逾期未补，视为撤回").from(AWAITING_SUPPLEMENT).to(CaseStatus.LAPSED).by(PROGRAM)
            .is(ENDS_IN_NOTHING, DANGER)
            .becomes(IN_NOBODYS_HANDS)
            .ends(ACCEPTANCE)
            .tells("逾期未补，视为撤回", "“{item}”（{number}）到{by}没有收到补正材料，本次申请视为撤回。材料备齐后可以重新申请。", LAPSED));
    // spotless:on

    private final ActRow row;

    CaseAction(ActDraft draft) {
        this.row = draft.row();
    }

    @Override
    public String chinese() {
        return row.chinese();
    }

    @Override
    public String subject() {
        return "CASE";
    }

    public ActRow row() {
        return row;
    }

    public boolean is(ActRow.Trait trait) {
        return row.is(trait);
    }

    public boolean leadsFrom(CaseStatus status) {
        return row.ways().containsKey(status);
    }

    /** Where it may lead from there, in the order the route chooses from; where it begins a case, the first state. */
    public List<CaseStatus> to(CaseStatus status) {
        return row.begins() ? row.first() : row.ways().getOrDefault(status, List.of());
    }

    /** The states an applicant's message about this act is still true in. */
    public Set<CaseStatus> toldWhile() {
        return row.message() == null ? Set.of() : row.message().whileIn();
    }

    /** The title of that message. */
    public String title() {
        return row.message() == null ? row.chinese() : row.message().title();
    }

    @Nullable
    public String told() {
        return row.message() == null ? null : row.message().text();
    }

    /** A unit that gets a case in this state has to sign for it. */
    public static boolean isSignedFor(CaseStatus status) {
        return Arrays.stream(values()).anyMatch(a -> a.row.is(ANSWERS_HANDOVER) && a.leadsFrom(status));
    }

    public static List<CaseAction> from(CaseStatus status) {
        return Arrays.stream(values()).filter(a -> a.leadsFrom(status)).toList();
    }
}
