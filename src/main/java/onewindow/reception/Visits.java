package onewindow.reception;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** The visits to the windows of halls that are over. */
@Component
public class Visits {
    private static final String OVER = """
            select t.id as ticket_id, t.number, t.day, t.site_id, w.number as "window", t.staff_id, t.ended_at
            from reception.ticket t
            join reception.hall_window w on w.id = t.window_id
            where t.state = 'SERVED'""";

    private final Db db;

    Visits(Db db) {
        this.db = db;
    }

    /** The last one at that window since then, until the next person sits down. */
    public Optional<Visit> lastAt(UUID windowId, Instant since) {
        return db.sql(OVER + """
                         and t.window_id = :window and t.ended_at >= :since
                          and not exists (select from reception.ticket now
                                          where now.window_id = :window and now.state = 'SERVING')
                        order by t.ended_at desc limit 1""").bind("window", windowId).bind("since", since).optional(Visit.class);
    }

    /** That one, if it was at that window and is over since then. */
    public Optional<Visit> at(UUID windowId, UUID ticketId, Instant since) {
        return db.sql(OVER + " and t.window_id = :window and t.id = :ticket and t.ended_at >= :since")
                .bind("window", windowId)
                .bind("ticket", ticketId)
                .bind("since", since)
                .optional(Visit.class);
    }

    /** By what stands on the ticket's paper. */
    public Optional<Visit> of(String code) {
        return db.sql(OVER + " and t.code = :code").bind("code", code).optional(Visit.class);
    }
}
