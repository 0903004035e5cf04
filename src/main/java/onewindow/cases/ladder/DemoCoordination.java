package onewindow.cases.ladder;

import java.util.List;
import java.util.UUID;
import onewindow.cases.ladder.CoordinationTable.Outcome;
import onewindow.cases.people.CaseScope;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.Colleague;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One difficulty waits for the centre head; another the centre head could not settle either. */
@Component
@Order(56)
class DemoCoordination implements DemoData {
    private static final String TOWN = "371312108000";
    private static final String PERMIT = "370709901000";
    private static final String HOUSE_SITE = "370120901000";

    private final Ladder ladder;
    private final Sites sites;
    private final StaffMembers staff;
    private final CaseSurroundings around;
    private final Db db;

    DemoCoordination(Ladder ladder, Sites sites, StaffMembers staff, CaseSurroundings around, Db db) {
        this.ladder = ladder;
        this.sites = sites;
        this.staff = staff;
        this.around = around;
        this.db = db;
    }

    @Override
    public String name() {
        return "提请协调的难办件";
    }

    @Override
    public void load() {
        for (UUID id : open(PERMIT)) {
            raise(id, "户口在外县，长期住在本镇，两边都说该对方办。");
        }
        for (UUID id : open(HOUSE_SITE)) {
            raise(id, "宅基地与邻村集体土地界线有争议，两村说法不一。");
            UUID step = ladder.of(id).getFirst().id();
            ladder.answer(
                    somebody(Role.CENTRE_DIRECTOR),
                    id,
                    step,
                    new Ladder.MeetingDecision(
                            Outcome.TAKEN_UP,
                            "牵涉两个村，提请领导班子会议研究。",
                            "到场：中心主任、自然资源所、两村负责人。意见不一致。",
                            around.calendars().today(),
                            null,
                            null));
        }
    }

    private void raise(UUID id, String difficulty) {
        ladder.raise(somebody(Role.WINDOW_CLERK), id, difficulty);
    }

    /** The one that has been open longest. */
    private List<UUID> open(String itemCode) {
        return db.sql("select c.id from cases.case_file c where c.site_region = :town and c.item_code = :item and "
                        + CaseScope.OPEN + " order by c.submitted_at, c.id limit 1")
                .bind("town", TOWN)
                .bind("item", itemCode)
                .list(UUID.class);
    }

    private Actor somebody(Role role) {
        Site site = sites.at(RegionCode.of(TOWN)).orElseThrow();
        Colleague c = staff.at(site.id(), role).getFirst();
        return new Actor(c.staffId(), Actor.Kind.STAFF, c.name(), null, c.staffId(), c.siteId(), c.posts(), null);
    }
}
