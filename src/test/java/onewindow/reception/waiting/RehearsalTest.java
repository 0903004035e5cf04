package onewindow.reception.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import onewindow.reception.waiting.HallNow.Break;
import onewindow.reception.waiting.HallNow.Person;
import onewindow.reception.waiting.HallNow.Seat;
import org.junit.jupiter.api.Test;

/** 等候时间: a range that is kept, and narrow enough to be of use. */
class RehearsalTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final ServiceTimes MEASURED = measured(10, 200);

    /** Log-normal with a long tail, which the estimate knows nothing of. */
    private static ServiceTimes measured(double median, int services) {
        Random random = new Random(3);
        return ServiceTimes.of(
                (int) median,
                IntStream.range(0, services)
                        .mapToObj(n -> new ServiceTimes.Service(10, median * Math.exp(0.6 * random.nextGaussian())))
                        .toList(),
                10);
    }

    private static HallNow hall(int ahead, int windows, boolean busy, List<Break> breaks) {
        List<Person> people = IntStream.range(0, ahead)
                .mapToObj(n -> new Person(A, n - ahead, 0, n - ahead, 1))
                .toList();
        List<Seat> seats = IntStream.range(0, windows)
                .mapToObj(n -> new Seat(new UUID(1, n), Set.of(A), busy ? A : null, busy ? 4 : 0, 1))
                .toList();
        return new HallNow(people, seats, Map.of(A, MEASURED, B, MEASURED), breaks);
    }

    private static Minutes told(int ahead, int windows, boolean busy) {
        return Minutes.of(new Rehearsal(hall(ahead, windows, busy, List.of())).waits(A));
    }

    @Test
    void with_a_free_window_nobody_waits() {
        assertThat(told(0, 2, false)).isEqualTo(new Minutes(0, 3));
    }

    @Test
    void more_windows_shorten_it_and_more_people_lengthen_it() {
        assertThat(told(6, 2, true).to()).isGreaterThan(told(6, 4, true).to());
        assertThat(told(8, 2, true).from()).isGreaterThan(told(2, 2, true).from());
    }

    @Test
    void no_range_is_wider_than_ten_minutes_or_sixty_per_cent_of_its_middle() {
        for (int ahead = 0; ahead < 60; ahead++) {
            Minutes told = told(ahead, 3, true);
            double middle = (told.from() + told.to()) / 2.0;
            assertThat((double) (told.to() - told.from()))
                    .as("ahead " + ahead)
                    .isLessThanOrEqualTo(Math.max(10, 0.6 * middle) + 0.001);
        }
    }

    @Test
    void who_is_reached_only_after_the_break_is_told_so() {
        List<Break> noon = List.of(new Break(15, 105));
        Minutes told = Minutes.of(new Rehearsal(hall(8, 2, true, noon)).waits(A));
        assertThat(told.to()).isGreaterThan(105);
    }

    @Test
    void a_window_of_another_queue_helps_nobody() {
        HallNow one = hall(6, 1, true, List.of());
        List<Seat> seats = new ArrayList<>(one.seats());
        seats.add(new Seat(new UUID(1, 9), Set.of(B), null, 0, 0));
        HallNow two = new HallNow(one.people(), seats, one.times(), List.of());
        assertThat(new Rehearsal(two).waits(A)).isEqualTo(new Rehearsal(one).waits(A));
    }

    @Test
    void little_that_was_measured_changes_little() {
        assertThat(measured(10, 0).mean()).isEqualTo(10);
        assertThat(measured(40, 1000).mean()).isGreaterThan(40);
    }

    @Test
    void four_of_five_real_waits_lie_within_what_was_told() {
        Random random = new Random(7);
        int kept = 0;
        int all = 3000;
        for (int visit = 0; visit < all; visit++) {
            int ahead = random.nextInt(12);
            int windows = 2 + random.nextInt(4);
            Minutes told = told(ahead, windows, false);
            double wait = simulated(random, ahead, windows);
            kept += wait >= told.from() && wait <= told.to() ? 1 : 0;
        }
        assertThat(kept / (double) all).isGreaterThan(0.8);
    }

    private static double simulated(Random random, int ahead, int windows) {
        double[] free = new double[windows];
        for (int served = 0; served < ahead; served++) {
            Arrays.sort(free);
            free[0] += 10 * Math.exp(0.6 * random.nextGaussian());
        }
        Arrays.sort(free);
        return free[0];
    }
}
