package onewindow.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.UUID;
import onewindow.agents.AgentEvents;
import onewindow.agents.AgentEvents.News;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Reads what was done with orders and mandates, as {@link CaseNews} reads the cases, and tells the person it was done for:
 * nobody acts in another's name without that person hearing of it.
 */
@Component
class AgentNews {
    private static final int AT_ONCE = 200;

    private final AgentEvents log;
    private final Cursor cursor;
    private final Db db;
    private final MessageText texts;
    private final Parties parties;
    private final Messenger messenger;

    AgentNews(AgentEvents log, Cursor cursor, Db db, MessageText texts, Parties parties, Messenger messenger) {
        this.log = log;
        this.cursor = cursor;
        this.db = db;
        this.texts = texts;
        this.parties = parties;
        this.messenger = messenger;
    }

    /** How many events were read; another node that is reading just now leaves none for us. */
    int read() {
        return cursor.goOn(
                "agents",
                place -> log.after(place.tx(), place.seq(), AT_ONCE),
                event -> new Cursor.Place(event.tx(), event.seq()),
                events -> events.forEach(this::tell));
    }

    private void tell(News event) {
        String text = event.told();
        if (text == null) {
            return;
        }
        UUID party = event.partyId() == null ? null : parties.today(event.partyId());
        if (party != null) {
            show(event, party, text);
        }
        messenger.tell("agent-event:" + event.seq(), event.phone(), party, event.title(), text);
    }

    private void show(News event, UUID party, String text) {
        boolean order = event.subject() == AgentEvents.Subject.ORDER;
        UUID id = texts.next();
        db.sql("""
                        insert into notifications.message
                            (id, source, event_seq, party_id, order_id, mandate_id, title, text, at, state)
                        values (:id, 'AGENT', :seq, :party, cast(:order as uuid), cast(:mandate as uuid), :title, :text, :at,
                                'SHOWN')
                        on conflict (source, event_seq, party_id) do nothing""")
                .bind("id", id)
                .bind("seq", event.seq())
                .bind("party", party)
                .bind("order", order ? event.subjectId() : null)
                .bind("mandate", order ? null : event.subjectId())
                .bind("title", event.title())
                .bind("text", texts.close(id, text))
                .bind("at", event.at())
                .update();
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> tellPrincipals(AgentNews news) {
            return Cursor.everySecond("tell-principals", news::read);
        }
    }
}
