package onewindow.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import java.util.Optional;
import onewindow.agents.AgentEvents;
import onewindow.agents.AgentEvents.News;
import onewindow.identity.Parties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was done with orders and mandates, as {@link CaseNews} reads the cases, and tells the person it was done for:
 * nobody acts in another's name without that person hearing of it.
 */
@Component
class AgentNews {
    private static final int AT_ONCE = 200;

    private final AgentEvents log;
    private final Cursor cursor;
    private final IdentityNews.Shelf shelf;
    private final Parties parties;
    private final TextMessages textMessages;

    AgentNews(AgentEvents log, Cursor cursor, IdentityNews.Shelf shelf, Parties parties, TextMessages textMessages) {
        this.log = log;
        this.cursor = cursor;
        this.shelf = shelf;
        this.parties = parties;
        this.textMessages = textMessages;
    }

    /** How many events were read; another node that is reading just now leaves none for us. */
    @Transactional
    public int read() {
        Optional<Cursor.Place> place = cursor.lock("agents");
        if (place.isEmpty()) {
            return 0;
        }
        List<News> events = log.after(place.get().tx(), place.get().seq(), AT_ONCE);
        events.forEach(this::tell);
        if (!events.isEmpty()) {
            News last = events.getLast();
            cursor.moveTo("agents", new Cursor.Place(last.tx(), last.seq()));
        }
        return events.size();
    }

    private void tell(News event) {
        String text = event.told();
        if (text == null) {
            return;
        }
        if (event.partyId() != null) {
            show(event, text);
        }
        byte[] phone = event.phone();
        if (phone != null) {
            textMessages.put("agent-event:" + event.seq(), shelf.cipher().decrypt(phone), text);
        }
    }

    private void show(News event, String text) {
        boolean order = event.subject() == AgentEvents.Subject.ORDER;
        shelf.db()
                .sql("""
                        insert into notifications.message
                            (id, source, event_seq, party_id, order_id, mandate_id, title, text, at, state)
                        values (:id, 'AGENT', :seq, :party, cast(:order as uuid), cast(:mandate as uuid), :title, :text, :at,
                                'SHOWN')
                        on conflict (source, event_seq, party_id) do nothing""")
                .bind("id", shelf.ids().next())
                .bind("seq", event.seq())
                .bind("party", parties.today(event.partyId()))
                .bind("order", order ? event.subjectId() : null)
                .bind("mandate", order ? null : event.subjectId())
                .bind("title", event.title())
                .bind("text", text)
                .bind("at", event.at())
                .update();
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> tellPrincipals(AgentNews news) {
            return Tasks.recurring("tell-principals", FixedDelay.ofSeconds(1)).execute((instance, context) -> {
                while (news.read() > 0) {
                    // Until nothing is new.
                }
            });
        }
    }
}
