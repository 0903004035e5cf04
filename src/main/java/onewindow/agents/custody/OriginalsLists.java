package onewindow.agents.custody;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.agents.AgentAuditAct;
import onewindow.cases.CaseAuditAct;
import onewindow.documents.CaseReaders;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.Scope;
import onewindow.identity.WaitingWork;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.springframework.stereotype.Component;

/** Batches as each side sees them: what it sends, what is on the way, what it is to sign for. */
@Component
class OriginalsLists implements WaitingWork {
    private static final Role[] SUPERVISING = {Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR};

    private final OriginalsTable table;
    private final Sites sites;
    private final CaseReaders readers;
    private final Audit audit;
    private final Db db;

    OriginalsLists(OriginalsTable table, Sites sites, CaseReaders readers, Audit audit, Db db) {
        this.table = table;
        this.sites = sites;
        this.readers = readers;
        this.audit = audit;
        this.db = db;
    }

    enum BatchList {
        /** Packed or sent from here, not all received. */
        OUTGOING,
        /** Anywhere between two sites of mine or under me. */
        ON_THE_WAY,
        /** Here to be signed for, or refused elsewhere and coming back. */
        TO_SIGN,
        DONE
    }

    void readable(Actor actor, UUID caseId) {
        if (!readers.mayRead(actor, caseId)) {
            audit.refused(actor, CaseAuditAct.READ_CASE, caseId, "不在权限范围内");
            throw Problem.notFound("这个办件");
        }
    }

    OriginalsBatch get(Actor actor, UUID id) {
        OriginalsBatch batch = table.find(id).orElseThrow(() -> Problem.notFound("这张交接单"));
        boolean mine = batch.fromSite().equals(actor.siteId()) || batch.toSite().equals(actor.siteId());
        boolean under = actor.regions(SUPERVISING).stream()
                .anyMatch(r ->
                        r.contains(RegionCode.of(batch.fromRegion())) || r.contains(RegionCode.of(batch.toRegion())));
        if (!(mine && actor.has(Originals.WORKING)) && !under) {
            audit.refused(actor, AgentAuditAct.READ_BATCH, id, "不在权限范围内");
            throw Problem.notFound("这张交接单");
        }
        return batch;
    }

    Slice<OriginalsBatch> batches(Actor actor, BatchList view, Slice.Request page) {
        Where where = new Where().bind("site", actor.siteId());
        switch (view) {
            case OUTGOING -> where.and("b.from_site = cast(:site as uuid) and b.status in ('PACKED', 'ON_THE_WAY')");
            case ON_THE_WAY -> where.and("b.status in ('PACKED', 'ON_THE_WAY')").and(scope(actor, where));
            case TO_SIGN -> where.and(TO_SIGN);
            case DONE -> where.and("b.status in ('RECEIVED', 'CANCELLED')").and(scope(actor, where));
        }
        return table.list(where, page);
    }

    private static final String TO_SIGN = """
            b.status = 'ON_THE_WAY'
              and (b.to_site = cast(:site as uuid) and exists (select from agents.paper_line l
                       where l.batch_id = b.id and l.status = 'WAITING')
                   or b.from_site = cast(:site as uuid) and exists (select from agents.paper_line l
                       where l.batch_id = b.id and l.status = 'REJECTED'))""";

    private static String scope(Actor actor, Where where) {
        Where from = Scope.within(new Where(), "b.from_region", actor.regions(SUPERVISING));
        String under = from.partOf(where);
        return "(b.from_site = cast(:site as uuid) or b.to_site = cast(:site as uuid) or " + under + " or "
                + under.replace("b.from_region", "b.to_region") + ")";
    }

    long toSign(Actor actor) {
        return db.sql("select count(*) from agents.paper_batch b where " + TO_SIGN)
                .bind("site", actor.siteId())
                .count();
    }

    /** Who has no site has no parcels. */
    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        return actor.siteId() == null ? Map.of() : Map.of("papersToSign", toSign(actor));
    }

    /** The county's centre and all towns'; a village sends to its own town and county. */
    List<Site> sites(UUID home) {
        Site here = sites.get(home);
        RegionCode county = here.regionCode().at(RegionCode.Level.COUNTY);
        List<UUID> ids = db.sql("""
                        select s.id from organisation.site s
                        join organisation.region r on r.code = s.region_code
                        where r.abolished_on is null and s.region_code between :from and :to
                          and (r.level in ('COUNTY', 'TOWN') or r.parent_code = :here)
                        order by s.region_code""")
                .bind("from", county.value())
                .bind("to", county.last())
                .bind("here", here.regionCode().value())
                .list(UUID.class);
        var known = sites.all(ids);
        return ids.stream()
                .filter(id -> !id.equals(home))
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .toList();
    }

    String siteName(UUID id) {
        return sites.get(id).name();
    }
}
