package onewindow.documents;

import java.util.Map;
import java.util.UUID;

/**
 * What a document says. {@code words} holds, as texts ready to print:
 *
 * <ul>
 *   <li>any kind: clerkName, sitePhone, siteAddress, complaintPhone, note
 *   <li>RECEIPT: submittedAt, acceptanceBy, materials
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
 * a list of texts. Names and numbers of persons come already masked where a document may be shown around.
 */
public record DocumentContent(
        UUID caseId,
        String caseNumber,
        UUID siteId,
        String siteName,
        String itemName,
        String maskedApplicant,
        String maskedIdNumber,
        Map<String, Object> words) {}
