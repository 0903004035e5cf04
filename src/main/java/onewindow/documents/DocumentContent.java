package onewindow.documents;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document says. {@code words} holds, as texts ready to print:
 *
 * <ul>
 *   <li>any kind: clerkName, sitePhone, siteAddress, complaintPhone, note
 *   <li>RECEIPT: submittedAt, promise, materials
 *   <li>ACCEPTANCE: acceptedOn, promisedDays, promisedBy, statutoryBy, resultName, materials, later
 *   <li>LATER_NOTICE: later
 *   <li>SUPPLEMENT_NOTICE: missing, supplementBy
 *   <li>REFUSAL: decidedBy, reasons, remedies
 *   <li>APPROVAL: decidedBy, decidedOn, resultName, decision, amount, delivery
 *   <li>REISSUE: as APPROVAL, and originNumber, originalDocument, reissueReason
 *   <li>DENIAL: decidedBy, decidedOn, reasons, remedies
 *   <li>DELIVERY: resultName, receiver, delivery, deliveredAt, signature (a {@code data:image/png} address), papers
 *   <li>PAYMENT and REFUND: fees, amount, capitals, way, paidAt, basis, fiscalBill, reason
 * </ul>
 *
 * {@code materials}, {@code missing}, {@code papers} and {@code fees} are lists of {@code {name, how}} or of plain texts, {@code reasons}
 * a list of texts, as is {@code bases}, the law a decision rests on. The addressee is named in full: a paper that names nobody binds nobody;
 * what anybody may verify shows nothing of him.
 *
 * @param organ who decides, where it is a decision; the site only hands it on
 */
public record DocumentContent(
        UUID caseId,
        String caseNumber,
        UUID siteId,
        String siteName,
        String itemName,
        @JsonAlias("maskedApplicant") String applicant,
        @JsonAlias("maskedIdNumber") String idNumber,
        @Nullable Organ organ,
        Map<String, Object> words) {

    /**
     * 决定机关.
     *
     * @param id by whom its documents are numbered; null where that is the site
     * @param word 机关代字, as it is wanted
     */
    public record Organ(@Nullable UUID id, String name, String word) {}

    /** 河东区 → 河东, as numbers of documents say it. */
    public static String shortName(String county) {
        return SiteWords.without(county, SiteWords.COUNTY);
    }

    /** Whose numbers it takes; null where they are the site's. */
    @Nullable
    UUID organId() {
        return organ == null ? null : organ.id();
    }

    /** At the head and under the seal. */
    String issuer() {
        return organ == null ? siteName : organ.name();
    }
}
