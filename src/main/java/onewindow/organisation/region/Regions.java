package onewindow.organisation.region;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.organisation.site.SiteName;
import onewindow.platform.Memory;
import onewindow.platform.Problem;
import onewindow.platform.text.TypedText;
import org.springframework.stereotype.Service;

/** What is known of places. */
@Service
public class Regions {
    private final RegionTable table;
    private final Memory.Remembered<RegionCode, List<Region>> paths;

    Regions(RegionTable table, Memory memory) {
        this.paths = memory.of("organisation");
        this.table = table;
    }

    public Region get(RegionCode code) {
        return find(code).orElseThrow(() -> Problem.notFound("这个地方"));
    }

    public Optional<Region> find(RegionCode code) {
        return table.find(code);
    }

    /** As people say it, from the county down: 河东区郑旺镇西郑旺村. */
    public String fullName(RegionCode code) {
        return path(code).stream()
                .filter(r -> r.level().compareTo(Level.COUNTY) >= 0 || r.code().equals(code))
                .map(r -> r.level() == Level.VILLAGE ? SiteName.shortVillage(r.name()) : r.name())
                .collect(Collectors.joining());
    }

    /** By code; also of places that are no longer. */
    public Map<String, String> names(Collection<String> codes) {
        return table.names(codes);
    }

    public List<Region> path(RegionCode code) {
        return paths.get(code, table::path);
    }

    public List<Region> children(RegionCode parent) {
        return table.children(parent);
    }

    /** The place itself and all in it: towns, villages. */
    public List<Region> within(RegionCode region) {
        return table.within(region);
    }

    List<Region> counties() {
        return table.counties();
    }

    List<Region> search(String words) {
        String text = TypedText.sought(words);
        if (text.isEmpty() || text.length() > 40) {
            return List.of();
        }
        String letters =
                text.matches("[A-Za-z ']+") ? text.replaceAll("[ ']", "").toLowerCase(Locale.ROOT) : "";
        return table.search(text, letters);
    }
}
