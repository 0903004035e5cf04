package bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** So many at once, each as soon as the answer before has come, for so long and no longer. */
final class Load {
    private Load() {}

    /** One thing to do over and over; numbered from 0. */
    interface Work {
        void once(long n);
    }

    /**
     * What was done in the time.
     *
     * @param all those of the warming up included
     */
    record Done(long count, long all, long errors, double seconds, Latencies latencies) {
        double perSecond() {
            return count / seconds;
        }
    }

    static Done run(List<? extends Work> users, Duration warm, Duration time) {
        return run(users, warm, time, Long.MAX_VALUE);
    }

    /** Each so many times, whatever time it takes. */
    static Done run(List<? extends Work> users, long times) {
        return run(users, Duration.ZERO, Duration.ofHours(1), times);
    }

    private static Done run(List<? extends Work> users, Duration warm, Duration time, long times) {
        AtomicReference<String> firstError = new AtomicReference<>();
        AtomicLong errors = new AtomicLong();
        AtomicLong every = new AtomicLong();
        Latencies all = new Latencies();
        CountDownLatch ready = new CountDownLatch(users.size());
        long begin = System.nanoTime() + warm.toNanos();
        long end = begin + time.toNanos();
        for (Work user : users) {
            Thread.ofPlatform().start(() -> {
                Latencies own = new Latencies();
                for (long n = 0, now = System.nanoTime(); n < times && now < end; n++) {
                    try {
                        user.once(n);
                    } catch (RuntimeException e) {
                        errors.incrementAndGet();
                        firstError.compareAndSet(null, String.valueOf(e.getMessage()));
                    }
                    every.incrementAndGet();
                    long after = System.nanoTime();
                    if (now >= begin) {
                        own.add(after - now);
                    }
                    now = after;
                }
                synchronized (all) {
                    all.addAll(own);
                }
                ready.countDown();
            });
        }
        await(ready);
        if (firstError.get() != null) {
            Say.line("    " + errors + " errors; the first: " + shortened(firstError.get()));
        }
        return new Done(all.count(), every.get(), errors.get(), time.toNanos() / 1e9, all);
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
