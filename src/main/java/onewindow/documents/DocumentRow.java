package onewindow.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param openedAt when the applicant first opened it on line; null as long as he has not
 */
public record DocumentRow(
        UUID id,
        DocumentKind kind,
        String kindName,
        String number,
        Instant issuedAt,
        String siteName,
        String pdfUrl,
        String verifyUrl,
        @Nullable Instant openedAt) {}
