package onewindow.reception.hall;

import java.time.Instant;
import java.util.UUID;

/** 开窗: a window that is open, and by whom. */
public record Shift(UUID id, UUID windowId, UUID siteId, UUID staffId, Instant openedAt) {}
