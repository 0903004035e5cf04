package onewindow.catalogue.find;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.catalogue.Audience;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.LifeEvents;
import onewindow.catalogue.guide.ItemCard;
import onewindow.identity.RegionCode;
import onewindow.organisation.department.Department;
import onewindow.organisation.department.Departments;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding a service item. Everyone may. */
@RestController
class ItemController {
    private static final int SUGGESTIONS = 8;

    /**
     * @param understood what was probably meant, or that nothing quite fits
     * @param elsewhere where it is done, if it is one of the things that are not applied for here
     * @param answer what was asked about an item or a place
     * @param unsure it is not known what was meant: people are better asked than the nearest item
     */
    record FoundItems(
            List<ItemCard> items,
            @Nullable String next,
            @Nullable String understood,
            @Nullable String elsewhere,
            @Nullable Answer answer,
            boolean unsure) {}

    record LifeEventView(String key, int itemCount) {}

    record DepartmentView(
            UUID id,
            String key,
            String name,
            @Nullable String creditCode,
            @Nullable String phone,
            @Nullable String complaintPhone,
            @Nullable String reviewBody,
            @Nullable String court,
            int itemCount) {}

    private final OfferedItems offered;
    private final Departments departments;
    private final Answers answers;
    private final Places places;
    private final Elsewhere elsewhere = Elsewhere.load();

    ItemController(OfferedItems offered, Departments departments, Answers answers, Places places) {
        this.places = places;
        this.offered = offered;
        this.answers = answers;
        this.departments = departments;
    }

    /** The region narrows nothing, every item can be had from every place of the county; what is near comes first. */
    @GetMapping("/api/items/search")
    FoundItems search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable RegionCode regionCode,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String lifeEvent,
            @RequestParam(required = false) @Nullable Audience audience,
            @ParameterObject Slice.Request page) {
        ItemFinder.Filter filter =
                new ItemFinder.Filter(department, lifeEvent, audience, regionCode == null ? null : regionCode.level());
        ItemFinder finder = offered.finder();
        Places.Named place = q.isBlank() ? null : places.in(q, regionCode);
        Finding finding = place == null ? Finding.of(q, filter, finder, elsewhere) : of(place, filter, finder);
        List<ItemFinder.Hit> rest = after(finding.hits(), page.key(2));
        Slice<ItemFinder.Hit> slice = Slice.of(
                rest.subList(0, Math.min(page.fetch(), rest.size())),
                page,
                hit -> List.of(hit.score(), hit.item().code()));
        Answer answer = answers.of(finding, place, regionCode, finder.all());
        boolean unsure = answer == null && finding.elsewhere() == null && !finding.fits();
        return new FoundItems(
                cards(slice.items()), slice.next(), understood(q, finding), finding.elsewhere(), answer, unsure);
    }

    /** Who names a place and nothing else wants to know where it is. */
    private Finding of(Places.Named place, ItemFinder.Filter filter, ItemFinder finder) {
        return Topic.of(Phrase.of(place.rest())).isEmpty() && Topic.nobodys(place.rest())
                ? Finding.about(Topic.WHERE, place.rest())
                : Finding.of(place.rest(), filter, finder, elsewhere);
    }

    private static List<ItemFinder.Hit> after(List<ItemFinder.Hit> hits, @Nullable List<String> key) {
        if (key == null) {
            return hits;
        }
        float score = number(key.getFirst());
        return hits.stream()
                .filter(hit -> hit.score() < score
                        || (hit.score() == score && hit.item().code().compareTo(key.getLast()) > 0))
                .toList();
    }

    private static float number(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            throw onewindow.platform.Problem.invalid("after", "翻页标记无效，请回到第一页重新查询。");
        }
    }

    /** Said only where the words themselves are not the name. */
    private static @Nullable String understood(String q, Finding finding) {
        if (finding.hits().isEmpty() || finding.fit() == Finding.Fit.ALL) {
            return null;
        }
        String best = finding.hits().getFirst().item().name();
        return switch (finding.fit()) {
            case SURE -> Phrase.folded(best).contains(Phrase.folded(q)) ? null : "您是不是想办：" + best;
            case SEVERAL -> "下面几件都对得上，看看是哪一件。";
            default -> "没有完全对得上的，下面这些可能有关。";
        };
    }

    @GetMapping("/api/items/suggest")
    List<ItemCard> suggest(@RequestParam(defaultValue = "") String q) {
        if (q.isBlank()) {
            return List.of();
        }
        return cards(offered.finder().find(q, ItemFinder.Filter.NONE).stream()
                .limit(SUGGESTIONS)
                .toList());
    }

    @GetMapping("/api/life-events")
    List<LifeEventView> lifeEvents() {
        Map<String, Long> counts = offered.finder().all().stream()
                .flatMap(item -> item.content().lifeEvents().stream().distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return LifeEvents.ALL.stream()
                .map(key -> new LifeEventView(key, counts.getOrDefault(key, 0L).intValue()))
                .toList();
    }

    @GetMapping("/api/departments")
    List<DepartmentView> departments() {
        Map<String, Long> counts = offered.finder().all().stream()
                .collect(Collectors.groupingBy(ItemVersion::departmentKey, Collectors.counting()));
        return departments.all().stream()
                .map(d -> view(d, counts.getOrDefault(d.key(), 0L).intValue()))
                .sorted(Comparator.comparing(view -> view.itemCount() == 0))
                .toList();
    }

    private static DepartmentView view(Department d, int items) {
        return new DepartmentView(
                d.id(),
                d.key(),
                d.name(),
                d.creditCode(),
                orNull(d.phone()),
                orNull(d.complaintPhone()),
                orNull(d.reviewBody()),
                orNull(d.court()),
                items);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private List<ItemCard> cards(List<ItemFinder.Hit> hits) {
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::key, Department::name));
        return hits.stream()
                .map(ItemFinder.Hit::item)
                .map(item -> ItemCard.of(item, names.getOrDefault(item.departmentKey(), item.departmentKey())))
                .toList();
    }
}
