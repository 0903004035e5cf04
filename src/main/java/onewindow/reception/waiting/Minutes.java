package onewindow.reception.waiting;

/** A wait as it is told: from so many minutes to so many. */
public record Minutes(int from, int to) {
    /** One of ten waits is shorter, one of ten longer, if the times of service are spread as they were measured. */
    private static final double NINE_OF_TEN = 1.28;

    private static final int NARROWEST = 2;

    /** Ranges wider than this help nobody: ten minutes, or 60 % of the middle. */
    private static final int WIDE = 10;

    private static final double WIDE_SHARE = 0.6;

    /**
     * @param before minutes until anybody is served at all
     * @param ahead how many are served first
     * @param busy how many of the windows have somebody now
     * @param windows how many serve them
     */
    static Minutes of(double before, int ahead, int busy, int windows, ServiceTime time) {
        boolean free = busy < windows && ahead < windows - busy;
        double middle = free ? 0 : (ahead + 0.5) * time.mean() / windows;
        double spread = free ? 0 : NINE_OF_TEN * time.deviation() * Math.sqrt(ahead + 1.0) / windows;
        double width = Math.min(2 * spread, Math.max(WIDE, WIDE_SHARE * middle));
        int from = (int) Math.floor(Math.max(0, middle - width / 2) + before);
        int to = (int) Math.ceil(Math.max(NARROWEST, middle + width / 2) + before);
        return new Minutes(from, Math.max(to, from + NARROWEST));
    }

    /** 「约 10–20 分钟」. */
    public String text() {
        return from == 0 ? to + " 分钟以内" : "约 " + from + "–" + to + " 分钟";
    }
}
