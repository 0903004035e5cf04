package onewindow.organisation.region;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onewindow.identity.RegionCode;
import org.springframework.core.io.ClassPathResource;

/** The provinces, cities and counties of the country by name, so that the file of one county is enough to load it. */
final class KnownRegions {
    private static final ClassPathResource FILE = new ClassPathResource("regions/county-and-above.csv");

    private KnownRegions() {}

    /** Those of the codes that are known, and everything above them, greatest first. Row numbers are 0: no file named them. */
    static List<RegionStage.Staged> withAncestors(Collection<String> codes) {
        Map<String, String> names = names();
        Map<String, RegionStage.Staged> wanted = new TreeMap<>();
        for (String code : codes) {
            RegionCode region = new RegionCode(code);
            while (region != null && names.containsKey(region.value())) {
                wanted.put(region.value(), new RegionStage.Staged(0, region, names.getOrDefault(region.value(), "")));
                region = DivisionRule.parent(region);
            }
        }
        return new ArrayList<>(wanted.values());
    }

    static String name(RegionCode region) {
        return names().getOrDefault(region.value(), region.value());
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        try (RegionRows rows = new RegionRows(new InputStreamReader(FILE.getInputStream(), StandardCharsets.UTF_8))) {
            rows.forEach(row -> names.putIfAbsent(
                    RegionCode.of(row.given().code()).value(), row.given().name()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
