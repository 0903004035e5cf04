package onewindow.cases.reissue;

import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.identity.Actor;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody lost the senior citizen's card and asks for it again. */
@Component
@Order(54)
class DemoReissue implements DemoData {
    private static final String TOWN = "371312108000";
    private static final String SENIOR_CARD = "372011902000";

    private final Reissues reissues;
    private final Cases cases;
    private final Db db;

    DemoReissue(Reissues reissues, Cases cases, Db db) {
        this.reissues = reissues;
        this.cases = cases;
        this.db = db;
    }

    @Override
    public String name() {
        return "补办件";
    }

    @Override
    public void load() {
        db.sql("""
                        select id from cases.case_file
                        where status = 'DELIVERED' and approved and item_code = :item and site_region = :town
                        order by id limit 1""")
                .bind("item", SENIOR_CARD)
                .bind("town", TOWN)
                .list(UUID.class)
                .forEach(this::lost);
    }

    private void lost(UUID id) {
        CaseFile file = cases.get(Actor.PROGRAM, id);
        Actor applicant = new Actor(
                file.subject().partyId(),
                Actor.Kind.CITIZEN,
                file.subject().applicant(),
                file.subject().partyId(),
                null,
                null,
                List.of(),
                null);
        reissues.ask(applicant, id, "丢失了：赶集时丢的", "demo reissue");
    }
}
