package onewindow.reception.hall;

import java.util.List;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Nobody is left standing in a queue that is gone, or sitting at a window that is. */
@Component
class HallInUse {
    private final Db db;

    HallInUse(Db db) {
        this.db = db;
    }

    record Gone(List<UUID> queues, List<UUID> windows) {}

    void mayGo(Gone gone) {
        long waiting =
                db.sql("""
                        select count(*) from reception.ticket
                        where queue_id = any(cast(:ids as uuid[])) and state in ('WAITING', 'CALLED', 'SERVING', 'PARKED')""").bind("ids", gone.queues().toArray(new UUID[0])).count();
        if (waiting > 0) {
            throw Problem.conflict("要停用的队列里还有 " + waiting + " 个人没有办完，请办完或者转走以后再停用。");
        }
        long open = db.sql("""
                        select count(*) from reception.shift
                        where window_id = any(cast(:ids as uuid[])) and closed_at is null""").bind("ids", gone.windows().toArray(new UUID[0])).count();
        if (open > 0) {
            throw Problem.conflict("要停用的窗口还开着，请先关窗。");
        }
    }
}
