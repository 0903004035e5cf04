package onewindow.reception.waiting;

import java.util.UUID;

/**
 * A tide window that should be opened, or closed.
 *
 * @param window its number
 * @param open to be opened, else to be closed
 * @param lateNow how many would wait too long within the hour as it is
 * @param lateThen how many if it is done
 * @param reason in plain words
 */
public record WindowAdvice(UUID windowId, int window, boolean open, double lateNow, double lateThen, String reason) {}
