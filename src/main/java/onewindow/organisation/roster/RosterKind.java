package onewindow.organisation.roster;

import java.time.LocalTime;
import onewindow.organisation.site.DayType;
import onewindow.organisation.site.OpeningHours.Span;

/** 值班的种类; each is shared out fairly by itself. */
public enum RosterKind {
    WEEKEND("周末"),
    HOLIDAY("节假日"),
    NOON("午间"),
    LATE("延时");

    private static final LocalTime NOON_FROM = LocalTime.of(11, 0);
    private static final LocalTime NOON_UNTIL = LocalTime.of(14, 30);

    public final String chinese;

    RosterKind(String chinese) {
        this.chinese = chinese;
    }

    static RosterKind of(DayType day, Span hours) {
        boolean noon = !hours.from().isBefore(NOON_FROM) && !hours.to().isAfter(NOON_UNTIL);
        return switch (day) {
            case WEEKEND -> WEEKEND;
            case HOLIDAY -> HOLIDAY;
            case WORKING_DAY -> noon ? NOON : LATE;
        };
    }
}
