package onewindow.reception.screen;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line to one screen. A slow one holds nobody up: it gets the newest state when it can take it, and skips the rest. */
final class ScreenLine {
    private final SseEmitter emitter;
    private final Executor executor;
    private final Runnable gone;
    private final String address;
    private final boolean known;
    private final AtomicReference<@Nullable HallState> next = new AtomicReference<>();

    ScreenLine(SseEmitter emitter, Executor executor, Runnable gone, String address, boolean known) {
        this.emitter = emitter;
        this.executor = executor;
        this.gone = gone;
        this.address = address;
        this.known = known;
    }

    String address() {
        return address;
    }

    /** A screen that was added to its hall. */
    boolean known() {
        return known;
    }

    void offer(HallState state) {
        if (next.getAndSet(state) == null) {
            executor.execute(this::sendNext);
        }
    }

    private synchronized void sendNext() {
        HallState state = next.getAndSet(null);
        if (state != null) {
            send(SseEmitter.event().name("hall").data(state));
        }
    }

    /** So that the screen, and what lies between, knows the line is alive. */
    void beat() {
        executor.execute(() -> send(SseEmitter.event().comment("beat")));
    }

    void close() {
        emitter.complete();
    }

    private synchronized void send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            gone.run();
        }
    }
}
