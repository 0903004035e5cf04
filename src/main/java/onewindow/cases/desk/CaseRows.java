package onewindow.cases.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.clock.DueView;
import onewindow.cases.clock.Light;
import onewindow.cases.desk.CaseViews.CaseRow;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.people.Holder;
import onewindow.cases.people.Holders;
import onewindow.cases.people.Holders.HolderView;
import onewindow.organisation.site.Site;
import onewindow.platform.time.WorkCalendar;
import org.springframework.stereotype.Component;

/** The rows of the desk's lists, as they are read. */
@Component
class CaseRows {
    private final CaseSurroundings around;
    private final Holders holders;

    CaseRows(CaseSurroundings around, Holders holders) {
        this.around = around;
        this.holders = holders;
    }

    List<CaseRow> of(List<CaseLists.CaseRow> rows) {
        Map<UUID, Site> sites = around.people()
                .sites(rows.stream().map(CaseLists.CaseRow::siteId).toList());
        Map<Holder, HolderView> held =
                holders.all(rows.stream().map(CaseLists.CaseRow::held).toList());
        Light.Today today = around.today();
        WorkCalendar calendar = around.calendars().current();
        return rows.stream()
                .map(row -> {
                    Site site = sites.get(row.siteId());
                    return new CaseRow(
                            row.id(),
                            Objects.requireNonNullElse(row.number(), ""),
                            row.itemName(),
                            row.kind(),
                            row.maskedApplicant(),
                            row.status(),
                            row.status().chinese,
                            site == null ? "" : site.name(),
                            Objects.requireNonNull(held.get(row.held())),
                            DueView.of(row.due(), row.statutoryOn(), calendar, today),
                            row.submittedAt(),
                            row.channel(),
                            row.version());
                })
                .toList();
    }
}
