package onewindow.reception.waiting;

/**
 * How long one service of a queue lasts, in minutes.
 *
 * @param mean of what was measured, and of the set minutes while little was
 */
record ServiceTime(double mean, double deviation) {
    /** The set minutes count as so many services. */
    private static final int PRIOR = 5;

    private static final double PRIOR_DEVIATION = 0.6;

    static ServiceTime of(int setMinutes, long measured, double mean, double deviation) {
        double all = measured + PRIOR;
        double priorDeviation = setMinutes * PRIOR_DEVIATION;
        return new ServiceTime(
                (measured * mean + PRIOR * (double) setMinutes) / all,
                (measured * deviation + PRIOR * priorDeviation) / all);
    }
}
