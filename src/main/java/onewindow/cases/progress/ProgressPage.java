package onewindow.cases.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEvent;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseStatus;
import onewindow.cases.RatingView;
import onewindow.cases.Ratings;
import onewindow.cases.act.Deliveries;
import onewindow.cases.clock.DueView;
import onewindow.cases.people.CaseSurroundings;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Promise;
import onewindow.documents.Documents;
import onewindow.documents.LegalRemedies;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a case into the applicant's words. */
@Component
class ProgressPage {
    private final CaseSurroundings around;
    private final CaseEvent.Log log;
    private final Documents documents;
    private final Deliveries deliveries;
    private final WhoHasIt whoHasIt;
    private final ObjectProvider<Ratings> ratings;

    ProgressPage(
            CaseSurroundings around,
            CaseEvent.Log log,
            Documents documents,
            Deliveries deliveries,
            WhoHasIt whoHasIt,
            ObjectProvider<Ratings> ratings) {
        this.around = around;
        this.log = log;
        this.documents = documents;
        this.deliveries = deliveries;
        this.whoHasIt = whoHasIt;
        this.ratings = ratings;
    }

    /** @param owner who only knows number and phone sees neither papers nor reasons */
    Progress of(CaseFile file, boolean owner) {
        List<CaseEvent> events = log.of(file.id());
        Deliveries.Delivery delivery = deliveries.of(file.id()).orElse(null);
        RatingView rating = owner ? ratings(List.of(file.id())).get(file.id()) : null;
        ItemVersion item = around.item(file);
        return new Progress(
                file.id(),
                file.numberText(),
                file.subject().itemId(),
                file.subject().itemName(),
                file.word(),
                file.status().toApplicant(),
                ProgressSteps.of(file, item.route(), events),
                whoHasIt.holder(file),
                around.due(file),
                promise(file, item),
                file.status().open() ? whoHasIt.openOrder(file.id()) : null,
                needsMe(file),
                owner && awaiting(file) ? file.words().supplement() : null,
                owner ? documents.of(file.id()) : List.of(),
                owner ? ProgressSteps.said(events) : List.of(),
                result(file, owner),
                new Progress.Delivered(
                        delivery == null ? null : delivery.how(), delivery == null ? null : delivery.at()),
                owner && CaseAction.WITHDRAW.leadsFrom(file.status()),
                owner && file.originId() == null && CaseAction.CORRECT_ANSWERS.leadsFrom(file.status()),
                owner && file.status().rateable() && rating == null,
                rating,
                file.subject().maskedApplicant(),
                owner);
    }

    private @Nullable String promise(CaseFile file, ItemVersion item) {
        DueView due = around.due(file);
        return due == null || file.status() != CaseStatus.SUBMITTED
                ? null
                : Promise.of(item, file.words().reissue() != null).from("最晚 " + due.said());
    }

    /** Since when it stands as it stands. */
    @Nullable
    LocalDate changedOn(CaseFile file) {
        List<CaseEvent> events = log.of(file.id());
        return events.isEmpty() ? null : LocalDate.ofInstant(events.getLast().at(), around.zone());
    }

    Map<UUID, RatingView> ratings(Collection<UUID> cases) {
        Ratings kept = ratings.getIfAvailable();
        return kept == null || cases.isEmpty() ? Map.of() : kept.of(cases);
    }

    private static boolean awaiting(CaseFile file) {
        return file.status() == CaseStatus.AWAITING_SUPPLEMENT;
    }

    static boolean needsApplicant(CaseStatus status) {
        return status == CaseStatus.AWAITING_SUPPLEMENT || status == CaseStatus.DRAFT;
    }

    private @Nullable String needsMe(CaseFile file) {
        if (!awaiting(file) || file.notice().supplementBy() == null) {
            return null;
        }
        String by = WorkCalendar.said(
                file.notice().supplementBy(), around.calendars().today());
        return "请在" + by + "前补齐材料，逾期视为撤回申请。";
    }

    /** Of the outcome itself: what was once proposed and then rejected is no reason of it. */
    private static CaseRemarks.@Nullable Grounds grounds(CaseFile file) {
        CaseRemarks words = file.words();
        return switch (file.status()) {
            case TERMINATED -> words.termination();
            case REFUSED -> words.refusal();
            default -> words.denial();
        };
    }

    private Progress.@Nullable Result result(CaseFile file, boolean owner) {
        // A refusal that is only proposed is no result.
        if (file.decision().approved() == null) {
            return null;
        }
        CaseRemarks.Grounds grounds = grounds(file);
        if (file.decision().approved() || !owner || grounds == null) {
            return new Progress.Result(file.decision().approved(), null, null);
        }
        return new Progress.Result(false, String.join("；", grounds.reasons()), remedies(file, grounds));
    }

    private String remedies(CaseFile file, CaseRemarks.Grounds grounds) {
        return LegalRemedies.named(grounds.remedies(), whoHasIt.department(file));
    }
}
