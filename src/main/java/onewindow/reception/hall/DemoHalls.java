package onewindow.reception.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.organisation.site.Sites;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two halls of the demo county: that of the county centre and that of 郑旺镇. */
@Component
@Order(25)
class DemoHalls implements DemoData {
    private static final Map<String, Integer> GENERAL_WINDOWS = Map.of("371312000000", 8, "371312108000", 2);

    private final HallOffice office;
    private final Sites sites;

    DemoHalls(HallOffice office, Sites sites) {
        this.office = office;
        this.sites = sites;
    }

    @Override
    public String name() {
        return "大厅的窗口和队列";
    }

    @Override
    public void load() {
        GENERAL_WINDOWS.forEach((region, windows) -> office.change(
                Actor.PROGRAM, sites.at(RegionCode.of(region)).orElseThrow().id(), hall(windows)));
    }

    private static HallSetUp hall(int general) {
        List<HallSetUp.QueueLine> queues = List.of(
                queue("A", "综合业务", QueueKind.HANDLING, 10),
                queue("B", "领证、取结果", QueueKind.COLLECTION, 4),
                queue("C", "咨询、帮办代办", QueueKind.ADVICE, 8),
                queue("D", "办不成事", QueueKind.UNRESOLVED, 20));
        List<HallSetUp.WindowLine> windows = new ArrayList<>(IntStream.rangeClosed(1, general)
                .mapToObj(n -> window(n, "综合受理", WindowKind.GENERAL, "综合受理区", 2 * n - 2, 1, "A"))
                .toList());
        windows.add(window(general + 1, "帮办咨询", WindowKind.ADVICE, "咨询帮办区", 0, 5, "C", "A"));
        windows.add(window(general + 2, "统一发证", WindowKind.CERTIFICATES, "统一发证区", 8, 5, "B"));
        windows.add(window(general + 3, "办不成事", WindowKind.UNRESOLVED, "咨询帮办区", 2, 5, "D"));
        windows.add(window(general + 4, "机动窗口", WindowKind.TIDAL, "综合受理区", 2 * general, 1, "A", "B"));
        return new HallSetUp(0, QueueRules.USUAL, queues, windows);
    }

    private static HallSetUp.QueueLine queue(String letter, String name, QueueKind kind, int minutes) {
        return new HallSetUp.QueueLine(null, letter, name, kind, List.of(), minutes);
    }

    private static HallSetUp.WindowLine window(
            int number, String name, WindowKind kind, String zone, int planX, int planY, String... letters) {
        return new HallSetUp.WindowLine(
                null, number, name, kind, kind == WindowKind.TIDAL, zone, planX, planY, List.of(letters));
    }
}
