package onewindow.cases.clock;

/**
 * When a light turns, in working days: the county's to set.
 *
 * @param yellowDays so many left, or fewer
 * @param redDays more than so many past the promise
 * @param blackDays more than so many past the statutory limit
 */
public record LightLimits(int yellowDays, int redDays, int blackDays) {
    public static final LightLimits DEFAULT = new LightLimits(1, 0, 0);
}
