package onewindow.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms need to know of a case.
 *
 * @param siteRegion the region of the site that accepts it, for data scope
 * @param approved what was decided, once it is
 */
public record CaseSummary(
        UUID id,
        String number,
        UUID itemId,
        String itemName,
        UUID partyId,
        UUID siteId,
        String siteRegion,
        CaseStatus status,
        Channel channel,
        @Nullable Boolean approved) {
    public enum Channel {
        ONLINE("网上"),
        WINDOW("窗口"),
        AGENT("代办"),
        HOME_VISIT("上门");

        public final String chinese;

        Channel(String chinese) {
            this.chinese = chinese;
        }

        /** Somebody with a mandate brought it, who is not the clerk whose turn it then is. */
        public boolean onBehalf() {
            return this == AGENT || this == HOME_VISIT;
        }
    }
}
