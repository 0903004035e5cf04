package onewindow.reception.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.Directors;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 窗口没有人: open, nobody served at it, and nobody has touched its page for ten minutes. */
@Component
class EmptyWindows {
    private static final Duration AFTER = Duration.ofMinutes(10);

    private static final String EMPTY = """
            select s.id, w.site_id, w.number, s.staff_id, seen.at as since, s.unattended_at as told_at
            from reception.shift s
            join reception.hall_window w on w.id = s.window_id
            cross join lateral (
                select greatest(s.opened_at, s.seen_at,
                                (select max(t.ended_at) from reception.ticket t
                                 where t.window_id = s.window_id and t.state = 'SERVED'
                                   and t.ended_at between s.opened_at and :now),
                                (select t.called_at from reception.ticket t
                                 where t.window_id = s.window_id and t.state = 'CALLED')) as at) as seen
            where s.closed_at is null and seen.at < :before
              and not exists (select from reception.ticket t where t.window_id = s.window_id and t.state = 'SERVING')
            """;

    private final Db db;
    private final Clock clock;
    private final StaffMembers staff;
    private final Sites sites;
    private final Directors directors;

    EmptyWindows(Db db, Clock clock, StaffMembers staff, Sites sites, Directors directors) {
        this.db = db;
        this.clock = clock;
        this.staff = staff;
        this.sites = sites;
        this.directors = directors;
    }

    private record EmptyRow(
            UUID id,
            UUID siteId,
            int number,
            UUID staffId,
            Instant since,
            @Nullable Instant toldAt) {}

    /** @param minutes for how long nobody has been there */
    record EmptyWindow(int number, String staffName, Instant since, long minutes) {}

    List<EmptyWindow> at(UUID siteId) {
        return db
                .sql(EMPTY + " and w.site_id = :site order by w.number")
                .bind("now", clock.instant())
                .bind("before", clock.instant().minus(AFTER))
                .bind("site", siteId)
                .list(EmptyRow.class)
                .stream()
                .map(this::view)
                .toList();
    }

    private EmptyWindow view(EmptyRow row) {
        return new EmptyWindow(
                row.number(),
                staff.get(row.staffId()).name(),
                row.since(),
                Duration.between(row.since(), clock.instant()).toMinutes());
    }

    /** The director is told once each time. */
    @Transactional
    public void tell() {
        db.sql(EMPTY + " and coalesce(s.unattended_at < seen.at, true) order by w.site_id, w.number for update of s")
                .bind("now", clock.instant())
                .bind("before", clock.instant().minus(AFTER))
                .list(EmptyRow.class)
                .forEach(this::tell);
    }

    private void tell(EmptyRow row) {
        Site site = sites.get(row.siteId());
        EmptyWindow empty = view(row);
        db.sql("update reception.shift set unattended_at = :now where id = :id")
                .bind("now", clock.instant())
                .bind("id", row.id())
                .update();
        directors.tell(
                site.regionCode(),
                "empty-window:" + row.id() + ":" + row.since().getEpochSecond(),
                empty.number() + " 号窗口没有人",
                site.name() + " " + empty.number() + " 号窗口（" + empty.staffName() + "）开着，" + AFTER.toMinutes()
                        + " 分钟没有人在。");
    }
}
