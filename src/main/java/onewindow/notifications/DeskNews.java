package onewindow.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.organisation.staff.StaffMembers;
import onewindow.oversight.StaffNotices;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whom oversight wants told of what, as {@link CaseNews} reads the cases, and carries it to their desks and phones. */
@Component
class DeskNews {
    private static final int AT_ONCE = 200;
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

    private final Db db;
    private final Ids ids;
    private final Cursor cursor;
    private final StaffMembers staff;
    private final TextMessages textMessages;

    DeskNews(Db db, Ids ids, Cursor cursor, StaffMembers staff, TextMessages textMessages) {
        this.db = db;
        this.ids = ids;
        this.cursor = cursor;
        this.staff = staff;
        this.textMessages = textMessages;
    }

    private record Notice(
            long seq,
            String tx,
            String key,
            UUID staffId,
            @Nullable UUID caseId,
            @Nullable UUID orderId,
            String title,
            String text,
            boolean atDesk,
            boolean bySms,
            Instant at,
            boolean stillTrue) {}

    /** How many notices were read; another node that is reading just now leaves none for us. */
    int read() {
        return cursor.goOn(
                "oversight",
                this::after,
                notice -> new Cursor.Place(notice.tx(), notice.seq()),
                notices -> notices.stream().filter(Notice::stillTrue).forEach(this::tell));
    }

    private List<Notice> after(Cursor.Place place) {
        return db.sql("""
                        select n.seq, n.tx::text as tx, n.key, n.staff_id, n.case_id, n.order_id, n.title, n.text, n.at_desk,
                               n.by_sms, n.at, %s as still_true
                        from oversight.notice n
                        where (n.tx, n.seq) > (cast(:tx as xid8), cast(:seq as bigint))
                          and n.tx < pg_snapshot_xmin(pg_current_snapshot())
                        order by n.tx, n.seq
                        limit :limit""".formatted(StaffNotices.stillTrue()))
                .bind("tx", place.tx())
                .bind("seq", place.seq())
                .bind("limit", AT_ONCE)
                .list(Notice.class);
    }

    private void tell(Notice notice) {
        if (notice.atDesk()) {
            show(notice);
        }
        if (notice.bySms()) {
            staff.phone(notice.staffId())
                    .filter(phone -> MOBILE.matcher(phone).matches())
                    .ifPresent(phone -> textMessages.put("notice:" + notice.key(), phone, notice.text(), notice.seq()));
        }
    }

    private void show(Notice notice) {
        db.sql("""
                        insert into notifications.staff_message (id, key, staff_id, case_id, order_id, title, text, at)
                        values (:id, :key, :staff, cast(:caseId as uuid), cast(:orderId as uuid), :title, :text, :at)
                        on conflict (key) do nothing""")
                .bind("id", ids.next())
                .bind("key", notice.key())
                .bind("staff", notice.staffId())
                .bind("caseId", notice.caseId())
                .bind("orderId", notice.orderId())
                .bind("title", notice.title())
                .bind("text", notice.text())
                .bind("at", notice.at())
                .update();
    }
}
