package onewindow.organisation.site;

import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.organisation.site.BookedPeople.BookedPerson;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is entered beside the weekly hours, with whom it leaves before a closed door: nobody closes without knowing. */
@Component
class PlannedClosures {
    private final SpecialHoursOffice office;
    private final ObjectProvider<BookedPeople> booked;

    PlannedClosures(SpecialHoursOffice office, ObjectProvider<BookedPeople> booked) {
        this.office = office;
        this.booked = booked;
    }

    List<BookedPerson> left(Actor actor, UUID siteId, SpecialHoursRequest request) {
        Site site = office.of(actor, siteId);
        OpeningCalendar planned = office.planned(actor, site, request);
        BookedPeople people = booked.getIfAvailable();
        return people == null ? List.of() : people.left(site, planned);
    }

    /** @param seen how many people the list showed that this leaves; missing for none */
    @Transactional
    public void enter(Actor actor, UUID siteId, SpecialHoursRequest request, @Nullable Integer seen) {
        Site site = office.of(actor, siteId);
        OpeningCalendar planned = office.planned(actor, site, request);
        BookedPeople people = booked.getIfAvailable();
        int left = people == null ? 0 : people.left(site, planned).size();
        if (left != (seen == null ? 0 : seen)) {
            throw Problem.conflict("这样安排，有 " + left + " 个已经预约的人那时来不了，请先看名单，再确认。");
        }
        office.enter(actor, siteId, request);
        if (people != null && left > 0) {
            people.move(site, planned);
        }
    }
}
