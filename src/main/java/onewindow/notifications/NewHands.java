package onewindow.notifications;

import java.util.List;
import java.util.Objects;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Brings to a person's desk that a case was given to them by name (首问负责: nothing is sent on unawares). */
@Component
class NewHands {
    private final Db db;
    private final Ids ids;

    NewHands(Db db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Whoever holds the case by now is told; one that has left everybody's hands is nobody's news. */
    void tell(List<CaseNews.Event> events) {
        events.stream()
                .filter(event -> event.act().row().sendsOn() && event.holderId() != null)
                .forEach(this::tell);
    }

    private void tell(CaseNews.Event event) {
        db.sql("""
                        insert into notifications.staff_message (id, key, staff_id, case_id, title, text, at)
                        values (:id, :key, :staff, :caseId, '有办件转给您', :text, :at)
                        on conflict (key) do nothing""")
                .bind("id", ids.next())
                .bind("key", "case-event:" + event.seq())
                .bind("staff", Objects.requireNonNull(event.holderId()))
                .bind("caseId", event.caseId())
                .bind("text", event.byName() + "把“" + event.itemName() + "”（" + event.number() + "）转给您办理。")
                .bind("at", event.at())
                .update();
    }
}
