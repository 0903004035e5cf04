package onewindow.feedback.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.feedback.RatingForm;
import onewindow.feedback.visit.VisitRatingController.AskedVisit;
import onewindow.feedback.visit.VisitRatingController.RateableVisit;
import onewindow.feedback.visit.VisitRatingController.RatingTablet;
import onewindow.identity.RegionCode;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import onewindow.platform.time.Calendars;
import onewindow.reception.Visit;
import onewindow.reception.Visits;
import onewindow.reception.device.Device;
import onewindow.reception.device.DeviceKind;
import onewindow.reception.device.Devices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一次一评: once for one visit, at the window or by the paper of the ticket, and never by default. */
@Component
class VisitRatings {
    /** Who has gone from the window is asked on the tablet no longer. */
    private static final Duration ASKED = Duration.ofMinutes(3);
    /** Once asked, he may take his time. */
    private static final Duration ANSWERED = Duration.ofMinutes(10);

    private static final int WORKING_DAYS = 5;
    private static final String ONCE = "这一次已经评价过了，一次只评一回。";

    private final VisitRatingTable table;
    private final Visits visits;
    private final Devices devices;
    private final Sites sites;
    private final Calendars calendars;
    private final RatingForm form = RatingForm.read();

    VisitRatings(VisitRatingTable table, Visits visits, Devices devices, Sites sites, Calendars calendars) {
        this.table = table;
        this.visits = visits;
        this.devices = devices;
        this.sites = sites;
        this.calendars = calendars;
    }

    RatingForm form() {
        return form;
    }

    RatingTablet tablet(String code) {
        Device device = devices.of(code, DeviceKind.RATING_TABLET);
        AskedVisit asked = last(device)
                .filter(visit -> !table.rated(visit.ticketId()))
                .map(visit -> new AskedVisit(visit.ticketId(), visit.number()))
                .orElse(null);
        return new RatingTablet(
                sites.get(device.siteId()).name(), devices.window(device), asked, form.grades(), form.tags());
    }

    private Optional<Visit> last(Device device) {
        return device.windowId() == null
                ? Optional.empty()
                : visits.lastAt(device.windowId(), calendars.instant().minus(ASKED));
    }

    @Transactional
    public void rateAtWindow(String code, UUID ticketId, int grade, List<String> tags) {
        Device device = devices.of(code, DeviceKind.RATING_TABLET);
        Visit visit = Optional.ofNullable(device.windowId())
                .flatMap(window ->
                        visits.at(window, ticketId, calendars.instant().minus(ANSWERED)))
                .orElseThrow(() -> Problem.conflict("这一次的评价时间过了，可以扫号上的二维码再评。"));
        rate(visit, grade, tags, VisitRating.Door.TABLET);
    }

    RateableVisit rateable(String code) {
        Visit visit = visit(code);
        boolean rated = table.rated(visit.ticketId());
        return new RateableVisit(
                !rated && !calendars.today().isAfter(until(visit)), rated, until(visit), form.grades(), form.tags());
    }

    @Transactional
    public void rateByPhone(String code, int grade, List<String> tags) {
        Visit visit = visit(code);
        if (calendars.today().isAfter(until(visit))) {
            throw Problem.conflict("评价要在办完以后五个工作日内，这一次已经过了。");
        }
        rate(visit, grade, tags, VisitRating.Door.PHONE);
    }

    private void rate(Visit visit, int grade, List<String> tags, VisitRating.Door door) {
        form.check(grade, tags);
        boolean made =
                table.insert(visit, sites.get(visit.siteId()), grade, tags, form.version(), door, calendars.instant());
        if (!made) {
            throw Problem.conflict(ONCE);
        }
    }

    private Visit visit(String code) {
        return visits.of(code).orElseThrow(() -> Problem.notFound("办完的这一次"));
    }

    private LocalDate until(Visit visit) {
        return calendars.current().plusWorkingDays(visit.day(), WORKING_DAYS).date();
    }

    Slice<VisitRating> within(List<RegionCode> regions, Slice.Request page) {
        return table.within(regions, page);
    }
}
