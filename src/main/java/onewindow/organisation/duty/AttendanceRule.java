package onewindow.organisation.duty;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 签到规则 of a site.
 *
 * @param radiusM how far its surroundings reach, in metres
 * @param accuracyM a phone that is less sure of its place than so many metres does not count
 * @param graceMinutes nobody is late within so many minutes
 * @param standsIn whether B takes over from A who has not signed in by then
 */
public record AttendanceRule(
        UUID siteId,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        int radiusM,
        int accuracyM,
        int graceMinutes,
        boolean standsIn) {
    static final int USUAL_RADIUS = 300;
    static final int USUAL_ACCURACY = 100;
    static final int USUAL_GRACE = 15;

    /** Of a site that has set none. */
    static AttendanceRule usual(UUID siteId) {
        return new AttendanceRule(siteId, null, null, USUAL_RADIUS, USUAL_ACCURACY, USUAL_GRACE, false);
    }
}
