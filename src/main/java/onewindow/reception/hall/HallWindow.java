package onewindow.reception.hall;

import java.util.List;
import java.util.UUID;

/**
 * 大厅窗口.
 *
 * @param tidal opened only when it is crowded
 * @param zone 功能区, as its sign says
 * @param planX its place on the plan of the hall, in cells from the left
 * @param planY in cells from the top
 */
public record HallWindow(
        UUID id,
        int number,
        String name,
        WindowKind kind,
        boolean tidal,
        String zone,
        int planX,
        int planY,
        List<UUID> queues) {}
