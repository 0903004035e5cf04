package onewindow.organisation.staff;

import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as colleagues know them.
 *
 * @param duty the window, or what else is theirs to do
 */
public record Colleague(
        UUID staffId,
        String name,
        String badgeNumber,
        UUID siteId,
        String siteName,
        @Nullable String duty,
        List<Actor.Grant> posts,
        boolean active) {}
