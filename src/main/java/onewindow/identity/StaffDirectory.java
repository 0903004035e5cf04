package onewindow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this room asks about members of staff; answered by the organisation. */
public interface StaffDirectory {
    StaffCard card(UUID staffId);

    Map<UUID, String> siteNames(Collection<UUID> siteIds);

    /** The mobile number on record, to which a code can be sent. */
    Optional<String> mobile(UUID staffId);

    /** Of the county and around this site, as they are called. */
    List<String> placeNames(@Nullable UUID siteId);
}
