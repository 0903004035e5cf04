package onewindow.platform.files;

import java.time.Instant;
import java.util.UUID;

/** A kept file without its content. The digest is SM3 of the plain content, in hexadecimal. */
public record StoredFile(UUID id, String name, String contentType, long size, String digest, Instant createdAt) {}
