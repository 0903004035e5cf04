package onewindow.documents;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.SiteName;
import onewindow.organisation.site.Sites;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 机关代字: how a site or an organ is called in its document numbers, 河东郑旺, 河东民政. Given once, at the site's first document, and kept when
 * the place is renamed; no two sites share one, though two villages may share a name.
 */
@Component
class SiteWords {
    static final List<String> COUNTY = List.of("自治县", "自治旗", "林区", "特区", "县", "区", "市", "旗");
    private static final List<String> TOWN = List.of("街道办事处", "街道", "民族乡", "镇", "乡");
    private static final List<String> VILLAGE = List.of("社区", "村");

    private final Db db;
    private final Sites sites;
    private final Regions regions;

    SiteWords(Db db, Sites sites, Regions regions) {
        this.db = db;
        this.sites = sites;
        this.regions = regions;
    }

    String of(UUID siteId, DocumentContent.@Nullable Organ organ) {
        UUID own = organ == null ? null : organ.id();
        if (organ == null || own == null) {
            return known(siteId).orElseGet(() -> give(siteId, candidates(sites.get(siteId))));
        }
        return known(own)
                .orElseGet(() -> give(own, numbered(new LinkedHashSet<>(List.of(organ.word(), organ.name())))));
    }

    private Optional<String> known(UUID siteId) {
        return db.sql("select word from documents.site_word where site_id = :id")
                .bind("id", siteId)
                .optional(String.class);
    }

    /** Whoever comes second waits at the unique index and then reads what the first one got. */
    private String give(UUID siteId, Set<String> candidates) {
        for (String word : candidates) {
            db.sql("insert into documents.site_word (site_id, word) values (:id, :word) on conflict do nothing")
                    .bind("id", siteId)
                    .bind("word", word)
                    .update();
            Optional<String> given = known(siteId);
            if (given.isPresent()) {
                return given.get();
            }
        }
        throw new IllegalStateException("no word left for site " + siteId);
    }

    private Set<String> candidates(Site site) {
        RegionCode code = site.regionCode();
        String shortest = "";
        for (Level level : List.of(Level.COUNTY, Level.TOWN, Level.VILLAGE)) {
            if (level.compareTo(code.level()) <= 0) {
                shortest += word(code.at(level), level);
            }
        }
        return numbered(new LinkedHashSet<>(List.of(shortest, regions.fullName(code))));
    }

    private static Set<String> numbered(Set<String> words) {
        String again = words.iterator().next();
        IntStream.range(2, 1000).forEach(n -> words.add(again + n));
        words.remove("");
        return words;
    }

    private String word(RegionCode code, Level level) {
        String name = regions.find(code).map(r -> r.name()).orElse("");
        return switch (level) {
            case VILLAGE -> without(SiteName.shortVillage(name), VILLAGE);
            case TOWN -> without(name, TOWN);
            default -> without(name, COUNTY);
        };
    }

    /** 郑旺镇 → 郑旺; but 单县 stays 单县. */
    static String without(String name, List<String> endings) {
        return endings.stream()
                .filter(ending -> name.endsWith(ending) && name.length() >= ending.length() + 2)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
