package onewindow.catalogue.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.catalogue.IdentityNeeds;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Material;
import onewindow.catalogue.Promise;
import onewindow.catalogue.Way;
import onewindow.catalogue.guide.Guides;
import onewindow.catalogue.guide.ItemCard;
import onewindow.identity.IdentityLevel;
import onewindow.identity.RegionCode;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.organisation.site.OpeningCalendars;
import onewindow.organisation.site.OpeningDay;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.SiteView;
import onewindow.organisation.site.Sites;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a question about an item or a place from what is kept of it: the version in force, the site, its calendar. */
@Component
class Answers {
    private static final String OF_THE_SITE = "按站点登记的信息和工作日历";

    private final Guides guides;
    private final Sites sites;
    private final OpeningCalendars openings;
    private final Calendars calendars;

    private final Regions regions;
    private final IdentityNeeds needs;

    Answers(
            Guides guides,
            Sites sites,
            OpeningCalendars openings,
            Calendars calendars,
            Regions regions,
            IdentityNeeds needs) {
        this.needs = needs;
        this.regions = regions;
        this.guides = guides;
        this.sites = sites;
        this.openings = openings;
        this.calendars = calendars;
    }

    @Nullable
    Answer of(
            Finding finding, Places.@Nullable Named named, @Nullable RegionCode page, Collection<ItemVersion> offered) {
        Topic topic = finding.topic();
        if (topic == null) {
            return null;
        }
        if (named != null && named.region() == null) {
            return named.regions().isEmpty() ? nowhere(topic, named) : several(topic, named);
        }
        RegionCode chosen = named == null ? page : named.region();
        if (topic.ofAnItem && topic != Topic.HOURS && !finding.hits().isEmpty()) {
            return ofItem(topic, finding.hits().getFirst().item(), chosen);
        }
        return ofPlace(topic, finding.phrase(), guides.nearest(chosen), offered);
    }

    private @Nullable Answer ofItem(Topic topic, ItemVersion item, @Nullable RegionCode chosen) {
        String name = "“" + item.name() + "”";
        return switch (topic) {
            case BRING -> item(topic, name + "要带什么", bring(item.materials()), item);
            case COST -> item(topic, "办" + name + "要多少钱", cost(item, chosen), item);
            case ONLINE -> item(topic, name + "能在网上办吗", online(item, chosen), item);
            case LONG -> item(topic, name + "多久办好", List.of(Promise.of(item).full() + "。"), item);
            case PHONE -> item(topic, name + "问谁", List.of(guides.consultation(item, chosen) + "。"), item);
            default -> item(topic, name + "在哪办", where(item, chosen), item);
        };
    }

    private static Answer item(Topic topic, String title, List<String> lines, ItemVersion item) {
        String source = "按办事指南第 " + item.version() + " 版";
        return new Answer(topic, title, lines, source, null, "/items/" + item.code(), "看办事指南");
    }

    private static List<String> bring(List<Material> materials) {
        List<String> lines = new ArrayList<>();
        for (Material.Necessity necessity : Material.Necessity.values()) {
            String named = materials.stream()
                    .filter(material -> material.necessity() == necessity)
                    .map(material -> material.name() + material.exempt().plain)
                    .collect(Collectors.joining("、"));
            if (!named.isEmpty()) {
                lines.add(necessity.plain + "：" + named + "。");
            }
        }
        return lines.isEmpty() ? List.of("不用带材料。") : lines;
    }

    /** Who is insured pays his premium, which is no fee of the window: it is said as the guide has it, or that it has not. */
    private List<String> cost(ItemVersion item, @Nullable RegionCode chosen) {
        String fee = ItemCard.fee(item.content()) + "。";
        if (!item.name().contains("参保")) {
            return List.of(fee);
        }
        List<String> premium = guides.questions(item.content()).stream()
                .filter(question -> question.question().contains("多少钱"))
                .map(question -> question.question() + "？" + question.answer())
                .toList();
        return premium.isEmpty()
                ? List.of("办手续" + fee + "保险费要另外交。", "保险费交多少，这份指南里没有写，请问：" + guides.consultation(item, chosen) + "。")
                : Stream.concat(Stream.of("办手续" + fee + "保险费要另外交。"), premium.stream())
                        .toList();
    }

    private List<String> online(ItemVersion item, @Nullable RegionCode chosen) {
        if (!item.online()) {
            return Stream.concat(Stream.of("现在不能在网上办，要到窗口办。"), where(item, chosen).stream())
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        lines.add("能。在手机上点开这件事，点“在线申请”，照着填就行。");
        if (needs.toApply(item.content()) != IdentityLevel.CLAIMED) {
            lines.add("第一次在网上办，要先带身份证到窗口核对一次身份。");
        }
        if (item.content().visits() > 0) {
            lines.add("办的过程里要到窗口 " + item.content().visits() + " 次。");
        }
        return lines;
    }

    private List<String> where(ItemVersion item, @Nullable RegionCode chosen) {
        List<String> lines = new ArrayList<>();
        guides.accepting(item, chosen).stream().limit(2).forEach(site -> lines.add(address(site)));
        if (lines.isEmpty()) {
            lines.add("在您村（社区）或镇（街道）的便民服务中心办。选了您在哪个村（社区），就告诉您是哪一个。");
        }
        if (item.online()) {
            lines.add("手机上也能办。");
        }
        return lines;
    }

    private static String address(Site site) {
        String address = site.address() == null ? "" : "，地址：" + site.address();
        String phone = site.phone() == null ? "" : "，电话 " + site.phone();
        return site.name() + address + phone + "。";
    }

    private static Answer nowhere(Topic topic, Places.Named named) {
        String place = "“" + named.said() + "”";
        return new Answer(
                topic,
                "没有查到" + place,
                List.of("本县（区）没有叫" + place + "的镇、街道、村或社区。也许名字写得不一样，也许在别的县（区）。请选一选您在哪里，或者打 12345 问。"),
                "按本县登记的地名和站点",
                null,
                "/sites",
                "看有哪些办事点");
    }

    private Answer several(Topic topic, Places.Named named) {
        List<String> lines = named.regions().stream()
                .map(region -> regions.fullName(region.code()) + "："
                        + Optional.ofNullable(guides.nearest(region.code()))
                                .map(site -> topic == Topic.HOURS ? site.hours() + "。" : address(site))
                                .orElse("请打 12345 问。"))
                .toList();
        String title = "叫“" + named.said() + "”的有 " + lines.size() + " 处";
        return new Answer(topic, title, lines, OF_THE_SITE, null, "/sites", "看别的办事点");
    }

    private Answer ofPlace(Topic topic, Phrase asked, @Nullable Site site, Collection<ItemVersion> offered) {
        String name = site == null ? "便民服务中心" : site.name();
        return switch (topic) {
            case HOURS -> place(topic, name + "的开放时间", hours(site, asked), site);
            case WHERE ->
                place(
                        topic,
                        name + "在哪",
                        site == null ? List.of("请打 12345 问。") : List.of(address(site), "平时：" + site.hours() + "。"),
                        site);
            case PHONE ->
                place(
                        topic,
                        site == null ? "打电话问" : name + "的电话",
                        List.of(site == null ? "请打 12345。" : address(site)),
                        site);
            case WAYS -> place(topic, "要预约吗", ways(site), site);
            default -> ofAnything(topic, site, offered);
        };
    }

    /** What is the same wherever one goes. */
    private Answer ofAnything(Topic topic, @Nullable Site site, Collection<ItemVersion> offered) {
        return switch (topic) {
            case COST -> new Answer(topic, "办事要钱吗", fees(offered), "按各事项的办事指南", null, "/items", "看全部事项");
            case BRING, LONG ->
                new Answer(
                        topic,
                        topic == Topic.BRING ? "要带什么，看办哪件事" : "多久办好，看办哪件事",
                        List.of("每件事的办事指南里都写清楚了。请在上面写出要办的事，比如「低保" + (topic == Topic.BRING ? "带什么」。" : "几天办好」。")),
                        "按各事项的办事指南",
                        null,
                        "/items",
                        "看全部事项");
            case ONLINE -> onlineAtAll(offered);
            case AGENT ->
                new Answer(
                        topic,
                        "自己不方便，有人帮您办",
                        List.of("代办员可以帮您跑腿、上门；没有手机也能办，打电话或请家里人替您说一声就行。"),
                        "按本县帮办代办服务",
                        phone(site),
                        "/help",
                        "请人帮办、上门");
            case WITHDRAW ->
                new Answer(
                        topic,
                        "撤回已经交的申请",
                        List.of("在「查进度」里打开那一件，点「撤回申请」。没有手机的，带身份证到交申请的窗口撤回。"),
                        "办结以前都可以撤回",
                        phone(site),
                        "/progress",
                        "查进度");
            case PROGRESS ->
                new Answer(
                        topic,
                        "查办到哪一步",
                        List.of("凭办件编号和申请时留的手机号查；没有留手机号的，凭编号和身份证后四位查。"),
                        "没有编号的，带身份证到窗口查",
                        phone(site),
                        "/progress",
                        "查进度");
            case HOURS, WHERE, PHONE, WAYS -> throw new IllegalArgumentException(topic.name());
        };
    }

    private static Answer onlineAtAll(Collection<ItemVersion> offered) {
        long items = offered.stream().filter(ItemVersion::online).count();
        return new Answer(
                Topic.ONLINE,
                "哪些事能在网上办",
                List.of(items + " 件事能在网上办，手机上就行。请在上面写出要办的事，看它能不能。"),
                "按各事项的办事指南",
                null,
                "/items",
                "看全部事项");
    }

    private static @Nullable String phone(@Nullable Site site) {
        return site == null ? null : site.phone();
    }

    private static Answer place(Topic topic, String title, List<String> lines, @Nullable Site site) {
        return new Answer(topic, title, lines, OF_THE_SITE, phone(site), "/sites", "看别的办事点");
    }

    private List<String> hours(@Nullable Site site, Phrase asked) {
        if (site == null) {
            return List.of("请打 12345 问。");
        }
        LocalDate today = calendars.today();
        List<String> lines = new ArrayList<>();
        OpeningCalendar calendar = openings.of(site);
        days(asked.whole(), calendar, today).forEach(day -> lines.add(ofDay(calendar.day(day), today)));
        if (lines.isEmpty() && AskedDays.MARKET.matcher(asked.whole()).find()) {
            lines.add("这里没有另外登记圩日（集日）的时间，逢集和平时一样开门。");
        }
        SiteView view = sites.view(site);
        lines.add("平时：" + site.hours() + (calendar.opensOnHolidays(today) ? "，法定节假日只在下面写明的时间开门。" : "，法定节假日不开门。"));
        view.alsoOpen().forEach(more -> lines.add("另外：" + more + "。"));
        view.closures().forEach(closed -> lines.add("请注意：" + closed + "。"));
        lines.add(view.openNow() ? "现在开门。" : "现在关门" + (view.opensAt() == null ? "。" : "，" + view.opensAt() + " 开门。"));
        return lines;
    }

    /** A market day is the site's own, a holiday the calendar's. */
    private static List<LocalDate> days(String asked, OpeningCalendar calendar, LocalDate today) {
        if (AskedDays.MARKET.matcher(asked).find()) {
            return calendar.nextMarket(today).stream().toList();
        }
        List<LocalDate> holiday = AskedDays.ofHoliday(asked, calendar.calendar(), today);
        return holiday.isEmpty() ? AskedDays.of(asked, today) : holiday;
    }

    private static String ofDay(OpeningDay day, LocalDate today) {
        String why = day.why().isEmpty() ? "" : "（" + day.why() + "）";
        return WorkCalendar.said(day.date(), today) + "："
                + (day.hours().isEmpty() ? "不开门" + why : day.hours() + " 开门" + why)
                + "。";
    }

    private static List<String> ways(@Nullable Site site) {
        String closed = Way.closed().stream().map(way -> way.chinese).collect(Collectors.joining("、"));
        List<String> lines = new ArrayList<>();
        lines.add(Way.appointment(site == null ? "" : site.name(), phone(site)) + "。");
        if (!closed.isEmpty()) {
            lines.add("现在还没有开通：" + closed + "。");
        }
        return lines;
    }

    private static List<String> fees(Collection<ItemVersion> offered) {
        List<ItemContent> charged = offered.stream()
                .map(ItemVersion::content)
                .filter(item -> Boolean.TRUE.equals(item.feeCharged()))
                .toList();
        String free = (offered.size() - charged.size()) + " 件事不收费。";
        String paid = charged.stream()
                .map(item -> item.name() + "（" + ItemCard.fee(item) + "）")
                .collect(Collectors.joining("；"));
        return paid.isEmpty() ? List.of(free) : List.of(free, "收费的只有：" + paid + "。");
    }
}
