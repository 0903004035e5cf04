package onewindow.cases.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseSummary;
import onewindow.cases.Need;
import onewindow.cases.clock.DueView;
import onewindow.cases.people.ClockView;
import onewindow.cases.people.Holders.HolderView;
import onewindow.cases.people.Representative;
import onewindow.cases.people.SideEvents.SideEvent;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.StageKind;
import onewindow.documents.DocumentRow;
import onewindow.identity.IdentityLevel;
import onewindow.identity.Masks;
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
            HolderView holder,
            @Nullable DueView due,
            @Nullable Instant submittedAt,
            CaseSummary.Channel channel,
            int version) {}

    /** @param masked the value is shown in part; the whole is asked for with a reason */
    /** @param field how it was asked, to put it right */
    record FormLine(String key, String label, String group, String value, boolean masked, FormField field) {}

    /** @param remedies the usual sentence about where to turn, of an act that needs one */
    record ActView(
            CaseAction act,
            String name,
            List<Need> needs,
            @Nullable String document,
            @Nullable String remedies,
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
            boolean inBulk) {}

    record FirstAsked(String name, String siteName, Instant at) {}

    /**
     * @param departments who works on it, or whose opinion is asked for
     * @param days its own limit in working days (公示: calendar days)
     * @param amounts which sums go this way, in words; null: all
     * @param here the case is at this stage now
     */
    record Stage(
            StageKind kind,
            RegionCode.Level level,
            @Nullable String siteName,
            List<String> departments,
            @Nullable Integer days,
            @Nullable String amounts,
            boolean here) {}

    /**
     * What was said besides.
     *
     * @param amount in yuan, as proposed by the handler
     * @param byAmount who decides depends on the amount, so one has to be given
     */
    record Remark(
            @Nullable BigDecimal amount,
            boolean byAmount,
            CaseRemarks.@Nullable Suspension suspension,
            CaseRemarks.@Nullable Extension extension,
            CaseRemarks.@Nullable Publicity publicity) {}

    /**
     * All a member of staff needs to work on the case, on one page.
     *
     * @param mayCorrect what was filled in wrongly may still be put right
     */
    record CaseView(
            UUID id,
            String number,
            String itemName,
            ItemKind kind,
            String maskedApplicant,
            CaseStatus status,
            String statusName,
            String siteName,
            HolderView holder,
            @Nullable DueView due,
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
            boolean mayOpenFiles,
            List<ActView> acts,
            List<CaseEventView> events,
            List<SideEvent> beside,
            List<DocumentRow> documents,
            List<ClockView.OneClock> clocks,
            @Nullable DueView statutoryDue,
            @Nullable FirstAsked firstAsked,
            int supplementCount,
            CaseRemarks.@Nullable Recommendation recommendation,
            String resultName,
            List<Stage> route,
            Remark said,
            @Nullable RepresentativeView representative,
            @Nullable PaymentView payment,
            boolean mayCorrect) {}

    /**
     * 收款账户核对, where somebody else than the applicant typed the account.
     *
     * @param checked how, by whom and when it was compared with the applicant; null while nobody has
     * @param maskedPhone where a code can be sent
     */
    record PaymentView(
            @Nullable String checked,
            @Nullable Instant at,
            @Nullable String maskedPhone) {}

    /** 代理人, as a page shows him. */
    record RepresentativeView(
            String maskedName,
            String maskedIdNumber,
            @Nullable String maskedPhone,
            String relation,
            String basisName,
            IdentityLevel level) {
        static RepresentativeView of(Representative person) {
            return new RepresentativeView(
                    Masks.name(person.name()),
                    Masks.idNumber(person.idNumber()),
                    person.phone() == null ? null : Masks.phone(person.phone()),
                    person.relation(),
                    person.basis().chinese,
                    person.level());
        }
    }
}
