package onewindow.agents.custody;

import java.util.List;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.custody.Originals.LineWanted;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 打包: what lies at a site is listed for another one, and given to a named courier. */
@Component
class OriginalsPacking {
    private static final int MOST = 100;

    private final OriginalsTable table;
    private final OriginalsParcel parcel;
    private final Sites sites;
    private final Audit audit;

    OriginalsPacking(OriginalsTable table, OriginalsParcel parcel, Sites sites, Audit audit) {
        this.table = table;
        this.parcel = parcel;
        this.sites = sites;
        this.audit = audit;
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
        Site from = sites.get(here);
        Site to = sites.get(packing.toSite());
        if (from.id().equals(to.id())) {
            throw Problem.invalid("toSite", "请选择另一个场所。");
        }
        OriginalsBatch batch = parcel.of(actor, packing, from, to);
        try {
            table.insert(batch, key);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("其中有的材料刚才已被打进另一个交接单，请刷新后重新选择。");
        }
        audit.record(actor, AgentAuditAct.BATCH_PACKED, batch.id(), batch.number());
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
}
