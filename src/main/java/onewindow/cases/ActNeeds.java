package onewindow.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onewindow.identity.Actor;
import onewindow.platform.Printable;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Whether a request brings what the act needs, in words that say what is still missing. */
final class ActNeeds {
    static final int SUPPLEMENT_DAYS = 10;
    private static final int LONGEST_SUPPLEMENT_DAYS = 60;
    private static final int LONGEST_DAYS = 120;
    private static final int LONGEST_TEXT = 1000;

    private ActNeeds() {}

    static void check(CaseFile file, CaseAction action, ActRequest request, WorkCalendar calendar, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        for (CaseRule.Need need : action.rule().needs) {
            String message = missing(need, file, request);
            if (message != null) {
                errors.add(new FieldError(field(need), message));
            }
        }
        lengths(request, errors);
        printable("note", listed(request.note()), errors);
        printable("reasons", request.reasonList(), errors);
        printable("remedies", listed(request.remedies()), errors);
        printable("missing", request.asked(), errors);
        printable("receiverName", listed(request.receiverName()), errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (action.rule().needs.contains(CaseRule.Need.MISSING_MATERIALS)) {
            checkSupplement(file, action, request, calendar, today);
        }
        if (action == CaseAction.PROPOSE_EXTENSION && file.extended()) {
            throw Problem.rule("这件已经延期过一次，不能再延。", "行政许可法第四十二条：经本行政机关负责人批准，可以延长十日");
        }
        if (action == CaseAction.PROPOSE_EXTENSION || action == CaseAction.APPROVE_EXTENSION) {
            checkInTime(file, today);
        }
        if (action == CaseAction.FINISH_PUBLICITY) {
            checkPublicity(file, today);
        }
    }

    private static @Nullable String missing(CaseRule.Need need, CaseFile file, ActRequest request) {
        boolean there =
                switch (need) {
                    case NOTE -> request.noteText() != null;
                    case REASONS -> !request.reasonList().isEmpty();
                    // Left empty, the usual words about review and lawsuit are used.
                    case REMEDIES -> true;
                    case MISSING_MATERIALS -> !request.asked().isEmpty();
                    case TARGET_STAFF -> request.targetStaffId() != null;
                    case DELIVERY -> ActRequest.mayBe(request.deliveryMode(), file.channel());
                    case LEGAL_REASON -> request.legalReason() != null;
                    case DAYS -> request.days() != null && request.days() >= 1 && request.days() <= LONGEST_DAYS;
                    // Whether it is needed depends on the route: CaseGates.
                    case AMOUNT -> true;
                    case PROMISES -> !request.laterList().isEmpty();
                    case SIGNATURE ->
                        request.deliveryMode() != ActRequest.DeliveryMode.WINDOW || request.signature() != null;
                };
        return there ? null : message(need);
    }

    /** What the applicant does in person goes through the hands of the staff only with his signature under it. */
    static void checkSigned(Actor actor, CaseAction action, ActRequest request) {
        var needs = action.rule().needs;
        boolean inPerson = actor.kind() == Actor.Kind.STAFF && !needs.contains(CaseRule.Need.DELIVERY);
        if (inPerson && needs.contains(CaseRule.Need.SIGNATURE) && request.signature() == null) {
            throw Problem.invalid(field(CaseRule.Need.SIGNATURE), "请申请人在屏幕上签字。");
        }
    }

    private static String message(CaseRule.Need need) {
        return switch (need) {
            case NOTE -> "请写明原因或意见。";
            case REASONS -> "请写明理由，至少一条。";
            case REMEDIES -> "请写明救济途径。";
            case MISSING_MATERIALS -> "请一次写全需要补正的内容，至少一条。";
            case TARGET_STAFF -> "请指定接手的窗口和人员。";
            case DELIVERY -> "请选择送达方式；窗口登记的办件应当面送达。";
            case SIGNATURE -> "请领取人在屏幕上签字。";
            case LEGAL_REASON -> "请选择不计入办理时限的法定程序。";
            case DAYS -> "请填写天数，1 到 " + LONGEST_DAYS + " 个工作日。";
            case AMOUNT -> "请填写金额。";
            case PROMISES -> "请选择以后补交的材料，至少一份。";
        };
    }

    private static String field(CaseRule.Need need) {
        return switch (need) {
            case NOTE -> "note";
            case REASONS -> "reasons";
            case REMEDIES -> "remedies";
            case MISSING_MATERIALS -> "missing";
            case TARGET_STAFF -> "targetStaffId";
            case DELIVERY -> "deliveryMode";
            case SIGNATURE -> "signature";
            case LEGAL_REASON -> "legalReason";
            case DAYS -> "days";
            case AMOUNT -> "amount";
            case PROMISES -> "later";
        };
    }

    private static void lengths(ActRequest request, List<FieldError> errors) {
        long count = request.reasonList().size() + request.asked().size();
        boolean tooLong = java.util.stream.Stream.of(
                        request.reasonList(),
                        request.asked(),
                        java.util.Arrays.asList(request.note(), request.remedies(), request.receiverName()))
                .flatMap(List::stream)
                .anyMatch(text -> text != null && text.length() > LONGEST_TEXT);
        if (tooLong || count > 40) {
            errors.add(new FieldError("note", "每条最多 " + LONGEST_TEXT + " 个字，最多 40 条。"));
        }
    }

    private static List<String> listed(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** All of it ends on a paper. */
    private static void printable(String field, List<String> texts, List<FieldError> errors) {
        texts.stream()
                .map(Printable::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(fault -> errors.add(new FieldError(field, "这里" + fault)));
    }

    /** An extension lengthens a limit that still runs; one that is over cannot be made good. */
    private static void checkInTime(CaseFile file, LocalDate today) {
        LocalDate last = file.statutoryOn();
        if (last != null && today.isAfter(last)) {
            throw Problem.rule("法定期限" + last + "已经过去，不能再延期，请尽快作出决定。", "行政许可法第四十二条：在期限内不能作出决定的，经批准可以延长");
        }
    }

    /** The board stays up to the end of its last day. */
    private static void checkPublicity(CaseFile file, LocalDate today) {
        CaseFile.Publicity publicity = file.words().publicity();
        if (publicity != null && !today.isAfter(publicity.until())) {
            throw Problem.rule("公示到 " + publicity.until() + " 为止，期满以后才能结束公示。", "社会救助暂行办法：公示");
        }
    }

    private static void checkSupplement(
            CaseFile file, CaseAction action, ActRequest request, WorkCalendar calendar, LocalDate today) {
        boolean second = action == CaseAction.PROPOSE_SECOND_SUPPLEMENT;
        if (second && file.supplementCount() == 0) {
            throw Problem.rule("这件还没有告知过补正，请直接用“一次性告知补正”。", "行政许可法第三十二条第（四）项");
        }
        if (!second && file.supplementCount() > 0) {
            throw Problem.rule(
                    "这件已经一次性告知过，不能再次要求补正；确有新情况的，请用“提请再次补正”，由中心主任确认。", "行政许可法第三十二条第（四）项：应当当场或者在五日内一次告知需要补正的全部内容");
        }
        LocalDate by = request.supplementBy();
        LocalDate latest =
                calendar.plusWorkingDays(today, LONGEST_SUPPLEMENT_DAYS).date();
        if (by != null && (!by.isAfter(today) || by.isAfter(latest))) {
            throw Problem.invalid("supplementBy", "补正期限应在明天到 " + latest + " 之间。");
        }
    }
}
