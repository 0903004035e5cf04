package onewindow.reception.waiting;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * How long one person of a queue keeps a window, in minutes: those times that were measured, and no form that somebody has
 * thought of for them. Who was called and did not come is among them with the minutes he cost.
 */
final class ServiceTimes {
    /** So many of the same hour say more than all hours together. */
    private static final int ENOUGH = 40;

    /** What the set minutes of a queue are worth while little was measured: five services, one long among them. */
    private static final double[] PRIOR = {0.4, 0.7, 0.9, 1.2, 1.8};

    private final double[] sorted;
    private final double mean;

    private ServiceTimes(double[] sorted) {
        this.sorted = sorted;
        this.mean = DoubleStream.of(sorted).average().orElse(1);
    }

    /** @param hour of the day in which it was called */
    record Service(int hour, double minutes) {}

    /** As they are at that hour of the day. */
    static ServiceTimes of(int setMinutes, List<Service> measured, int hour) {
        List<Service> near = measured.stream()
                .filter(service -> Math.abs(service.hour() - hour) <= 1)
                .toList();
        List<Service> taken = near.size() >= ENOUGH ? near : measured;
        double[] all = DoubleStream.concat(
                        taken.stream().mapToDouble(Service::minutes),
                        Arrays.stream(PRIOR).map(share -> share * setMinutes))
                .sorted()
                .toArray();
        return new ServiceTimes(all);
    }

    double mean() {
        return mean;
    }

    double draw(SplittableRandom random) {
        return sorted[random.nextInt(sorted.length)];
    }

    /** How much longer it takes when it has taken so long already. */
    double rest(SplittableRandom random, double elapsed) {
        int from = firstLonger(elapsed);
        if (from < sorted.length) {
            return sorted[from + random.nextInt(sorted.length - from)] - elapsed;
        }
        // Longer than all that was ever measured: nobody knows, and it is not over this very minute.
        return mean * (0.2 + random.nextDouble());
    }

    private int firstLonger(double elapsed) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > elapsed) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
