package onewindow.catalogue.guide;

import java.util.ArrayList;
import java.util.List;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.ProcessStep;
import org.springframework.web.util.HtmlUtils;

/** The process as a picture (I2): a numbered line of steps, as wide as a phone, drawn to be printed as well. */
final class ProcessPicture {
    private static final int WIDTH = 360;
    private static final int TEXT_X = 56;
    private static final int TEXT_WIDTH = WIDTH - TEXT_X - 12;
    private static final int TITLE = 17;
    private static final int SMALL = 14;
    private static final int LEADING = 20;
    private static final int GAP = 22;

    private record Place(int index, boolean last) {}

    private ProcessPicture() {}

    static String svg(ItemVersion item) {
        StringBuilder boxes = new StringBuilder();
        List<ProcessStep> steps = item.content().process();
        int y = 8;
        for (int i = 0; i < steps.size(); i++) {
            y = draw(boxes, steps.get(i), new Place(i, i == steps.size() - 1), item.kind() == ItemKind.INSTANT, y);
        }
        String label = escaped("“" + item.name() + "”办理流程");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
                aria-label="%s" font-family="system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">\
                <title>%s</title><desc>%s</desc><rect width="100%%" height="100%%" fill="#fff"/>%s</svg>
                """.formatted(WIDTH, y, WIDTH, y, label, label, escaped(spoken(steps)), boxes);
    }

    /** Draws one step from {@code y} down; answers where the next begins. */
    private static int draw(StringBuilder svg, ProcessStep step, Place place, boolean atOnce, int y) {
        List<String> who = wrapped(step.who(), TEXT_WIDTH - 78);
        List<String> what = wrapped(step.what(), TEXT_WIDTH);
        int bottom = y + 26 + (who.size() + what.size()) * LEADING + GAP;
        if (!place.last) {
            svg.append("<path d=\"M26 %d V%d\" stroke=\"#9db7d8\" stroke-width=\"2\"/>".formatted(y + 28, bottom + 2));
            svg.append("<path d=\"M21 %d l5 6 l5 -6\" fill=\"none\" stroke=\"#9db7d8\" stroke-width=\"2\"/>"
                    .formatted(bottom - 6));
        }
        svg.append("<circle cx=\"26\" cy=\"%d\" r=\"14\" fill=\"#1a5fb4\"/>".formatted(y + 14));
        text(
                svg,
                26,
                y + 19,
                15,
                "#fff",
                " text-anchor=\"middle\" font-weight=\"600\"",
                String.valueOf(place.index + 1));
        text(svg, TEXT_X, y + 20, TITLE, "#1b1f24", " font-weight=\"600\"", step.step());
        text(svg, WIDTH - 12, y + 20, SMALL, "#1a5fb4", " text-anchor=\"end\"", limit(step.days(), atOnce));
        int line = y + 26;
        for (String words : who) {
            text(svg, TEXT_X, (line += LEADING) - 4, SMALL, "#57606a", "", words);
        }
        for (String words : what) {
            text(svg, TEXT_X, (line += LEADING) - 4, SMALL, "#1b1f24", "", words);
        }
        return bottom;
    }

    /** A step of no days is done at once only where the whole item is; elsewhere it is simply not counted. */
    private static String limit(int days, boolean atOnce) {
        return days > 0 ? days + " 个工作日" : atOnce ? "当场" : "";
    }

    static void text(StringBuilder svg, int x, int y, int size, String colour, String more, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\"%s>%s</text>"
                .formatted(x, y, size, colour, more, escaped(words)));
    }

    /** A Chinese character is as wide as it is high, a Latin one about half. */
    static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (int c : words.codePoints().toArray()) {
            double wide = c < 0x2E80 ? SMALL * 0.56 : SMALL;
            boolean mayNotBegin = "，。、；：）！？”".indexOf(c) >= 0;
            if (used + wide > width && !line.isEmpty() && !mayNotBegin) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(c);
            used += wide;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static String spoken(List<ProcessStep> steps) {
        return String.join(
                "；",
                steps.stream()
                        .map(s -> s.step() + "：" + s.who() + "，" + s.what())
                        .toList());
    }

    /** Also drops what XML cannot hold at all. */
    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""), "UTF-8");
    }
}
