package onewindow.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Readers take turns: who came first is answered first, as at a counter, instead of all at once and some of them much
 * later. Whoever waits for longer than a moment takes the turn of the one who has had it longest (a large export, a slow
 * telephone), which goes on beside it. Acts, which wait for the disk, do not wait here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Turns extends OncePerRequestFilter {
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Semaphore free;
    private final Duration moment;
    private final Queue<Object> taken = new ConcurrentLinkedQueue<>();

    @Autowired
    Turns() {
        this(2 * Runtime.getRuntime().availableProcessors(), MOMENT);
    }

    Turns(int atOnce, Duration moment) {
        this.free = new Semaphore(atOnce, true);
        this.moment = moment;
    }

    int free() {
        return free.availablePermits();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object turn = take();
        try {
            chain.doFilter(request, response);
        } finally {
            if (taken.remove(turn)) {
                free.release();
            }
        }
    }

    private Object take() {
        Object turn = new Object();
        if (freed() || taken.poll() != null) {
            taken.add(turn);
        }
        return turn;
    }

    private boolean freed() {
        try {
            return free.tryAcquire(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
