package onewindow.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.UUID;
import onewindow.identity.party.Parties;
import onewindow.identity.party.PartyEvents;
import onewindow.identity.party.PartyEvents.News;
import onewindow.platform.db.Db;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people what happened to who they are and how they are reached, on line and on every phone known. */
@Component
class IdentityNews {
    private static final int AT_ONCE = 200;

    private final PartyEvents log;
    private final Cursor cursor;
    private final Db db;
    private final MessageText texts;
    private final Parties parties;
    private final TextMessages textMessages;

    IdentityNews(PartyEvents log, Cursor cursor, Db db, MessageText texts, Parties parties, TextMessages textMessages) {
        this.log = log;
        this.cursor = cursor;
        this.db = db;
        this.texts = texts;
        this.parties = parties;
        this.textMessages = textMessages;
    }

    /** How many events were read; another node that is reading just now leaves none for us. */
    int read() {
        return cursor.goOn(
                "identity",
                place -> log.after(place.tx(), place.seq(), AT_ONCE),
                event -> new Cursor.Place(event.tx(), event.seq()),
                events -> events.forEach(this::tell));
    }

    private void tell(News event) {
        String phone = event.phone();
        if (phone == null) {
            show(event);
        } else {
            textMessages.put("party-event:" + event.seq(), phone, "【一窗通办】" + event.told());
        }
    }

    private void show(News event) {
        UUID id = texts.next();
        db.sql("""
                        insert into notifications.message (id, source, event_seq, party_id, title, text, at, state)
                        values (:id, 'IDENTITY', :seq, :party, :title, :text, :at, 'SHOWN')
                        on conflict (source, event_seq, party_id) do nothing""")
                .bind("id", id)
                .bind("seq", event.seq())
                .bind("party", parties.today(event.partyId()))
                .bind("title", event.title())
                .bind("text", texts.close(id, event.told()))
                .bind("at", event.at())
                .update();
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> tellOfIdentity(IdentityNews news) {
            return Cursor.everySecond("tell-of-identity", news::read);
        }
    }
}
