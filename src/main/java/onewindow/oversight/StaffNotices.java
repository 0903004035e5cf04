package onewindow.oversight;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What members of staff must be told. Written here, in the transaction that makes it true; carried out by notifications. */
@Component
public class StaffNotices {
    /**
     * Whether what notice {@code n} says still holds: its light is on, its case stands where it stood, and for who had it
     * in hand, it is still there. An order's notice stays true.
     */
    public static String stillTrue() {
        return """
                (n.alarm is null or exists (
                    select from oversight.alarm a
                    join cases.case_file c on c.id = a.case_id
                    where a.seq = n.alarm and a.ended_at is null
                      and (c.due_on = a.due_on and a.asked_department = ''
                           or exists (select from cases.consultation o
                                      where o.case_id = c.id and o.department_key = a.asked_department
                                        and o.round = a.run and o.answered_at is null and c.status = 'CONSULTING'))
                      and (a.asked_department <> '' or n.recipient <> 'HOLDER'
                           or (c.status = n.case_status and (c.holder_id is null or c.holder_id in (n.staff_id, n.stands_for))))))""";
    }

    private final Db db;
    private final Clock clock;

    StaffNotices(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param key what one person is told but once */
    public record Notice(
            String key,
            String title,
            String text,
            @Nullable UUID caseId,
            @Nullable UUID orderId) {}

    public void tell(Collection<UUID> staffIds, Notice said) {
        for (UUID staffId : staffIds) {
            db.sql("""
                            insert into oversight.notice
                                (key, staff_id, case_id, order_id, title, text, at_desk, by_sms, at)
                            values (:key, :staff, cast(:caseId as uuid), cast(:orderId as uuid), :title, :text, true, true, :now)
                            on conflict (key) do nothing""")
                    .bind("key", said.key() + ":" + staffId)
                    .bind("staff", staffId)
                    .bind("caseId", said.caseId())
                    .bind("orderId", said.orderId())
                    .bind("title", said.title())
                    .bind("text", said.text())
                    .bind("now", clock.instant())
                    .update();
        }
    }
}
