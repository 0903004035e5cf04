package onewindow.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import onewindow.identity.party.Parties;
import onewindow.organisation.site.Sites;
import onewindow.reception.NextTickets;
import onewindow.reception.NextTickets.Next;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whose turn is next; what has not gone out within some minutes does not go out at all. */
@Component
class NextNews {
    private static final Duration WORTH = Duration.ofMinutes(3);

    private final NextTickets tickets;
    private final TextMessages messages;
    private final Parties parties;
    private final Sites sites;
    private final Clock clock;

    NextNews(NextTickets tickets, TextMessages messages, Parties parties, Sites sites, Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.parties = parties;
        this.sites = sites;
        this.clock = clock;
    }

    @Transactional
    public int read() {
        tickets.take().forEach(this::tell);
        return 0;
    }

    private void tell(Next next) {
        String phone = parties.get(parties.today(next.partyId())).phone();
        if (phone != null) {
            String text = sites.get(next.siteId()).name() + "：您的号 " + next.number() + " 下一个就叫，请回到大厅，留意叫号屏。";
            messages.putUntil(
                    "ticket-next:" + next.ticketId(),
                    phone,
                    text,
                    clock.instant().plus(WORTH));
        }
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> tellWhoIsNext(NextNews news) {
            return Cursor.everySecond("tell-who-is-next", news::read);
        }
    }
}
