package onewindow.catalogue.find;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.organisation.region.Region;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.SiteName;
import onewindow.platform.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The place that a question names (九曲街道几点上班) is meant, not the one chosen on the page. */
@Component
class Places {
    /**
     * @param said as it was called
     * @param regions all that are called so; none if nothing here is
     * @param rest what was asked of it
     */
    record Named(String said, List<Region> regions, String rest) {
        /** The place, if there is exactly one. */
        @Nullable
        RegionCode region() {
            return regions.size() == 1 ? regions.getFirst().code() : null;
        }
    }

    /** @param forms the name, and as it is said for short */
    private record Place(Region region, String name, List<String> forms) {
        static Place of(Region region) {
            String name = Phrase.folded(
                    region.level() == Level.VILLAGE ? SiteName.shortVillage(region.name()) : region.name());
            String bare = name.replaceFirst("(?:街道|社区|镇|乡|村|区|县|市)$", "");
            return new Place(
                    region,
                    name,
                    (region.level() == Level.VILLAGE
                                    ? Stream.of(name, bare, bare + "村", bare + "社区")
                                    : Stream.of(name, bare))
                            .filter(form -> form.length() >= 2)
                            .distinct()
                            .toList());
        }

        boolean liesIn(Place above) {
            return !above.equals(this) && above.region.code().contains(region.code());
        }
    }

    private record Called(String form, Place place) {
        /** 凤凰镇 is another place than 凤凰村. */
        boolean in(String whole) {
            int at = whole.indexOf(form);
            return at >= 0
                    && (clearly()
                            || !ANOTHER.matcher(whole.substring(at + form.length()))
                                    .lookingAt());
        }

        boolean clearly() {
            return form.length() > 2 && (form.equals(place.name) || form.endsWith("村") || form.endsWith("社区"));
        }
    }

    private static final Pattern ANOTHER = Pattern.compile("[镇乡村县市]|街道|社区");
    private static final Pattern PLACE =
            Pattern.compile("([\\p{IsHan}]{1,5}?)(?:镇(?!上)|乡(?!下)|街道|社区|村(?!里))|[\\p{IsHan}]{2,5}?[县市]");
    /** 我们镇, 哪个村: no name. */
    private static final List<String> NO_NAME = List.of(
            "我", "俺", "咱", "你", "他", "这", "那", "哪", "本", "各", "每", "全", "上", "下", "外", "农", "乡", "新", "个", "们", "家",
            "城", "所在", "附近", "便民", "政府", "镇", "街道", "什么", "到", "去", "在", "问");

    private static final Pattern OFFICE = Pattern.compile("^(?:办事处|街道办|人民政府|党政办|办(?=[^理事证]|$))");
    private static final Pattern OF_THE_COUNTY = Pattern.compile("政务服务?(?:中心|大厅)|[县区](?:政府|里)(?:的?大厅)?");

    private final Regions regions;
    private final Memory.Remembered<RegionCode, List<Place>> known;
    private final RegionCode county;

    Places(Regions regions, Memory memory, @Value("${onewindow.county}") String county) {
        this.regions = regions;
        this.known = memory.of("organisation", Duration.ofMinutes(1));
        this.county = RegionCode.of(county);
    }

    @Nullable
    Named in(String asked, @Nullable RegionCode chosen) {
        String whole = Phrase.of(asked).whole();
        List<Place> places = known.get(
                chosen == null ? county : chosen.at(Level.COUNTY),
                here -> regions.within(here).stream().map(Place::of).toList());
        return named(whole, places, chosen)
                .or(() -> ofTheCounty(whole, places))
                .or(() -> unknown(whole))
                .orElse(null);
    }

    private static Optional<Named> named(String whole, List<Place> places, @Nullable RegionCode chosen) {
        return places.stream()
                .flatMap(place -> place.forms.stream().map(form -> new Called(form, place)))
                .filter(called -> called.in(whole))
                .sorted(Comparator.comparingInt((Called called) -> -called.form.length()))
                .filter(called -> called.clearly() || onlyAPlace(without(whole, called.form, called.place, places)))
                .findFirst()
                .map(called -> {
                    List<Place> alike = alike(called, whole, places, chosen);
                    return new Named(
                            called.form,
                            alike.stream().map(Place::region).toList(),
                            without(whole, called.form, alike.getFirst(), places));
                });
    }

    /** Villages of several towns may be called alike: the one of the town that was named or chosen, else all. */
    private static List<Place> alike(Called called, String whole, List<Place> places, @Nullable RegionCode chosen) {
        Level level = called.place.region.level();
        List<Place> all = places.stream()
                .filter(place -> place.forms.contains(called.form) && place.region.level() == level)
                .toList();
        List<Place> towns = places.stream()
                .filter(place -> place.region.level() == Level.TOWN && whole.contains(place.name))
                .toList();
        return narrowed(all, place -> towns.stream().anyMatch(place::liesIn))
                .or(() -> narrowed(
                        all,
                        place -> chosen != null
                                && chosen.level().compareTo(Level.TOWN) >= 0
                                && chosen.at(Level.TOWN).contains(place.region.code())))
                .orElse(all);
    }

    private static Optional<List<Place>> narrowed(List<Place> all, Predicate<Place> to) {
        List<Place> some = all.stream().filter(to).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some);
    }

    /** Without its name, the names of what it lies in, and the word for its office. */
    private static String without(String whole, String name, Place place, List<Place> places) {
        int at = whole.indexOf(name);
        String after = OFFICE.matcher(whole.substring(at + name.length())).replaceFirst("");
        String before = whole.substring(0, at);
        for (Place above : places) {
            if (place.liesIn(above)) {
                before = before.replace(above.name, "");
            }
        }
        return before + after;
    }

    /** 政务服务中心 is the name of the county's own (国发〔2022〕5号), 便民服务中心 of a town's. */
    private static Optional<Named> ofTheCounty(String whole, List<Place> places) {
        return OF_THE_COUNTY
                .matcher(whole)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .filter(said -> onlyAPlace(whole.replace(said, "")))
                .flatMap(said -> places.stream()
                        .map(Place::region)
                        .filter(region -> region.level() == Level.COUNTY)
                        .findFirst()
                        .map(region -> new Named(said, List.of(region), whole.replace(said, ""))));
    }

    private static Optional<Named> unknown(String whole) {
        String open = Phrase.withoutOpening(whole);
        return PLACE.matcher(open)
                .results()
                .filter(place -> place.group(1) == null || NO_NAME.stream().noneMatch(place.group(1)::endsWith))
                .findFirst()
                .map(MatchResult::group)
                .map(said -> new Named(said, List.of(), cut(open, said)))
                .filter(named -> onlyAPlace(named.rest));
    }

    private static String cut(String whole, String said) {
        int at = whole.indexOf(said);
        return whole.substring(0, at) + whole.substring(at + said.length());
    }

    private static boolean onlyAPlace(String rest) {
        Phrase phrase = Phrase.of(rest);
        return Topic.of(phrase)
                .map(topic -> topic.ofAPlace() && topic.alone(phrase))
                .orElseGet(() -> Topic.nobodys(rest));
    }
}
