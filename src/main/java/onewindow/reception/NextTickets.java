package onewindow.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn is next in an open queue, of those who asked to be told by text message. */
@Component
public class NextTickets {
    private final Db db;
    private final Clock clock;

    NextTickets(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public record Next(UUID ticketId, UUID siteId, String number, UUID partyId) {}

    /** Each ticket once: taken in the transaction in which its message is written. */
    @Transactional
    public List<Next> take() {
        return db.sql("""
                        update reception.ticket t set texted_at = :now
                        where t.text_asked and t.texted_at is null and t.state = 'WAITING' and t.day = :today
                          and t.party_id is not null
                          and not exists (select from reception.ticket o
                                          where o.site_id = t.site_id and o.queue_id = t.queue_id and o.state = 'WAITING'
                                            and (o.place_at, o.id) < (t.place_at, t.id))
                          and exists (select from reception.shift s
                                      join reception.window_queue q on q.window_id = s.window_id
                                      where s.closed_at is null and q.queue_id = t.queue_id)
                        returning t.id as ticket_id, t.site_id, t.number, t.party_id""")
                .bind("now", clock.instant())
                .bind("today", LocalDate.now(clock))
                .list(Next.class);
    }
}
