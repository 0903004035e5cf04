package onewindow.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as the desk's own pages show him.
 *
 * @param siteId null only for the first administrator, who works at no site
 */
public record StaffCard(
        UUID staffId, String badgeNumber, @Nullable UUID siteId, String siteName, String regionCode, List<Post> posts) {
    /** @param standsFor whose post it is, when its holder is away today */
    public record Post(
            Role role,
            String roleName,
            String regionCode,
            String regionName,
            @Nullable String standsFor) {}
}
