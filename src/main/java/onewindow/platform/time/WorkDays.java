package onewindow.platform.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A limit in working days, whole or with a half: 5, 0.5. */
@io.swagger.v3.oas.annotations.media.Schema(type = "number", description = "工作日数，可以是半天")
public record WorkDays(int halves) {
    public static final WorkDays NONE = new WorkDays(0);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @JsonCreator
    public static WorkDays of(BigDecimal days) {
        return new WorkDays(days.multiply(TWO).intValueExact());
    }

    public static WorkDays of(int days) {
        return new WorkDays(2 * days);
    }

    /** Whether a number is one of half days at all. */
    public static boolean fits(BigDecimal days) {
        return days.signum() >= 0
                && days.multiply(TWO).stripTrailingZeros().scale() <= 0
                && days.compareTo(BigDecimal.valueOf(1000)) < 0;
    }

    @JsonValue
    public BigDecimal days() {
        return whole() ? BigDecimal.valueOf(halves / 2) : BigDecimal.valueOf(halves * 5L, 1);
    }

    public boolean whole() {
        return halves % 2 == 0;
    }

    public WorkDays plus(WorkDays more) {
        return new WorkDays(halves + more.halves);
    }

    /** 5 个工作日, 半个工作日. */
    public String chinese() {
        return (halves == 1 ? "半" : this + " ") + "个工作日";
    }

    /** 5, or 0.5. */
    @Override
    public String toString() {
        return days().toPlainString();
    }
}
