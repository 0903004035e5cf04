package onewindow.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a log has been read. The place moves in the transaction of what the reading makes. */
@Component
class Cursor {
    private final Db db;

    Cursor(Db db) {
        this.db = db;
    }

    record Place(String tx, long seq) {}

    /**
     * Reads the next events of a log, tells them, and moves on, in one transaction: a program killed anywhere loses none and
     * tells none twice. How many there were; another node that is reading just now leaves none for us.
     */
    @Transactional
    public <E> int goOn(
            String name, Function<Place, List<E>> after, Function<E, Place> placeOf, Consumer<List<E>> teller) {
        Optional<Place> place = lock(name);
        List<E> events = place.map(after).orElse(List.of());
        if (!events.isEmpty()) {
            teller.accept(events);
            moveTo(name, placeOf.apply(events.getLast()));
        }
        return events.size();
    }

    /** Every second, until nothing is new. */
    static RecurringTask<Void> everySecond(String name, IntSupplier reader) {
        return Tasks.recurring(name, FixedDelay.ofSeconds(1)).execute((instance, context) -> untilNothingIsNew(reader));
    }

    static void untilNothingIsNew(IntSupplier reader) {
        int read;
        do {
            read = reader.getAsInt();
        } while (read > 0);
    }

    /**
     * Nothing when another node is reading just now. A place ahead of every transaction comes from another server, from
     * before a restore; then reading starts over.
     */
    private Optional<Place> lock(String name) {
        return db.sql("""
                        select case when tx > pg_snapshot_xmax(pg_current_snapshot()) then '0' else tx::text end as tx,
                               case when tx > pg_snapshot_xmax(pg_current_snapshot()) then 0 else seq end as seq
                        from notifications.cursor where name = :name
                        for update skip locked""").bind("name", name).optional(Place.class);
    }

    private void moveTo(String name, Place place) {
        db.sql("update notifications.cursor set tx = cast(:tx as xid8), seq = :seq where name = :name")
                .bind("name", name)
                .bind("tx", place.tx())
                .bind("seq", place.seq())
                .update();
    }
}
