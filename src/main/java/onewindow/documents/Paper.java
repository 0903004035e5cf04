package onewindow.documents;

import java.time.Instant;

/** Everything a document says, as its digest is taken over it. */
record Paper(DocumentKind kind, String number, String verifyCode, Instant issuedAt, DocumentContent content) {}
