package onewindow.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Cases as the rooms above read them; a draft is nobody's business but the applicant's. */
@Component
public class CaseFiles {
    private final Db db;

    CaseFiles(Db db) {
        this.db = db;
    }

    public Optional<CaseSummary> summary(UUID caseId) {
        return summaries(List.of(caseId)).stream().findFirst();
    }

    public List<CaseSummary> summaries(Collection<UUID> caseIds) {
        return db.sql("""
                        select id, number, item_id, item_name, party_id, site_id, site_region, status, channel, approved
                        from cases.case_file
                        where id = any(:ids) and status <> 'DRAFT'""").bind("ids", caseIds).list(CaseSummary.class);
    }

    /** Newest first, without drafts. */
    public List<CaseSummary> ofParty(UUID partyId) {
        return db.sql("""
                        select id, number, item_id, item_name, party_id, site_id, site_region, status, channel, approved
                        from cases.case_file
                        where party_id = :party and status <> 'DRAFT'
                        order by created_at desc, id desc limit 50""").bind("party", partyId).list(CaseSummary.class);
    }
}
