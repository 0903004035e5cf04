package onewindow.organisation.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.site.Site;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.DayHalf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Attendance as pages show it. */
@Component
class AttendanceViews {
    private static final int MONTHS = 24;

    private final AttendanceRules rules;
    private final Proofs proofs;
    private final DutyHours hours;
    private final CorrectionTable corrections;
    private final Calendars calendars;

    AttendanceViews(
            AttendanceRules rules, Proofs proofs, DutyHours hours, CorrectionTable corrections, Calendars calendars) {
        this.rules = rules;
        this.proofs = proofs;
        this.hours = hours;
        this.corrections = corrections;
        this.calendars = calendars;
    }

    /** @param note where, or why it was corrected */
    record HalfView(
            LocalDate day,
            DayHalf half,
            String halfName,
            HalfDay.Mark mark,
            String markName,
            @Nullable LocalTime inTime,
            @Nullable LocalTime outTime,
            String way,
            String note) {}

    /** @param approved null while it waits */
    record CorrectionView(
            UUID id,
            String name,
            LocalDate day,
            String halfName,
            LocalTime inTime,
            @Nullable LocalTime outTime,
            String reason,
            @Nullable Boolean approved,
            @Nullable String decidedByName,
            String note) {
        static CorrectionView of(CorrectionTable.CorrectionRow row) {
            return new CorrectionView(
                    row.id(),
                    row.name(),
                    row.day(),
                    row.half().chinese,
                    row.inTime(),
                    row.outTime(),
                    row.reason(),
                    row.approved(),
                    row.decidedByName(),
                    row.note());
        }
    }

    Proofs.Ways ways(UUID siteId, @Nullable String terminal) {
        return proofs.ways(siteId, terminal);
    }

    DayHalf half(Site site, LocalDateTime now) {
        return hours.half(site, now);
    }

    /** This month, unless another was asked for. */
    YearMonth shown(@Nullable YearMonth month) {
        YearMonth now = YearMonth.from(calendars.today());
        if (month != null && Math.abs(ChronoUnit.MONTHS.between(now, month)) > MONTHS) {
            throw Problem.invalid("month", "只能看前后两年的月份。");
        }
        return month == null ? now : month;
    }

    /** What is worth a line: not the days to come. */
    List<HalfView> marked(Site site, List<HalfDay> days) {
        int grace = rules.of(site.id()).graceMinutes();
        LocalDateTime now = calendars.now();
        return days.stream()
                .map(day -> view(day, day.mark(now, grace)))
                .filter(view -> view.mark() != HalfDay.Mark.NONE)
                .toList();
    }

    private static HalfView view(HalfDay day, HalfDay.Mark mark) {
        AttendanceTable.AttendanceRow kept = day.kept();
        return new HalfView(
                day.day(),
                day.half(),
                day.half().chinese,
                mark,
                mark.chinese,
                kept == null ? null : time(kept.inOn()),
                kept == null ? null : time(kept.outOn()),
                kept == null ? "" : kept.inWay().chinese,
                kept == null ? "" : kept.inNote());
    }

    List<CorrectionView> corrections(UUID staffId, LocalDate from, LocalDate until) {
        return corrections.of(staffId, from, until).stream()
                .map(CorrectionView::of)
                .toList();
    }

    /** As the clock on the wall says it. */
    static @Nullable LocalTime time(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
