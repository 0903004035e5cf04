package onewindow.feedback.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.organisation.site.Site;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.reception.Visit;
import org.springframework.stereotype.Component;

/** Ratings of visits as they are kept; a visit without one has none. */
@Component
class VisitRatingTable {
    private final Db db;

    VisitRatingTable(Db db) {
        this.db = db;
    }

    boolean rated(UUID ticketId) {
        return db.sql("select count(*) from feedback.visit_rating where ticket_id = :ticket")
                        .bind("ticket", ticketId)
                        .count()
                > 0;
    }

    /** False when this visit was rated before. */
    boolean insert(Visit visit, Site site, int grade, List<String> tags, int form, VisitRating.Door door, Instant at) {
        return db.sql("""
                        insert into feedback.visit_rating (ticket_id, ticket_number, day, site_id, site_region,
                            window_number, staff_id, grade, tags, form_version, door, at)
                        values (:ticket, :number, :day, :site, :region, :window, :staff, :grade, :tags, :form, :door, :at)
                        on conflict do nothing""")
                        .bind("ticket", visit.ticketId())
                        .bind("number", visit.number())
                        .bind("day", visit.day())
                        .bind("site", site.id())
                        .bind("region", site.regionCode().value())
                        .bind("window", visit.window())
                        .bind("staff", Db.maybe("uuid", visit.staffId()))
                        .bind("grade", grade)
                        .bind("tags", tags)
                        .bind("form", form)
                        .bind("door", door)
                        .bind("at", at)
                        .update()
                == 1;
    }

    Slice<VisitRating> within(List<RegionCode> scope, Slice.Request page) {
        Where where = Scope.within(new Where(), "r.site_region", scope);
        List<String> after = page.key(2);
        if (after != null) {
            where.and(
                    "(r.at, r.ticket_id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))",
                    "afterAt",
                    after.getFirst());
            where.bind("afterId", after.getLast());
        }
        List<VisitRating> rows = db.sql("""
                        select r.ticket_id, r.ticket_number, r.day, r.site_id, r.window_number, r.grade, r.tags, r.door, r.at
                        from feedback.visit_rating r
                        """ + where.sql() + """

                        order by r.at desc, r.ticket_id desc
                        limit :fetch""")
                .bindAll(where.values())
                .bind("fetch", page.fetch())
                .list(VisitRating.class);
        return Slice.of(
                rows, page, row -> List.of(row.at().toString(), row.ticketId().toString()));
    }
}
