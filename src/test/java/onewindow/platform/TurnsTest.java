package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(20)
class TurnsTest {
    private static final MockHttpServletResponse RESPONSE = new MockHttpServletResponse();

    @Test
    void answers_one_after_the_other() throws Exception {
        Turns turns = new Turns(1, Duration.ofSeconds(20));
        Set<Integer> inside = ConcurrentHashMap.newKeySet();
        List<Integer> together = new CopyOnWriteArrayList<>();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            all.add(Thread.ofPlatform()
                    .start(() -> ask(turns, (request, response) -> {
                        inside.add(number);
                        together.add(inside.size());
                        Thread.yield();
                        inside.remove(number);
                    })));
        }
        for (Thread one : all) {
            one.join();
        }
        assertThat(together).hasSize(50).containsOnly(1);
    }

    @Test
    void whoever_is_slow_holds_up_nobody() throws Exception {
        Turns turns = new Turns(1, Duration.ofMillis(1));
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> slow = List.of(slow(turns, end), slow(turns, end), slow(turns, end));
        ask(turns, (request, response) -> {});
        assertThat(turns.free())
                .as("taken over and given back, while the slow go on")
                .isEqualTo(1);
        end.countDown();
        for (Thread one : slow) {
            one.join();
        }
        assertThat(turns.free()).as("not given back twice").isEqualTo(1);
    }

    @Test
    void acts_and_the_files_of_pages_do_not_wait() {
        Turns turns = new Turns(1, Duration.ofSeconds(20));
        assertThat(turns.shouldNotFilter(new MockHttpServletRequest("POST", "/api/desk/cases")))
                .isTrue();
        assertThat(turns.shouldNotFilter(new MockHttpServletRequest("GET", "/assets/desk.js")))
                .isTrue();
        assertThat(turns.shouldNotFilter(new MockHttpServletRequest("GET", "/api/desk/cases")))
                .isFalse();
    }

    @Test
    void a_turn_is_given_back_after_a_failure() {
        Turns turns = new Turns(1, Duration.ofSeconds(20));
        FilterChain broken = (request, response) -> {
            throw new ServletException("broken");
        };
        assertThatThrownBy(() -> turns.doFilter(request(), RESPONSE, broken)).hasMessage("broken");
        assertThat(turns.free()).isEqualTo(1);
    }

    /** One who is being answered, and not done before the end. */
    private static Thread slow(Turns turns, CountDownLatch end) {
        CountDownLatch begun = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> ask(turns, (request, response) -> {
                    begun.countDown();
                    await(end);
                }));
        await(begun);
        return slow;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(15, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(Turns turns, FilterChain answer) {
        try {
            turns.doFilter(request(), RESPONSE, answer);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("GET", "/api/desk/cases");
    }
}
