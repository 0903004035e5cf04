package onewindow.reception.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of slots and what is taken of them, as they stand in the database. */
@Component
public class SlotRulesTable {
    private static final String COLUMNS = """
            select r.queue_id, r.offered, r.minutes, r.places, r.walk_in_percent, r.days_ahead, r.notice_minutes,
                   r.per_person, r.head_start_minutes, r.grace_minutes
            from reception.slot_rules r
            join reception.queue q on q.id = r.queue_id and not q.closed
            """;

    private final Db db;

    SlotRulesTable(Db db) {
        this.db = db;
    }

    public List<SlotRules> of(UUID siteId) {
        return db.sql(COLUMNS + "where r.site_id = :site order by q.letter")
                .bind("site", siteId)
                .list(SlotRules.class);
    }

    public Optional<SlotRules> find(UUID queueId) {
        return db.sql(COLUMNS + "where r.queue_id = :queue")
                .bind("queue", queueId)
                .optional(SlotRules.class);
    }

    /** While it is held nobody else takes or gives back a place of this queue. */
    public Optional<SlotRules> lock(UUID queueId) {
        return db.sql(COLUMNS + "where r.queue_id = :queue for update of r")
                .bind("queue", queueId)
                .optional(SlotRules.class);
    }

    /** The sites that have slots. */
    public List<UUID> sites() {
        return db.sql("select distinct site_id from reception.slot_rules where offered")
                .list(UUID.class);
    }

    /** The queues somebody is listed for. */
    public List<UUID> queuesWaitedFor() {
        return db.sql("select distinct queue_id from reception.appointment where state = 'WAITING'")
                .list(UUID.class);
    }

    public void write(UUID siteId, SlotRules rules) {
        db.sql("""
                        insert into reception.slot_rules (queue_id, site_id, offered, minutes, places, walk_in_percent,
                            days_ahead, notice_minutes, per_person, head_start_minutes, grace_minutes)
                        values (:queueId, :site, :offered, :minutes, :places, :walkInPercent, :daysAhead, :noticeMinutes,
                            :perPerson, :headStartMinutes, :graceMinutes)
                        on conflict (queue_id) do update
                        set offered = excluded.offered, minutes = excluded.minutes, places = excluded.places,
                            walk_in_percent = excluded.walk_in_percent, days_ahead = excluded.days_ahead,
                            notice_minutes = excluded.notice_minutes, per_person = excluded.per_person,
                            head_start_minutes = excluded.head_start_minutes, grace_minutes = excluded.grace_minutes""").bindAll(Db.columns(rules)).bind("site", siteId).update();
    }

    /** So many people, from then until then. */
    public record Taken(Instant startsAt, Instant endsAt, int people) {
        boolean overlaps(Instant from, Instant to) {
            return startsAt.isBefore(to) && from.isBefore(endsAt);
        }
    }

    /**
     * Places that are held, or given back and not offered again yet.
     *
     * @param but of this appointment, which is to be changed; none for a new one
     */
    public List<Taken> taken(UUID queueId, Instant from, Instant to, Instant now, @Nullable UUID but) {
        return db.sql("""
                        select starts_at, ends_at, count(*)::int as people
                        from reception.appointment_place
                        where queue_id = :queue and starts_at < :to and ends_at > :from
                          and (returns_at is null or returns_at > :now)
                          and not (returns_at is null and appointment_id is not distinct from :but)
                        group by starts_at, ends_at""")
                .bind("queue", queueId)
                .bind("from", from)
                .bind("to", to)
                .bind("now", now)
                .bind("but", Db.maybe("uuid", but))
                .list(Taken.class);
    }

    public void hold(UUID appointment, UUID queueId, Instant from, Instant to) {
        db.sql("""
                        insert into reception.appointment_place (appointment_id, queue_id, starts_at, ends_at)
                        values (:appointment, :queue, :from, :to)""")
                .bind("appointment", appointment)
                .bind("queue", queueId)
                .bind("from", from)
                .bind("to", to)
                .update();
    }

    /** What is of today belongs to the walk-ins from now on; what is of a later day is offered again then. */
    public void giveBack(UUID appointment, Instant tomorrow, Instant again) {
        db.sql("""
                        update reception.appointment_place
                        set returns_at = case when starts_at < :tomorrow then 'infinity'::timestamptz else :again end
                        where appointment_id = :appointment and returns_at is null""")
                .bind("appointment", appointment)
                .bind("tomorrow", tomorrow)
                .bind("again", again)
                .update();
    }
}
