package onewindow.platform.demo;

import java.time.Clock;
import onewindow.platform.CannotStart;
import onewindow.platform.db.Db;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo county before the server takes its first request. A step and the note that it is done commit together,
 * so a start that was killed goes on where it stopped, and of two nodes starting at once one waits for the other.
 */
@Component
class DemoLoader implements SmartLifecycle {
    private static final String WHOLE = "whole";

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoMode demo;
    private final ObjectProvider<DemoData> steps;
    private final TransactionTemplate transaction;
    private final Db db;
    private final Clock clock;
    private volatile boolean running;

    DemoLoader(DemoMode demo, ObjectProvider<DemoData> steps, TransactionTemplate transaction, Db db, Clock clock) {
        this.demo = demo;
        this.steps = steps;
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void start() {
        refuseTheOther();
        if (demo.on() && !loadedWhole()) {
            steps.orderedStream().forEach(step -> transaction.executeWithoutResult(t -> once(step)));
            note(WHOLE);
        }
        running = true;
    }

    /** The password of the demo accounts is published: no service begins with them, and none gets them later. */
    private void refuseTheOther() {
        if (demo.on() && any("platform.service")) {
            throw new CannotStart("这个数据目录（数据库）是正式运行用的，不能载入演示数据。请设 ONEWINDOW_DEMO=off 再启动；"
                    + "要看演示，请另用一个空的数据目录（ONEWINDOW_DATA）。本次启动停止。");
        }
        if (!demo.on() && any("platform.demo_step")) {
            throw new CannotStart("这个数据目录（数据库）装过演示数据，演示账号的密码是公开的，不能用来正式运行。请换一个空的数据目录"
                    + "（ONEWINDOW_DATA，或空的外部数据库 ONEWINDOW_DB_URL），再以 ONEWINDOW_DEMO=off 启动；"
                    + "要继续演示，请设 ONEWINDOW_DEMO=on。本次启动停止。");
        }
        if (!demo.on()) {
            db.sql("insert into platform.service (since) values (:now) on conflict do nothing")
                    .bind("now", clock.instant())
                    .update();
        }
    }

    private boolean any(String table) {
        return db.sql("select count(*) from (select 1 from " + table + " limit 1) one")
                        .count()
                > 0;
    }

    /**
     * What a later version adds to the demo is for new folders only: it counts on people and places an older folder was
     * never given. A first start that was cut short goes on where it stopped.
     */
    private boolean loadedWhole() {
        return db.sql("select count(*) from platform.demo_step where name = :name")
                        .bind("name", WHOLE)
                        .count()
                > 0;
    }

    private int note(String step) {
        return db.sql("""
                        insert into platform.demo_step (name, loaded_at)
                        values (:name, :at)
                        on conflict (name) do nothing""").bind("name", step).bind("at", clock.instant()).update();
    }

    private void once(DemoData step) {
        long start = clock.millis();
        if (note(step.name()) == 1) {
            step.load();
            LOG.info("演示数据已载入：{}（{} 毫秒）", step.name(), clock.millis() - start);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts at {@code DEFAULT_PHASE - 2048}. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
