package onewindow.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;

/**
 * 登记簿: what really happened at the sites, as the room sees it in which it happened. Each room gives a bean for each of its
 * registers; reading, printing and handing them in as Excel is the same for all.
 */
public interface Register {
    /** As it stands in addresses: {@code deliveries}. */
    String key();

    /** As it stands on paper: 办结签收登记. */
    String name();

    List<String> columns();

    /** What this person may see of it, newest first. */
    Slice<Line> lines(Actor actor, RegisterQuery asked, Slice.Request page);

    /**
     * @param from the first moment; null for all there is
     * @param to the moment after the last
     * @param region the site or the town; null for all one may see
     * @param q what somebody is looked for by
     */
    record RegisterQuery(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable RegionCode region,
            @Nullable String q) {
        public boolean seeks() {
            return q != null && !q.isBlank();
        }
    }

    /**
     * @param cells one for each column: an {@link Instant}, to be written as fits the place, or text; personal data masked
     * @param caseId the case it is about, if it is about one
     * @param entry the entry itself, where it was written down by hand
     * @param waiting somebody still has to come back to it
     */
    record Line(
            List<Object> cells,
            @Nullable UUID caseId,
            @Nullable UUID entry,
            boolean waiting) {}
}
