package onewindow.reception.screen;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import onewindow.platform.Problem;
import onewindow.reception.ticket.TicketEvents;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells every screen of a hall what changed there, whichever node it is connected to: PostgreSQL says on all nodes which site
 * it was, and each reads that hall once and sends it whole. So a screen that was away needs nothing but the next message.
 */
@Component
class HallStream implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HallStream.class);
    private static final int SCREENS_OF_SITE = 400;
    private static final int SCREENS = 1_000;
    /** Kept for screens that were added by who directs the hall: phones and strangers do not take their lines. */
    private static final int RESERVE = 300;
    /** The phones of a whole hall may come from one address, and one address does not fill the program. */
    private static final int OF_ADDRESS = 200;

    private static final int LISTEN_MILLIS = 5_000;
    private static final long PAUSE_MILLIS = 1_000;
    private static final long NO_TIMEOUT = 0;

    private final HallScreens screens;
    private final DataSource database;
    private final Map<UUID, List<ScreenLine>> bySite = new ConcurrentHashMap<>();
    /** The thread that listens now; a program that is stopped and started again has another. */
    private volatile @Nullable Thread listener;

    HallStream(HallScreens screens, @Qualifier("listening") DataSource database) {
        this.screens = screens;
        this.database = database;
    }

    /**
     * First the hall as it is, then again whenever it changes.
     *
     * @param address from which it is asked
     * @param known a screen that was added to this hall
     */
    SseEmitter open(UUID siteId, String address, boolean known) {
        List<ScreenLine> here = bySite.computeIfAbsent(siteId, site -> new CopyOnWriteArrayList<>());
        mayOpen(here, address, known);
        HallState now = screens.now(siteId);
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        AtomicReference<@Nullable ScreenLine> self = new AtomicReference<>();
        Runnable gone = () -> here.remove(self.get());
        ScreenLine line = new ScreenLine(emitter, Thread::startVirtualThread, gone, address, known);
        self.set(line);
        emitter.onCompletion(gone);
        emitter.onError(fault -> gone.run());
        here.add(line);
        line.offer(now);
        return emitter;
    }

    private void mayOpen(List<ScreenLine> here, String address, boolean known) {
        List<ScreenLine> all = bySite.values().stream().flatMap(List::stream).toList();
        long strangers = all.stream().filter(line -> !line.known()).count();
        long ofAddress = all.stream()
                .filter(line -> !line.known() && line.address().equals(address))
                .count();
        long strangersHere = here.stream().filter(line -> !line.known()).count();
        boolean full = known
                ? all.size() >= SCREENS
                : strangersHere >= SCREENS_OF_SITE || strangers >= SCREENS - RESERVE || ofAddress >= OF_ADDRESS;
        if (full) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "连到这里的屏幕太多了，请稍后再试。");
        }
    }

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().daemon().name("hall-stream").unstarted(this::listenOn);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        listener = null;
        bySite.values().forEach(here -> here.forEach(ScreenLine::close));
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private boolean listens() {
        return Thread.currentThread().equals(listener);
    }

    /** A broken connection is made anew; whatever was missed meanwhile is sent to all. */
    private void listenOn() {
        while (listens()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + TicketEvents.CHANNEL);
                bySite.keySet().forEach(this::tell);
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException e) {
                pause(e);
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (listens()) {
            PGNotification[] said = connection.getNotifications(LISTEN_MILLIS);
            Set<UUID> changed = said == null
                    ? Set.of()
                    : Arrays.stream(said)
                            .map(PGNotification::getParameter)
                            .map(UUID::fromString)
                            .collect(Collectors.toSet());
            if (changed.isEmpty()) {
                beat();
            }
            changed.forEach(this::tell);
        }
    }

    private void pause(Exception e) {
        if (listens()) {
            LOG.warn("叫号屏的消息中断，一秒后重连：{}", e.getMessage());
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void tell(UUID siteId) {
        List<ScreenLine> here = bySite.getOrDefault(siteId, List.of());
        if (!here.isEmpty()) {
            HallState state = screens.now(siteId);
            here.forEach(line -> line.offer(state));
        }
    }

    private void beat() {
        bySite.values().forEach(here -> here.forEach(ScreenLine::beat));
    }
}
