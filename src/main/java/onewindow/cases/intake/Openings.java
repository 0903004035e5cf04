package onewindow.cases.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseFile.Opening;
import onewindow.cases.CaseFile.Subject;
import onewindow.cases.CaseState.Place;
import onewindow.cases.CaseSummary;
import onewindow.catalogue.Ages;
import onewindow.catalogue.Audience;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.PartBasis;
import onewindow.identity.Party;
import onewindow.identity.PartyView;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.identity.party.Parties;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins cases: whether this person may apply for this item in this place, and which site accepts it. */
@Component
public class Openings {
    private final Parties parties;
    private final Regions regions;
    private final Sites sites;
    private final StaffMembers staff;
    private final Calendars calendars;
    private final Ids ids;

    Openings(Parties parties, Regions regions, Sites sites, StaffMembers staff, Calendars calendars, Ids ids) {
        this.parties = parties;
        this.regions = regions;
        this.sites = sites;
        this.staff = staff;
        this.calendars = calendars;
        this.ids = ids;
    }

    Party applicant(UUID partyId) {
        return parties.get(partyId);
    }

    /** From home, for the place one belongs to. */
    public Opening online(ItemVersion item, UUID partyId, String regionCode, @Nullable PartBasis by) {
        if (!item.online()) {
            throw Problem.rule("regionCode", "“" + item.name() + "”需要到窗口办理，不能网上申请。", "办事指南：到现场次数");
        }
        checkAge(item, parties.get(partyId), "替家人办的，请先添加“代办的人”，用他的名字申请。");
        return opening(CaseSummary.Channel.ONLINE, item, partyId, place(item, regionCode), Map.of(), by);
    }

    /** From the applicant's home too, but written down by somebody with a mandate. */
    Opening onBehalf(
            CaseSummary.Channel channel, ItemVersion item, UUID partyId, String regionCode, Map<String, String> form) {
        checkAge(item, parties.get(partyId), "确有特殊情况的，请他到窗口说明。");
        return opening(channel, item, partyId, place(item, regionCode), form, null);
    }

    private Place place(ItemVersion item, String regionCode) {
        RegionCode region = known(regionCode);
        Level level = item.route().acceptLevel();
        if (region.level().compareTo(level) < 0) {
            throw Problem.invalid("regionCode", "请选择到" + level.chinese + "。");
        }
        // A village station without a clerk of its own is served by its town centre.
        Site site = sites.serving(region.at(level)).stream()
                .filter(s -> !staff.at(s.id(), Role.WINDOW_CLERK).isEmpty())
                .findFirst()
                .orElseThrow(() -> Problem.invalid("regionCode", "这个地方没有受理点。"));
        return new Place(region.value(), site.id(), site.regionCode().value());
    }

    /** Before anything is written down; at a window its person decides, and says why ({@link Registrations}). */
    private void checkAge(ItemVersion item, Party applicant, String otherwise) {
        Ages.Bar bar = item.bar(applicant, calendars.today());
        if (bar != null) {
            throw Problem.rule("itemId", "申请人" + bar.said() + otherwise, "办事指南：受理条件");
        }
    }

    /** What is paid once is not asked for a second time while the first is running. */
    void checkOnce(ItemVersion item, List<CaseFile> sent) {
        sent.stream()
                .filter(file -> item.once() && file.originId() == null && file.undecided())
                .findFirst()
                .ifPresent(file -> {
                    throw Problem.rule(
                            "itemId", "“" + item.name() + "”正在办（" + file.numberText() + "），不用再申请一次。", "办事指南：一人办一次");
                });
    }

    /** At a window, for people of its own place. */
    Opening atWindow(
            ItemVersion item,
            UUID partyId,
            Site site,
            RegionCode unit,
            @Nullable String regionCode,
            Map<String, String> form,
            @Nullable PartBasis by) {
        RegionCode region = regionCode == null ? unit : known(regionCode);
        if (!unit.contains(region)) {
            throw Problem.invalid("regionCode", "这个地方不归本窗口受理，请告知申请人应去的窗口。");
        }
        if (!parties.get(partyId).proven()) {
            throw Problem.rule("partyId", "申请人的身份是网上自报的，还没有核验。请先当面核对证件原件，再收件。", "身份由窗口当面核对");
        }
        Level level = item.route().acceptLevel();
        if (unit.level().compareTo(level) > 0) {
            throw Problem.rule("itemId", "“" + item.name() + "”由" + level.chinese + "窗口受理。", "事项实施清单：受理层级");
        }
        Place place = new Place(region.value(), site.id(), unit.value());
        return opening(CaseSummary.Channel.WINDOW, item, partyId, place, form, by);
    }

    private RegionCode known(String code) {
        return regions.find(new RegionCode(code))
                .orElseThrow(() -> Problem.invalid("regionCode", "没有代码是 " + code + " 的地方，请重新选择。"))
                .code();
    }

    /**
     * 民法典第十七至二十三条: under eighteen a guardian acts, unless the item says otherwise. In the name of the dead nobody does.
     *
     * @param by by what right somebody else acts for the applicant; null when he acts himself
     */
    private void checkCapacity(ItemVersion item, Party applicant, @Nullable PartBasis by) {
        parties.requireAlive(applicant.id());
        if (applicant.isMinor(calendars.today()) && by != PartBasis.GUARDIAN && !item.minorsMayApply()) {
            throw Problem.rule(
                    "representative", "申请人未满 18 周岁，要由父母等监护人代办：网上请监护人登录后添加“代办的人”，窗口请登记监护人。", "民法典第十九条、第二十条、第二十三条");
        }
    }

    private Opening opening(
            CaseSummary.Channel channel,
            ItemVersion item,
            UUID partyId,
            Place place,
            Map<String, String> form,
            @Nullable PartBasis by) {
        Party applicant = parties.get(partyId);
        checkCapacity(item, applicant, by);
        PartyView party = applicant.view();
        Audience audience = Audience.valueOf(party.kind().name());
        if (!item.audience().contains(audience)) {
            throw Problem.rule("itemId", "“" + item.name() + "”不面向" + audience.chinese + "办理。", "办事指南：服务对象");
        }
        Subject subject = new Subject(
                item.itemId(),
                item.version(),
                item.code(),
                item.name(),
                item.kind(),
                item.departmentKey(),
                partyId,
                party.name(),
                party.maskedName(),
                party.maskedIdNumber());
        return new Opening(ids.next(), channel, subject, place, form);
    }
}
