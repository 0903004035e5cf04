package onewindow.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import onewindow.OneWindowTest;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@OneWindowTest
class StoredFilesDbTest {
    @Autowired
    StoredFiles files;

    @Autowired
    FileChunks chunks;

    @Autowired
    FieldCipher cipher;

    @Autowired
    Db db;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_large_photo_comes_back_as_it_was_piece_by_piece() throws IOException {
        byte[] photo = photo(19 << 20);
        StoredFile file = files.store("照片.jpg", new ByteArrayInputStream(photo), null);
        assertThat(files.content(file.id())).isEqualTo(photo);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (InputStream in = files.open(file).getInputStream()) {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(in.read()).isEqualTo(0xFF);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("memory for the first bytes of 19 MB")
                    .isLessThan(3 << 20);
        }
        files.remove(file.id());
    }

    @Test
    void a_part_of_it_is_read_from_where_it_begins() throws IOException {
        byte[] photo = photo(500_000);
        StoredFile file = files.store("照片.jpg", new ByteArrayInputStream(photo), null);
        for (int from : new int[] {0, 1, FileChunks.CHUNK - 1, FileChunks.CHUNK, 3 * FileChunks.CHUNK + 7, 499_999}) {
            try (InputStream in = files.open(file).getInputStream()) {
                in.skipNBytes(from);
                assertThat(in.read()).as("byte %d", from).isEqualTo(photo[from] & 0xFF);
            }
        }
    }

    @Test
    void no_chunk_can_be_read_without_the_key() {
        StoredFile file = files.store("照片.jpg", new ByteArrayInputStream(photo(300_000)), null);
        byte[] kept = db.sql("select content from platform.file_chunk where file_id = :id and seq = 1")
                .bind("id", file.id())
                .one(byte[].class);
        assertThat(cipher.decryptBytes(kept, FileChunks.PART.of(file.id() + ":1")))
                .hasSize(FileChunks.CHUNK);
        assertThat(kept).hasSizeGreaterThan(FileChunks.CHUNK);
    }

    @Test
    void a_large_file_stored_whole_in_earlier_days_is_still_read() {
        byte[] photo = photo(400_000);
        UUID id = ids.next();
        db.sql("""
                        insert into platform.stored_file (id, name, content_type, size, digest, content, created_at)
                        values (:id, '旧照片.jpg', 'image/jpeg', :size, 'x', :content, :at)""")
                .bind("id", id)
                .bind("size", photo.length)
                .bind("content", cipher.encryptBytes(photo, FileChunks.ROW.of(id)))
                .bind("at", clock.instant())
                .update();
        assertThat(files.content(id)).isEqualTo(photo);
        assertThat(files.content(id)).isEqualTo(photo);
    }

    @Test
    void nobody_sends_more_within_a_day_than_he_may() {
        StoredFiles small = new StoredFiles(db, ids, chunks, clock, transaction, DataSize.ofMegabytes(1));
        UUID me = UUID.randomUUID();
        small.store("一.jpg", new ByteArrayInputStream(photo(700_000)), me);
        assertThatThrownBy(() -> small.store("二.jpg", new ByteArrayInputStream(photo(700_000)), me))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("一天");
        small.store("二.jpg", new ByteArrayInputStream(photo(700_000)), UUID.randomUUID());
    }

    @Test
    void an_upload_is_used_by_who_sent_it_and_by_nobody_else() {
        UUID me = UUID.randomUUID();
        UUID upload = files.upload("签字.jpg", new ByteArrayInputStream(photo(2000)), me);
        assertThatThrownBy(() -> files.use(upload, UUID.randomUUID(), "signature"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("重新签字");
        assertThat(files.use(upload, me, "signature").id()).isEqualTo(upload);
    }

    /** A JPEG as far as its structure goes: a frame, noise, an end. */
    private static byte[] photo(int size) {
        byte[] photo = new byte[size];
        new Random(7).nextBytes(photo);
        byte[] head = {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            17,
            8,
            0,
            99,
            0,
            99,
            3,
            1,
            0x11,
            0,
            2,
            0x11,
            1,
            3,
            0x11,
            1,
            (byte) 0xFF,
            (byte) 0xDA,
            0,
            8
        };
        System.arraycopy(head, 0, photo, 0, head.length);
        photo[size - 2] = (byte) 0xFF;
        photo[size - 1] = (byte) 0xD9;
        return photo;
    }
}
