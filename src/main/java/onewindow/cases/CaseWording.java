package onewindow.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onewindow.cases.CaseMoves.Step;
import onewindow.cases.CaseMoves.Target;
import onewindow.cases.clock.DueDay;
import onewindow.identity.Masks;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** The words of a step: what the event keeps of them, and what the applicant is told. Pure. */
final class CaseWording {
    private static final int SHOWN = 60;

    private CaseWording() {}

    /** What the event keeps of the words that came with the act. */
    static @Nullable String note(Step step) {
        ActRequest request = step.request();
        List<String> parts = new ArrayList<>(request.reasonList());
        parts.addAll(request.asked());
        if (step.target() != null) {
            parts.add("转给" + step.site().name() + " " + step.target().person());
        }
        if (step.action() == CaseAction.CONFIRM_REFUSAL && step.file().words().refusal() != null) {
            parts.addAll(step.file().words().refusal().reasons());
        }
        if (step.action() == CaseAction.SUSPEND) {
            parts.add(step.said().procedure());
        }
        step.said().later().forEach(later -> parts.add(later.name()));
        if (request.days() != null) {
            parts.add(request.days() + " 个工作日");
        }
        if (request.amount() != null) {
            parts.add("金额 " + request.amount().toPlainString() + " 元");
        }
        if (request.deliveryMode() != null) {
            parts.add(request.deliveryMode().chinese);
        }
        if (named(request.receiverName()) != null) {
            parts.add((step.action() == CaseAction.DELIVER ? "领取人：" : "签字人：") + receiver(step));
        }
        if (!step.said().cited().isEmpty()) {
            parts.add(step.said().cited());
        }
        if (request.noteText() != null) {
            parts.add(request.noteText());
        }
        return parts.isEmpty() ? null : String.join("；", parts);
    }

    /** Who took the result, as register and paper name them. */
    static String receiver(Step step) {
        String name = named(step.request().receiverName());
        if (name == null) {
            return step.file().maskedApplicant();
        }
        // 赵桂兰（老伴，凭委托书…代领）: how they come to take it is nobody's personal data.
        int aside = name.indexOf('（');
        return aside < 1 ? Masks.name(name) : Masks.name(name.substring(0, aside)) + name.substring(aside);
    }

    private static @Nullable String named(@Nullable String receiver) {
        return receiver == null || receiver.isBlank() ? null : receiver.strip();
    }

    static @Nullable String told(Step step, NextState after, LocalDate today) {
        String text = step.action().told();
        if (text == null) {
            return null;
        }
        CaseFile file = step.file();
        Target target = step.target();
        return text.replace("{item}", file.itemName())
                .replace(
                        "{due}",
                        after.dueOn == null
                                ? "尽快"
                                : DueDay.before(after.dueOn, after.dueMorning, today) + provisional(after))
                .replace("{by}", after.supplementBy == null ? "" : WorkCalendar.said(after.supplementBy, today))
                .replace("{site}", step.site().name())
                .replace("{person}", target == null ? "" : target.person())
                .replace("{later}", shortened(later(step, today)))
                .replace("{materials}", shortened(names(step)))
                .replace("{asked}", shortened(asked(step)))
                .replace("{procedure}", step.said().procedure())
                .replace("{days}", String.valueOf(days(step)))
                .replace("{reason}", shortened(reasons(step, after)));
    }

    private static List<String> later(Step step, LocalDate today) {
        return step.said().later().stream()
                .map(later -> later.name() + "（" + WorkCalendar.said(later.by(), today) + "前）")
                .toList();
    }

    private static List<String> names(Step step) {
        return step.said().later().stream().map(CaseMoves.Later::name).toList();
    }

    private static List<String> asked(Step step) {
        CaseFile.Supplement proposed = step.file().words().supplement();
        return step.action() == CaseAction.CONFIRM_SECOND_SUPPLEMENT && proposed != null
                ? proposed.asked()
                : step.request().asked();
    }

    private static int days(Step step) {
        CaseFile.Extension extension = step.file().words().extension();
        return step.action() == CaseAction.APPROVE_EXTENSION && extension != null
                ? extension.days()
                : step.request().daysOrNone();
    }

    private static List<String> reasons(Step step, NextState after) {
        CaseFile.Extension extension = after.words.extension();
        if (step.action() == CaseAction.APPROVE_EXTENSION && extension != null) {
            return extension.reasons();
        }
        CaseFile.Grounds grounds =
                switch (step.action()) {
                    case DENY -> after.words.denial();
                    case CONFIRM_TERMINATION -> after.words.termination();
                    default -> after.words.refusal();
                };
        return grounds == null ? List.of() : grounds.reasons();
    }

    /** The date runs into a year whose holidays are not published. */
    private static String provisional(NextState after) {
        return after.dueProvisional ? "（暂定）" : "";
    }

    private static String shortened(List<String> texts) {
        String joined = String.join("、", texts);
        return joined.length() <= SHOWN ? joined : joined.substring(0, SHOWN) + "…";
    }

    /** The material's own name before what is wrong with it. */
    static List<Map<String, String>> missing(Step step) {
        List<Map<String, String>> lines = new ArrayList<>();
        List<ActRequest.Missing> given = step.request().missing();
        if (given == null && step.file().words().supplement() != null) {
            step.file().words().supplement().asked().forEach(what -> lines.add(Map.of("name", "其他", "how", what)));
        }
        for (ActRequest.Missing missing : given == null ? List.<ActRequest.Missing>of() : given) {
            String name = missing.materialKey() == null
                    ? "其他"
                    : CaseMaterials.known(step.item(), missing.materialKey()).name();
            lines.add(Map.of("name", name, "how", missing.what()));
        }
        return lines;
    }
}
