package onewindow.cases.own;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 没填完的: what a clerk was filling in when the next person came, the page was read anew or the machine stopped. It is
 * kept here and not in the browser, which others use after him; only he reads it, and nobody after a week.
 */
@Component
class WindowDrafts {
    private static final EncryptedColumn CONTENT = EncryptedColumn.bytes("cases.window_draft", "content", "id");
    private static final Duration KEPT = Duration.ofDays(7);

    private final Db db;
    private final FieldCipher cipher;
    private final Clock clock;

    WindowDrafts(Db db, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Configuration
    static class Encrypted {
        @Bean
        EncryptedColumn.Known encryptedWindowDrafts() {
            return EncryptedColumn.Known.of(CONTENT);
        }
    }

    /** @param content as the page wrote it, and reads it again */
    record Draft(UUID id, String content, Instant savedAt) {}

    private record StoredDraft(UUID id, byte[] content, Instant savedAt) {}

    /** Of this clerk, the last one first. */
    Slice<Draft> of(UUID staff, Slice.Request page) {
        List<String> after = page.key(2);
        Where where = new Where()
                .and("staff_id = :staff", "staff", staff)
                .and("saved_at > :since", "since", clock.instant().minus(KEPT));
        if (after != null) {
            where.and("(saved_at, id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))")
                    .bind("afterAt", after.getFirst())
                    .bind("afterId", after.getLast());
        }
        List<StoredDraft> kept = db.sql("select id, content, saved_at from cases.window_draft " + where.sql()
                        + "\norder by saved_at desc, id desc limit :most")
                .bindAll(where.values())
                .bind("most", page.fetch())
                .list(StoredDraft.class);
        return Slice.of(kept, page, draft -> List.of(draft.savedAt(), draft.id()))
                .map(this::open);
    }

    private Draft open(StoredDraft kept) {
        return new Draft(kept.id(), cipher.decrypt(kept.content(), CONTENT.of(kept.id())), kept.savedAt());
    }

    /** Written again and again while somebody types; what nobody came back for goes at the same time. */
    @Transactional
    public void keep(UUID staff, UUID id, String content) {
        Instant now = clock.instant();
        int kept = db.sql("""
                        insert into cases.window_draft (id, staff_id, content, saved_at)
                        values (:id, :staff, :content, :now)
                        on conflict (id) do update set content = excluded.content, saved_at = excluded.saved_at
                        where window_draft.staff_id = excluded.staff_id""")
                .bind("id", id)
                .bind("staff", staff)
                .bind("content", cipher.encrypt(content, CONTENT.of(id)))
                .bind("now", now)
                .update();
        if (kept == 0) {
            throw Problem.notFound("这份没填完的");
        }
        db.sql("delete from cases.window_draft where saved_at <= :since")
                .bind("since", now.minus(KEPT))
                .update();
    }

    void discard(UUID staff, UUID id) {
        db.sql("delete from cases.window_draft where id = :id and staff_id = :staff")
                .bind("id", id)
                .bind("staff", staff)
                .update();
    }
}
