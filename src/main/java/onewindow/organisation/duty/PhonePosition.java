package onewindow.organisation.duty;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Where a phone says it is.
 *
 * @param accuracy within so many metres, as the phone itself says
 * @param takenAt when it was found
 */
public record PhonePosition(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull Double accuracy,
        @NotNull Instant takenAt) {
    private static final double EARTH_METRES = 6_371_000;

    /** By the great circle, in metres. */
    double metresFrom(double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude);
        double east = Math.toRadians(otherLongitude - longitude);
        double a = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** Every digit the phone gave: two honest positions are never the same. */
    String exactly() {
        return latitude + "," + longitude + "," + accuracy;
    }
}
