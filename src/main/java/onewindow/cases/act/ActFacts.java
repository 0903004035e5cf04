package onewindow.cases.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import onewindow.cases.ActRequest;
import onewindow.cases.ActRow;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseGuard;
import onewindow.cases.Facts;
import onewindow.cases.act.CaseSteps.ActCall;
import onewindow.cases.clock.SuspensionReasons;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.UndertakingTerms;
import onewindow.catalogue.ItemVersion;
import onewindow.platform.time.WorkCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks up what an act is about, as far as its row says that it is about such a thing. */
@Component
class ActFacts {
    private static final int SUPPLEMENT_DAYS = 10;
    private static final int LONGEST_SUPPLEMENT_DAYS = 60;

    private final SuspensionReasons reasons;
    private final ObjectProvider<UndertakingTerms> terms;
    private final ObjectProvider<CaseGuard> guards;
    private final Supplements supplements;
    private final Corrections corrections;
    private final CaseSurroundings around;

    ActFacts(
            SuspensionReasons reasons,
            ObjectProvider<UndertakingTerms> terms,
            ObjectProvider<CaseGuard> guards,
            Supplements supplements,
            Corrections corrections,
            CaseSurroundings around) {
        this.reasons = reasons;
        this.terms = terms;
        this.guards = guards;
        this.supplements = supplements;
        this.corrections = corrections;
        this.around = around;
    }

    /** @param running numbers of what runs already, where only one may */
    Facts of(ActCall asked, ItemVersion item, LocalDate today, List<String> running) {
        CaseFile file = asked.file();
        CaseAction action = asked.action();
        ActRequest request = asked.request();
        ActRow row = action.row();
        WorkCalendar calendar = around.calendars().current();
        LocalDate given = request.supplementBy();
        boolean answers = row.is(Trait.ANSWERS_NOTICE);
        return new Facts(
                around.people().recipient(file, row, request.targetStaffId()),
                request.legalReason() == null ? "" : reasons.name(request.legalReason()),
                cited(file, action),
                request.laterList().isEmpty() ? List.of() : terms.getObject().later(file, item, action, request),
                given != null
                        ? given
                        : calendar.plusWorkingDays(today, SUPPLEMENT_DAYS).date(),
                calendar.plusWorkingDays(today, LONGEST_SUPPLEMENT_DAYS).date(),
                row.is(Trait.ASKS_FOR_MORE) ? supplements.before(file, item, request.missing()) : null,
                answers ? supplements.stillMissing(file, item) : Map.of(),
                answers && supplements.untouched(file),
                running,
                row.is(Trait.ASKS_FOR_MORE) ? supplements.leftOut(file, item, request.missing()) : List.of(),
                row.is(Trait.CORRECTS) ? corrections.of(file, item, request.answers(), today) : null);
    }

    private String cited(CaseFile file, CaseAction action) {
        return guards.orderedStream()
                .map(guard -> guard.cites(file, action))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("；"));
    }
}
