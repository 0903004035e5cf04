package onewindow.catalogue.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.catalogue.IdentityNeeds;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemTypes;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Items;
import onewindow.catalogue.Promise;
import onewindow.catalogue.Question;
import onewindow.catalogue.Way;
import onewindow.catalogue.guide.Guide.GuideStage;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.organisation.department.Department;
import onewindow.organisation.department.Departments;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a guide together: what the item says, and whom to ask and where to go at this place. */
@Component
public class Guides {
    private static final Pattern LOCAL_FIGURE = Pattern.compile("当地(?:当年)?(?:公布|规定|标准)");
    private static final String HOTLINE = "12345 政务服务便民热线";

    private final Items items;
    private final Departments departments;
    private final Sites sites;
    private final Regions regions;
    private final RegionCode county;
    private final IdentityNeeds needs;

    Guides(
            Items items,
            Departments departments,
            Sites sites,
            Regions regions,
            IdentityNeeds needs,
            @Value("${onewindow.county}") String county) {
        this.items = items;
        this.departments = departments;
        this.sites = sites;
        this.regions = regions;
        this.needs = needs;
        this.county = RegionCode.of(county);
    }

    /** @param id an item's id or its code */
    ItemVersion item(String id) {
        return items.current(items.idOf(id).orElseGet(() -> uuid(id)));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw onewindow.platform.Problem.notFound("这个事项");
        }
    }

    Guide guide(ItemVersion item, @Nullable RegionCode chosen, String qrUrl) {
        RegionCode region = chosen == null ? county : chosen;
        regions.get(region);
        return guide(item, region, sites.serving(region), departments.byKey(item.departmentKey()), qrUrl);
    }

    private Guide guide(ItemVersion item, RegionCode region, List<Site> near, Department department, String qrUrl) {
        ItemContent c = item.content();
        ItemCard card = ItemCard.of(item, department.name());
        return new Guide(
                card.id(),
                card.code(),
                card.name(),
                card.aliases(),
                card.department(),
                card.departmentName(),
                card.kind(),
                card.promisedDays(),
                card.online(),
                card.fee(),
                card.audience(),
                card.lifeEvents(),
                Promise.of(item).full(),
                card.acceptLevel(),
                item.version(),
                item.effectiveFrom(),
                c.type(),
                ItemTypes.NAMES.getOrDefault(c.type(), c.type()),
                ItemTypes.POWER_SOURCES.getOrDefault(Objects.requireNonNullElse(c.powerSource(), 1), ""),
                c.legalBases(),
                implementingBody(c, department),
                c.conditions().stream().map(text -> locally(text, department)).toList(),
                item.statutoryDays(),
                item.resultName(),
                item.resultKind(),
                Objects.equals(c.feeCharged(), true),
                c.feeBasis(),
                c.feeLines(),
                c.materials(),
                c.process(),
                c.reviewStandard(),
                appointment(c, accepting(c, near)),
                consultation(near, department),
                complaint(department),
                c.visits(),
                c.visitReason(),
                c.fields(),
                questions(c, department),
                sites.views(accepting(c, near)),
                qrUrl,
                route(c, near, region),
                needs.toApply(c),
                needs.toReadTheResult(c));
    }

    /** 常见问题, with the bureau that knows the local figures. */
    public List<Question> questions(ItemContent content) {
        return questions(content, departments.byKey(content.department()));
    }

    /** The site that is nearest to the place chosen; the county's own if none is. */
    public @Nullable Site nearest(@Nullable RegionCode chosen) {
        return sites.serving(chosen == null ? county : chosen).stream()
                .findFirst()
                .orElse(null);
    }

    public List<Site> accepting(ItemVersion item, @Nullable RegionCode chosen) {
        return accepting(item.content(), sites.serving(chosen == null ? county : chosen));
    }

    public String consultation(ItemVersion item, @Nullable RegionCode chosen) {
        return consultation(sites.serving(chosen == null ? county : chosen), departments.byKey(item.departmentKey()));
    }

    /** What the item itself says, then the ways of the site; a way that does not exist is not repeated from an old version. */
    private static String appointment(ItemContent content, List<Site> accepting) {
        Site site = accepting.isEmpty() ? null : accepting.getFirst();
        String ways = Way.appointment(site == null ? "" : site.name(), site == null ? null : site.phone());
        String own = content.appointment();
        return own.isEmpty() || !Way.named(own).isEmpty() ? ways : own + "；" + ways;
    }

    private static List<Question> questions(ItemContent content, Department department) {
        return content.questions().stream()
                .map(q -> new Question(q.question(), locally(q.answer(), department)))
                .toList();
    }

    /** 「按当地公布的标准」 on the site of the place itself: who knows the figure is named. */
    private static String locally(String text, Department department) {
        return department.phone().isBlank() || !LOCAL_FIGURE.matcher(text).find()
                ? text
                : text.replaceAll("[。]$", "") + "（问" + department.name() + " " + department.phone() + "）";
    }

    private static String implementingBody(ItemContent content, Department department) {
        return content.implementingBody().isEmpty() ? department.name() : content.implementingBody();
    }

    private static String consultation(List<Site> near, Department department) {
        List<String> ways = new ArrayList<>();
        near.stream()
                .filter(site -> site.phone() != null && !site.phone().isBlank())
                .findFirst()
                .ifPresent(site -> ways.add(site.name() + " " + site.phone()));
        if (!department.phone().isBlank()) {
            ways.add(department.name() + " " + department.phone());
        }
        ways.add("到窗口当面问");
        return String.join("；", ways);
    }

    private static String complaint(Department department) {
        return department.complaintPhone().isBlank()
                ? HOTLINE
                : department.name() + "监督电话 " + department.complaintPhone() + "；" + HOTLINE;
    }

    /** Where the item is accepted, nearest first: what a village station takes, the town centre takes too. */
    private static List<Site> accepting(ItemContent content, List<Site> near) {
        Level level = content.route().getFirst().level();
        List<Site> accepting =
                near.stream().filter(site -> accepts(site.level(), level)).toList();
        // Seen from the county it is not known which town: its hall is not the place.
        boolean placeKnown = near.stream().anyMatch(site -> site.level().compareTo(Level.COUNTY) > 0);
        return accepting.isEmpty() && placeKnown ? near : accepting;
    }

    public static boolean accepts(Level site, Level stage) {
        return site == stage || (stage == Level.VILLAGE && site == Level.TOWN);
    }

    private static List<GuideStage> route(ItemContent content, List<Site> near, RegionCode region) {
        return content.route().stream()
                .map(stage -> new GuideStage(
                        stage.kind(),
                        stage.level(),
                        siteAt(stage.level(), near, region).orElse(null)))
                .toList();
    }

    /** Seen from a town, a village stage is the town's own; seen from the county, which town is not known. */
    private static Optional<String> siteAt(Level level, List<Site> near, RegionCode region) {
        Level here = level == Level.VILLAGE && region.level() == Level.TOWN ? Level.TOWN : level;
        return near.stream().filter(site -> site.level() == here).findFirst().map(Site::name);
    }
}
