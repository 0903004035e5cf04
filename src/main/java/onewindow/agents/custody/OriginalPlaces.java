package onewindow.agents.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.people.CaseScope;
import onewindow.identity.RegionCode;
import onewindow.organisation.site.Sites;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the papers of each case are now. Nothing is written until they travel: before that, materials brought on paper lie
 * at the window that took them in, a result lies where it was decided, and with the result everything goes to the applicant.
 */
@Component
class OriginalPlaces {
    /**
     * Every case with papers, and who has them. The result of a case lies with the highest unit that worked on it; codes of
     * higher regions end in more zeros.
     */
    private static final String NOW = """
            select f.id as case_id, f.number, f.item_name, f.masked_applicant, f.site_id as home_site,
                   hs.name as home_name, k.kind,
                   case when f.status = 'DELIVERED' and (p.case_id is null or p.site_id = f.site_id) then 'APPLICANT'
                        else coalesce(p.holder, 'SITE') end as holder,
                   case when f.status = 'DELIVERED' and (p.case_id is null or p.site_id = f.site_id) then null
                        when p.case_id is not null then p.site_id
                        else s.id end as site_id,
                   case when f.status = 'DELIVERED' and (p.case_id is null or p.site_id = f.site_id) then '申请人'
                        when p.case_id is not null then p.holder_name
                        else s.name end as holder_name,
                   coalesce(p.since, f.submitted_at) as since
            from cases.case_file f
            join organisation.site hs on hs.id = f.site_id
            cross join (values ('MATERIALS'), ('RESULT')) as k (kind)
            left join agents.paper p on p.case_id = f.id and p.kind = k.kind
            left join organisation.site s on s.region_code = case when k.kind = 'MATERIALS' then f.site_region
                else (select u from unnest(f.units) u order by length(rtrim(u, '0')), u limit 1) end
            where f.status <> 'DRAFT'
              and (k.kind = 'RESULT' and f.status in ('APPROVED', 'DENIED', 'DELIVERED')
                   or k.kind = 'MATERIALS' and (p.case_id is not null or exists (
                          select from cases.case_material m where m.case_id = f.id and m.provided = 'PAPER')))
            """;

    /** Originals come up from the sites below, or were brought here. */
    private static final String NEAR = """
            select c.id from cases.case_file c where c.site_region between :from and :to and %s
            union all
            select h.case_id from agents.paper h where h.holder = 'SITE' and h.site_id = :site""".formatted(CaseScope.OPEN);

    private final Db db;
    private final Sites sites;

    OriginalPlaces(Db db, Sites sites) {
        this.db = db;
        this.sites = sites;
    }

    record PaperNow(
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            UUID homeSite,
            String homeName,
            OriginalKind kind,
            String holder,
            @Nullable UUID siteId,
            String holderName,
            Instant since) {
        boolean at(UUID site) {
            return holder.equals("SITE") && site.equals(siteId);
        }
    }

    List<PaperNow> of(UUID caseId) {
        return db.sql(NOW + "  and f.id = :case order by k.kind")
                .bind("case", caseId)
                .list(PaperNow.class);
    }

    Optional<PaperNow> of(UUID caseId, OriginalKind kind) {
        return of(caseId).stream().filter(p -> p.kind() == kind).findFirst();
    }

    /** What lies at a site and can be sent: materials to those above, results to the window that will hand them over. */
    Slice<PaperNow> at(UUID siteId, Slice.Request page) {
        RegionCode region = sites.get(siteId).regionCode();
        List<String> key = page.key(2);
        List<PaperNow> rows = db.sql("select * from (" + NOW + """
                          and f.status in ('SUBMITTED', 'IN_REVIEW', 'AWAITING_DECISION', 'APPROVED', 'DENIED',
                                           'AWAITING_SUPPLEMENT', 'REFUSAL_PROPOSED')
                          and f.id in (%s)
                        ) n
                        where n.holder = 'SITE' and n.site_id = :site
                          and not exists (select from agents.paper_line l where l.case_id = n.case_id
                                          and l.kind = n.kind and l.status in ('WAITING', 'REJECTED'))
                          and (cast(:afterId as uuid) is null
                               or (n.case_id, n.kind) > (cast(:afterId as uuid), cast(:afterKind as text)))
                        order by n.case_id, n.kind limit :limit""".formatted(NEAR))
                .bind("site", siteId)
                .bind("from", region.value())
                .bind("to", region.last())
                .bind("afterId", key == null ? null : key.get(0))
                .bind("afterKind", key == null ? null : key.get(1))
                .bind("limit", page.fetch())
                .list(PaperNow.class);
        return Slice.of(rows, page, p -> List.of(p.caseId(), p.kind()));
    }

    record CustodyLine(
            OriginalKind kind,
            String fromName,
            String toName,
            Instant at,
            String byName,
            @Nullable String note) {}

    List<CustodyLine> history(UUID caseId) {
        return db.sql("""
                        select kind, from_name, to_name, at, by_name, note
                        from agents.custody_event where case_id = :case order by seq""").bind("case", caseId).list(CustodyLine.class);
    }
}
