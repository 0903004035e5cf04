package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.Doer;
import onewindow.cases.people.CaseSurroundings;
import onewindow.documents.DocumentContent;
import onewindow.documents.DocumentKind;
import onewindow.documents.Documents;
import onewindow.documents.IssuedDocument;
import onewindow.documents.PaperReaders;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.party.Parties;
import onewindow.organisation.department.Departments;
import onewindow.organisation.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The receipts for what was taken in and given back. */
@Component
class FeeDocuments implements PaperReaders {
    private final Documents documents;
    private final Cases cases;
    private final CaseSurroundings around;
    private final Departments departments;
    private final ChargeTable charges;
    private final Parties parties;

    FeeDocuments(
            Documents documents,
            Cases cases,
            CaseSurroundings around,
            Departments departments,
            ChargeTable charges,
            Parties parties) {
        this.documents = documents;
        this.cases = cases;
        this.around = around;
        this.departments = departments;
        this.charges = charges;
        this.parties = parties;
    }

    /** What a receipt says besides the case it is for. */
    record Receipt(
            DocumentKind kind,
            UUID caseId,
            String region,
            BigDecimal amount,
            Way way,
            @Nullable String fiscalBill,
            List<Map<String, String>> lines,
            @Nullable String reason) {}

    static Map<String, String> line(Charge charge, BigDecimal amount) {
        String counted = charge.unit() == null
                ? charge.standard()
                : charge.standard() + " × " + charge.quantity() + " " + charge.unit();
        return Map.of("name", charge.name(), "standard", counted, "how", Money.text(amount) + " 元");
    }

    IssuedDocument issue(Receipt receipt, Doer doer, Instant at) {
        CaseFile file = cases.get(Actor.PROGRAM, receipt.caseId());
        Site site = around.people().siteAt(RegionCode.of(receipt.region()));
        if (site == null) {
            site = around.people().site(file.place().siteId());
        }
        return documents.issue(
                receipt.kind(),
                new DocumentContent(
                        file.id(),
                        file.numberText(),
                        site.id(),
                        site.name(),
                        file.subject().itemName(),
                        file.subject().applicant(),
                        parties.get(file.subject().partyId()).idNumber(),
                        null,
                        words(receipt, file, site, doer, at)),
                at);
    }

    private Map<String, Object> words(Receipt receipt, CaseFile file, Site site, Doer doer, Instant at) {
        Map<String, Object> words = new HashMap<>();
        words.put("fees", receipt.lines());
        words.put("amount", Money.text(receipt.amount()));
        words.put("capitals", Money.capitals(receipt.amount()));
        words.put("way", receipt.way().chinese);
        words.put("paidAt", minute(at));
        words.put("clerkName", doer.name());
        String basis = charges.of(file.id()).getFirst().basis();
        words.put("basis", basis);
        put(words, "fiscalBill", receipt.fiscalBill());
        put(words, "reason", receipt.reason());
        put(words, "sitePhone", site.phone());
        put(words, "siteAddress", site.address());
        put(
                words,
                "complaintPhone",
                departments.byKey(file.subject().departmentKey()).complaintPhone());
        return words;
    }

    private static void put(Map<String, Object> words, String key, @Nullable String text) {
        if (text != null) {
            words.put(key, text);
        }
    }

    private String minute(Instant at) {
        LocalDateTime time = LocalDateTime.ofInstant(at, around.zone());
        return "%d年%d月%d日 %02d:%02d"
                .formatted(
                        time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute());
    }

    /** The cashier prints again what his window gave out, without reading the case. */
    @Override
    public boolean mayRead(Actor actor, UUID caseId, DocumentKind kind) {
        return (kind == DocumentKind.PAYMENT || kind == DocumentKind.REFUND)
                && charges.of(caseId).stream().anyMatch(charge -> FeePosts.collects(actor, charge.region()));
    }
}
