package onewindow.organisation.site;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.Memory;
import onewindow.platform.Problem;
import org.springframework.stereotype.Service;

/** The places where people are served. */
@Service
public class Sites {
    private final SiteTable table;
    private final Memory.Remembered<UUID, Site> byId;
    private final Memory.Remembered<RegionCode, Optional<Site>> byRegion;
    private final OpeningCalendars openings;
    private final Clock clock;

    Sites(SiteTable table, OpeningCalendars openings, Clock clock, Memory memory) {
        this.byId = memory.of("organisation");
        this.byRegion = memory.of("organisation");
        this.table = table;
        this.openings = openings;
        this.clock = clock;
    }

    public Site get(UUID id) {
        return byId.get(id, key -> table.find(key).orElseThrow(() -> Problem.notFound("这个服务场所")));
    }

    /** By its id or the code of its region, as the address of a screen has it. */
    public Site named(String idOrRegion) {
        if (idOrRegion.matches("[1-9]\\d{5,11}")) {
            return at(RegionCode.of(idOrRegion)).orElseThrow(() -> Problem.notFound("这个服务场所"));
        }
        try {
            return get(UUID.fromString(idOrRegion));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("site", "请给出服务场所的编号或区划代码。");
        }
    }

    /** The station or centre of exactly that region. */
    public Optional<Site> at(RegionCode region) {
        return byRegion.get(
                region, key -> table.in(List.of(key.value())).stream().findFirst());
    }

    /** The site of that region and those above it, nearest first. */
    public List<Site> serving(RegionCode region) {
        return table.in(Arrays.stream(Level.values())
                .filter(level -> level.compareTo(region.level()) <= 0)
                .map(level -> region.at(level).value())
                .distinct()
                .toList());
    }

    public Map<UUID, Site> all(Collection<UUID> ids) {
        return byId.all(
                ids, unknown -> table.all(unknown).stream().collect(Collectors.toMap(Site::id, Function.identity())));
    }

    /** As everyone may see it now: whether it is open, and else when it opens and why it is closed. */
    public SiteView view(Site site) {
        return SiteView.of(site, openings.of(site), LocalDateTime.now(clock));
    }

    public List<SiteView> views(List<Site> sites) {
        Map<UUID, OpeningCalendar> calendars = openings.of(sites);
        LocalDateTime now = LocalDateTime.now(clock);
        return sites.stream()
                .map(site -> SiteView.of(site, Objects.requireNonNull(calendars.get(site.id())), now))
                .toList();
    }
}
