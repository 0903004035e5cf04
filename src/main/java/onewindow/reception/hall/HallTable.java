package onewindow.reception.hall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** The set-up of one hall as it stands in the database. */
@Component
class HallTable {
    private final Db db;

    HallTable(Db db) {
        this.db = db;
    }

    private record HallRow(
            boolean takesTickets,
            int priorityMinutes,
            int priorityAge,
            int overtakenAtMost,
            int callsBeforeMissed,
            int minutesBetweenCalls,
            int version) {
        QueueRules rules() {
            return new QueueRules(
                    takesTickets,
                    priorityMinutes,
                    priorityAge,
                    overtakenAtMost,
                    callsBeforeMissed,
                    minutesBetweenCalls);
        }
    }

    Optional<Hall> find(UUID siteId) {
        return db.sql("""
                        select takes_tickets, priority_minutes, priority_age, overtaken_at_most, calls_before_missed,
                               minutes_between_calls, version
                        from reception.hall where site_id = :site""")
                .bind("site", siteId)
                .optional(HallRow.class)
                .map(row -> new Hall(siteId, row.rules(), queues(siteId), windows(siteId), row.version()));
    }

    private List<Queue> queues(UUID siteId) {
        return db.sql("""
                        select q.id, q.letter, q.name, q.kind, q.minutes,
                               array(select i.item_id from reception.queue_item i where i.queue_id = q.id
                                     order by i.item_id) as items
                        from reception.queue q
                        where q.site_id = :site and not q.closed
                        order by q.letter""").bind("site", siteId).list(Queue.class);
    }

    private List<HallWindow> windows(UUID siteId) {
        return db.sql("""
                        select w.id, w.number, w.name, w.kind, w.tidal, w.zone, w.plan_x, w.plan_y,
                               array(select wq.queue_id from reception.window_queue wq
                                     join reception.queue q on q.id = wq.queue_id and not q.closed
                                     where wq.window_id = w.id order by q.letter) as queues
                        from reception.hall_window w
                        where w.site_id = :site and not w.closed
                        order by w.number""").bind("site", siteId).list(HallWindow.class);
    }

    /** The first set-up of a hall; false when somebody was quicker. */
    boolean insert(UUID siteId, QueueRules rules) {
        return db.sql("""
                        insert into reception.hall (site_id, takes_tickets, priority_minutes, priority_age,
                                                    overtaken_at_most, calls_before_missed, minutes_between_calls, version)
                        values (:site, :takesTickets, :priorityMinutes, :priorityAge, :overtakenAtMost,
                                :callsBeforeMissed, :minutesBetweenCalls, 1)
                        on conflict do nothing""").bind("site", siteId).bindAll(Db.columns(rules)).update() == 1;
    }

    /** False when somebody has changed it since that version. */
    boolean update(UUID siteId, QueueRules rules, int version) {
        return db.sql("""
                        update reception.hall
                        set takes_tickets = :takesTickets, priority_minutes = :priorityMinutes,
                            priority_age = :priorityAge, overtaken_at_most = :overtakenAtMost,
                            calls_before_missed = :callsBeforeMissed, minutes_between_calls = :minutesBetweenCalls,
                            version = version + 1
                        where site_id = :site and version = :version""")
                        .bind("site", siteId)
                        .bindAll(Db.columns(rules))
                        .bind("version", version)
                        .update()
                == 1;
    }

    void write(UUID siteId, Queue queue) {
        db.sql("""
                        insert into reception.queue (id, site_id, letter, name, kind, minutes)
                        values (:id, :site, :letter, :name, :kind, :minutes)
                        on conflict (id) do update
                        set letter = excluded.letter, name = excluded.name, kind = excluded.kind,
                            minutes = excluded.minutes""")
                .bind("id", queue.id())
                .bind("site", siteId)
                .bind("letter", queue.letter())
                .bind("name", queue.name())
                .bind("kind", queue.kind())
                .bind("minutes", queue.minutes())
                .update();
        db.sql("delete from reception.queue_item where queue_id = :id")
                .bind("id", queue.id())
                .update();
        db.sql("insert into reception.queue_item (queue_id, item_id) select :id, unnest(cast(:items as uuid[]))")
                .bind("id", queue.id())
                .bind("items", queue.items().toArray(new UUID[0]))
                .update();
    }

    void write(UUID siteId, HallWindow window) {
        db.sql("""
                        insert into reception.hall_window (id, site_id, number, name, kind, tidal, zone, plan_x, plan_y)
                        values (:id, :site, :number, :name, :kind, :tidal, :zone, :x, :y)
                        on conflict (id) do update
                        set number = excluded.number, name = excluded.name, kind = excluded.kind, tidal = excluded.tidal,
                            zone = excluded.zone, plan_x = excluded.plan_x, plan_y = excluded.plan_y""")
                .bind("id", window.id())
                .bind("site", siteId)
                .bind("number", window.number())
                .bind("name", window.name())
                .bind("kind", window.kind())
                .bind("tidal", window.tidal())
                .bind("zone", window.zone())
                .bind("x", window.planX())
                .bind("y", window.planY())
                .update();
        db.sql("delete from reception.window_queue where window_id = :id")
                .bind("id", window.id())
                .update();
        db.sql("insert into reception.window_queue (window_id, queue_id) select :id, unnest(cast(:queues as uuid[]))")
                .bind("id", window.id())
                .bind("queues", window.queues().toArray(new UUID[0]))
                .update();
    }

    /** What is not reopened stays closed; letters and numbers may change places meanwhile. */
    void closeAll(UUID siteId) {
        db.sql("update reception.queue set closed = true where site_id = :site and not closed")
                .bind("site", siteId)
                .update();
        db.sql("update reception.hall_window set closed = true where site_id = :site and not closed")
                .bind("site", siteId)
                .update();
    }

    void reopen(List<UUID> queues, List<UUID> windows) {
        db.sql("update reception.queue set closed = false where id = any(cast(:ids as uuid[]))")
                .bind("ids", queues.toArray(new UUID[0]))
                .update();
        db.sql("update reception.hall_window set closed = false where id = any(cast(:ids as uuid[]))")
                .bind("ids", windows.toArray(new UUID[0]))
                .update();
    }
}
