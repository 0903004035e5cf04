package onewindow.agents.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentNumbers;
import onewindow.agents.custody.OriginalPlaces.PaperNow;
import onewindow.agents.custody.Originals.LineWanted;
import onewindow.agents.custody.Originals.PaperSurroundings;
import onewindow.agents.custody.OriginalsBatch.BatchStatus;
import onewindow.agents.custody.OriginalsBatch.LineStatus;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import onewindow.platform.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 打包: what lies at a site is listed for another one, and given to a named courier. */
@Component
class OriginalsPacking {
    private static final int MOST = 100;

    private final OriginalsTable table;
    private final OriginalPlaces places;
    private final PaperSurroundings around;

    OriginalsPacking(OriginalsTable table, OriginalPlaces places, PaperSurroundings around) {
        this.table = table;
        this.places = places;
        this.around = around;
    }

    /** @param courierName 行政服务代理员, who will sign for it */
    record Packing(UUID toSite, List<LineWanted> lines, String courierName, String key) {}

    @Transactional
    public OriginalsBatch pack(Actor actor, Packing packing) {
        UUID here = Originals.home(actor);
        String key = actor.accountId() + " " + packing.key();
        OriginalsBatch known = table.packedAs(key).orElse(null);
        if (known != null) {
            return known;
        }
        check(packing);
        Site from = around.sites().get(here);
        Site to = around.sites().get(packing.toSite());
        if (from.id().equals(to.id())) {
            throw Problem.invalid("toSite", "请选择另一个场所。");
        }
        OriginalsBatch batch = batch(actor, packing, from, to);
        try {
            table.insert(batch, key);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("其中有的材料刚才已被打进另一个交接单，请刷新后重新选择。");
        }
        around.audit().record(actor, AgentAuditAct.BATCH_PACKED, batch.id(), batch.number());
        return batch;
    }

    private static void check(Packing packing) {
        if (packing.lines().isEmpty() || packing.lines().size() > MOST) {
            throw Problem.invalid("lines", "请选择要送的材料，一次最多 " + MOST + " 件。");
        }
        if (packing.courierName().isBlank() || packing.courierName().length() > 40) {
            throw Problem.invalid("courierName", "请填写由谁送（行政服务代理员姓名）。");
        }
    }

    /** Originals go to the window that took the case in and to those above it, never into another town. */
    private void onItsWay(PaperNow paper, Site to) {
        Site home = around.sites().get(paper.homeSite());
        if (!to.regionCode().contains(home.regionCode())) {
            throw Problem.invalid("toSite", paper.number() + "是" + home.name() + "收的件，不能送到" + to.name() + "。请分开打包。");
        }
    }

    private OriginalsBatch batch(Actor actor, Packing packing, Site from, Site to) {
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
                around.ids().next(),
                around.numbers().next(AgentNumbers.What.BATCH, LocalDate.now(around.clock())),
                from.id(),
                from.regionCode().value(),
                to.id(),
                to.regionCode().value(),
                BatchStatus.PACKED,
                0,
                packing.courierName().strip(),
                actor.name(),
                around.clock().instant(),
                null,
                null,
                lines);
    }
}
