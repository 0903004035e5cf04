package onewindow.organisation.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.SpecialHours.Kind;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters and ends what a site keeps beside its weekly hours. The administrator of the county may enter all of it; the
 * director of the place may enter duty, longer hours and closures, for a market day is no choice of his.
 */
@Component
class SpecialHoursOffice {
    private static final int MOST = 60;

    private final Sites sites;
    private final SpecialHoursTable table;
    private final OpeningCalendars openings;
    private final Calendars calendars;
    private final Ids ids;
    private final Audit audit;

    SpecialHoursOffice(
            Sites sites,
            SpecialHoursTable table,
            OpeningCalendars openings,
            Calendars calendars,
            Ids ids,
            Audit audit) {
        this.sites = sites;
        this.table = table;
        this.openings = openings;
        this.calendars = calendars;
        this.ids = ids;
        this.audit = audit;
    }

    /** The site, if it is this person's to arrange. */
    Site of(Actor actor, UUID siteId) {
        Site site = sites.get(siteId);
        if (kinds(actor, site).isEmpty()) {
            throw audit.hidden(actor, "这个服务场所", "SITE", siteId, "开放日历");
        }
        return site;
    }

    /** What this person may enter there. */
    static List<Kind> kinds(Actor actor, Site site) {
        if (actor.has(Role.SYSTEM_ADMIN, site.regionCode())) {
            return List.of(Kind.values());
        }
        return actor.has(Role.CENTRE_DIRECTOR, site.regionCode())
                ? Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.MARKET)
                        .toList()
                : List.of();
    }

    /** What the days would come to. */
    OpeningCalendar planned(Actor actor, Site site, SpecialHoursRequest request) {
        OpeningCalendar now = openings.of(site);
        SpecialHours wanted = wanted(actor, site, request);
        return new OpeningCalendar(
                now.weekly(),
                Stream.concat(now.special().stream(), Stream.of(wanted)).toList(),
                now.calendar());
    }

    private SpecialHours wanted(Actor actor, Site site, SpecialHoursRequest request) {
        SpecialHours wanted = request.checked(ids.next(), calendars.today(), calendars.current());
        mayBeOf(actor, site, wanted.kind());
        return wanted;
    }

    private static void mayBeOf(Actor actor, Site site, Kind kind) {
        if (!kinds(actor, site).contains(kind)) {
            throw Problem.notAllowed("圩日由县里的系统管理员登记；值班、延时服务和暂停服务由中心主任登记。");
        }
    }

    @Transactional
    void enter(Actor actor, UUID siteId, SpecialHoursRequest request) {
        Site site = of(actor, siteId);
        SpecialHours wanted = wanted(actor, site, request);
        LocalDate today = calendars.today();
        if (table.lasting(siteId, today).size() >= MOST) {
            throw Problem.rule("这个站点的安排已有 " + MOST + " 条，请先结束不用的。", "开放日历");
        }
        table.insert(siteId, wanted, actor.name(), calendars.instant());
        audit.record(actor, SiteAuditAct.SPECIAL_HOURS_ENTERED, siteId, site.name() + "，" + wanted.said(today));
    }

    /** From today on; the days before stay as they were. */
    @Transactional
    void end(Actor actor, UUID siteId, UUID id) {
        Site site = of(actor, siteId);
        LocalDate today = calendars.today();
        SpecialHours kept = table.find(siteId, id)
                .map(SpecialHoursTable.SpecialHoursRow::special)
                .filter(special -> !special.isOverBy(today))
                .orElseThrow(() -> Problem.notFound("这条安排"));
        mayBeOf(actor, site, kept.kind());
        table.end(id, today);
        audit.record(actor, SiteAuditAct.SPECIAL_HOURS_ENDED, siteId, site.name() + "，" + kept.said(today));
    }
}
