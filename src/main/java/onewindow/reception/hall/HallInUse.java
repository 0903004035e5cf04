package onewindow.reception.hall;

import java.util.List;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Nobody is left standing in a queue that is gone or called otherwise, or sitting at such a window. */
@Component
class HallInUse {
    private final Db db;

    HallInUse(Db db) {
        this.db = db;
    }

    /**
     * @param queues that are gone, or get another letter
     * @param windows that are gone, or get another number
     * @param removed those of the windows that are gone
     */
    record Changed(List<UUID> queues, List<UUID> windows, List<UUID> removed) {}

    void mayChange(Changed changed) {
        refuse("这些队列要停用或者换字母，里面还有 %d 个人没有办完，请办完或者转走以后再改。", """
                        select count(*) from reception.ticket
                        where queue_id = any(cast(:ids as uuid[])) and state in ('WAITING', 'CALLED', 'SERVING', 'PARKED')""", changed.queues());
        refuse("这些队列要停用或者换字母，还有 %d 个预约，请先给他们改到别处或者取消。", """
                        select count(*) from reception.appointment
                        where queue_id = any(cast(:ids as uuid[])) and state in ('BOOKED', 'OFFERED', 'WAITING')""", changed.queues());
        refuse("这些窗口要停用或者换号，有 %d 个还开着，请先关窗。", """
                        select count(*) from reception.shift
                        where window_id = any(cast(:ids as uuid[])) and closed_at is null""", changed.windows());
        refuse("这些窗口要停用或者换号，有 %d 个正在叫号、办理，请办完再改。", """
                        select count(*) from reception.ticket
                        where window_id = any(cast(:ids as uuid[])) and state in ('CALLED', 'SERVING', 'PARKED')""", changed.windows());
        refuse("这些窗口要停用，上面还有 %d 台评价器，请先在“设备”里停用。", """
                        select count(*) from reception.device
                        where window_id = any(cast(:ids as uuid[])) and removed_at is null""", changed.removed());
    }

    /** Who holds a ticket is called. */
    void mayEndTickets(UUID siteId) {
        long live = db.sql("""
                        select count(*) from reception.ticket
                        where site_id = :site and state in ('WAITING', 'CALLED', 'SERVING', 'PARKED')""").bind("site", siteId).count();
        if (live > 0) {
            throw Problem.conflict("还有 " + live + " 个人拿着号，请办完以后再改成不取号。");
        }
        long booked = db.sql("""
                        select count(*) from reception.appointment
                        where site_id = :site and state in ('BOOKED', 'OFFERED', 'WAITING')""").bind("site", siteId).count();
        if (booked > 0) {
            throw Problem.conflict("还有 " + booked + " 个人约了时间来，请先取消他们的预约，再改成不取号。");
        }
    }

    private void refuse(String sentence, String sql, List<UUID> ids) {
        long found = db.sql(sql).bind("ids", ids.toArray(new UUID[0])).count();
        if (found > 0) {
            throw Problem.conflict(sentence.formatted(found));
        }
    }
}
