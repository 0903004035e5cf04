package onewindow.cases.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a case beside its acts: opinions asked and given, difficulties taken up and settled. */
public interface SideEvents {
    /** @param byPost of the person, or the department that spoke */
    record SideEvent(
            Instant at,
            String what,
            String byName,
            String byPost,
            @Nullable String words) {}

    List<SideEvent> of(UUID caseId);
}
