package onewindow.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Files people bring: known by their content and not by their name, kept encrypted, beside the rest of the data so that
 * one backup holds everything.
 */
@Component
public class StoredFiles {
    /** An upload is used with the act it was made for, or soon forgotten. */
    static final Duration UPLOAD_HOLDS = Duration.ofHours(24);

    private final Db db;
    private final Ids ids;
    private final FileChunks chunks;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final DataSize aDay;

    StoredFiles(
            Db db,
            Ids ids,
            FileChunks chunks,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${onewindow.files.a-day}") DataSize aDay) {
        this.db = db;
        this.ids = ids;
        this.chunks = chunks;
        this.clock = clock;
        this.transaction = transaction;
        this.aDay = aDay;
    }

    /** Keeps a picture or PDF of at most 20 MB; anything else is refused in words. */
    public StoredFile store(String name, InputStream content, @Nullable UUID createdBy) {
        return keep(name, content, createdBy, true);
    }

    /** Keeps a picture for an act that is still to be done; {@link #use} makes it part of it. */
    public UUID upload(String name, InputStream content, UUID createdBy) {
        return keep(name, content, createdBy, false).id();
    }

    private StoredFile keep(String name, InputStream content, @Nullable UUID createdBy, boolean used) {
        try (ReceivedFile received = ReceivedFile.of(content)) {
            FileKind kind = FileKind.of(received.content());
            StoredFile file = new StoredFile(
                    ids.next(),
                    FileKind.clean(name, kind),
                    kind.contentType,
                    received.size(),
                    received.digest,
                    clock.instant());
            refuseTooMuch(createdBy, file.size());
            transaction.executeWithoutResult(t -> insert(file, received, createdBy, used));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(StoredFile file, ReceivedFile received, @Nullable UUID createdBy, boolean used) {
        db.sql("""
                        insert into platform.stored_file
                            (id, name, content_type, size, digest, content, created_at, created_by, used)
                        values (:id, :name, :type, :size, :digest, cast(:content as bytea), :at, :by, :used)""")
                .bind("id", file.id())
                .bind("name", file.name())
                .bind("type", file.contentType())
                .bind("size", file.size())
                .bind("digest", file.digest())
                .bind("content", chunks.inRow(file.id(), received.size(), received::part))
                .bind("at", file.createdAt())
                .bind("by", createdBy)
                .bind("used", used)
                .update();
        chunks.write(file.id(), received.size(), received::part);
    }

    private void refuseTooMuch(@Nullable UUID by, long size) {
        if (by == null) {
            return;
        }
        long already = db.sql("""
                        select coalesce(sum(size), 0)::bigint from platform.stored_file
                        where created_by = :by and created_at > :since""")
                .bind("by", by)
                .bind("since", clock.instant().minus(Duration.ofDays(1)))
                .one(Long.class);
        if (already + size > aDay.toBytes()) {
            throw Problem.of(Problem.Kind.TOO_MANY, "一天之内上传的文件已经超过 " + aDay.toMegabytes() + " MB，请明天再传，或到窗口提交纸质材料。");
        }
    }

    public StoredFile info(UUID id) {
        return db.sql("""
                        select id, name, content_type, size, digest, created_at
                        from platform.stored_file where id = :id""").bind("id", id).optional(StoredFile.class).orElseThrow(() -> Problem.notFound("这个文件"));
    }

    /**
     * Makes an upload part of what its sender does with it. One signature may stand under several papers of one act.
     *
     * @param field where the page says what is wrong
     */
    public StoredFile use(UUID id, @Nullable UUID by, String field) {
        int found = db.sql("""
                        update platform.stored_file set used = true
                        where id = :id and created_by = :by and created_at > :since""")
                .bind("id", id)
                .bind("by", by)
                .bind("since", clock.instant().minus(UPLOAD_HOLDS))
                .update();
        if (found == 0) {
            throw Problem.invalid(field, "图片没有传上来，或传得太久了，请重新签字或拍照。");
        }
        return info(id);
    }

    /** Whole, for a picture that goes on a paper; what goes to a browser is {@link #open}ed. */
    public byte[] content(UUID id) {
        try (InputStream in = chunks.read(info(id))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be sent on: piece by piece, without a connection to the database while a slow telephone takes its time. */
    public Resource open(StoredFile file) {
        return new Opened(file);
    }

    /** For a file its owner takes out again before it has become part of a case. */
    public void remove(UUID id) {
        db.sql("delete from platform.stored_file where id = :id").bind("id", id).update();
    }

    /** Uploads whose act was never done. */
    int forgetUnused() {
        return db.sql("delete from platform.stored_file where not used and created_at < :before")
                .bind("before", clock.instant().minus(UPLOAD_HOLDS))
                .update();
    }

    private final class Opened extends AbstractResource {
        private final StoredFile file;

        Opened(StoredFile file) {
            this.file = file;
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public InputStream getInputStream() {
            return chunks.read(file);
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String getDescription() {
            return "file " + file.id();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Opened opened && opened.file.id().equals(file.id());
        }

        @Override
        public int hashCode() {
            return file.id().hashCode();
        }
    }
}
