package onewindow.platform.files;

import java.io.InputStream;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.key.Cell;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The content of kept files, encrypted: a small one in its row, a larger one in chunks, each with a nonce of its own. One
 * chunk of a transfer is in memory at a time, and only so many are read and decrypted at once; more wait their turn.
 */
@Component
class FileChunks {
    static final int CHUNK = 128 << 10;
    static final EncryptedColumn ROW = EncryptedColumn.bytes("platform.stored_file", "content", "id");
    static final EncryptedColumn PART =
            EncryptedColumn.bytes("platform.file_chunk", "content", "id").boundTo("file_id::text || ':' || seq");

    private static final int AT_ONCE = 8;

    private final Db db;
    private final FieldCipher cipher;
    private final TransactionTemplate transaction;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    FileChunks(Db db, FieldCipher cipher, TransactionTemplate transaction) {
        this.db = db;
        this.cipher = cipher;
        this.transaction = transaction;
    }

    interface Source {
        byte[] part(int from, int length);
    }

    /** What stands in the row of the file: all of a small one, nothing of a larger. */
    byte @Nullable [] inRow(UUID file, int size, Source source) {
        return size <= CHUNK ? cipher.encryptBytes(source.part(0, size), ROW.of(file)) : null;
    }

    void write(UUID file, int size, Source source) {
        for (int from = 0; size > CHUNK && from < size; from += CHUNK) {
            db.sql("insert into platform.file_chunk (file_id, seq, content) values (:id, :seq, :content)")
                    .bind("id", file)
                    .bind("seq", from / CHUNK)
                    .bind(
                            "content",
                            cipher.encryptBytes(
                                    source.part(from, Math.min(CHUNK, size - from)), part(file, from / CHUNK)))
                    .update();
        }
    }

    InputStream read(StoredFile file) {
        if (file.size() <= CHUNK) {
            return new java.io.ByteArrayInputStream(row(file.id()));
        }
        if (db.sql("select count(*) from platform.stored_file where id = :id and content is not null")
                        .bind("id", file.id())
                        .count()
                > 0) {
            cut(file);
        }
        return new Chunks(file);
    }

    /** A large file from before there were chunks: cut when somebody first asks for it, one at a time. */
    private void cut(StoredFile file) {
        turns.acquireUninterruptibly(AT_ONCE);
        try {
            transaction.executeWithoutResult(t -> {
                if (db.sql("update platform.stored_file set used = used where id = :id and content is not null")
                                .bind("id", file.id())
                                .update()
                        > 0) {
                    byte[] content = row(file.id());
                    write(
                            file.id(),
                            content.length,
                            (from, length) -> Arrays.copyOfRange(content, from, from + length));
                    db.sql("update platform.stored_file set content = null where id = :id")
                            .bind("id", file.id())
                            .update();
                }
            });
        } finally {
            turns.release(AT_ONCE);
        }
    }

    private byte[] row(UUID file) {
        byte[] kept = db.sql("select content from platform.stored_file where id = :id")
                .bind("id", file)
                .optional(byte[].class)
                .orElseThrow(() -> Problem.notFound("这个文件"));
        return cipher.decryptBytes(kept, ROW.of(file));
    }

    private byte[] chunk(UUID file, int seq) {
        turns.acquireUninterruptibly();
        try {
            byte[] kept = db.sql("select content from platform.file_chunk where file_id = :id and seq = :seq")
                    .bind("id", file)
                    .bind("seq", seq)
                    .optional(byte[].class)
                    .orElseThrow(() -> Problem.notFound("这个文件"));
            return cipher.decryptBytes(kept, part(file, seq));
        } finally {
            turns.release();
        }
    }

    /** A chunk carried to another place or file does not open. */
    private static Cell part(UUID file, int seq) {
        return PART.of(file + ":" + seq);
    }

    /** One chunk after another; between them nothing is held, however slowly the reader reads. */
    private final class Chunks extends InputStream {
        private final StoredFile file;
        private byte[] current = {};
        private int next;
        private int at;

        Chunks(StoredFile file) {
            this.file = file;
        }

        private boolean more() {
            while (at == current.length) {
                if ((long) next * CHUNK >= file.size()) {
                    return false;
                }
                current = chunk(file.id(), next++);
                at = 0;
            }
            return true;
        }

        @Override
        public int read() {
            return more() ? current[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            int n = Math.min(length, current.length - at);
            System.arraycopy(current, at, buffer, offset, n);
            at += n;
            return n;
        }

        /** Skipped chunks are not read: a browser asks for parts. */
        @Override
        public long skip(long n) {
            long from = Math.min(file.size(), (long) next * CHUNK) - (current.length - at);
            long to = Math.min(file.size(), from + Math.max(0, n));
            current = new byte[0];
            at = 0;
            next = (int) (to / CHUNK);
            int within = (int) (to - (long) next * CHUNK);
            if (within > 0 && more()) {
                at = within;
            }
            return to - from;
        }
    }
}
