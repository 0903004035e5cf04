package bench;

import java.util.Arrays;

/** Times of one kind of request, in nanoseconds, and what they come to. */
final class Latencies {
    private long[] times = new long[1024];
    private int count;

    void add(long nanos) {
        if (count == times.length) {
            times = Arrays.copyOf(times, count * 2);
        }
        times[count++] = nanos;
    }

    void addAll(Latencies other) {
        for (int i = 0; i < other.count; i++) {
            add(other.times[i]);
        }
    }

    int count() {
        return count;
    }

    /** In milliseconds; 0 when nothing was measured. */
    double percentile(double p) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        int at = (int) Math.ceil(p / 100 * count) - 1;
        return sorted[Math.clamp(at, 0, count - 1)] / 1e6;
    }
}
