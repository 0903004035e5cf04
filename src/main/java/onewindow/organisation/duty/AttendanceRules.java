package onewindow.organisation.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** SQL for the rules of sites. */
@Component
class AttendanceRules {
    private static final String COLUMNS = """
            select site_id, latitude, longitude, radius_m, accuracy_m, grace_minutes, stands_in
            from organisation.attendance_rule
            """;

    private final Db db;

    AttendanceRules(Db db) {
        this.db = db;
    }

    /** None: the site has not begun to keep attendance. */
    Optional<AttendanceRule> find(UUID siteId) {
        return db.sql(COLUMNS + "where site_id = :site").bind("site", siteId).optional(AttendanceRule.class);
    }

    AttendanceRule of(UUID siteId) {
        return find(siteId).orElseGet(() -> AttendanceRule.usual(siteId));
    }

    /** Those at which B takes over from A who does not come. */
    List<AttendanceRule> standingIn() {
        return db.sql(COLUMNS + "where stands_in order by site_id").list(AttendanceRule.class);
    }

    void write(AttendanceRule rule, Instant at) {
        db.sql("""
                        insert into organisation.attendance_rule
                            (site_id, latitude, longitude, radius_m, accuracy_m, grace_minutes, stands_in, changed_at)
                        values (:siteId, :latitude, :longitude, :radiusM, :accuracyM, :graceMinutes, :standsIn, :at)
                        on conflict (site_id) do update
                        set latitude = excluded.latitude, longitude = excluded.longitude, radius_m = excluded.radius_m,
                            accuracy_m = excluded.accuracy_m, grace_minutes = excluded.grace_minutes,
                            stands_in = excluded.stands_in, changed_at = excluded.changed_at""").bindAll(Db.columns(rule)).bind("at", at).update();
    }
}
