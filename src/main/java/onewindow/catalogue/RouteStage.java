package onewindow.catalogue;

import java.math.BigDecimal;
import java.util.List;
import onewindow.identity.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the way a case takes.
 *
 * @param level of the unit that works on it
 * @param department whose post works on it; null: the item's own department, or the one window where that accepts
 * @param departments whose opinions are asked for (征求意见 only)
 * @param days its own limit in working days; for 公示 in calendar days; null: none but the whole case's
 * @param atMost only for amounts up to this, in yuan (小额由乡镇决定)
 * @param above only for amounts above this, in yuan
 */
public record RouteStage(
        StageKind kind,
        RegionCode.Level level,
        @Nullable String department,
        List<String> departments,
        @Nullable Integer days,
        @Nullable BigDecimal atMost,
        @Nullable BigDecimal above) {

    @SuppressWarnings("NullAway") // JSON may leave anything out.
    public RouteStage {
        department = department == null || department.isBlank() ? null : department.strip();
        departments = departments == null ? List.of() : List.copyOf(departments);
    }

    public RouteStage(StageKind kind, RegionCode.Level level) {
        this(kind, level, null, List.of(), null, null, null);
    }

    /** Taken by every case, whatever the amount. */
    public boolean always() {
        return atMost == null && above == null;
    }

    /** Which sums go this way, in words; null: all. */
    public @Nullable String amounts() {
        String low = above == null ? "" : above.toPlainString() + " 元以上";
        String high = atMost == null ? "" : atMost.toPlainString() + " 元以内";
        return always() ? null : low + (low.isEmpty() || high.isEmpty() ? "" : "、") + high;
    }

    /** No amount (a denial, an item without money) counts as nothing. */
    public boolean takenFor(@Nullable BigDecimal amount) {
        BigDecimal sum = amount == null ? BigDecimal.ZERO : amount;
        return (atMost == null || sum.compareTo(atMost) <= 0) && (above == null || sum.compareTo(above) > 0);
    }
}
