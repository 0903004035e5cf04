package onewindow.cases.clock;

import onewindow.organisation.site.HoursWatch;
import onewindow.organisation.site.Site;
import onewindow.platform.time.Calendars;
import org.springframework.stereotype.Component;

/** A limit in half days counts the halves in which the accepting site is open: other hours may move its end. */
@Component
class SiteHours implements HoursWatch {
    private final SortDatesRefresh copies;
    private final Calendars calendars;

    SiteHours(SortDatesRefresh copies, Calendars calendars) {
        this.copies = copies;
        this.calendars = calendars;
    }

    @Override
    public int changed(Site site) {
        return copies.rebuild(calendars.current(), site.id(), "受理站点的开门时间有变化")
                .moved()
                .size();
    }
}
