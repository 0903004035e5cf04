package onewindow.reception.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.reception.hall.HallWindow;

/**
 * When a tide window (潮汐窗口) is worth its hour, and when no longer: only where it spares somebody a wait that is too
 * long, so that it is not open all day.
 */
final class TideAdvice {
    /** It is opened when it spares so many people a long wait within the hour. */
    private static final double WORTH = 2.0;
    /** It is closed when it would spare nobody. */
    private static final double WORTHLESS = 0.4;
    /** Nobody runs to a window for less. */
    private static final Duration SHORTEST = Duration.ofMinutes(20);

    private TideAdvice() {}

    /** @param opened the tide windows that are open, and since when */
    static List<WindowAdvice> of(Outlook outlook, List<HallWindow> windows, Map<UUID, Instant> opened, Instant now) {
        List<HallWindow> tidal = windows.stream().filter(HallWindow::tidal).toList();
        if (tidal.isEmpty()) {
            return List.of();
        }
        double late = outlook.late();
        List<WindowAdvice> all = new ArrayList<>();
        for (HallWindow window : tidal) {
            Instant since = opened.get(window.id());
            if (since != null && !since.plus(SHORTEST).isAfter(now)) {
                double then = outlook.lateWithout(window.id());
                if (then - late < WORTHLESS) {
                    all.add(close(window, late, then));
                }
            }
        }
        if (late >= WORTH) {
            tidal.stream()
                    .filter(window -> !opened.containsKey(window.id()))
                    .map(window -> open(window, late, outlook))
                    .filter(advice -> late - advice.lateThen() >= WORTH)
                    .min(Comparator.comparingDouble(WindowAdvice::lateThen))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static WindowAdvice open(HallWindow window, double late, Outlook outlook) {
        double then = outlook.lateWith(window.id(), Set.copyOf(window.queues()));
        String reason = "照现在的窗口，一小时里预计有 " + people(late) + " 人要等过 " + Outlook.LONG + " 分钟；开 " + window.number()
                + " 号窗口以后预计 " + people(then) + " 人。";
        return new WindowAdvice(window.id(), window.number(), true, late, then, reason);
    }

    private static WindowAdvice close(HallWindow window, double late, double then) {
        String reason = "关上 " + window.number() + " 号窗口，一小时里预计也只有 " + people(then) + " 人等过 " + Outlook.LONG + " 分钟。";
        return new WindowAdvice(window.id(), window.number(), false, late, then, reason);
    }

    private static long people(double expected) {
        return Math.round(expected);
    }
}
