package onewindow.cases.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseRule;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseSummary;
import onewindow.cases.ClockView;
import onewindow.cases.clock.Due;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.StageKind;
import onewindow.documents.DocumentRow;
import onewindow.identity.PartyView;
import onewindow.identity.RegionCode;
import org.jspecify.annotations.Nullable;

/** What the desk sees of cases. */
final class CaseViews {
    private CaseViews() {}

    record CaseRow(
            UUID id,
            String number,
            String itemName,
            ItemKind kind,
            String maskedApplicant,
            CaseStatus status,
            String statusName,
            String siteName,
            @Nullable String holderName,
            @Nullable Due due,
            @Nullable Instant submittedAt,
            CaseSummary.Channel channel,
            int version) {}

    record FormLine(String key, String label, String group, String value) {}

    record ActView(
            CaseAction act,
            String name,
            List<CaseRule.Need> needs,
            @Nullable String document,
            boolean danger,
            boolean allowed,
            @Nullable String why) {}

    record CaseEventView(
            long seq,
            CaseAction act,
            String actName,
            Instant at,
            String byName,
            String byPost,
            String from,
            String to,
            @Nullable String note,
            @Nullable String siteName,
            @Nullable String address) {}

    record FirstAsked(String name, String siteName, Instant at) {}

    record Stage(
            StageKind kind,
            RegionCode.Level level,
            @Nullable String siteName) {}

    /** All a member of staff needs to work on the case, on one page. */
    record CaseView(
            UUID id,
            String number,
            String itemName,
            ItemKind kind,
            String maskedApplicant,
            CaseStatus status,
            String statusName,
            String siteName,
            @Nullable String holderName,
            @Nullable Due due,
            @Nullable Instant submittedAt,
            CaseSummary.Channel channel,
            int version,
            UUID itemId,
            String itemCode,
            int itemVersion,
            String regionCode,
            String regionName,
            PartyView party,
            List<FormLine> form,
            List<CaseMaterial> materials,
            List<ActView> acts,
            List<CaseEventView> events,
            List<DocumentRow> documents,
            List<ClockView.OneClock> clocks,
            @Nullable Due statutoryDue,
            @Nullable FirstAsked firstAsked,
            int supplementCount,
            CaseFile.@Nullable Recommendation recommendation,
            String resultName,
            List<Stage> route) {}
}
