package onewindow.cases.clock;

/**
 * When a light turns, in working days: the county's to set.
 *
 * @param yellowDays so many left, or fewer
 * @param redDays more than so many past the promise
 * @param blackDays more than so many past the statutory limit
 */
public record LightRule(int yellowDays, int redDays, int blackDays) {
    public static final LightRule DEFAULT = new LightRule(1, 0, 0);
}
