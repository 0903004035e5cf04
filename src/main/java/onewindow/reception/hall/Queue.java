package onewindow.reception.hall;

import java.util.List;
import java.util.UUID;

/**
 * 业务队列: what one chooses when taking a ticket.
 *
 * @param letter with which its numbers begin
 * @param items the items handled here; none: every item no other queue of the hall names
 * @param minutes how long one service is taken to last until it was measured
 */
public record Queue(UUID id, String letter, String name, QueueKind kind, List<UUID> items, int minutes) {}
