package bench;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the person at the terminal reads while it runs, and how figures are written. */
final class Say {
    private Say() {}

    static void line(String text) {
        System.out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  " + text);
    }

    static String number(double n) {
        return String.format(Locale.ROOT, n >= 100 ? "%,.0f" : n >= 10 ? "%.1f" : "%.2f", n);
    }

    /** The median of several repetitions and their range. */
    static String median(List<Double> runs) {
        double[] sorted = runs.stream().mapToDouble(d -> d).sorted().toArray();
        String middle = number(middle(sorted));
        return sorted.length == 1
                ? middle
                : middle + " (" + number(sorted[0]) + "–" + number(sorted[sorted.length - 1]) + ")";
    }

    static double medianOf(List<Double> runs) {
        return middle(runs.stream().mapToDouble(d -> d).sorted().toArray());
    }

    private static double middle(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? 0 : n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    static String size(long bytes) {
        return bytes > 2L << 30 ? number(bytes / 1073741824.0) + " GB" : number(bytes / 1048576.0) + " MB";
    }

    static String table(List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        row(text, head);
        row(text, head.stream().map(h -> "---").toList());
        rows.forEach(r -> row(text, r));
        return text.toString();
    }

    static List<String> cells(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).toList();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
