package onewindow.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseRemarks.Publicity;
import onewindow.cases.Requirement.Barred;
import onewindow.cases.Requirement.Objection;
import onewindow.cases.Requirement.OfRequest;
import onewindow.cases.Requirement.Question;
import onewindow.cases.Requirement.Standing;
import onewindow.cases.clock.DueDay;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.StageKind;
import onewindow.identity.Actor;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** The requirements of acts by their names, each in the words of its rule. Pure: what had to be looked up is in the step. */
public final class Requirements {
    private static final String ONE_NOTICE = "行政许可法第三十二条第（四）项：应当当场或者在五日内一次告知需要补正的全部内容";
    private static final String EXTENSION = "行政许可法第四十二条：在规定期限内不能作出决定的，经本行政机关负责人批准，可以延长十日";
    private static final BigDecimal LARGEST_SUM = new BigDecimal("1000000000");
    /** 行政许可法第四十二条: ten days, fifteen where several departments handle it together. */
    private static final int EXTENSION_DAYS = 10;

    private static final int LONGEST_REASON = 200;
    private static final int JOINT_EXTENSION_DAYS = 15;

    /** 补办 has acts of its own, and so has each kind of item. */
    static final Requirement BELONGS = new Standing(q -> {
        ActRow row = q.action().row();
        if (row.fits(q.file())) {
            return null;
        }
        boolean reissue = q.file().originId() != null;
        ItemKind kind = reissue ? null : row.onlyFor();
        return Objection.notAllowed("“" + row.chinese() + "”"
                + (kind != null ? "只用于" + kind.chinese + "。" : reissue ? "不用于补办件。" : "只用于补办件。"));
    });

    /** Its applicant, a post of the unit whose turn it is, a mandate that was shown, or the program. */
    static final Requirement OF_THIS_PERSON = new Standing(q -> {
        CaseActor who = q.action().row().who();
        if (q.authority() != null && reaches(q.authority(), q.action().row())) {
            return null;
        }
        return Objection.notAllowed(
                switch (who) {
                    case PROGRAM -> "这一步由系统自动办理。";
                    case LAST_DOER -> "只能撤回自己刚办、别人还没有接着办的一步。";
                    default -> "这一步应由" + who.chinese + "办理。";
                });
    });

    static final Requirement SIGNED_FOR =
            new Barred(q -> notAllowedIf(!q.file().turn().received(), "移交来的办件还没有签收，请先签收或者退回。"));

    static final Requirement NOT_SIGNED_FOR_YET =
            new Standing(q -> notAllowedIf(q.file().turn().received(), "这件已经签收过了。"));

    /** 窗口无权否决: what one person proposes another confirms. */
    static final Requirement NOT_THE_PROPOSER = new Barred(q -> notAllowedIf(
            Objects.equals(q.actor().staffId(), q.file().hands().proposerId()), "这是您提请的，应由另一人确认（窗口无权否决）。"));

    /** 审批与经办分离. */
    static final Requirement NOT_THE_HANDLER = new Barred(q ->
            notAllowedIf(Objects.equals(q.actor().staffId(), q.file().hands().handlerId()), "您是这件的经办人，审批应由另一人办理。"));

    /** RECALL undoes an act, and not every act can be undone. */
    static final Requirement LAST_ACT_RECALLABLE = new Standing(q -> {
        CaseAction last = q.file().lastAct();
        boolean recallable = last != null && last.row().takenBack() != null;
        return notAllowedIf(!recallable, "只能撤回自己刚办、别人还没有接着办的一步。");
    });

    static final Requirement FIRST_NOTICE = new Standing(q -> ruleIf(
            q.file().notice().supplementCount() > 0, "这件已经一次性告知过，不能再次要求补正；确有新情况的，请用“提请再次补正”，由中心主任确认。", ONE_NOTICE));

    static final Requirement AFTER_FIRST_NOTICE = new Standing(
            q -> ruleIf(q.file().notice().supplementCount() == 0, "这件还没有告知过补正，请直接用“一次性告知补正”。", ONE_NOTICE));

    static final Requirement NOT_EXTENDED_YET =
            new Standing(q -> ruleIf(q.file().words().extended(), "这件已经延期过一次，不能再延。", "行政许可法第四十二条：经本行政机关负责人批准，可以延长十日"));

    /** An extension lengthens a limit that still runs; one that is over cannot be made good. */
    static final Requirement WITHIN_STATUTORY_LIMIT = new Barred(Requirements::overTheLimit);

    /** The same before anything is filled in: past the date there is no such button. */
    static final Requirement STILL_WITHIN_STATUTORY_LIMIT = new Standing(Requirements::overTheLimit);

    private static @Nullable Objection overTheLimit(Question q) {
        LocalDate last = q.file().dates().statutoryOn();
        return last != null && q.today().isAfter(last)
                ? new Objection("法定期限" + WorkCalendar.said(last, q.today()) + "已经过去，不能再延期，请尽快作出决定。", EXTENSION)
                : null;
    }

    static final Requirement NOT_LATE =
            new Barred(q -> notAllowedIf(isLate(q), "这件已经超期，暂停计时要由另一人（中心主任或审批人）办理，超期照实记录。"));

    static final Requirement LATE = new Standing(q -> notAllowedIf(!isLate(q), "这件没有超期，由经办人暂停计时。"));

    static final Requirement NOT_THE_HOLDER = new Barred(q ->
            notAllowedIf(Objects.equals(q.actor().staffId(), q.file().hands().holderId()), "这件在您手上，已经超期，应由另一人暂停。"));

    /** 社会救助暂行办法: the board stays up to the end of its last day. */
    static final Requirement PUBLICITY_OVER = new Barred(q -> {
        Publicity publicity = q.file().words().publicity();
        return publicity != null && !q.today().isAfter(publicity.until())
                ? new Objection("公示到 " + publicity.until() + " 为止，期满以后才能结束公示。", "社会救助暂行办法：公示")
                : null;
    });

    /** What the applicant does in person goes through the hands of the staff only with his signature; a mandate bears it. */
    static final Requirement SIGNED_IF_IN_PERSON = new OfRequest(step -> {
        boolean inPerson = step.doer().kind() == Actor.Kind.STAFF && !(step.authority() instanceof Authority.Mandate);
        return errorIf(inPerson && step.request().signature() == null, "signature", "请申请人在屏幕上签字。");
    });

    static final Requirement NOTICE_LEAVES_TIME = new OfRequest(step -> {
        LocalDate by = step.request().supplementBy();
        LocalDate latest = step.facts().latestSupplementBy();
        boolean outside = by != null && (!by.isAfter(step.today()) || by.isAfter(latest));
        return errorIf(outside, "supplementBy", "补正期限应在明天到 " + latest + " 之间。");
    });

    /** 一次性告知: what is left out today cannot be asked for tomorrow. */
    static final Requirement EVERYTHING_AT_ONCE = new OfRequest(step -> {
        List<FieldError> errors = new ArrayList<>();
        String wanting = names(step, false);
        if (!wanting.isEmpty()) {
            errors.add(new FieldError("missing", "告知只能一次，这些还缺着，没有写进去：" + wanting + "。请一并写上。"));
        }
        String excusable = names(step, true);
        if (!excusable.isEmpty() && step.request().noteText() == null) {
            errors.add(new FieldError("note", "这些能查询或者承诺代替，没有写进告知：" + excusable + "。不要申请人交的，请写明理由。"));
        }
        return errors;
    });

    private static String names(Step step, boolean excusable) {
        return step.facts().leftOut().stream()
                .filter(left -> left.excusable() == excusable)
                .map(Facts.LeftOut::name)
                .collect(Collectors.joining("、"));
    }

    /** At home one is told to wait (办事指南：一人办一次); who writes it down for somebody decides, and says why. */
    static final Requirement NOT_TWICE_WITHOUT_A_REASON = new OfRequest(step -> {
        List<String> running = step.facts().running();
        String why = step.request().again();
        boolean unsaid = !running.isEmpty() && (why.isEmpty() || why.length() > LONGEST_REASON);
        return errorIf(
                unsaid,
                "again",
                "“" + step.item().name() + "”正在办（" + String.join("、", running) + "）。仍要再收一件的，请写明理由（" + LONGEST_REASON
                        + " 字以内），记入经过。");
    });

    static final Requirement NOTHING_BEYOND_THE_GUIDE =
            new OfRequest(step -> Demands.beyond(step.request(), step.item()));

    static final Requirement EXTENSION_AS_LONG_AS_THE_LAW_ALLOWS = new OfRequest(step -> {
        int most = step.item().route().has(StageKind.JOINT) ? JOINT_EXTENSION_DAYS : EXTENSION_DAYS;
        return errorIf(step.request().daysOrNone() > most, "days", "最多延长 " + most + " 个工作日（行政许可法第四十二条）。");
    });

    static final Requirement SUM_IF_THE_ROUTE_ASKS = new OfRequest(step -> {
        BigDecimal amount = step.request().amount();
        boolean needed = step.item().route().byAmount() || amount != null;
        return errorIf(needed && !isSum(amount), "amount", "请填写拟给付的金额（元），大于 0，最多两位小数；由谁决定要看金额。");
    });

    /** A notice is given once, so it must not be used up by a supplement that brings nothing. */
    static final Requirement EVERYTHING_ASKED_HAS_COME = new OfRequest(step -> {
        List<FieldError> errors = new ArrayList<>();
        step.facts()
                .stillMissing()
                .forEach((key, name) -> errors.add(new FieldError("materials." + key, "“" + name + "”还没有补交，请补交后再提交。")));
        boolean silent = step.request().noteText() == null;
        if (errors.isEmpty() && silent && step.facts().untouched()) {
            errors.add(new FieldError("note", "要补的内容还没有动过。请补交材料或修改填写的内容；不用改的，请写一句说明。"));
        }
        return errors;
    });

    static final Requirement ANSWERS_ARE_RIGHT = new OfRequest(step -> {
        Facts.Correction correction = step.facts().correction();
        return correction == null ? List.of() : correction.errors();
    });

    private Requirements() {}

    /** Past its promise, half days to the hour; how many days more the county lets pass before the light is red is no matter. */
    private static boolean isLate(Requirement.Question question) {
        DueDay due = question.file().dates().due();
        return due != null && due.passedAt(question.now());
    }

    private static boolean isSum(@Nullable BigDecimal amount) {
        return amount != null
                && amount.signum() > 0
                && amount.compareTo(LARGEST_SUM) <= 0
                && amount.stripTrailingZeros().scale() <= 2;
    }

    /** A mandate covers what is named in it, and an intake begins cases and does nothing else. */
    private static boolean reaches(Authority authority, ActRow row) {
        return switch (authority) {
            case Authority.Mandate mandate -> row.is(Trait.BY_MANDATE);
            case Authority.Intake intake -> row.begins();
            default -> true;
        };
    }

    private static @Nullable Objection notAllowedIf(boolean hindered, String why) {
        return hindered ? Objection.notAllowed(why) : null;
    }

    private static @Nullable Objection ruleIf(boolean hindered, String why, String source) {
        return hindered ? new Objection(why, source) : null;
    }

    private static List<FieldError> errorIf(boolean wrong, String field, String message) {
        return wrong ? List.of(new FieldError(field, message)) : List.of();
    }

    /** Whether the act is this person's at all; what merely bars it just now is left aside. */
    public static @Nullable Objection standing(Question question) {
        return first(question, Standing.class);
    }

    /** What in the case itself stands against the act, whether it is this person's or not. */
    public static @Nullable Objection objection(Question question) {
        Objection standing = standing(question);
        return standing == null ? first(question, Barred.class) : standing;
    }

    private static @Nullable Objection first(Question question, Class<? extends Requirement> kind) {
        for (Requirement requirement : question.action().row().requires()) {
            Objection objection =
                    switch (requirement) {
                        case Standing s when kind == Standing.class -> s.test().against(question);
                        case Barred b when kind == Barred.class -> b.test().against(question);
                        default -> null;
                    };
            if (objection != null) {
                return objection;
            }
        }
        return null;
    }
}
