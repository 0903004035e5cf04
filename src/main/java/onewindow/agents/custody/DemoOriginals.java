package onewindow.agents.custody;

import java.util.List;
import onewindow.agents.DemoActors;
import onewindow.agents.custody.Originals.LineWanted;
import onewindow.agents.custody.OriginalsPacking.Packing;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.db.Slice;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One batch on its way from the town to the county, and one packed and waiting for the courier. */
@Component
@Order(83)
class DemoOriginals implements DemoData {
    private static final String COUNTY = "371312000000";

    private final Originals papers;
    private final OriginalsPacking packing;
    private final OriginalPlaces places;
    private final DemoActors actors;

    DemoOriginals(Originals papers, OriginalsPacking packing, OriginalPlaces places, DemoActors actors) {
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
        OriginalsBatch first = packing.pack(clerk, parcel(clerk, courier, 3, "demo 1"));
        papers.take(clerk, first, actors.signature(clerk));
        packing.pack(clerk, parcel(clerk, courier, 2, "demo 2"));
    }

    private Packing parcel(Actor clerk, String courier, int lines, String key) {
        List<LineWanted> here = places.at(Originals.home(clerk), new Slice.Request(lines, null)).items().stream()
                .map(p -> new LineWanted(p.caseId(), p.kind()))
                .toList();
        return new Packing(actors.site(COUNTY).id(), here, courier, key);
    }
}
