package onewindow.reception.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The appointments of a site, as those who work there go through them. */
@Component
class AppointmentLists {
    private final Db db;

    AppointmentLists(Db db) {
        this.db = db;
    }

    /** What one looks through. */
    enum View {
        DAY("a.starts_at >= :from and a.starts_at < :to"),
        LISTED("a.state in ('WAITING', 'OFFERED')"),
        TO_TELL("a.to_tell");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /** @param phoneIndex of who is looked for; null for all */
    record Asked(
            UUID siteId,
            View view,
            Instant from,
            Instant to,
            @Nullable String phoneIndex) {}

    Slice<Appointment> find(Asked asked, Slice.Request page) {
        Where where = new Where()
                .and("a.site_id = :site", "site", asked.siteId())
                .and(asked.view().condition)
                .andIfPresent("a.phone_index = :phone", "phone", asked.phoneIndex());
        if (asked.view() == View.DAY) {
            where.bind("from", asked.from()).bind("to", asked.to());
        }
        List<String> after = page.key(2);
        if (after != null) {
            where.and("(coalesce(a.starts_at, a.booked_at), a.id) > (cast(:at as timestamptz), cast(:id as uuid))")
                    .bind("at", after.getFirst())
                    .bind("id", after.getLast());
        }
        List<Appointment> rows = db.sql(
                        "select " + AppointmentTable.COLUMNS + " from reception.appointment a " + where.sql() + """

                        order by coalesce(a.starts_at, a.booked_at), a.id
                        limit :fetch""")
                .bindAll(where.values())
                .bind("fetch", page.fetch())
                .list(Appointment.class);
        return Slice.of(rows, page, row -> List.of(row.startsAt() == null ? row.bookedAt() : row.startsAt(), row.id()));
    }
}
