package onewindow.cases.reissue;

import java.util.Optional;
import java.util.UUID;
import onewindow.cases.CaseStatus;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Which case replaces which. */
@Component
class ReissueTable {
    private final Db db;

    ReissueTable(Db db) {
        this.db = db;
    }

    /** @param key under which it was asked for */
    record Replacing(UUID id, String number, CaseStatus status, String key) {
        boolean givenOut() {
            return status == CaseStatus.APPROVED || status == CaseStatus.DELIVERED;
        }
    }

    /** The one that replaces this case's result or is about to; what came to nothing does not count. */
    Optional<Replacing> replacing(UUID origin) {
        return db.sql("""
                        select c.id, c.number, c.status, e.idempotency_key as key
                        from cases.case_file c
                        join cases.case_event e on e.case_id = c.id and e.act = 'ASK_REISSUE'
                        where c.origin_id = :origin and c.status not in ('REFUSED', 'TERMINATED', 'WITHDRAWN', 'LAPSED')""").bind("origin", origin).optional(Replacing.class);
    }
}
