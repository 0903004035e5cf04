package onewindow.reception.waiting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import onewindow.platform.time.WorkCalendar;

/**
 * How many are likely to come, by queue and hour: as many as came on days like this one, a little more or less as today has
 * been so far.
 *
 * @param like which days those were, in words
 * @param level how today compares with them; 1 when it is as they were
 */
record ExpectedArrivals(String like, Map<UUID, double[]> byQueue, double level) {
    private static final int HOURS = 24;
    private static final int FEWEST_DAYS = 3;
    /** So many people more or less say nothing of the level of a day. */
    private static final double DAMPING = 8;

    private static final double LEAST = 0.5;
    private static final double MOST = 2;

    /** @param hours how many came in each hour, by queue */
    record Day(LocalDate date, boolean market, Map<UUID, int[]> hours) {
        private int in(int hour) {
            return hours.values().stream().mapToInt(of -> of[hour]).sum();
        }
    }

    /** @param until today's hours before this one are over and can be compared */
    static ExpectedArrivals of(List<Day> past, Day today, int until) {
        String weekday = WorkCalendar.weekday(today.date());
        Predicate<Day> sameKind = day -> day.market() == today.market();
        List<Day> kind = past.stream().filter(sameKind).toList();
        List<Day> same = kind.stream()
                .filter(day -> day.date().getDayOfWeek() == today.date().getDayOfWeek())
                .toList();
        String market = today.market() ? "集日" : "平日";
        if (same.size() >= FEWEST_DAYS) {
            return of(same, today, until, "最近 " + same.size() + " 个" + weekday + (today.market() ? "集日" : ""));
        }
        return kind.size() >= FEWEST_DAYS
                ? of(kind, today, until, "最近 " + kind.size() + " 个" + market)
                : of(past, today, until, past.isEmpty() ? "" : "最近 " + past.size() + " 天");
    }

    private static ExpectedArrivals of(List<Day> like, Day today, int until, String words) {
        Map<UUID, double[]> mean = new HashMap<>();
        like.forEach(day -> day.hours().forEach((queue, hours) -> {
            double[] of = mean.computeIfAbsent(queue, q -> new double[HOURS]);
            Arrays.setAll(of, hour -> of[hour] + (double) hours[hour] / like.size());
        }));
        double expected = 0;
        double came = 0;
        for (int hour = 0; hour < until; hour++) {
            int at = hour;
            expected += mean.values().stream().mapToDouble(of -> of[at]).sum();
            came += today.in(hour);
        }
        return new ExpectedArrivals(words, mean, Math.clamp((came + DAMPING) / (expected + DAMPING), LEAST, MOST));
    }

    /** In the minute that is so many minutes after midnight. */
    double perMinute(UUID queue, double minuteOfDay) {
        double[] hours = byQueue.get(queue);
        int hour = (int) (minuteOfDay / 60);
        return hours == null || hour >= HOURS ? 0 : level * hours[hour] / 60;
    }

    double in(int hour) {
        return level * byQueue.values().stream().mapToDouble(of -> of[hour]).sum();
    }
}
