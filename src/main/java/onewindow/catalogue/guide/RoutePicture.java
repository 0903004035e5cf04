package onewindow.catalogue.guide;

import static onewindow.catalogue.guide.ProcessPicture.escaped;
import static onewindow.catalogue.guide.ProcessPicture.text;
import static onewindow.catalogue.guide.ProcessPicture.wrapped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;

/** The route of an item as a picture: which level and whose hands it goes through; side by side where it parts. */
final class RoutePicture {
    private static final int WIDTH = 360;
    private static final int LEFT = 12;
    private static final int GAP = 28;
    private static final int LEADING = 20;
    private static final int BETWEEN = 8;

    private RoutePicture() {}

    static String svg(ItemVersion item) {
        Map<StageKind, List<RouteStage>> rows = item.route().stages().stream()
                .collect(Collectors.groupingBy(RouteStage::kind, LinkedHashMap::new, Collectors.toList()));
        StringBuilder boxes = new StringBuilder();
        int y = 8;
        for (List<RouteStage> row : rows.values()) {
            if (y > 8) {
                arrow(boxes, y);
                y += GAP;
            }
            y = row(boxes, row, y);
        }
        int height = y + 8;
        String label = escaped("“" + item.name() + "”经过的单位");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
                aria-label="%s" font-family="system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">\
                <title>%s</title><desc>%s</desc><rect width="100%%" height="100%%" fill="#fff"/>%s</svg>
                """.formatted(WIDTH, height, WIDTH, height, label, label, escaped(spoken(rows)), boxes);
    }

    private static void arrow(StringBuilder svg, int y) {
        svg.append("<path d=\"M%d %d V%d m-5 -7 l5 7 l5 -7\" fill=\"none\" stroke=\"#1a5fb4\" stroke-width=\"2\"/>"
                .formatted(WIDTH / 2, y + 2, y + GAP - 3));
    }

    /** Answers where the next row begins. */
    private static int row(StringBuilder svg, List<RouteStage> stages, int y) {
        int width = (WIDTH - 2 * LEFT - BETWEEN * (stages.size() - 1)) / stages.size();
        int most = stages.stream()
                .mapToInt(stage -> wrapped(what(stage), width - 20).size())
                .max()
                .orElse(0);
        int height = 34 + most * LEADING;
        for (int i = 0; i < stages.size(); i++) {
            box(svg, stages.get(i), new int[] {LEFT + i * (width + BETWEEN), y, width, height});
        }
        return y + height;
    }

    private static void box(StringBuilder svg, RouteStage stage, int[] place) {
        int x = place[0];
        int y = place[1];
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#eef4fc\" stroke=\"#9db7d8\"/>"
                .formatted(x, y, place[2], place[3]));
        text(svg, x + 10, y + 24, 16, "#1b1f24", " font-weight=\"600\"", stage.level().chinese + stage.kind().chinese);
        int line = y + 26;
        for (String words : wrapped(what(stage), place[2] - 20)) {
            text(svg, x + 10, (line += LEADING) - 4, 14, "#1b1f24", "", words);
        }
    }

    private static String what(RouteStage stage) {
        String who =
                switch (stage.kind()) {
                    case ACCEPT -> "窗口收件，决定受理";
                    case JOINT -> String.join("、", stage.departments()) + "同时提意见";
                    case EXAMINE -> stage.department() == null ? "经办人审核" : stage.department() + "经办人审核";
                    case PUBLISH -> "张榜公示";
                    case DECIDE -> stage.department() == null ? "审批人决定" : stage.department() + "审批人决定";
                    case ISSUE -> "制作、发放结果";
                };
        String days =
                stage.days() == null ? "" : "，" + stage.days() + (stage.kind() == StageKind.PUBLISH ? " 天" : " 个工作日内");
        return who + days + (stage.amounts() == null ? "" : "（" + stage.amounts() + "）");
    }

    private static String spoken(Map<StageKind, List<RouteStage>> rows) {
        return rows.values().stream()
                .flatMap(List::stream)
                .map(stage -> stage.level().chinese + stage.kind().chinese + "：" + what(stage))
                .collect(Collectors.joining("；"));
    }
}
