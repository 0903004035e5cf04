package onewindow.organisation.site;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 圩日（集日）: the market is held on days whose number ends so, 逢三、六、九: the 3rd, 6th, 9th, 13th, 16th and so on of the
 * month, which has 29 days or 30 by the moon.
 */
public record Market(By by, List<Integer> digits) {
    public enum By {
        SOLAR("公历"),
        LUNAR("农历");

        final String chinese;

        By(String chinese) {
            this.chinese = chinese;
        }
    }

    public Market {
        digits = digits.stream().distinct().sorted().toList();
    }

    boolean heldOn(LocalDate date) {
        int day = by == By.SOLAR ? date.getDayOfMonth() : LunarDay.of(date).day();
        return digits.contains(day % 10);
    }

    /** 农历逢三、六、九. */
    String said() {
        return by.chinese + "逢"
                + digits.stream()
                        .map(digit -> digit == 0 ? "十" : "一二三四五六七八九".substring(digit - 1, digit))
                        .collect(Collectors.joining("、"));
    }
}
