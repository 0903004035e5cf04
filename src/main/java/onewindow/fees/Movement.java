package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import onewindow.documents.DocumentKind;
import org.jspecify.annotations.Nullable;

/** Money taken in or given back, once, with its receipt. */
record Movement(
        UUID id,
        Kind kind,
        UUID caseId,
        @Nullable UUID chargeId,
        @Nullable UUID proposalId,
        BigDecimal amount,
        Way way,
        @Nullable String fiscalBill,
        UUID cashierId,
        String cashierName,
        String region,
        Instant at,
        UUID documentId,
        String documentNumber,
        @Nullable UUID sheetId) {
    enum Kind {
        COLLECT("收费", DocumentKind.PAYMENT),
        REFUND("退费", DocumentKind.REFUND);

        final String chinese;
        final DocumentKind paper;

        Kind(String chinese, DocumentKind paper) {
            this.chinese = chinese;
            this.paper = paper;
        }
    }
}
