package onewindow.organisation.site;

import java.time.Instant;
import java.util.List;

/** Who has booked a time at a site; answered by the room that books. */
public interface BookedPeople {
    /** @param person masked; @param about what he comes for, if it was named */
    record BookedPerson(Instant startsAt, String person, String phone, String about) {}

    /** Those who would stand before a closed door under that calendar. */
    List<BookedPerson> left(Site site, OpeningCalendar planned);

    /** In the transaction that closes: everybody is moved or listed, and told. */
    void move(Site site, OpeningCalendar planned);
}
