package onewindow.agents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * 代办员: somebody who goes and asks, fills in and fetches for others.
 *
 * @param staffId whoever signs in; null for a person the site's staff write for
 * @param employer the company an outsourced agent comes from
 * @param phone the number of duty, public
 * @param villages the places served
 */
public record Agent(
        UUID id,
        @Nullable UUID staffId,
        String name,
        Kind kind,
        @Nullable String employer,
        UUID siteId,
        String siteRegion,
        String phone,
        LocalDate since,
        @Nullable LocalDate until,
        int version,
        List<String> villages) {
    public enum Kind {
        FULL_TIME("专职"),
        PART_TIME("兼职"),
        VOLUNTEER("志愿者"),
        OUTSOURCED("外包");

        public final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }
    }

    public boolean inService(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }

    public boolean serves(RegionCode region) {
        return villages.stream().anyMatch(v -> RegionCode.of(v).contains(region));
    }
}
