package onewindow.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.platform.db.Db;
import onewindow.platform.db.Where;
import org.springframework.stereotype.Component;

/** How many ratings were given on each day, for boards. */
@Component
public class RatingDays {
    private final Db db;
    private final Clock clock;

    RatingDays(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param place the town, or the county's own centre
     * @param department whose item it was
     * @param content 基本满意 or better
     */
    public record RatedDay(LocalDate day, String place, String department, long ratings, long content) {}

    public List<RatedDay> since(LocalDate first, List<RegionCode> regions) {
        Where where = Scope.within(new Where().hidden(), "r.site_region", regions);
        where.and("r.at >= :since", "since", first.atStartOfDay(clock.getZone()).toInstant());
        return db.sql("""
                        select cast(r.at at time zone :zone as date) as day, left(r.site_region, 9) || '000' as place,
                               f.department_key as department, count(*) as ratings,
                               count(*) filter (where r.grade <= 3) as content
                        from (select * from feedback.rating r %s order by r.at desc, r.case_id desc limit 100000) r
                        cross join lateral (select department_key from cases.case_file f where f.id = r.case_id limit 1) f
                        group by 1, 2, 3""".formatted(where.sql()))
                .bindAll(where.values())
                .bind("zone", clock.getZone().getId())
                .list(RatedDay.class);
    }
}
