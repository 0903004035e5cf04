package onewindow.documents;

import java.time.Instant;
import java.util.UUID;

/** A document that now has its number. */
public record IssuedDocument(UUID id, DocumentKind kind, String number, String verifyCode, Instant issuedAt) {}
