package onewindow.reception.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.db.Db;
import onewindow.reception.ticket.TicketState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tickets of a hall say of this moment. */
@Component
class LiveTable {
    private static final int MOST = 300;
    private static final int LATEST = 20;

    private final Db db;

    LiveTable(Db db) {
        this.db = db;
    }

    record LiveRow(
            String number,
            UUID queueId,
            TicketState state,
            Instant arrivedAt,
            int shownTo,
            @Nullable UUID windowId,
            @Nullable Instant calledAt,
            @Nullable Instant servedAt) {}

    /** Everybody who is in the hall, the first to come first. */
    List<LiveRow> tickets(UUID siteId, LocalDate day) {
        return db.sql("""
                        select number, queue_id, state, arrived_at, shown_to, window_id, called_at, served_at
                        from reception.ticket
                        where site_id = :site and day = :day
                          and state in ('WAITING', 'CALLED', 'SERVING', 'PARKED', 'MISSED')
                        order by arrived_at limit :most""")
                .bind("site", siteId)
                .bind("day", day)
                .bind("most", MOST)
                .list(LiveRow.class);
    }

    private record Served(UUID windowId, int people) {}

    Map<UUID, Integer> served(UUID siteId, LocalDate day) {
        return db.sql("""
                        select window_id, count(*)::int as people from reception.ticket
                        where site_id = :site and day = :day and state = 'SERVED' and window_id is not null
                        group by window_id""").bind("site", siteId).bind("day", day).list(Served.class).stream()
                .collect(Collectors.toMap(Served::windowId, Served::people));
    }

    List<HallLive.OutOfTurn> outOfTurn(UUID siteId, Instant since) {
        return db.sql("""
                        select t.number, w.number as "window", e.by_name, e.at, e.note as reason
                        from reception.ticket_event e
                        join reception.ticket t on t.id = e.ticket_id
                        join reception.hall_window w on w.id = e.window_id
                        where e.site_id = :site and e.at >= :since and e.act = 'CALL_OUT_OF_TURN'
                        order by e.seq desc limit :latest""")
                .bind("site", siteId)
                .bind("since", since)
                .bind("latest", LATEST)
                .list(HallLive.OutOfTurn.class);
    }
}
