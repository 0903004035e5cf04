package onewindow.organisation.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.platform.time.DayHalf;
import org.jspecify.annotations.Nullable;

/**
 * Half a day of one person: what was expected and what was.
 *
 * @param expected null: nobody expected him
 * @param away on leave, or away otherwise
 */
record HalfDay(
        LocalDate day,
        DayHalf half,
        @Nullable Span expected,
        AttendanceTable.@Nullable AttendanceRow kept,
        boolean away) {
    enum Mark {
        /** Nothing is to be said yet, or at all. */
        NONE(""),
        ON_TIME("正常"),
        LATE("迟到"),
        EARLY("早退"),
        LATE_AND_EARLY("迟到、早退"),
        NO_SIGN_OUT("没有签退"),
        MISSING("没有签到"),
        AWAY("请假离岗"),
        EXTRA("加班");

        final String chinese;

        Mark(String chinese) {
            this.chinese = chinese;
        }
    }

    /** @param graceMinutes nobody is late or early within them */
    Mark mark(LocalDateTime now, int graceMinutes) {
        if (kept == null) {
            return unkept(now, graceMinutes);
        }
        if (expected == null) {
            return Mark.EXTRA;
        }
        boolean late = minutesLate() > graceMinutes;
        boolean early = minutesEarly() > graceMinutes;
        if (late || early) {
            return late && early ? Mark.LATE_AND_EARLY : late ? Mark.LATE : Mark.EARLY;
        }
        boolean over = now.toLocalDate().isAfter(day);
        return kept.outOn() == null && over ? Mark.NO_SIGN_OUT : Mark.ON_TIME;
    }

    private Mark unkept(LocalDateTime now, int graceMinutes) {
        if (expected == null) {
            return Mark.NONE;
        }
        if (away) {
            return Mark.AWAY;
        }
        return now.isAfter(day.atTime(expected.from()).plusMinutes(graceMinutes)) ? Mark.MISSING : Mark.NONE;
    }

    long minutesLate() {
        return kept == null || expected == null
                ? 0
                : Math.max(0, ChronoUnit.MINUTES.between(day.atTime(expected.from()), kept.inOn()));
    }

    long minutesEarly() {
        return kept == null || expected == null || kept.outOn() == null
                ? 0
                : Math.max(0, ChronoUnit.MINUTES.between(kept.outOn(), day.atTime(expected.to())));
    }
}
