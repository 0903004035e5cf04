package onewindow.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes an error down with all it knows when it is new, and in one line when the same has just been written: whoever finds
 * a way to provoke it does not fill the disk.
 */
@Component
class RepeatedErrors {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedErrors.class);

    private final Cache<String, AtomicInteger> seen = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(500)
            .build();

    void log(Throwable error) {
        String where = where(error);
        int times = seen.get(where, w -> new AtomicInteger()).incrementAndGet();
        if (times == 1) {
            LOG.error("unexpected", error);
        } else {
            LOG.error("unexpected, {} times within ten minutes: {}", times, where);
        }
    }

    /** The kind of error, and the place in this program, or else where it was thrown. */
    private static String where(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        StackTraceElement place = trace.length == 0 ? null : trace[0];
        for (StackTraceElement each : trace) {
            if (each.getClassName().startsWith("onewindow.")) {
                place = each;
                break;
            }
        }
        return error.getClass().getName() + (place == null ? "" : " at " + place);
    }
}
