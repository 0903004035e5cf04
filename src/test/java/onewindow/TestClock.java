package onewindow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The running clock of the tests: real time plus an offset that a test moves. All tests share one application, so whoever
 * moves it calls {@link #reset} afterwards.
 */
@Component
@Primary
public class TestClock extends Clock {
    private volatile Duration offset = Duration.ZERO;
    private final Clock real = Clock.system(ZoneId.of("Asia/Shanghai"));

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    public void set(Instant now) {
        offset = Duration.between(real.instant(), now);
    }

    /** Ten o'clock of today: what a test does in an hour does not reach over midnight. */
    public void setMorning() {
        set(LocalDate.now(real).atTime(10, 0).atZone(real.getZone()).toInstant());
    }

    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }
}
