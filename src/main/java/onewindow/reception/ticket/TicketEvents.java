package onewindow.reception.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to tickets: appended and never changed; every screen of the hall hears of it at the commit. */
@Component
public class TicketEvents {
    /** On which the nodes tell each other that something changed at a site; its id is what is said. */
    public static final String CHANNEL = "reception";

    private final Db db;

    TicketEvents(Db db) {
        this.db = db;
    }

    /** @param id nobody's, when a machine or the program itself does it */
    record By(@Nullable UUID id, String name) {
        static final By KIOSK = new By(null, "取号机");
        static final By PROGRAM = new By(null, "系统");
        static final By HOLDER = new By(null, "本人");

        static By staff(Actor actor) {
            return new By(actor.staffId(), actor.name());
        }
    }

    /** @param window at which it was done */
    void append(Ticket ticket, TicketAct act, Instant at, By by, @Nullable UUID window, @Nullable String note) {
        db.sql("""
                        with told as (select pg_notify('reception', cast(:site as text)))
                        insert into reception.ticket_event (ticket_id, site_id, act, at, window_id, by_id, by_name, note)
                        select :ticket, :site, :act, :at, :window, :by, :name, :note from told""")
                .bind("ticket", ticket.id())
                .bind("site", ticket.siteId())
                .bind("act", act)
                .bind("at", at)
                .bind("window", Db.maybe("uuid", window))
                .bind("by", Db.maybe("uuid", by.id()))
                .bind("name", by.name())
                .bind("note", Db.maybe("varchar", note))
                .update();
    }

    /** What else the screens of a site show has changed: a window opened or closed. */
    public void tell(UUID siteId) {
        db.sql("select pg_notify('reception', cast(:site as text))::text")
                .bind("site", siteId)
                .list(String.class);
    }

    /** One call, as it is shown and spoken. */
    public record Call(long seq, String number, int window, String windowName, Instant at) {}

    /** The last calls of a site today, the newest first. */
    public List<Call> calls(UUID siteId, Instant since, int limit) {
        return db.sql("""
                        select e.seq, t.number, w.number as window, w.name as window_name, e.at
                        from reception.ticket_event e
                        join reception.ticket t on t.id = e.ticket_id
                        join reception.hall_window w on w.id = e.window_id
                        where e.site_id = :site and e.act in ('CALL', 'CALL_OUT_OF_TURN', 'RECALL') and e.at >= :since
                        order by e.seq desc
                        limit :limit""")
                .bind("site", siteId)
                .bind("since", since)
                .bind("limit", limit)
                .list(Call.class);
    }

    /** What was done to one ticket, from the first to the last. */
    public record Happened(
            TicketAct act,
            Instant at,
            String byName,
            @Nullable String note) {}

    List<Happened> of(UUID ticketId) {
        return db.sql("select act, at, by_name, note from reception.ticket_event where ticket_id = :id order by seq")
                .bind("id", ticketId)
                .list(Happened.class);
    }
}
