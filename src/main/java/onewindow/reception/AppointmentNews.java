package onewindow.reception;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are to be told of their appointments, as the room that tells them reads it. */
@Component
public class AppointmentNews {
    public static final EncryptedColumn PHONE = EncryptedColumn.bytes("reception.appointment", "phone", "id");

    private final Db db;
    private final FieldCipher cipher;

    AppointmentNews(Db db, FieldCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    /**
     * One thing to tell; {@code tx} and {@code seq} are its place in the order of commits.
     *
     * @param until when it is of no use any more
     * @param stillTrue the appointment stands as it says
     */
    public record News(
            long seq,
            String tx,
            @Nullable UUID partyId,
            String phone,
            String title,
            String text,
            Instant at,
            @Nullable Instant until,
            boolean stillTrue) {}

    private record NewsRow(
            long seq,
            String tx,
            UUID appointmentId,
            @Nullable UUID partyId,
            byte[] phone,
            String act,
            Instant at,
            String told,
            @Nullable Instant until,
            boolean stillTrue) {}

    /** What was committed after that place, and before any transaction still running, oldest first. */
    public List<News> after(String tx, long seq, int limit) {
        return db.sql("""
                        select e.seq, e.tx::text as tx, a.id as appointment_id, a.party_id, a.phone, e.act, e.at, e.told,
                               case when e.act = 'OFFER' then a.offer_until else e.starts_at end as until,
                               (e.starts_at is not distinct from a.starts_at or e.act in ('CANCEL', 'DROP', 'DISPLACE'))
                               and (e.act <> 'OFFER' or a.state = 'OFFERED')
                               and (e.act not in ('BOOK', 'REMIND', 'CHANGE', 'MOVE', 'CONFIRM')
                                    or a.state = 'BOOKED') as still_true
                        from reception.appointment_event e
                        join reception.appointment a on a.id = e.appointment_id
                        where e.told is not null
                          and (e.tx, e.seq) > (cast(:tx as xid8), cast(:seq as bigint))
                          and e.tx < pg_snapshot_xmin(pg_current_snapshot())
                        order by e.tx, e.seq
                        limit :limit""").bind("tx", tx).bind("seq", seq).bind("limit", limit).list(NewsRow.class).stream()
                .map(this::news)
                .toList();
    }

    private News news(NewsRow row) {
        String phone = cipher.decrypt(row.phone(), PHONE.of(row.appointmentId()));
        return new News(
                row.seq(),
                row.tx(),
                row.partyId(),
                phone,
                title(row.act()),
                row.told(),
                row.at(),
                row.until(),
                row.stillTrue());
    }

    private static String title(String act) {
        return switch (act) {
            case "BOOK", "CONFIRM" -> "已约好";
            case "CHANGE" -> "预约改了时间";
            case "MOVE", "DISPLACE" -> "预约的那天不开门";
            case "REMIND" -> "别忘了您的预约";
            case "OFFER" -> "有空位了，请您确认";
            case "CANCEL", "DROP" -> "预约已取消";
            default -> "预约";
        };
    }
}
