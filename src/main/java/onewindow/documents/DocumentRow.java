package onewindow.documents;

import java.time.Instant;
import java.util.UUID;

/** A document in a list. */
public record DocumentRow(
        UUID id,
        DocumentKind kind,
        String kindName,
        String number,
        Instant issuedAt,
        String siteName,
        String pdfUrl,
        String verifyUrl) {}
