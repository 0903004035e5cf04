package onewindow.reception.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One ticket as it stands in the database, and the one order in which a hall calls. */
@Component
class TicketTable {
    static final String COLUMNS = """
            id, site_id, day, queue_id, number, code, priority, persons, party_id, state, arrived_at, queued_at, place_at,
            ready_at, overtaken, calls, window_id, staff_id, called_at, served_at, ended_at, shown_from, shown_to, version""";

    /** Who was overtaken as often as the rule allows goes first, by his coming; everybody else by his place. */
    static final String TURN = """
            order by overtaken < :overtakenAtMost,
                     case when overtaken < :overtakenAtMost then place_at else queued_at end, id""";

    private final Db db;

    TicketTable(Db db) {
        this.db = db;
    }

    Optional<Ticket> find(UUID id) {
        return db.sql("select " + COLUMNS + " from reception.ticket where id = :id")
                .bind("id", id)
                .optional(Ticket.class);
    }

    Optional<Ticket> ofRequest(String key) {
        return db.sql("select " + COLUMNS + " from reception.ticket where request_key = :key")
                .bind("key", key)
                .optional(Ticket.class);
    }

    Optional<Ticket> ofCode(String code) {
        return db.sql("select " + COLUMNS + " from reception.ticket where code = :code")
                .bind("code", code)
                .optional(Ticket.class);
    }

    /** Those of this person that are not over, in the whole county. */
    List<Ticket> live(String personIndex) {
        return db.sql("select " + COLUMNS + """
                         from reception.ticket
                        where person_index = :person and state in ('WAITING', 'CALLED', 'SERVING', 'PARKED')
                        order by arrived_at""").bind("person", personIndex).list(Ticket.class);
    }

    /** Whether this person, or the holder of this code, was not reached here since that day; asked once, it is used up. */
    boolean useCarriedOver(UUID siteId, @Nullable String personIndex, @Nullable String code, LocalDate since) {
        return db.sql("""
                        update reception.ticket set carried_over = true
                        where site_id = :site and day >= :since and state = 'EXPIRED' and not carried_over
                          and (person_index = :person or code = :code)""")
                        .bind("site", siteId)
                        .bind("since", since)
                        .bind("person", Db.maybe("varchar", personIndex))
                        .bind("code", Db.maybe("varchar", code))
                        .update()
                > 0;
    }

    int nextNumber(UUID siteId, LocalDate day, String letter) {
        return Math.toIntExact(db.sql("""
                        insert into reception.ticket_counter (site_id, day, letter, last)
                        values (:site, :day, :letter, 1)
                        on conflict (site_id, day, letter) do update set last = ticket_counter.last + 1
                        returning last""")
                .bind("site", siteId)
                .bind("day", day)
                .bind("letter", letter)
                .count());
    }

    /** False when the same request has already made its ticket. */
    boolean insert(Ticket ticket, String key, @Nullable String personIndex, byte @Nullable [] idNumber) {
        return db.sql("""
                        insert into reception.ticket (id, site_id, day, queue_id, number, code, request_key, priority,
                            persons, party_id, person_index, id_number, state, arrived_at, queued_at, place_at, ready_at,
                            shown_from, shown_to)
                        values (:id, :siteId, :day, :queueId, :number, :code, :key, :priority, :persons, :partyId,
                            :person, :idNumber, :state, :arrivedAt, :queuedAt, :placeAt, :readyAt, :shownFrom, :shownTo)
                        on conflict (request_key) do nothing""")
                        .bindAll(Db.columns(ticket))
                        .bind("key", key)
                        .bind("person", Db.maybe("varchar", personIndex))
                        .bind("idNumber", idNumber)
                        .update()
                == 1;
    }

    Optional<byte[]> idNumber(UUID id) {
        return db.sql("select id_number from reception.ticket where id = :id and id_number is not null")
                .bind("id", id)
                .optional(byte[].class);
    }

    /** While it is held, no other window of the hall calls: one queue, one order. */
    void takeTurn(UUID siteId) {
        db.sql("select site_id from reception.hall where site_id = :site for update")
                .bind("site", siteId)
                .list(UUID.class);
    }

    /** Whose turn it is in these queues. */
    Optional<Ticket> next(UUID siteId, List<UUID> queues, int overtakenAtMost, Instant now) {
        return db.sql("select " + COLUMNS + """
                         from reception.ticket
                        where site_id = :site and state = 'WAITING' and queue_id = any(cast(:queues as uuid[]))
                          and ready_at <= :now
                        """ + TURN + " limit 1")
                .bind("site", siteId)
                .bind("queues", queues.toArray(new UUID[0]))
                .bind("overtakenAtMost", overtakenAtMost)
                .bind("now", now)
                .optional(Ticket.class);
    }

    /**
     * Everybody of the same queue and the same class who came earlier, could have been called and was not. Those who booked
     * are one class, those who did not the other: how far one goes before the other is said by the place alone.
     */
    void overtake(Ticket called, Instant now) {
        db.sql("""
                        update reception.ticket set overtaken = overtaken + 1
                        where site_id = :site and queue_id = :queue and state = 'WAITING' and ready_at <= :now
                          and queued_at < :queued and id <> :id
                          and coalesce(priority = 'APPOINTMENT', false) = :booked""")
                .bind("booked", called.priority() == Priority.APPOINTMENT)
                .bind("site", called.siteId())
                .bind("queue", called.queueId())
                .bind("now", now)
                .bind("queued", called.queuedAt())
                .bind("id", called.id())
                .update();
    }

    /** Who booked has not missed his turn before then. */
    void keepUntil(UUID id, Instant until) {
        db.sql("update reception.ticket set grace_until = :until where id = :id")
                .bind("until", until)
                .bind("id", id)
                .update();
    }

    boolean isKept(UUID id, Instant now) {
        return db.sql("select count(*) from reception.ticket where id = :id and grace_until > :now")
                        .bind("id", id)
                        .bind("now", now)
                        .count()
                > 0;
    }

    /** Compare and set; false when it is no longer as it was read. */
    boolean update(Ticket before, Ticket after) {
        return db.sql("""
                        update reception.ticket
                        set state = :state, queue_id = :queueId, persons = :persons, queued_at = :queuedAt, place_at = :placeAt,
                            ready_at = :readyAt, overtaken = :overtaken, calls = :calls, window_id = :windowId,
                            staff_id = :staffId, called_at = :calledAt, served_at = :servedAt, ended_at = :endedAt,
                            id_number = case when cast(:endedAt as timestamptz) is null then id_number end,
                            version = version + 1
                        where id = :id and version = :version and state = :from""")
                        .bindAll(Db.columns(after))
                        .bind("version", before.version())
                        .bind("from", before.state())
                        .update()
                == 1;
    }

    /** What the window has in hand. */
    Optional<Ticket> atWindow(UUID windowId) {
        return db.sql("select " + COLUMNS
                        + " from reception.ticket where window_id = :window and state in ('CALLED', 'SERVING')")
                .bind("window", windowId)
                .optional(Ticket.class);
    }

    List<Ticket> ofDay(UUID siteId, LocalDate day, List<TicketState> states, int overtakenAtMost) {
        return db.sql("select " + COLUMNS + """
                         from reception.ticket
                        where site_id = :site and day = :day and state = any(:states)
                        """ + TURN + " limit 500")
                .bind("site", siteId)
                .bind("day", day)
                .bind("states", states)
                .bind("overtakenAtMost", overtakenAtMost)
                .list(Ticket.class);
    }

    /** Of days that are over; those still at a window among them. */
    List<Ticket> leftOver(LocalDate today, int limit) {
        return db.sql("select " + COLUMNS + """
                         from reception.ticket
                        where day < :today and state in ('WAITING', 'CALLED', 'SERVING', 'PARKED', 'MISSED')
                        order by id limit :limit""")
                .bind("today", today)
                .bind("limit", limit)
                .list(Ticket.class);
    }

    /** People, not tickets: of an agent who came for ten, those that were served count when he goes before the last. */
    int servedBy(UUID staffId, LocalDate day) {
        return Math.toIntExact(
                db.sql("""
                        select coalesce((select sum(least(persons, 3)) from reception.ticket
                                         where staff_id = :staff and day = :day and state = 'SERVED'), 0)
                               + coalesce((select 3 * count(*) from reception.ticket_event e
                                           join reception.ticket t on t.id = e.ticket_id
                                           where t.day = :day and e.by_id = :staff and e.act = 'SERVE_REST_LATER'), 0)""").bind("staff", staffId).bind("day", day).count());
    }

    /** The case belongs to the visit this person serves now, if he serves one. */
    void add(UUID caseId, UUID staffId, LocalDate today) {
        db.sql("""
                        insert into reception.ticket_case (ticket_id, case_id)
                        select id, :case from reception.ticket
                        where staff_id = :staff and day = :today and state = 'SERVING'
                        on conflict do nothing""")
                .bind("case", caseId)
                .bind("staff", staffId)
                .bind("today", today)
                .update();
    }

    List<DeskQueue.VisitCase> cases(UUID ticketId) {
        return db.sql("""
                        select f.id, f.number, f.item_name
                        from reception.ticket_case t
                        join cases.case_file f on f.id = t.case_id
                        where t.ticket_id = :ticket and f.number is not null
                        order by f.number""").bind("ticket", ticketId).list(DeskQueue.VisitCase.class);
    }

    /** The same person has another live ticket of the same queue. */
    boolean standsAgain(UUID ticketId) {
        return db.sql("""
                        select count(*) from reception.ticket t
                        join reception.ticket missed on missed.person_index = t.person_index
                                                    and missed.queue_id = t.queue_id
                        where missed.id = :ticket and t.id <> missed.id
                          and t.state in ('WAITING', 'CALLED', 'SERVING', 'PARKED')""").bind("ticket", ticketId).count() > 0;
    }
}
