package onewindow.cases.people;

import java.util.Optional;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.store.CaseTable;
import onewindow.identity.Actor;
import onewindow.identity.party.PartyReaders;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** A member of staff may see the applicant of a case that he may see. */
@Component
class CasePartyReaders implements PartyReaders {
    private final Db db;
    private final CaseAccess access;
    private final CaseTable table;

    CasePartyReaders(Db db, CaseAccess access, CaseTable table) {
        this.db = db;
        this.access = access;
        this.table = table;
    }

    @Override
    public boolean mayRead(Actor staff, UUID partyId) {
        return db.sql("""
                        select id from cases.case_file
                        where party_id = :party and status <> 'DRAFT'
                        order by created_at desc, id desc limit 100""").bind("party", partyId).list(UUID.class).stream().anyMatch(id -> access.mayRead(staff, id));
    }

    @Override
    public Optional<String> caseNumber(Actor staff, UUID partyId, UUID caseId) {
        return table.find(caseId)
                .filter(file -> file.subject().partyId().equals(partyId) && access.mayRead(staff, file))
                .map(CaseFile::numberText);
    }
}
