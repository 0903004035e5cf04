package onewindow.organisation.site;

import java.util.UUID;
import onewindow.identity.RegionCode.Level;
import org.jspecify.annotations.Nullable;

/** A site as everyone may see it. */
public record SiteView(
        UUID id,
        String name,
        Level level,
        String regionCode,
        String regionName,
        SiteKind kind,
        @Nullable String address,
        @Nullable String phone,
        String hours,
        boolean openNow,
        @Nullable String opensAt,
        @Nullable String director,
        @Nullable String directorPhone) {}
