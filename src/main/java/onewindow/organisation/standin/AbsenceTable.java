package onewindow.organisation.standin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for absences. */
@Component
class AbsenceTable {
    private static final String COLUMNS = """
            select a.id, a.staff_id, m.name, a.from_on, a.until_on, a.reason, coalesce(e.name, '系统') as entered_by_name, a.ended_at
            from organisation.absence a
            join organisation.staff_member m on m.id = a.staff_id
            left join organisation.staff_member e on e.id = a.entered_by
            """;

    private final Db db;

    AbsenceTable(Db db) {
        this.db = db;
    }

    record AbsenceRow(
            UUID id,
            UUID staffId,
            String name,
            LocalDate fromOn,
            LocalDate untilOn,
            String reason,
            String enteredByName,
            @Nullable Instant endedAt) {}

    Optional<AbsenceRow> find(UUID id) {
        return db.sql(COLUMNS + "where a.id = :id").bind("id", id).optional(AbsenceRow.class);
    }

    /** Those of a site that last until today or longer. */
    List<AbsenceRow> at(UUID siteId, LocalDate today) {
        return db.sql(COLUMNS + """
                        where m.site_id = :site and m.active and a.ended_at is null and a.until_on >= :today
                        order by a.from_on, m.badge_number""").bind("site", siteId).bind("today", today).list(AbsenceRow.class);
    }

    List<AbsenceRow> of(UUID staffId, LocalDate today) {
        return db.sql(COLUMNS + """
                        where a.staff_id = :staff and a.ended_at is null and a.until_on >= :today
                        order by a.from_on""").bind("staff", staffId).bind("today", today).list(AbsenceRow.class);
    }

    /** Two absences of one person entered at once wait for each other here. */
    void lock(UUID staffId) {
        db.sql("select 1 from organisation.staff_member where id = :id for no key update")
                .bind("id", staffId)
                .count();
    }

    Optional<AbsenceRow> overlapping(UUID staffId, LocalDate from, LocalDate until) {
        return db.sql(COLUMNS + """
                        where a.staff_id = :staff and a.ended_at is null and a.from_on <= :until and a.until_on >= :from
                        order by a.from_on limit 1""")
                .bind("staff", staffId)
                .bind("from", from)
                .bind("until", until)
                .optional(AbsenceRow.class);
    }

    void insert(UUID id, Absences.AbsenceRequest wanted, UUID by, Instant at) {
        db.sql("""
                        insert into organisation.absence (id, staff_id, from_on, until_on, reason, entered_by, entered_at)
                        values (:id, :staff, :from, :until, :reason, :by, :at)""")
                .bind("id", id)
                .bind("staff", wanted.staffId())
                .bind("from", wanted.from())
                .bind("until", wanted.until())
                .bind("reason", wanted.reason())
                .bind("by", by)
                .bind("at", at)
                .update();
    }

    /** Of who did not sign in; false when it is entered already. */
    boolean insertAutomatic(UUID id, UUID staffId, LocalDate today, String reason, Instant at) {
        return db.sql("""
                        insert into organisation.absence
                            (id, staff_id, from_on, until_on, reason, entered_at, automatic)
                        values (:id, :staff, :today, :today, :reason, :at, true)
                        on conflict (staff_id, from_on) where automatic and ended_at is null do nothing""")
                        .bind("id", id)
                        .bind("staff", staffId)
                        .bind("today", today)
                        .bind("reason", reason)
                        .bind("at", at)
                        .update()
                == 1;
    }

    /** He has come. */
    boolean endAutomatic(UUID staffId, Instant at) {
        return db.sql("""
                        update organisation.absence set ended_at = :at
                        where staff_id = :staff and automatic and ended_at is null""").bind("staff", staffId).bind("at", at).update() > 0;
    }

    boolean end(UUID id, UUID by, Instant at, LocalDate today) {
        return db.sql("""
                        update organisation.absence set ended_by = :by, ended_at = :at
                        where id = :id and ended_at is null and until_on >= :today""")
                        .bind("id", id)
                        .bind("by", by)
                        .bind("at", at)
                        .bind("today", today)
                        .update()
                == 1;
    }
}
