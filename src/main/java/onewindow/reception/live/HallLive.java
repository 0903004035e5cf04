package onewindow.reception.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.reception.waiting.Forecasts;
import onewindow.reception.waiting.TimesApart;
import org.jspecify.annotations.Nullable;

/**
 * A hall as its director sees it at this moment.
 *
 * @param mayAct whether the reader answers for the hall, and does not only look
 * @param late tickets that wait longer than they were told
 * @param aside parked, or missed and not yet gone
 * @param silent machines nothing is heard of
 */
record HallLive(
        UUID siteId,
        String siteName,
        Instant at,
        boolean mayAct,
        List<LiveWindow> windows,
        List<LiveQueue> queues,
        List<LiveTicket> late,
        List<LiveTicket> aside,
        List<OutOfTurn> outOfTurn,
        List<SilentDevice> silent,
        List<HelpRequests.HelpRow> help,
        Forecasts.Forecast forecast,
        TimesApart.Apart apart) {

    /**
     * @param staffName who sits there; none while it is closed
     * @param ticket in hand
     * @param minutes since it was called, or its service began
     * @param idle minutes today in which it had nobody while people waited
     */
    record LiveWindow(
            int number,
            String name,
            boolean tidal,
            @Nullable String staffName,
            @Nullable Instant openedAt,
            @Nullable String ticket,
            @Nullable String stateName,
            int minutes,
            int served,
            int idle) {}

    /**
     * @param longest minutes the one waits who waits longest
     * @param expected wait somebody who comes now is told
     * @param open some window takes it now
     */
    record LiveQueue(String letter, String name, int waiting, int longest, String expected, boolean open) {}

    /**
     * @param waited minutes since it was taken
     * @param told the wait it was told, at most
     * @param window at which it was parked
     */
    record LiveTicket(
            String number,
            String queueName,
            String stateName,
            int waited,
            int told,
            @Nullable Integer window) {}

    /** Called before those who waited longer. */
    record OutOfTurn(
            String number,
            int window,
            String byName,
            Instant at,
            @Nullable String reason) {}

    record SilentDevice(
            String kindName, String name, @Nullable Instant seenAt) {}
}
