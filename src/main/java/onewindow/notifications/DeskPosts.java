package onewindow.notifications;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import onewindow.organisation.staff.PostWatch;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Brings to directors' desks what the organisation has to say about posts nobody serves; falls with its transaction. */
@Component
class DeskPosts implements PostWatch {
    private final Db db;
    private final Ids ids;
    private final Clock clock;

    DeskPosts(Db db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void tell(Collection<UUID> directors, String key, String title, String text) {
        for (UUID director : directors) {
            db.sql("""
                            insert into notifications.staff_message (id, key, staff_id, title, text, at)
                            values (:id, :key, :staff, :title, :text, :at)
                            on conflict (key) do nothing""")
                    .bind("id", ids.next())
                    .bind("key", key + ":" + director)
                    .bind("staff", director)
                    .bind("title", title)
                    .bind("text", text)
                    .bind("at", clock.instant())
                    .update();
        }
    }
}
