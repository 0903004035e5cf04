package onewindow.agents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.Colleague;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoData;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The agents of the demo county: two in every town, the station clerks in two towns, and some from outside. */
@Component
@Order(80)
class DemoAgents implements DemoData {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);

    private final AgentTable table;
    private final DemoActors actors;
    private final Ids ids;
    private final Db db;

    DemoAgents(AgentTable table, DemoActors actors, Ids ids, Db db) {
        this.table = table;
        this.actors = actors;
        this.ids = ids;
        this.db = db;
    }

    @Override
    public String name() {
        return "代办员名册";
    }

    @Override
    public void load() {
        db.sql("select distinct region_code from organisation.post where role = 'AGENT' order by region_code")
                .list(String.class)
                .forEach(this::place);
        outside("周广平", Agent.Kind.VOLUNTEER, null, "0539-0004001");
        outside("韩红梅", Agent.Kind.OUTSOURCED, "河东惠民家政服务有限公司（演示）", "0539-0004002");
    }

    private void place(String regionCode) {
        Site site = actors.site(regionCode);
        boolean village = RegionCode.of(regionCode).level() == Level.VILLAGE;
        for (int n = 0; n < (village ? 1 : 2); n++) {
            Colleague person = actors.colleague(regionCode, Role.AGENT, n);
            Agent.Kind kind = n == 0 && !village ? Agent.Kind.FULL_TIME : Agent.Kind.PART_TIME;
            enter(person.staffId(), person.name(), kind, null, site, phone(site, n), List.of(regionCode));
        }
    }

    private static String phone(Site site, int n) {
        String known = site.phone();
        return known == null || n > 0 ? "0539-0003" + site.regionCode().value().substring(6, 9) : known;
    }

    private void outside(String name, Agent.Kind kind, @Nullable String employer, String phone) {
        enter(null, name, kind, employer, actors.site(DemoActors.TOWN), phone, List.of(DemoActors.TOWN));
    }

    private void enter(
            @Nullable UUID staffId,
            String name,
            Agent.Kind kind,
            @Nullable String employer,
            Site site,
            String phone,
            List<String> villages) {
        table.insert(new Agent(
                ids.next(),
                staffId,
                name,
                kind,
                employer,
                site.id(),
                site.regionCode().value(),
                phone,
                SINCE,
                null,
                0,
                villages));
    }
}
