package onewindow.cases.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onewindow.cases.ActRequest;
import onewindow.cases.ActRow;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseState;
import onewindow.cases.DeferredMaterial;
import onewindow.cases.Facts.Correction;
import onewindow.cases.Recipient;
import onewindow.cases.Step;
import onewindow.cases.clock.DueDay;
import onewindow.catalogue.Promise;
import onewindow.identity.Masks;
import onewindow.platform.time.WorkCalendar;
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
        if (step.facts().recipient() != null) {
            parts.add("转给" + step.site().name() + " " + step.facts().recipient().name());
        }
        if (request.reasonList().isEmpty()) {
            parts.addAll(reasons(step, step.file().words()));
        }
        parts.add(step.facts().procedure());
        step.facts().later().forEach(later -> parts.add(later.name()));
        parts.addAll(changes(step));
        parts.addAll(details(step));
        parts.add(step.facts().cited());
        parts.add(again(step));
        parts.add(Objects.requireNonNullElse(request.noteText(), ""));
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? null : String.join("；", parts);
    }

    /** 一人办一次: why there are two all the same; empty where there is one. */
    static String again(Step step) {
        List<String> running = step.facts().running();
        return running.isEmpty()
                ? ""
                : "同一事项正在办（" + String.join("、", running) + "），仍收件："
                        + step.request().again();
    }

    private static List<String> changes(Step step) {
        Correction correction = step.facts().correction();
        return correction == null ? List.of() : correction.changes();
    }

    private static List<String> details(Step step) {
        ActRequest request = step.request();
        List<String> parts = new ArrayList<>();
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
            parts.add((request.details() instanceof ActRequest.Delivery ? "领取人：" : "签字人：") + receiver(step));
        }
        return parts;
    }

    /** Who took the result, as register and paper name them. */
    static String receiver(Step step) {
        String name = named(step.request().receiverName());
        if (name == null) {
            return step.file().subject().maskedApplicant();
        }
        // 赵桂兰（老伴，凭委托书…代领）: how they come to take it is nobody's personal data.
        if (name.equals(step.file().subject().maskedApplicant())) {
            return name;
        }
        int aside = name.indexOf('（');
        return aside < 1 ? Masks.name(name) : Masks.name(name.substring(0, aside)) + name.substring(aside);
    }

    /** The same on the paper he keeps: whom the desk shows in part is named whole. */
    static String receiverInFull(Step step) {
        CaseFile.Subject subject = step.file().subject();
        String name = named(step.request().receiverName());
        return name == null || name.equals(subject.maskedApplicant()) ? subject.applicant() : name;
    }

    private static @Nullable String named(@Nullable String receiver) {
        return receiver == null || receiver.isBlank() ? null : receiver.strip();
    }

    static @Nullable String told(Step step, CaseState after) {
        String text = step.action().told();
        if (text == null) {
            return null;
        }
        LocalDate today = step.today();
        LocalDate by = after.notice().supplementBy();
        Recipient recipient = step.facts().recipient();
        return text.replace("{item}", step.file().subject().itemName())
                .replace("{due}", due(after.dates(), today))
                .replace("{promise}", promise(step).from(due(after.dates(), today)))
                .replace("{by}", by == null ? "" : WorkCalendar.said(by, today))
                .replace("{site}", step.site().name())
                .replace("{person}", recipient == null ? "" : recipient.name())
                .replace("{later}", shortened(later(step, today)))
                .replace("{materials}", shortened(names(step)))
                .replace("{changes}", shortened(changes(step)))
                .replace("{asked}", demands(asked(after)))
                .replace("{procedure}", step.facts().procedure())
                .replace("{days}", String.valueOf(days(step, after)))
                .replace("{reason}", shortened(reasons(step, after.words())));
    }

    static Promise promise(Step step) {
        return Promise.of(step.item(), step.file().words().reissue() != null);
    }

    private static List<String> later(Step step, LocalDate today) {
        return step.facts().later().stream()
                .map(later -> later.name() + "（" + WorkCalendar.said(later.by(), today) + "前）")
                .toList();
    }

    private static List<String> names(Step step) {
        return step.facts().later().stream().map(DeferredMaterial::name).toList();
    }

    private static List<String> asked(CaseState after) {
        CaseRemarks.Supplement notice = after.words().supplement();
        return notice == null ? List.of() : notice.asked();
    }

    /** As the act says, or as it was asked for and is granted now. */
    private static int days(Step step, CaseState after) {
        CaseRemarks.Extension extension = after.words().extension();
        Integer said = step.request().days();
        return said != null ? said : extension == null ? 0 : extension.days();
    }

    private static List<String> reasons(Step step, CaseRemarks words) {
        ActRow.Message message = step.action().row().message();
        List<String> reasons = message == null ? null : message.reasons().apply(words);
        return reasons == null ? List.of() : reasons;
    }

    private static String due(CaseState.Dates dates, LocalDate today) {
        return dates.dueOn() == null
                ? "尽快"
                : DueDay.before(dates.dueOn(), dates.dueMorning(), today) + provisional(dates);
    }

    /** The date runs into a year whose holidays are not published. */
    private static String provisional(CaseState.Dates dates) {
        return dates.dueProvisional() ? "（暂定）" : "";
    }

    /** Each is a clause of its own; where not all fit into a message, it says how many there are and where they stand. */
    private static String demands(List<String> asked) {
        String all = String.join("；", asked);
        return all.length() <= SHOWN ? all : all.substring(0, SHOWN) + "…（共 " + asked.size() + " 项，全文见告知书）";
    }

    private static String shortened(List<String> texts) {
        String joined = String.join("、", texts);
        return joined.length() <= SHOWN ? joined : joined.substring(0, SHOWN) + "…";
    }
}
