package onewindow.reception.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One appointment as it stands in the database. */
@Component
class AppointmentTable {
    static final String COLUMNS = """
            a.id, a.site_id, a.queue_id, a.code, a.channel, a.state, a.starts_at, a.minutes, a.persons, a.party_id,
            a.wanted_until, a.offers, a.offer_until, a.moved_from, a.to_tell, a.ticket_id, a.booked_at, a.version""";

    private static final String SELECT = "select " + COLUMNS + " from reception.appointment a ";

    private final Db db;

    AppointmentTable(Db db) {
        this.db = db;
    }

    /** Who comes, still encrypted. */
    record Sealed(UUID id, @Nullable UUID partyId, byte[] name, byte[] phone, byte @Nullable [] idNumber) {}

    Optional<Appointment> find(UUID id) {
        return db.sql(SELECT + "where a.id = :id").bind("id", id).optional(Appointment.class);
    }

    Optional<Appointment> ofCode(String code) {
        return db.sql(SELECT + "where a.code = :code").bind("code", code).optional(Appointment.class);
    }

    Optional<Appointment> ofRequest(String key) {
        return db.sql(SELECT + "where a.request_key = :key").bind("key", key).optional(Appointment.class);
    }

    List<Sealed> sealed(Collection<UUID> ids) {
        return db.sql("""
                        select id, party_id, name, phone, id_number from reception.appointment
                        where id = any(cast(:ids as uuid[]))""").bind("ids", ids.toArray(new UUID[0])).list(Sealed.class);
    }

    /** One after the other: the same person on two phones, and at the window meanwhile. */
    void lockPerson(String index) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:index, 18)) is null")
                .bind("index", index)
                .list(Boolean.class);
    }

    /** Those of this person, or by this phone, that are still to come, in the whole county. */
    List<Appointment> live(@Nullable String personIndex, String phoneIndex) {
        return db.sql(SELECT + """
                        where a.state in ('BOOKED', 'OFFERED', 'WAITING')
                          and (a.person_index = :person
                               or (a.phone_index = :phone and (cast(:person as varchar) is null or a.person_index is null)))
                        order by a.starts_at""")
                .bind("person", Db.maybe("varchar", personIndex))
                .bind("phone", phoneIndex)
                .list(Appointment.class);
    }

    /** What this person has here between those moments, to check in with his card. */
    List<Appointment> ofPerson(UUID siteId, String personIndex, Instant from, Instant to) {
        return db.sql(SELECT + """
                        where a.person_index = :person and a.site_id = :site and a.starts_at >= :from and a.starts_at < :to
                          and a.state in ('BOOKED', 'CHECKED_IN', 'MISSED')
                        order by a.state <> 'BOOKED', a.starts_at""")
                .bind("person", personIndex)
                .bind("site", siteId)
                .bind("from", from)
                .bind("to", to)
                .list(Appointment.class);
    }

    List<Appointment> ofParty(UUID partyId, int limit) {
        return db.sql(SELECT + "where a.party_id = :party order by a.booked_at desc limit :limit")
                .bind("party", partyId)
                .bind("limit", limit)
                .list(Appointment.class);
    }

    List<UUID> items(UUID id) {
        return db.sql("select item_id from reception.appointment_item where appointment_id = :id order by item_id")
                .bind("id", id)
                .list(UUID.class);
    }

    record ItemOf(UUID appointmentId, UUID itemId) {}

    List<ItemOf> items(Collection<UUID> ids) {
        return db.sql("""
                        select appointment_id, item_id from reception.appointment_item
                        where appointment_id = any(cast(:ids as uuid[])) order by item_id""").bind("ids", ids.toArray(new UUID[0])).list(ItemOf.class);
    }

    /** False when the same request has already made one. */
    boolean insert(Appointment made, NewAppointments.Origin origin, AppointmentHolders.Columns holder) {
        int inserted = db.sql("""
                        insert into reception.appointment (id, site_id, queue_id, code, request_key, channel, state,
                            starts_at, minutes, persons, party_id, person_index, id_number, name, phone, phone_index, reason,
                            wanted_until, booked_at)
                        values (:id, :siteId, :queueId, :code, :key, :channel, :state, :startsAt, :minutes, :persons,
                            :partyId, :person, :number, :holderName, :holderPhone, :phoneIndex, :reason, :wantedUntil,
                            :bookedAt)
                        on conflict (request_key) do nothing""")
                .bindAll(Db.columns(made))
                .bind("key", origin.key())
                .bind("reason", Db.maybe("varchar", origin.reason()))
                .bind("person", Db.maybe("varchar", holder.personIndex()))
                .bind("number", holder.idNumber())
                .bind("holderName", holder.name())
                .bind("holderPhone", holder.phone())
                .bind("phoneIndex", holder.phoneIndex())
                .update();
        if (inserted == 1) {
            db.sql("""
                            insert into reception.appointment_item (appointment_id, item_id)
                            select :id, unnest(cast(:items as uuid[]))""")
                    .bind("id", made.id())
                    .bind("items", origin.items().toArray(new UUID[0]))
                    .update();
        }
        return inserted == 1;
    }

    /** Compare and set; false when it is no longer as it was read. */
    boolean update(Appointment before, Appointment after) {
        return db.sql("""
                        update reception.appointment
                        set state = :state, starts_at = :startsAt, offers = :offers, offer_until = :offerUntil,
                            id_number = case when :state in ('BOOKED', 'OFFERED', 'WAITING') then id_number end,
                            moved_from = :movedFrom, to_tell = :toTell, ticket_id = :ticketId,
                            reminded = reminded and starts_at is not distinct from cast(:startsAt as timestamptz),
                            version = version + 1
                        where id = :id and version = :version and state = :from""")
                        .bindAll(Db.columns(after))
                        .bind("version", before.version())
                        .bind("from", before.state())
                        .update()
                == 1;
    }

    /** Of somebody who has not come since that moment. */
    List<Appointment> missed(Instant now, int limit) {
        return db.sql(SELECT + """
                        join reception.slot_rules r on r.queue_id = a.queue_id
                        where a.state = 'BOOKED' and a.starts_at + make_interval(mins => r.grace_minutes) < :now
                        order by a.starts_at limit :limit""").bind("now", now).bind("limit", limit).list(Appointment.class);
    }

    /** Marks them: who was reminded is not reminded again of the same time. */
    List<Appointment> remind(Instant from, Instant to, Instant bookedBefore) {
        return db.sql("""
                        update reception.appointment a set reminded = true
                        where a.state = 'BOOKED' and not a.reminded and a.starts_at >= :from and a.starts_at < :to
                          and a.booked_at < :before
                        returning\s""" + COLUMNS)
                .bind("from", from)
                .bind("to", to)
                .bind("before", bookedBefore)
                .list(Appointment.class);
    }

    /** Offers nobody answered, and lists whose last day has gone. */
    List<Appointment> outlived(Instant now, LocalDate today) {
        return db.sql(SELECT + """
                        where (a.state = 'OFFERED' and a.offer_until <= :now)
                           or (a.state = 'WAITING' and a.wanted_until < :today)
                        order by a.booked_at limit 200""").bind("now", now).bind("today", today).list(Appointment.class);
    }

    /** Who was displaced first, then as they were listed; who did not answer stands behind those not yet asked. */
    List<Appointment> listed(UUID queueId) {
        return db.sql(SELECT + """
                        where a.queue_id = :queue and a.state = 'WAITING'
                        order by a.moved_from is null, a.offers, a.booked_at, a.id limit 50""").bind("queue", queueId).list(Appointment.class);
    }

    /** All to come, of one site or (null) of all. */
    List<Appointment> toCome(@Nullable UUID siteId, Instant now) {
        return db.sql(SELECT + """
                        where a.state in ('BOOKED', 'OFFERED') and a.starts_at > :now
                          and (cast(:site as uuid) is null or a.site_id = :site)
                        order by a.starts_at, a.id""")
                .bind("site", Db.maybe("uuid", siteId))
                .bind("now", now)
                .list(Appointment.class);
    }
}
