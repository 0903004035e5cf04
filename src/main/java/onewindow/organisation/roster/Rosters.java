package onewindow.organisation.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.Directors;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws rosters up, changes and publishes them; who may was asked before. */
@Component
class Rosters {
    private static final int LONGEST_DAYS = 186;
    private static final int MOST_WISHES = 60;

    private final RosterTable table;
    private final RosterMembers members;
    private final Directors messages;
    private final Calendars calendars;
    private final Audit audit;
    private final Ids ids;

    Rosters(RosterTable table, RosterMembers members, Directors messages, Calendars calendars, Audit audit, Ids ids) {
        this.table = table;
        this.members = members;
        this.messages = messages;
        this.calendars = calendars;
        this.audit = audit;
        this.ids = ids;
    }

    /** In place of a draft there was of these days. */
    @Transactional
    public UUID drawUp(Actor actor, Site site, RosterController.RosterRequest wanted) {
        List<UUID> people = wanted.staffIds().stream().distinct().toList();
        members.check(site, people);
        check(site, wanted, people);
        List<RosterDay> days = members.days(site, wanted.fromOn(), wanted.untilOn());
        if (days.isEmpty()) {
            throw Problem.invalid("fromOn", "这段日子没有值班。周末、节假日、午间值班先在“开放日历”里登记。");
        }
        table.removeDrafts(site.id(), wanted.fromOn(), wanted.untilOn());
        RosterTable.RosterRow row = new RosterTable.RosterRow(
                ids.next(), site.id(), wanted.fromOn(), wanted.untilOn(), wanted.perDuty(), null, actor.name(), people);
        table.insert(row, me(actor), calendars.instant());
        Map<RosterDay, List<UUID>> drawn = RosterPlan.draw(days, members.of(row), wanted.perDuty());
        for (RosterDay day : days) {
            UUID duty = ids.next();
            table.insert(duty, row.id(), day);
            table.place(duty, drawn.getOrDefault(day, List.of()));
        }
        audit.record(actor, RosterAuditAct.ROSTER_DRAWN_UP, site.id(), said(row));
        return row.id();
    }

    private void check(Site site, RosterController.RosterRequest wanted, List<UUID> people) {
        if (wanted.fromOn().isBefore(calendars.today())) {
            throw Problem.invalid("fromOn", "值班表从今天或以后排起。");
        }
        long length = ChronoUnit.DAYS.between(wanted.fromOn(), wanted.untilOn());
        if (length < 0 || length > LONGEST_DAYS) {
            throw Problem.invalid("untilOn", "一次最多排半年，结束不能早于开始。");
        }
        if (people.size() < wanted.perDuty()) {
            throw Problem.invalid("staffIds", "参加轮值的人不够一班 " + wanted.perDuty() + " 人。");
        }
        table.lock(site.id());
        if (table.published(site.id(), wanted.fromOn(), wanted.untilOn())) {
            throw Problem.conflict("这段日子里已经有公布了的值班表，请改那一张，或者换一段日子。");
        }
    }

    @Transactional
    public void place(Actor actor, Site site, RosterTable.RosterRow row, UUID dutyId, List<UUID> staff) {
        List<UUID> people = staff.stream().distinct().toList();
        members.check(site, people);
        RosterTable.DutyRow duty = table.duties(row.id()).stream()
                .filter(known -> known.id().equals(dutyId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这一班"));
        if (duty.day().isBefore(calendars.today())) {
            throw Problem.conflict("过去的班不能改。");
        }
        table.place(dutyId, people);
        audit.record(
                actor,
                RosterAuditAct.ROSTER_CHANGED,
                site.id(),
                duty.day() + duty.kind().chinese + "：" + members.names(people));
        if (row.publishedAt() != null) {
            tell(duty, people, "值班有变动");
        }
    }

    @Transactional
    public void publish(Actor actor, Site site, RosterTable.RosterRow row) {
        if (!table.publish(row.id(), calendars.instant())) {
            throw Problem.conflict("这张值班表已经公布了。");
        }
        audit.record(actor, RosterAuditAct.ROSTER_PUBLISHED, site.id(), said(row));
        List<RosterTable.DutyRow> duties = table.duties(row.id());
        for (UUID person : row.members()) {
            String days = duties.stream()
                    .filter(duty -> duty.staff().contains(person))
                    .map(duty -> WorkCalendar.said(duty.day(), duty.day()) + duty.kind().chinese)
                    .collect(Collectors.joining("、"));
            if (!days.isEmpty()) {
                messages.tell(person, "roster:" + row.id(), "值班表已经公布", "您的班：" + days + "。");
            }
        }
    }

    @Transactional
    public void remove(Actor actor, Site site, RosterTable.RosterRow row) {
        if (!table.removeDraft(row.id())) {
            throw Problem.conflict("已经公布的值班表不能删除，可以改每一班的人。");
        }
        audit.record(actor, RosterAuditAct.ROSTER_REMOVED, site.id(), said(row));
    }

    /** 不便的日子, of oneself. */
    @Transactional
    public void wish(Actor actor, List<LocalDate> days) {
        LocalDate today = calendars.today();
        if (days.size() > MOST_WISHES || days.stream().anyMatch(day -> day.isAfter(today.plusYears(1)))) {
            throw Problem.invalid("days", "不便的日子最多 " + MOST_WISHES + " 天，一年以内。");
        }
        table.wish(
                me(actor),
                days.stream().filter(day -> !day.isBefore(today)).distinct().toList(),
                today);
    }

    private void tell(RosterTable.DutyRow duty, List<UUID> now, String title) {
        String day = WorkCalendar.said(duty.day(), duty.day()) + duty.kind().chinese + " " + duty.hours();
        String key = "duty:" + duty.id() + ":" + calendars.instant().toEpochMilli();
        now.stream()
                .filter(person -> !duty.staff().contains(person))
                .forEach(person -> messages.tell(person, key + ":" + person, title, day + " 请您值班。"));
        duty.staff().stream()
                .filter(person -> !now.contains(person))
                .forEach(person -> messages.tell(person, key + ":" + person, title, day + " 不用您值班了。"));
    }

    private static String said(RosterTable.RosterRow row) {
        return row.fromOn() + " 至 " + row.untilOn();
    }

    static UUID me(Actor actor) {
        UUID id = actor.requireStaff().staffId();
        if (id == null) {
            throw Problem.notAllowed("您的账号没有对应的岗位。");
        }
        return id;
    }
}
