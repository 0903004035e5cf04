package onewindow.oversight.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.Colleague;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.demo.DemoData;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A few calls and questions of the last days in 郑旺镇, by invented people. */
@Component
@Order(62)
class DemoRegisters implements DemoData {
    private final Entries entries;
    private final Sites sites;
    private final StaffMembers staff;
    private final Calendars calendars;
    private final Clock clock;

    DemoRegisters(Entries entries, Sites sites, StaffMembers staff, Calendars calendars, Clock clock) {
        this.entries = entries;
        this.sites = sites;
        this.staff = staff;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "预约电话和咨询登记";
    }

    @Override
    public void load() {
        Site site = sites.at(RegionCode.of("371312108")).orElseThrow();
        Colleague c = staff.at(site.id(), Role.WINDOW_CLERK).getFirst();
        Actor clerk = new Actor(c.staffId(), Actor.Kind.STAFF, c.name(), null, c.staffId(), site.id(), c.posts(), null);
        LocalDate soon = calendars.today().plusDays(3);
        write(clerk, Entry.Book.CALL, 3, "王大娘", "19953902001", "高龄津贴", "想约个时间来办，腿脚不便。", "已约定时间，来时带身份证、银行卡。", null);
        write(clerk, Entry.Book.CALL, 1, "李长顺", "19953902002", "居住证", "问几点开门，中午休不休息。", "工作日8:30到17:30，中午有人值班。", null);
        write(clerk, Entry.Book.ENQUIRY, 2, "张师傅", null, "农村宅基地批准", "老房子翻建要不要重新批。", "要重新申请，当场给了办事指南和材料清单。", null);
        write(clerk, Entry.Book.ENQUIRY, 1, "陈玉莲", "19953902003", "灵活就业社保补贴", "外地交的社保能不能领补贴。", "", soon);
    }

    private void write(
            Actor clerk,
            Entry.Book book,
            int daysAgo,
            String person,
            @Nullable String phone,
            String about,
            String question,
            String answer,
            @Nullable LocalDate followUpBy) {
        LocalDate today = calendars.today();
        boolean appointed = book == Entry.Book.CALL && daysAgo > 2;
        entries.write(
                clerk,
                new Entries.Draft(
                        book,
                        at(today.minusDays(daysAgo), 9 + daysAgo),
                        person,
                        phone,
                        null,
                        about,
                        question,
                        answer,
                        appointed ? at(today.plusDays(2), 9) : null,
                        followUpBy,
                        "demo " + book + daysAgo));
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 20).atZone(clock.getZone()).toInstant();
    }
}
