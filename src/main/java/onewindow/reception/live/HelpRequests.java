package onewindow.reception.live;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.reception.hall.HallAuditAct;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.ticket.TicketEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 求助: a window asks for help without a sound; who directs the hall accepts it and says what became of it. */
@Component
class HelpRequests {
    private static final int LATEST = 20;

    private final Db db;
    private final Ids ids;
    private final TicketEvents events;
    private final Audit audit;
    private final Clock clock;

    HelpRequests(Db db, Ids ids, TicketEvents events, Audit audit, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param window its number */
    record HelpRow(
            UUID id,
            int window,
            String askedByName,
            Instant askedAt,
            @Nullable String acceptedByName,
            @Nullable Instant acceptedAt,
            @Nullable String closedByName,
            @Nullable Instant closedAt,
            @Nullable String note) {}

    private static final String ROWS = """
            select h.id, w.number as "window", h.asked_by_name, h.asked_at, h.accepted_by_name, h.accepted_at, h.closed_by_name,
                   h.closed_at, h.note
            from reception.help_request h join reception.hall_window w on w.id = h.window_id
            where\s""";

    /** Struck twice it is asked once. */
    @Transactional
    HelpRow ask(Actor actor, UUID siteId, UUID staffId, HallWindow window) {
        int asked = db.sql("""
                        insert into reception.help_request (id, site_id, window_id, asked_by, asked_by_name, asked_at)
                        values (:id, :site, :window, :staff, :name, :now)
                        on conflict do nothing""")
                .bind("id", ids.next())
                .bind("site", siteId)
                .bind("window", window.id())
                .bind("staff", staffId)
                .bind("name", actor.name())
                .bind("now", clock.instant())
                .update();
        if (asked == 1) {
            audit.record(actor, HallAuditAct.HELP_ASKED, siteId, window.number() + "号窗口");
            events.tell(siteId);
        }
        return open(window.id()).orElseThrow(() -> Problem.conflict("刚才的求助已经处理完，还要帮忙请再按一次。"));
    }

    Optional<HelpRow> open(UUID windowId) {
        return db.sql(ROWS + "h.window_id = :window and h.closed_at is null")
                .bind("window", windowId)
                .optional(HelpRow.class);
    }

    /** Those that are open, and those of today. */
    List<HelpRow> at(UUID siteId, Instant today) {
        return db.sql(ROWS + """
                        h.site_id = :site and (h.closed_at is null or h.asked_at >= :today)
                        order by h.closed_at is not null, h.asked_at desc limit :latest""")
                .bind("site", siteId)
                .bind("today", today)
                .bind("latest", LATEST)
                .list(HelpRow.class);
    }

    @Transactional
    void accept(Actor actor, UUID siteId, UUID id) {
        int accepted = db.sql("""
                        update reception.help_request set accepted_by_name = :name, accepted_at = :now
                        where id = :id and site_id = :site and accepted_at is null""")
                .bind("name", actor.name())
                .bind("now", clock.instant())
                .bind("id", id)
                .bind("site", siteId)
                .update();
        requireDone(accepted, "这次求助已经有人接了，或者不在这个大厅。");
        audit.record(actor, HallAuditAct.HELP_ACCEPTED, siteId, "");
        events.tell(siteId);
    }

    @Transactional
    void close(Actor actor, UUID siteId, UUID id, String note) {
        int closed = db.sql("""
                        update reception.help_request set closed_by_name = :name, closed_at = :now, note = :note
                        where id = :id and site_id = :site and accepted_at is not null and closed_at is null""")
                .bind("name", actor.name())
                .bind("now", clock.instant())
                .bind("note", note)
                .bind("id", id)
                .bind("site", siteId)
                .update();
        requireDone(closed, "请先接下这次求助；已经处理完的不用再写。");
        audit.record(actor, HallAuditAct.HELP_CLOSED, siteId, note);
        events.tell(siteId);
    }

    private static void requireDone(int rows, String sentence) {
        if (rows == 0) {
            throw Problem.conflict(sentence);
        }
    }
}
