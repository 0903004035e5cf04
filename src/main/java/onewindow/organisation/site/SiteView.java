package onewindow.organisation.site;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode.Level;
import org.jspecify.annotations.Nullable;

/**
 * A site as everyone may see it.
 *
 * @param opensAt 明天 8:30; null while it is open
 * @param closedBecause why nobody is served now; null while it is open
 * @param alsoOpen what it is open beside its weekly hours: 周六值班 9:00–11:30
 * @param closures the closures of the next two weeks, with their reasons
 */
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
        @Nullable String closedBecause,
        List<String> alsoOpen,
        List<String> closures,
        @Nullable String director,
        @Nullable String directorPhone) {
    /** For how many days ahead the public is told what is out of the ordinary. */
    static final int AHEAD = 14;

    static SiteView of(Site site, OpeningCalendar calendar, LocalDateTime now) {
        boolean open = calendar.openAt(now);
        String opens = open
                ? null
                : calendar.nextOpening(now)
                        .map(next -> next.said(now.toLocalDate()))
                        .orElse(null);
        return new SiteView(
                site.id(),
                site.name(),
                site.level(),
                site.regionCode().value(),
                site.regionName(),
                site.kind(),
                site.address(),
                site.phone(),
                site.hours(),
                open,
                opens,
                calendar.closedBecause(now),
                calendar.alsoOpen(now.toLocalDate(), AHEAD),
                calendar.closures(now.toLocalDate(), AHEAD),
                site.director(),
                site.directorPhone());
    }
}
