package onewindow.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseStatus;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what happened to cases, in the order it was committed, and makes the messages. The place reached moves in the same
 * transaction as the messages are made, so that a program killed anywhere loses none and makes none twice.
 */
@Component
class CaseNews {
    private static final int AT_ONCE = 200;

    private final Db db;
    private final Cursor cursor;
    private final Notices notices;
    private final NewHands newHands;

    CaseNews(Db db, Cursor cursor, Notices notices, NewHands newHands) {
        this.db = db;
        this.cursor = cursor;
        this.notices = notices;
        this.newHands = newHands;
    }

    /** An event, and where its case stands now. */
    record Event(
            long seq,
            String tx,
            UUID caseId,
            UUID partyId,
            CaseAction act,
            Instant at,
            @Nullable String told,
            CaseStatus status,
            UUID siteId,
            String number,
            String itemName,
            String byName,
            @Nullable UUID holderId) {}

    /** How many events were read; another node that is reading just now leaves none for us. */
    int read() {
        return cursor.goOn("cases", this::after, event -> new Cursor.Place(event.tx(), event.seq()), events -> {
            notices.tell(events);
            newHands.tell(events);
        });
    }

    /**
     * Only events of transactions older than any still running: a later one with a smaller number can then no longer
     * appear behind the place reached.
     */
    private List<Event> after(Cursor.Place place) {
        return db.sql("""
                        select e.seq, e.tx::text as tx, e.case_id, e.party_id, e.act, e.at, e.told, f.status, f.site_id, f.number, f.item_name,
                               e.by_name, f.holder_id
                        from cases.case_event e
                        join cases.case_file f on f.id = e.case_id
                        where (e.tx, e.seq) > (cast(:tx as xid8), cast(:seq as bigint))
                          and e.tx < pg_snapshot_xmin(pg_current_snapshot())
                        order by e.tx, e.seq
                        limit :limit""")
                .bind("tx", place.tx())
                .bind("seq", place.seq())
                .bind("limit", AT_ONCE)
                .list(Event.class);
    }
}
