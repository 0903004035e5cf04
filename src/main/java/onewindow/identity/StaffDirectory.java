package onewindow.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What this room asks about members of staff; answered by the organisation. */
public interface StaffDirectory {
    StaffCard card(UUID staffId);

    Map<UUID, String> siteNames(Collection<UUID> siteIds);
}
