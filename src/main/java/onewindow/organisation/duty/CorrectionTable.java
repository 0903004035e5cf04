package onewindow.organisation.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.time.DayHalf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for 补签. */
@Component
class CorrectionTable {
    private static final int MOST = 200;
    private static final String COLUMNS = """
            select c.id, c.staff_id, m.name, c.day, c.half, c.in_time, c.out_time, c.reason, c.asked_at, c.approved,
                   d.name as decided_by_name, c.note
            from organisation.attendance_correction c
            join organisation.staff_member m on m.id = c.staff_id
            left join organisation.staff_member d on d.id = c.decided_by
            """;

    private final Db db;
    private final Ids ids;

    CorrectionTable(Db db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** @param approved null while it waits */
    record CorrectionRow(
            UUID id,
            UUID staffId,
            String name,
            LocalDate day,
            DayHalf half,
            LocalTime inTime,
            @Nullable LocalTime outTime,
            String reason,
            Instant askedAt,
            @Nullable Boolean approved,
            @Nullable String decidedByName,
            String note) {}

    Optional<CorrectionRow> find(UUID id) {
        return db.sql(COLUMNS + "where c.id = :id").bind("id", id).optional(CorrectionRow.class);
    }

    List<CorrectionRow> of(UUID staffId, LocalDate from, LocalDate until) {
        return db.sql(COLUMNS + """
                        where c.staff_id = :staff and c.day between :from and :until
                        order by c.asked_at desc limit :most""")
                .bind("staff", staffId)
                .bind("from", from)
                .bind("until", until)
                .bind("most", MOST)
                .list(CorrectionRow.class);
    }

    /** Of the people of a site, the open ones first. */
    List<CorrectionRow> at(UUID siteId, LocalDate from, LocalDate until) {
        return db.sql(COLUMNS + """
                        where m.site_id = :site and (c.approved is null or c.day between :from and :until)
                        order by c.approved is not null, c.asked_at desc limit :most""")
                .bind("site", siteId)
                .bind("from", from)
                .bind("until", until)
                .bind("most", MOST)
                .list(CorrectionRow.class);
    }

    /** False while another of the same half day waits. */
    boolean insert(UUID staffId, AttendanceController.CorrectionRequest wanted, Instant at) {
        return db.sql("""
                        insert into organisation.attendance_correction
                            (id, staff_id, day, half, in_time, out_time, reason, asked_at)
                        values (:id, :staff, :day, :half, :in, :out, :reason, :at)
                        on conflict (staff_id, day, half) where approved is null do nothing""")
                        .bind("id", ids.next())
                        .bind("staff", staffId)
                        .bind("day", wanted.day())
                        .bind("half", wanted.half())
                        .bind("in", wanted.inTime())
                        .bind("out", Db.maybe("time", wanted.outTime()))
                        .bind("reason", wanted.reason())
                        .bind("at", at)
                        .update()
                == 1;
    }

    /** False when it was decided already. */
    boolean decide(UUID id, boolean approved, UUID by, String note, Instant at) {
        return db.sql("""
                        update organisation.attendance_correction
                        set approved = :approved, decided_by = :by, decided_at = :at, note = :note
                        where id = :id and approved is null""")
                        .bind("approved", approved)
                        .bind("by", by)
                        .bind("at", at)
                        .bind("note", note)
                        .bind("id", id)
                        .update()
                == 1;
    }
}
