package onewindow.organisation.duty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.duty.HalfDay.Mark;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.sheet.Spreadsheet;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.DayHalf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The attendance of a site, day and month, on screen and as a file. */
@Component
class AttendancePages {
    private final AttendanceMonths months;
    private final AttendanceViews views;
    private final AttendanceSettings settings;
    private final DutyAccess access;
    private final Calendars calendars;
    private final Audit audit;

    AttendancePages(
            AttendanceMonths months,
            AttendanceViews views,
            AttendanceSettings settings,
            DutyAccess access,
            Calendars calendars,
            Audit audit) {
        this.months = months;
        this.views = views;
        this.settings = settings;
        this.access = access;
        this.calendars = calendars;
        this.audit = audit;
    }

    /** @param present signed in now, and not out */
    record PersonToday(
            UUID staffId, String name, String duty, boolean present, List<AttendanceViews.HalfView> halves) {}

    /** Half days of each kind. */
    record PersonMonth(
            UUID staffId,
            String name,
            String badgeNumber,
            int onTime,
            int late,
            int early,
            int missing,
            int away,
            int extra) {
        static PersonMonth of(StaffTable.StaffRow person, List<AttendanceViews.HalfView> halves) {
            return new PersonMonth(
                    person.id(),
                    person.name(),
                    person.badgeNumber(),
                    count(halves, Mark.ON_TIME),
                    count(halves, Mark.LATE, Mark.LATE_AND_EARLY),
                    count(halves, Mark.EARLY, Mark.LATE_AND_EARLY, Mark.NO_SIGN_OUT),
                    count(halves, Mark.MISSING),
                    count(halves, Mark.AWAY),
                    count(halves, Mark.EXTRA));
        }

        private static int count(List<AttendanceViews.HalfView> halves, Mark... marks) {
            List<Mark> wanted = List.of(marks);
            return Math.toIntExact(
                    halves.stream().filter(half -> wanted.contains(half.mark())).count());
        }
    }

    record TerminalView(UUID id, String name, Instant addedAt) {}

    record RuleView(
            boolean begun,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            int radiusM,
            int accuracyM,
            int graceMinutes,
            boolean standsIn) {}

    /** @param mayChange whether it is this person's to arrange */
    record AttendancePage(
            UUID siteId,
            String siteName,
            LocalDate date,
            YearMonth month,
            boolean mayChange,
            List<PersonToday> today,
            List<PersonMonth> people,
            List<AttendanceViews.CorrectionView> corrections,
            RuleView rule,
            List<TerminalView> terminals) {}

    AttendancePage of(Actor actor, Site site, @Nullable YearMonth month) {
        YearMonth shown = views.shown(month);
        List<StaffTable.StaffRow> people = access.people(site.id());
        List<UUID> ids = people.stream().map(StaffTable.StaffRow::id).toList();
        LocalDate date = calendars.today();
        Map<UUID, List<HalfDay>> ofMonth = months.of(site, ids, shown);
        Map<UUID, List<HalfDay>> ofToday = months.of(site, ids, date, date);
        return new AttendancePage(
                site.id(),
                site.name(),
                date,
                shown,
                actor.has(Role.CENTRE_DIRECTOR, site.regionCode()),
                people.stream()
                        .map(person -> today(site, person, ofToday.getOrDefault(person.id(), List.of())))
                        .toList(),
                people.stream()
                        .map(person -> PersonMonth.of(
                                person, views.marked(site, ofMonth.getOrDefault(person.id(), List.of()))))
                        .toList(),
                settings.corrections(site.id(), shown),
                settings.rule(site.id()),
                settings.terminals(site.id()));
    }

    private PersonToday today(Site site, StaffTable.StaffRow person, List<HalfDay> halves) {
        DayHalf now = views.half(site, calendars.now());
        boolean present = halves.stream()
                .anyMatch(half ->
                        half.half() == now && half.kept() != null && half.kept().outOn() == null);
        return new PersonToday(
                person.id(),
                person.name(),
                person.duty() == null ? "" : person.duty(),
                present,
                views.marked(site, halves));
    }

    /** A row a person, two columns a day; the sums before them. */
    byte[] excel(Actor actor, Site site, @Nullable YearMonth month) {
        YearMonth shown = views.shown(month);
        List<StaffTable.StaffRow> people = access.people(site.id());
        Map<UUID, List<HalfDay>> found =
                months.of(site, people.stream().map(StaffTable.StaffRow::id).toList(), shown);
        List<LocalDate> days =
                shown.atDay(1).datesUntil(shown.plusMonths(1).atDay(1)).toList();
        List<String> headings = new ArrayList<>(List.of("姓名", "工号", "正常", "迟到", "早退、没有签退", "没有签到", "请假离岗", "加班"));
        days.forEach(day ->
                Stream.of(DayHalf.values()).forEach(half -> headings.add(day.getDayOfMonth() + "日" + half.chinese)));
        List<List<String>> rows = people.stream()
                .map(person -> row(person, views.marked(site, found.getOrDefault(person.id(), List.of())), days))
                .toList();
        audit.record(actor, DutyAuditAct.ATTENDANCE_EXPORTED, site.id(), shown + "，" + rows.size() + " 人");
        return Spreadsheet.of(site.name() + "考勤", headings, rows);
    }

    private static List<String> row(
            StaffTable.StaffRow person, List<AttendanceViews.HalfView> halves, List<LocalDate> days) {
        PersonMonth sums = PersonMonth.of(person, halves);
        List<String> cells = new ArrayList<>(List.of(
                sums.name(),
                sums.badgeNumber(),
                "" + sums.onTime(),
                "" + sums.late(),
                "" + sums.early(),
                "" + sums.missing(),
                "" + sums.away(),
                "" + sums.extra()));
        days.forEach(day -> Stream.of(DayHalf.values())
                .map(half -> halves.stream()
                        .filter(view -> view.day().equals(day) && view.half() == half)
                        .findFirst()
                        .map(AttendancePages::cell)
                        .orElse(""))
                .forEach(cells::add));
        return cells;
    }

    private static String cell(AttendanceViews.HalfView view) {
        LocalTime in = view.inTime();
        LocalTime out = view.outTime();
        return view.markName() + (in == null ? "" : " " + in) + (out == null ? "" : "–" + out);
    }
}
