package onewindow.agents.custody;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentPictures;
import onewindow.agents.custody.OriginalsBatch.BatchStatus;
import onewindow.agents.custody.OriginalsBatch.LineStatus;
import onewindow.agents.custody.OriginalsTable.Holder;
import onewindow.agents.custody.OriginalsTable.Passing;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 材料交接: packed, taken, signed for line by line. What is signed once is signed. */
@Component
class Originals {
    static final Role[] WORKING = {Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER, Role.CENTRE_DIRECTOR, Role.AGENT};

    private final OriginalsTable table;
    private final Sites sites;
    private final AgentPictures pictures;
    private final Audit audit;
    private final Clock clock;

    Originals(OriginalsTable table, Sites sites, AgentPictures pictures, Audit audit, Clock clock) {
        this.table = table;
        this.sites = sites;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
    }

    record LineWanted(UUID caseId, OriginalKind kind) {}

    static UUID home(Actor actor) {
        UUID site = actor.require(WORKING).siteId();
        if (site == null) {
            throw Problem.notAllowed("您的账号没有对应的场所。");
        }
        return site;
    }

    /** The courier signs for the parcel; from then on the papers are in his hands. */
    @Transactional
    public OriginalsBatch take(Actor actor, OriginalsBatch batch, @Nullable UUID signature) {
        at(actor, batch.fromSite(), "取走要在打包的场所登记。");
        UUID picture = pictures.useIfGiven(actor, "signature", signature);
        if (picture == null) {
            throw Problem.invalid("signature", "请行政服务代理员在屏幕上签字。");
        }
        Instant now = clock.instant();
        move(batch, BatchStatus.PACKED, BatchStatus.ON_THE_WAY, now, picture);
        String from = sites.get(batch.fromSite()).name();
        for (OriginalsBatch.Line line : batch.lines()) {
            Holder courier = Holder.courier(batch.courierName() + "（行政服务代理员，送往"
                    + sites.get(batch.toSite()).name() + "）");
            pass(actor, batch, line, from, courier, null);
        }
        audit.record(actor, AgentAuditAct.BATCH_TAKEN, batch.id(), batch.number());
        return again(batch);
    }

    @Transactional
    public OriginalsBatch cancel(Actor actor, OriginalsBatch batch) {
        at(actor, batch.fromSite(), "只有打包的场所可以取消。");
        Instant now = clock.instant();
        move(batch, BatchStatus.PACKED, BatchStatus.CANCELLED, now, null);
        batch.lines().forEach(l -> line(actor, batch, l, LineStatus.WAITING, LineStatus.CANCELLED, null));
        audit.record(actor, AgentAuditAct.BATCH_CANCELLED, batch.id(), batch.number());
        return again(batch);
    }

    /** The receiving site signs for one line, or refuses it with its reason and it travels back. */
    @Transactional
    public OriginalsBatch receive(Actor actor, OriginalsBatch batch, LineWanted wanted, @Nullable String rejection) {
        Site here = at(actor, batch.toSite(), "签收由收件的场所办理。");
        if (batch.status() != BatchStatus.ON_THE_WAY && batch.status() != BatchStatus.RECEIVED) {
            throw Problem.conflict("交接单" + batch.number() + "现在是“" + batch.status().chinese + "”，还不能签收。");
        }
        OriginalsBatch.Line line = find(batch, wanted);
        if (rejection == null) {
            line(actor, batch, line, LineStatus.WAITING, LineStatus.SIGNED, null);
            pass(actor, batch, line, batch.courierName(), holder(here), null);
        } else {
            String reason = reason(rejection);
            line(actor, batch, line, LineStatus.WAITING, LineStatus.REJECTED, reason);
            Holder back = Holder.courier(batch.courierName() + "（行政服务代理员，退回"
                    + sites.get(batch.fromSite()).name() + "）");
            pass(actor, batch, line, batch.courierName(), back, "拒收：" + reason);
        }
        AgentAuditAct act = rejection == null ? AgentAuditAct.PAPER_SIGNED : AgentAuditAct.PAPER_REJECTED;
        audit.record(actor, act, line.caseId(), batch.number());
        return closed(batch);
    }

    private static String reason(String given) {
        if (given.isBlank() || given.length() > 200) {
            throw Problem.invalid("reason", "请写明为什么不收（200 个字以内）。");
        }
        return given.strip();
    }

    /** What was refused is back where it came from. */
    @Transactional
    public OriginalsBatch takeBack(Actor actor, OriginalsBatch batch, LineWanted wanted) {
        Site here = at(actor, batch.fromSite(), "收回由打包的场所办理。");
        OriginalsBatch.Line line = find(batch, wanted);
        line(actor, batch, line, LineStatus.REJECTED, LineStatus.TAKEN_BACK, null);
        pass(
                actor,
                batch,
                line,
                batch.courierName(),
                holder(here),
                line.reason() == null ? null : "退回：" + line.reason());
        audit.record(actor, AgentAuditAct.PAPER_TAKEN_BACK, line.caseId(), batch.number());
        return closed(batch);
    }

    private static Holder holder(Site site) {
        return Holder.site(site.id(), site.regionCode().value(), site.name());
    }

    private static OriginalsBatch.Line find(OriginalsBatch batch, LineWanted wanted) {
        return batch.lines().stream()
                .filter(l -> l.caseId().equals(wanted.caseId()) && l.kind() == wanted.kind())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这一行"));
    }

    private Site at(Actor actor, UUID site, String refusal) {
        if (!site.equals(home(actor))) {
            audit.refused(actor, AgentAuditAct.PAPER_SIGNED, "SITE", site, refusal);
            throw Problem.notAllowed(refusal);
        }
        return sites.get(site);
    }

    private void move(OriginalsBatch batch, BatchStatus from, BatchStatus to, Instant at, @Nullable UUID signature) {
        if (batch.status() != from || !table.move(batch, to, at, signature)) {
            throw Problem.conflict(
                    "交接单" + batch.number() + "现在是“" + again(batch).status().chinese + "”，请刷新后再办。");
        }
    }

    private void line(
            Actor actor,
            OriginalsBatch batch,
            OriginalsBatch.Line line,
            LineStatus from,
            LineStatus to,
            @Nullable String reason) {
        var move = new OriginalsTable.LineMove(to, reason, actor.name(), clock.instant());
        if (!table.moveLine(batch.id(), line.caseId(), line.kind(), from, move)) {
            OriginalsBatch.Line now = find(again(batch), new LineWanted(line.caseId(), line.kind()));
            String by = now.signedBy() == null ? "" : "（" + now.signedBy() + "）";
            throw Problem.conflict("“" + line.what() + "”" + now.status().chinese + by + "，不能再办一次。");
        }
    }

    private void pass(
            Actor actor,
            OriginalsBatch batch,
            OriginalsBatch.Line line,
            String from,
            Holder to,
            @Nullable String note) {
        Instant now = clock.instant();
        table.pass(actor, new Passing(line.caseId(), line.kind(), from, to, now, batch.id(), note));
    }

    /** When no line is left on the road the batch is done. */
    private OriginalsBatch closed(OriginalsBatch before) {
        OriginalsBatch now = again(before);
        if (now.status() == BatchStatus.ON_THE_WAY && !now.waiting()) {
            table.move(now, BatchStatus.RECEIVED, clock.instant(), null);
            return again(now);
        }
        return now;
    }

    private OriginalsBatch again(OriginalsBatch batch) {
        return table.find(batch.id()).orElseThrow();
    }
}
