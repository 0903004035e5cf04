package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines over time, as a picture that any browser shows. */
final class Plot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int BOTTOM = 30;
    private static final int TOP = 34;
    private static final List<String> COLOURS = List.of("#1f5fa8", "#b4481f", "#2f7d4f", "#7a4fa3");

    private Plot() {}

    /** @param lines by name, one value for each moment; all of one length */
    static void draw(Path file, String title, double minutes, Map<String, List<Double>> lines) {
        double most = lines.values().stream()
                                .flatMap(List::stream)
                                .mapToDouble(d -> d)
                                .max()
                                .orElse(1)
                        * 1.1
                + 1e-9;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/><text x=\"%d\" y=\"16\" font-size=\"14\">%s</text>",
                WIDTH,
                HEIGHT,
                LEFT,
                title));
        for (int i = 0; i <= 4; i++) {
            double y = TOP + (HEIGHT - TOP - BOTTOM) * (1 - i / 4.0);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT,
                    WIDTH - 10,
                    y,
                    y,
                    LEFT - 6,
                    y + 4,
                    Say.number(most * i / 4)));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s min</text>",
                    LEFT + (WIDTH - LEFT - 10) * i / 4.0,
                    HEIGHT - 10,
                    Say.number(minutes * i / 4)));
        }
        int n = 0;
        for (Map.Entry<String, List<Double>> line : lines.entrySet()) {
            String colour = COLOURS.get(n % COLOURS.size());
            svg.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"")
                    .append(colour)
                    .append("\" points=\"")
                    .append(points(line.getValue(), most))
                    .append("\"/>");
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"16\" fill=\"%s\">%s</text>",
                    LEFT + 330 + n * 110,
                    colour,
                    line.getKey()));
            n++;
        }
        try {
            Files.writeString(file, svg.append("</svg>\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String points(List<Double> values, double most) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double x = LEFT + (WIDTH - LEFT - 10.0) * i / Math.max(1, values.size() - 1);
            double y = TOP + (HEIGHT - TOP - BOTTOM) * (1 - values.get(i) / most);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return points.toString().strip();
    }
}
