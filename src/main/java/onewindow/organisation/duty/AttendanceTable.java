package onewindow.organisation.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.time.DayHalf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for attendance; one row a person and half day is a unique index, not a check. */
@Component
class AttendanceTable {
    private static final String COLUMNS = """
            select staff_id, day, half, (in_at at time zone :zone)::time as in_time, in_way, in_note,
                   (out_at at time zone :zone)::time as out_time
            from organisation.attendance
            """;

    private final Db db;
    private final Ids ids;
    private final Clock clock;

    AttendanceTable(Db db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    record AttendanceRow(
            UUID staffId,
            LocalDate day,
            DayHalf half,
            LocalTime inTime,
            SignInWay inWay,
            String inNote,
            @Nullable LocalTime outTime) {
        LocalDateTime inOn() {
            return day.atTime(inTime);
        }

        @Nullable
        LocalDateTime outOn() {
            return outTime == null ? null : day.atTime(outTime);
        }
    }

    Optional<AttendanceRow> find(UUID staffId, LocalDate day, DayHalf half) {
        return db.sql(COLUMNS + "where staff_id = :staff and day = :day and half = :half")
                .bind("zone", clock.getZone().getId())
                .bind("staff", staffId)
                .bind("day", day)
                .bind("half", half)
                .optional(AttendanceRow.class);
    }

    List<AttendanceRow> of(Collection<UUID> staff, LocalDate from, LocalDate until) {
        return db.sql(COLUMNS + """
                        where staff_id = any(cast(:staff as uuid[])) and day between :from and :until
                        order by staff_id, day, half desc""")
                .bind("zone", clock.getZone().getId())
                .bind("staff", staff.toArray(new UUID[0]))
                .bind("from", from)
                .bind("until", until)
                .list(AttendanceRow.class);
    }

    Set<UUID> present(UUID siteId, LocalDate day, DayHalf half) {
        return Set.copyOf(db.sql("""
                        select staff_id from organisation.attendance
                        where site_id = :site and day = :day and half = :half and out_at is null""")
                .bind("site", siteId)
                .bind("day", day)
                .bind("half", half)
                .list(UUID.class));
    }

    /** False when this person has signed in for it already. */
    boolean signIn(UUID staffId, UUID siteId, LocalDate day, DayHalf half, Proofs.Proof proof) {
        return db.sql("""
                        insert into organisation.attendance (id, staff_id, site_id, day, half, in_at, in_way, in_note, position)
                        values (:id, :staff, :site, :day, :half, :now, :way, :note || case when cast(:position as text) is not null
                                    and exists (select from organisation.attendance o
                                                where o.staff_id = :staff and o.position = :position)
                                then '；坐标和以前完全一样' else '' end, :position)
                        on conflict (staff_id, day, half) do nothing""")
                        .bind("id", ids.next())
                        .bind("staff", staffId)
                        .bind("site", siteId)
                        .bind("day", day)
                        .bind("half", half)
                        .bind("now", clock.instant())
                        .bind("way", proof.way())
                        .bind("note", proof.note())
                        .bind("position", Db.maybe("text", proof.position()))
                        .update()
                == 1;
    }

    /** Who has signed out and comes back is there again. */
    void comeBack(UUID staffId, LocalDate day, DayHalf half) {
        db.sql("""
                        update organisation.attendance set out_at = null, out_way = null
                        where staff_id = :staff and day = :day and half = :half and out_at is not null""").bind("staff", staffId).bind("day", day).bind("half", half).update();
    }

    /** The last time counts. */
    boolean signOut(UUID staffId, LocalDate day, DayHalf half, SignInWay way) {
        return db.sql("""
                        update organisation.attendance set out_at = :now, out_way = :way
                        where staff_id = :staff and day = :day and half = :half""")
                        .bind("now", clock.instant())
                        .bind("way", way)
                        .bind("staff", staffId)
                        .bind("day", day)
                        .bind("half", half)
                        .update()
                == 1;
    }

    /** What was corrected stands in place of what was kept. */
    void correct(UUID siteId, CorrectionTable.CorrectionRow correction, String note) {
        Instant in = moment(correction.day(), correction.inTime());
        Instant out = correction.outTime() == null ? null : moment(correction.day(), correction.outTime());
        db.sql("""
                        insert into organisation.attendance
                            (id, staff_id, site_id, day, half, in_at, in_way, in_note, out_at, out_way)
                        values (:id, :staff, :site, :day, :half, :in, 'CORRECTED', :note, :out,
                                case when cast(:out as timestamptz) is not null then 'CORRECTED' end)
                        on conflict (staff_id, day, half) do update
                        set in_at = excluded.in_at, in_way = 'CORRECTED', in_note = excluded.in_note,
                            out_at = coalesce(excluded.out_at, case when attendance.out_at >= excluded.in_at then attendance.out_at end),
                            out_way = coalesce(excluded.out_way, case when attendance.out_at >= excluded.in_at then attendance.out_way end)""")
                .bind("id", ids.next())
                .bind("staff", correction.staffId())
                .bind("site", siteId)
                .bind("day", correction.day())
                .bind("half", correction.half())
                .bind("in", in)
                .bind("note", note)
                .bind("out", Db.maybe("timestamptz", out))
                .update();
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    /** Known to be away on a day; who only did not sign in is not. */
    record AwayRow(UUID staffId, LocalDate fromOn, LocalDate untilOn) {
        boolean covers(UUID staff, LocalDate day) {
            return staffId.equals(staff) && !day.isBefore(fromOn) && !day.isAfter(untilOn);
        }
    }

    List<AwayRow> away(Collection<UUID> staff, LocalDate from, LocalDate until) {
        return db.sql("""
                        select staff_id, from_on,
                               least(until_on, coalesce((ended_at at time zone :zone)::date, until_on)) as until_on
                        from organisation.absence
                        where staff_id = any(cast(:staff as uuid[])) and not automatic
                          and from_on <= :until and until_on >= :from
                          and (ended_at is null or (ended_at at time zone :zone)::date > from_on)""")
                .bind("zone", clock.getZone().getId())
                .bind("staff", staff.toArray(new UUID[0]))
                .bind("from", from)
                .bind("until", until)
                .list(AwayRow.class);
    }
}
