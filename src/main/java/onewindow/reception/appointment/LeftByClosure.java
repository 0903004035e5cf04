package onewindow.reception.appointment;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.organisation.site.BookedPeople;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.organisation.site.Site;
import org.springframework.stereotype.Component;

/** Whom a closure leaves: shown before it is entered, moved and told with it. */
@Component
class LeftByClosure implements BookedPeople {
    private final Displaced displaced;
    private final DeskAppointments rows;
    private final Clock clock;

    LeftByClosure(Displaced displaced, DeskAppointments rows, Clock clock) {
        this.displaced = displaced;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<BookedPerson> left(Site site, OpeningCalendar planned) {
        List<Appointment> left = displaced.of(site.id(), planned, clock.instant());
        List<DeskAppointments.DeskAppointment> shown = rows.rows(left);
        return IntStream.range(0, left.size())
                .mapToObj(at -> new BookedPerson(
                        left.get(at).start(),
                        shown.get(at).maskedName(),
                        shown.get(at).maskedPhone(),
                        shown.get(at).queueName()))
                .toList();
    }

    @Override
    public void move(Site site, OpeningCalendar planned) {
        displaced.move(site.id(), planned, clock.instant());
    }
}
