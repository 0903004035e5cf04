package onewindow.agents.papers;

import java.util.List;
import onewindow.agents.DemoActors;
import onewindow.agents.papers.PaperPacking.Packing;
import onewindow.agents.papers.Papers.LineWanted;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.db.Slice;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One batch on its way from the town to the county, and one packed and waiting for the courier. */
@Component
@Order(83)
class DemoPapers implements DemoData {
    private static final String COUNTY = "371312000000";

    private final Papers papers;
    private final PaperPacking packing;
    private final PaperPlaces places;
    private final DemoActors actors;

    DemoPapers(Papers papers, PaperPacking packing, PaperPlaces places, DemoActors actors) {
        this.papers = papers;
        this.packing = packing;
        this.places = places;
        this.actors = actors;
    }

    @Override
    public String name() {
        return "材料交接";
    }

    @Override
    public void load() {
        Actor clerk = actors.staff(DemoActors.TOWN, Role.WINDOW_CLERK);
        String courier = actors.staff(DemoActors.TOWN, Role.AGENT).name();
        PaperBatch first = packing.pack(clerk, parcel(clerk, courier, 3, "demo 1"));
        papers.take(clerk, first, actors.signature(clerk));
        packing.pack(clerk, parcel(clerk, courier, 2, "demo 2"));
    }

    private Packing parcel(Actor clerk, String courier, int lines, String key) {
        List<LineWanted> here = places.at(Papers.home(clerk), new Slice.Request(lines, null)).items().stream()
                .map(p -> new LineWanted(p.caseId(), p.kind()))
                .toList();
        return new Packing(actors.site(COUNTY).id(), here, courier, key);
    }
}
