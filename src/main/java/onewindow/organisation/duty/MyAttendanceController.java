package onewindow.organisation.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.organisation.site.Site;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.DayHalf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 我的考勤: signing in and out, and what was kept of oneself. */
@RestController
@RequestMapping("/api/desk/attendance/mine")
class MyAttendanceController {
    private final Attendance attendance;
    private final AttendanceMonths months;
    private final AttendanceViews views;
    private final SignInCorrections corrections;
    private final DutyAccess access;
    private final Calendars calendars;

    MyAttendanceController(
            Attendance attendance,
            AttendanceMonths months,
            AttendanceViews views,
            SignInCorrections corrections,
            DutyAccess access,
            Calendars calendars) {
        this.attendance = attendance;
        this.months = months;
        this.views = views;
        this.corrections = corrections;
        this.access = access;
        this.calendars = calendars;
    }

    /** @param position of a phone; a terminal needs none */
    record SignInRequest(@Nullable @Valid PhonePosition position) {}

    /**
     * @param present signed in for this half of the day, and not out
     * @param terminal name of this browser, if it is a terminal of the site
     * @param byPlace whether a phone has to say where it is
     * @param byTerminal whether the site has terminals
     */
    record MyDay(
            String siteName,
            LocalDate today,
            DayHalf half,
            String halfName,
            boolean present,
            @Nullable String terminal,
            boolean byPlace,
            boolean byTerminal,
            List<TodayHalf> halves) {}

    record TodayHalf(
            DayHalf half,
            String halfName,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable LocalTime inTime,
            @Nullable LocalTime outTime,
            String way) {}

    record MyMonth(
            YearMonth month, List<AttendanceViews.HalfView> halves, List<AttendanceViews.CorrectionView> corrections) {}

    @GetMapping
    MyDay today(Actor actor, HttpServletRequest request) {
        Site site = access.own(actor);
        LocalDateTime now = calendars.now();
        LocalDate today = now.toLocalDate();
        UUID me = Attendance.staffId(actor);
        Proofs.Ways ways = views.ways(site.id(), Evidence.terminal(request));
        DayHalf half = views.half(site, now);
        return new MyDay(
                site.name(),
                today,
                half,
                half.chinese,
                attendance.isPresent(me, site),
                ways.terminal(),
                ways.byPlace(),
                ways.byTerminal(),
                halves(months.of(site, List.of(me), today, today).getOrDefault(me, List.of())));
    }

    private static List<TodayHalf> halves(List<HalfDay> days) {
        return days.stream()
                .map(day -> {
                    Span expected = day.expected();
                    AttendanceTable.AttendanceRow kept = day.kept();
                    return new TodayHalf(
                            day.half(),
                            day.half().chinese,
                            expected == null ? null : expected.from(),
                            expected == null ? null : expected.to(),
                            kept == null ? null : AttendanceViews.time(kept.inOn()),
                            kept == null ? null : AttendanceViews.time(kept.outOn()),
                            kept == null ? "" : kept.inWay().chinese);
                })
                .toList();
    }

    @PostMapping("/sign-in")
    MyDay signIn(Actor actor, @Valid @RequestBody SignInRequest wanted, HttpServletRequest request) {
        attendance.signIn(actor, access.own(actor), Evidence.of(request, wanted.position()));
        return today(actor, request);
    }

    @PostMapping("/sign-out")
    MyDay signOut(Actor actor, @Valid @RequestBody SignInRequest wanted, HttpServletRequest request) {
        attendance.signOut(actor, access.own(actor), Evidence.of(request, wanted.position()));
        return today(actor, request);
    }

    @GetMapping("/month")
    MyMonth month(Actor actor, @RequestParam @Nullable YearMonth month) {
        Site site = access.own(actor);
        YearMonth shown = views.shown(month);
        UUID me = Attendance.staffId(actor);
        Map<UUID, List<HalfDay>> found = months.of(site, List.of(me), shown);
        return new MyMonth(
                shown,
                views.marked(site, found.getOrDefault(me, List.of())),
                views.corrections(me, shown.atDay(1), shown.atEndOfMonth()));
    }

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    void ask(Actor actor, @Valid @RequestBody AttendanceController.CorrectionRequest wanted) {
        corrections.ask(actor, wanted);
    }
}
