package onewindow.reception.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** 等候时间: a range that is kept, and narrow enough to be of use. */
class MinutesTest {
    private static final ServiceTime TEN = new ServiceTime(10, 6);

    @Test
    void with_a_free_window_nobody_waits() {
        assertThat(Minutes.of(0, 0, 1, 2, TEN)).isEqualTo(new Minutes(0, 2));
    }

    @Test
    void more_windows_shorten_it_and_more_people_lengthen_it() {
        assertThat(Minutes.of(0, 6, 2, 2, TEN).to())
                .isGreaterThan(Minutes.of(0, 6, 4, 4, TEN).to());
        assertThat(Minutes.of(0, 8, 2, 2, TEN).from())
                .isGreaterThan(Minutes.of(0, 2, 2, 2, TEN).from());
    }

    @Test
    void no_range_is_wider_than_ten_minutes_or_sixty_per_cent_of_its_middle() {
        for (int ahead = 0; ahead < 60; ahead++) {
            Minutes told = Minutes.of(0, ahead, 3, 3, TEN);
            double middle = (told.from() + told.to()) / 2.0;
            assertThat(told.to() - told.from())
                    .as("ahead " + ahead)
                    .isLessThanOrEqualTo((int) Math.ceil(Math.max(10, 0.6 * middle)) + 2);
        }
    }

    @Test
    void little_that_was_measured_changes_little() {
        assertThat(ServiceTime.of(10, 0, 0, 0).mean()).isEqualTo(10);
        assertThat(ServiceTime.of(10, 1, 40, 0).mean()).isEqualTo(15);
        assertThat(ServiceTime.of(10, 1000, 40, 20).mean()).isBetween(39.0, 40.0);
    }

    /** Service times here are log-normal, which the estimate knows nothing of. */
    @Test
    void four_of_five_real_waits_lie_within_what_was_told() {
        Random random = new Random(7);
        int kept = 0;
        int all = 4000;
        for (int visit = 0; visit < all; visit++) {
            int ahead = random.nextInt(15);
            int windows = 1 + random.nextInt(4);
            Minutes told = Minutes.of(0, ahead, windows, windows, TEN);
            double wait = simulated(random, ahead, windows);
            kept += wait >= told.from() && wait <= told.to() ? 1 : 0;
        }
        assertThat(kept / (double) all).isGreaterThan(0.8);
    }

    private static double simulated(Random random, int ahead, int windows) {
        double[] free = new double[windows];
        for (int i = 0; i < windows; i++) {
            free[i] = service(random) * random.nextDouble();
        }
        for (int served = 0; served < ahead; served++) {
            free[soonest(free)] += service(random);
        }
        return free[soonest(free)];
    }

    private static int soonest(double[] free) {
        int soonest = 0;
        for (int i = 1; i < free.length; i++) {
            soonest = free[i] < free[soonest] ? i : soonest;
        }
        return soonest;
    }

    /** Mean 10, deviation 6. */
    private static double service(Random random) {
        double variance = Math.log(1 + 0.36);
        return Math.exp(Math.log(10) - variance / 2 + Math.sqrt(variance) * random.nextGaussian());
    }
}
