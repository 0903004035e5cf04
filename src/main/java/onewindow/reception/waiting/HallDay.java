package onewindow.reception.waiting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 大厅日报: one day of a hall, as it was.
 *
 * @param idle minutes in which open windows had nobody while somebody waited whom they could have called
 */
public record HallDay(
        LocalDate day,
        TimesApart.Apart apart,
        int idle,
        HallLine total,
        List<HallLine> queues,
        List<HallLine> windows,
        List<HallLine> hours) {

    /**
     * Minutes; from taking the ticket to the window that served it, nothing left out.
     *
     * @param name of the queue, the window or the hour; of the whole day none
     * @param missed called as often as the rule says, and not there
     * @param expired not reached that day
     * @param wait50 half waited no longer
     * @param kept in a hundred of those served, how many waited as long as they were told
     */
    public record HallLine(
            String name,
            int taken,
            int served,
            int missed,
            int left,
            int expired,
            int open,
            @Nullable Integer wait50,
            @Nullable Integer wait90,
            @Nullable Integer service50,
            @Nullable Integer kept) {}
}
