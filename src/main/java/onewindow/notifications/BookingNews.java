package onewindow.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import onewindow.platform.PhoneNumber;
import onewindow.platform.db.Db;
import onewindow.reception.AppointmentNews;
import onewindow.reception.AppointmentNews.News;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people of their appointments, and nothing that has stopped being true or has begun meanwhile. */
@Component
class BookingNews {
    private static final int AT_ONCE = 200;

    private final AppointmentNews log;
    private final Cursor cursor;
    private final Db db;
    private final MessageText texts;
    private final TextMessages messages;
    private final Clock clock;

    BookingNews(AppointmentNews log, Cursor cursor, Db db, MessageText texts, TextMessages messages, Clock clock) {
        this.log = log;
        this.cursor = cursor;
        this.db = db;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /** How many events were read; another node that is reading just now leaves none for us. */
    int read() {
        return cursor.goOn(
                "appointments",
                place -> log.after(place.tx(), place.seq(), AT_ONCE),
                event -> new Cursor.Place(event.tx(), event.seq()),
                events -> events.forEach(this::tell));
    }

    private void tell(News event) {
        Instant until = event.until();
        boolean late = until != null && !until.isAfter(clock.instant());
        if (!event.stillTrue() || late) {
            return;
        }
        if (event.partyId() != null) {
            show(event, event.partyId());
        }
        if (PhoneNumber.isMobile(event.phone())) {
            messages.putUntil("appointment-event:" + event.seq(), event.phone(), event.text(), until);
        }
    }

    private void show(News event, UUID party) {
        UUID id = texts.next();
        db.sql("""
                        insert into notifications.message (id, source, event_seq, party_id, title, text, at, state)
                        values (:id, 'APPOINTMENT', :seq, :party, :title, :text, :at, 'SHOWN')
                        on conflict (source, event_seq, party_id) do nothing""")
                .bind("id", id)
                .bind("seq", event.seq())
                .bind("party", party)
                .bind("title", event.title())
                .bind("text", texts.close(id, event.text()))
                .bind("at", event.at())
                .update();
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> tellWhoBooked(BookingNews news) {
            return Cursor.everySecond("tell-who-booked", news::read);
        }
    }
}
