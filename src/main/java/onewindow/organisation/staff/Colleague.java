package onewindow.organisation.staff;

import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;

/** A member of staff as colleagues know them. */
public record Colleague(
        UUID staffId,
        String name,
        String badgeNumber,
        UUID siteId,
        String siteName,
        List<Actor.Grant> posts,
        boolean active) {}
