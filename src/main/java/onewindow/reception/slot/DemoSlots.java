package onewindow.reception.slot;

import java.util.List;
import onewindow.identity.RegionCode;
import onewindow.organisation.site.Sites;
import onewindow.platform.demo.DemoData;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.QueueKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The two halls of the demo county take bookings for what is handled there; collecting and asking needs none. */
@Component
@Order(26)
class DemoSlots implements DemoData {
    private static final List<String> REGIONS = List.of("371312000000", "371312108000");

    private final SlotRulesTable table;
    private final Halls halls;
    private final Sites sites;

    DemoSlots(SlotRulesTable table, Halls halls, Sites sites) {
        this.table = table;
        this.halls = halls;
        this.sites = sites;
    }

    @Override
    public String name() {
        return "大厅的预约规则";
    }

    @Override
    public void load() {
        REGIONS.forEach(region -> {
            var hall = halls.get(sites.at(RegionCode.of(region)).orElseThrow().id());
            hall.queues().stream()
                    .filter(queue -> queue.kind() == QueueKind.HANDLING)
                    .forEach(queue ->
                            table.write(hall.siteId(), new SlotRules(queue.id(), true, 15, 4, 30, 7, 60, 2, 30, 15)));
        });
    }
}
