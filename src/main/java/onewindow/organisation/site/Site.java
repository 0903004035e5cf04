package onewindow.organisation.site;

import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import org.jspecify.annotations.Nullable;

/**
 * 服务场所: the centre, station or point that serves a region.
 *
 * @param hours as on the door: 周一至周五 8:30–12:00 13:30–17:30
 * @param partner the bank, post office or shop a point is run with
 * @param director the responsible person, and the number at which the public reaches them
 */
public record Site(
        UUID id,
        String name,
        Level level,
        RegionCode regionCode,
        String regionName,
        SiteKind kind,
        @Nullable String address,
        @Nullable String phone,
        String hours,
        @Nullable String partner,
        @Nullable String director,
        @Nullable String directorPhone) {}
