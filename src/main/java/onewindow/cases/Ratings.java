package onewindow.cases;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What applicants said at the end of their cases. The room that asks them keeps the answers. */
public interface Ratings {
    /** The ratings there are; a case that was not rated is absent. */
    Map<UUID, RatingView> of(Collection<UUID> caseIds);
}
