package onewindow.notifications;

import java.util.Optional;
import onewindow.platform.Db;
import org.springframework.stereotype.Component;

/** How far a log has been read. The place moves in the transaction of what the reading makes. */
@Component
class Cursor {
    private final Db db;

    Cursor(Db db) {
        this.db = db;
    }

    record Place(String tx, long seq) {}

    /**
     * Nothing when another node is reading just now. A place ahead of every transaction comes from another server, from
     * before a restore; then reading starts over.
     */
    Optional<Place> lock(String name) {
        return db.sql("""
                        select case when tx > pg_snapshot_xmax(pg_current_snapshot()) then '0' else tx::text end as tx,
                               case when tx > pg_snapshot_xmax(pg_current_snapshot()) then 0 else seq end as seq
                        from notifications.cursor where name = :name
                        for update skip locked""").bind("name", name).optional(Place.class);
    }

    void moveTo(String name, Place place) {
        db.sql("update notifications.cursor set tx = cast(:tx as xid8), seq = :seq where name = :name")
                .bind("name", name)
                .bind("tx", place.tx())
                .bind("seq", place.seq())
                .update();
    }
}
