package onewindow.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files people bring: known by their content and not by their name, kept encrypted, beside the rest of the data so that
 * one backup holds everything.
 */
@Component
public class StoredFiles {
    static final EncryptedColumn CONTENT = EncryptedColumn.bytes("platform.stored_file", "content", "id");

    private static final int LARGEST = 20 * 1024 * 1024;

    private final Db db;
    private final Ids ids;
    private final FieldCipher cipher;
    private final Clock clock;

    StoredFiles(Db db, Ids ids, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Keeps a picture or PDF of at most 20 MB; anything else is refused in words. */
    public StoredFile store(String name, InputStream content, @Nullable UUID createdBy) {
        byte[] bytes = read(content);
        FileKind kind = FileKind.of(bytes);
        StoredFile file = new StoredFile(
                ids.next(),
                FileKind.clean(name, kind),
                kind.contentType,
                bytes.length,
                Sm3.hex(bytes),
                clock.instant());
        db.sql("""
                        insert into platform.stored_file
                            (id, name, content_type, size, digest, content, created_at, created_by)
                        values (:id, :name, :type, :size, :digest, :content, :at, :by)""")
                .bind("id", file.id())
                .bind("name", file.name())
                .bind("type", file.contentType())
                .bind("size", file.size())
                .bind("digest", file.digest())
                .bind("content", cipher.encryptBytes(bytes, CONTENT.of(file.id())))
                .bind("at", file.createdAt())
                .bind("by", createdBy)
                .update();
        return file;
    }

    public StoredFile info(UUID id) {
        return db.sql("""
                        select id, name, content_type, size, digest, created_at
                        from platform.stored_file where id = :id""").bind("id", id).optional(StoredFile.class).orElseThrow(() -> Problem.notFound("这个文件"));
    }

    public byte[] content(UUID id) {
        byte[] kept = db.sql("select content from platform.stored_file where id = :id")
                .bind("id", id)
                .optional(byte[].class)
                .orElseThrow(() -> Problem.notFound("这个文件"));
        return cipher.decryptBytes(kept, CONTENT.of(id));
    }

    /** For a file its owner takes out again before it has become part of a case. */
    public void remove(UUID id) {
        db.sql("delete from platform.stored_file where id = :id").bind("id", id).update();
    }

    private static byte[] read(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Problem.of(Problem.Kind.TOO_LARGE, "文件超过 20 MB，请拍小一些或压缩后再传。");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
