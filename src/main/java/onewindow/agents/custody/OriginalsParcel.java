package onewindow.agents.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onewindow.agents.AgentNumbers;
import onewindow.agents.custody.OriginalPlaces.PaperNow;
import onewindow.agents.custody.Originals.LineWanted;
import onewindow.agents.custody.OriginalsBatch.BatchStatus;
import onewindow.agents.custody.OriginalsBatch.LineStatus;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** What a parcel holds: originals that lie here and belong on that way, under one number. */
@Component
class OriginalsParcel {
    private final OriginalPlaces places;
    private final Sites sites;
    private final AgentNumbers numbers;
    private final Ids ids;
    private final Clock clock;

    OriginalsParcel(OriginalPlaces places, Sites sites, AgentNumbers numbers, Ids ids, Clock clock) {
        this.places = places;
        this.sites = sites;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
    }

    OriginalsBatch of(Actor actor, OriginalsPacking.Packing packing, Site from, Site to) {
        List<OriginalsBatch.Line> lines = new ArrayList<>();
        for (LineWanted wanted : packing.lines().stream().distinct().toList()) {
            PaperNow now = places.of(wanted.caseId(), wanted.kind())
                    .filter(p -> p.at(from.id()))
                    .orElseThrow(() -> Problem.conflict("其中有的材料已经不在本处了，请刷新后重新选择。"));
            onItsWay(now, to);
            String what = now.number() + " " + now.itemName() + " " + now.maskedApplicant() + " " + now.kind().chinese;
            lines.add(new OriginalsBatch.Line(now.caseId(), now.kind(), what, LineStatus.WAITING, null, null, null));
        }
        return new OriginalsBatch(
                ids.next(),
                numbers.next(AgentNumbers.What.BATCH, LocalDate.now(clock)),
                from.id(),
                from.regionCode().value(),
                to.id(),
                to.regionCode().value(),
                BatchStatus.PACKED,
                0,
                packing.courierName().strip(),
                actor.name(),
                clock.instant(),
                null,
                null,
                lines);
    }

    /** Originals go to the window that took the case in and to those above it, never into another town. */
    private void onItsWay(PaperNow paper, Site to) {
        Site home = sites.get(paper.homeSite());
        if (!to.regionCode().contains(home.regionCode())) {
            throw Problem.invalid("toSite", paper.number() + "是" + home.name() + "收的件，不能送到" + to.name() + "。请分开打包。");
        }
    }
}
