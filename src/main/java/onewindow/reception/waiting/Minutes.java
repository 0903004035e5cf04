package onewindow.reception.waiting;

/** A wait as it is told: from so many minutes to so many. */
public record Minutes(int from, int to) {
    private static final int NARROWEST = 3;

    /** Ranges wider than this help nobody: ten minutes, or 60 % of the middle. */
    private static final int WIDE = 10;

    private static final double WIDE_SHARE = 0.6;

    /** Of what may happen so much is left out at either end: the told range is to hold for four of five at least. */
    private static final double LEFT_OUT = 0.05;

    /**
     * That range, no wider than is of use, in which most of what may happen lies.
     *
     * @param sorted how it may turn out
     */
    static Minutes of(double[] sorted) {
        int lowest = (int) (sorted.length * LEFT_OUT);
        int highest = sorted.length - 1 - lowest;
        int best = lowest;
        int most = 0;
        int end = lowest;
        for (int start = lowest; start <= highest; start++) {
            while (end < highest && sorted[end + 1] <= widest(sorted[start])) {
                end++;
            }
            if (end - start + 1 > most) {
                most = end - start + 1;
                best = start;
            }
        }
        double last = sorted[Math.min(highest, best + most - 1)];
        return around(sorted[best], last);
    }

    /** A minute more at both ends where there is room for it: minutes are told whole. */
    private static Minutes around(double first, double last) {
        int from = (int) Math.max(0, Math.floor(first - 0.5));
        int to = (int) Math.min(Math.ceil(last + 0.5), Math.floor(widest(from)));
        return new Minutes(from, Math.max(to, from + NARROWEST));
    }

    /** Where a range that begins there ends at the latest: its width is 60 % of its middle, or ten minutes. */
    private static double widest(double from) {
        return Math.max(from + WIDE, from * (1 + WIDE_SHARE / 2) / (1 - WIDE_SHARE / 2));
    }

    /** 「约 10–20 分钟」. */
    public String text() {
        return from == 0 ? to + " 分钟以内" : "约 " + from + "–" + to + " 分钟";
    }
}
