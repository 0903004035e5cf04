package onewindow.catalogue;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * From which to which age one may apply (受理条件), in full years; for women it may be said apart. Checked before anything is
 * typed, as far as a paper tells the birth date.
 *
 * @param from 年满…周岁
 * @param until the last year of age; the day after the next birthday it is over
 */
public record Ages(
        @Nullable Integer from,
        @Nullable Integer until,
        @Nullable Integer womenFrom,
        @Nullable Integer womenUntil) {

    /** @param since the day from which one may apply; null: one is too old, and waiting helps nothing */
    public record Bar(int age, @Nullable LocalDate since, String said) {}

    static int on(LocalDate birth, LocalDate day) {
        return Period.between(birth, day).getYears();
    }

    /** @param male null where the paper does not say: then the wider of the two rules holds */
    public @Nullable Bar bar(LocalDate birth, @Nullable Boolean male, LocalDate today) {
        int age = on(birth, today);
        Integer least = from(male);
        if (least != null && age < least) {
            LocalDate since = birth.plusYears(least);
            return new Bar(age, since, years(age) + "，" + least + "岁起可以申请。");
        }
        Integer last = until(male);
        return last != null && age > last ? new Bar(age, null, years(age) + "，这件事只办到" + last + "岁。") : null;
    }

    private static String years(int age) {
        return "今年" + age + "岁";
    }

    private @Nullable Integer from(@Nullable Boolean male) {
        Integer women = womenFrom == null ? from : womenFrom;
        if (male == null) {
            return from == null || women == null ? null : Integer.valueOf(Math.min(from, women));
        }
        return male ? from : women;
    }

    private @Nullable Integer until(@Nullable Boolean male) {
        Integer women = womenUntil == null ? until : womenUntil;
        if (male == null) {
            return until == null || women == null ? null : Integer.valueOf(Math.max(until, women));
        }
        return male ? until : women;
    }

    public boolean sane() {
        return ordered(from, until)
                && ordered(womenFrom == null ? from : womenFrom, womenUntil == null ? until : womenUntil);
    }

    private static boolean ordered(@Nullable Integer least, @Nullable Integer last) {
        return inRange(least) && inRange(last) && (least == null || last == null || least <= last);
    }

    private static boolean inRange(@Nullable Integer age) {
        return age == null || (age >= 0 && age <= 120);
    }
}
