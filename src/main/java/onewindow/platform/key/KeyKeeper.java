package onewindow.platform.key;

import java.lang.management.ManagementFactory;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * On every node: learns of a key that was added to the file, says which keys this node knows, goes over to a new one when
 * all know it, and forgets what is retired. Nothing has to be started again.
 */
@Component
public class KeyKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeyKeeper.class);
    private static final int SECONDS = 10;

    private final KeyFile file;
    private final FieldCipher cipher;
    private final KeyVersions versions;
    private final UUID node = UUID.randomUUID();
    private @Nullable ScheduledExecutorService clockwork;
    private volatile boolean running;

    KeyKeeper(KeyFile file, FieldCipher cipher, Db db, java.time.Clock clock) {
        this.file = file;
        this.cipher = cipher;
        this.versions = new KeyVersions(db, clock);
    }

    /** One look; also what the tests call instead of waiting. */
    void look() {
        KeyRing ring = file.read();
        for (int version : versions.retired()) {
            ring = retire(ring, version);
        }
        int newest = ring.newest();
        if (newest > cipher.writing()) {
            versions.add(ring, newest);
        }
        cipher.use(ring, versions.writing());
        versions.seen(node, ManagementFactory.getRuntimeMXBean().getName(), ring, cipher.writing());
        versions.activateKnownToAll();
    }

    private KeyRing retire(KeyRing ring, int version) {
        if (!ring.versions().contains(version)) {
            return ring;
        }
        KeyRing left = ring.without(version);
        if (file.changeable()) {
            file.write(left);
            LOG.info(
                    "第 {} 版密钥已停用，并从密钥文件里删去。请用 ./backup --keys 另存新的密钥；旧的那一份要留到换密钥以前做的备份（含异地的）都过期为止，那些备份只有它打得开。",
                    version);
        } else if (cipher.ring().versions().contains(version)) {
            LOG.warn("第 {} 版密钥已停用：请把 ONEWINDOW_KEY 换成 ./rotate-keys 打印的新值。", version);
        }
        return left;
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("the keys could not be looked after just now", e);
        }
    }

    @Override
    public void start() {
        running = true;
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("keys").factory());
        clockwork = fresh;
        fresh.scheduleWithFixedDelay(this::lookQuietly, 0, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ScheduledExecutorService old = clockwork;
        if (old != null) {
            old.shutdownNow();
        }
        try {
            versions.gone(node);
        } catch (RuntimeException e) {
            LOG.debug("this node is known as gone in two minutes only", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
