package onewindow.cases.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one keeps after sending: the number, what happens next and by when, whom to ask. */
record Confirmation(
        UUID id,
        String number,
        Instant submittedAt,
        @Nullable String promise,
        String siteName,
        @Nullable String sitePhone,
        @Nullable UUID receiptDocumentId) {}
