package onewindow.platform.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import onewindow.TestDatabase;
import onewindow.platform.Memory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A key is changed while the program works on. */
class KeyRotationDbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final EncryptedColumn NUMBER = EncryptedColumn.bytes("identity.party", "id_number", "id");
    private static final EncryptedColumn WISH = EncryptedColumn.text("notifications.message", "text", "id");
    private static final byte[] OLD = new byte[32];

    @TempDir
    Path folder;

    private DataSource source;
    private Db db;
    private KeyFile file;
    private FieldCipher cipher;
    private KeyKeeper keeper;
    private KeyRotation rotation;

    @BeforeEach
    void an_installation_of_an_earlier_version() throws Exception {
        Files.writeString(folder.resolve("keys"), "00".repeat(32));
        source = TestDatabase.empty();
        db = new Db(JdbcClient.create(source), JsonMapper.builder().build(), new Memory(Duration.ofSeconds(1)));
        file = KeyFile.of("", "", folder);
        cipher = new KeyVersions(db, CLOCK).agree(file.read());
        keeper = new KeyKeeper(file, cipher, db, CLOCK);
        rotation = new KeyRotation(
                db, cipher, CLOCK, List.of(EncryptedColumn.Known.of(NUMBER), EncryptedColumn.Known.of(WISH)));
    }

    private UUID party(byte[] number) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into identity.party (id, kind, level, paper, name, id_number, id_number_index, created_at, changed_at)
                        values (:id, 'PERSON', 'SEEN', 'RESIDENT_ID', '王小兰', :number, :index, now(), now())""")
                .bind("id", id)
                .bind("number", number)
                .bind("index", id.toString())
                .update();
        return id;
    }

    private byte[] number(UUID id) {
        return db.sql("select id_number from identity.party where id = :id")
                .bind("id", id)
                .one(byte[].class);
    }

    private UUID message(String text) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into notifications.message (id, event_seq, party_id, case_id, title, text, at, state)
                        values (:id, 1, :id, :id, '已受理', :text, now(), 'SHOWN')""").bind("id", id).bind("text", text).update();
        return id;
    }

    private String text(UUID id) {
        return db.sql("select text from notifications.message where id = :id")
                .bind("id", id)
                .one(String.class);
    }

    private void addKey() {
        file.write(file.read().with(2, KeyFile.secret()));
    }

    /** The look that learns of it, and the one that goes over to it. */
    private void takeUp() {
        keeper.look();
        keeper.look();
    }

    @Test
    void what_an_older_key_or_nobody_encrypted_is_encrypted_anew_and_the_old_key_goes() throws Exception {
        UUID unbound = party(OldFormat.encrypt(OLD, "371312196103050018"));
        UUID clear = message("王小兰的申请已受理");
        UUID bound = party(new byte[0]);
        db.sql("update identity.party set id_number = :number where id = :id")
                .bind("number", cipher.encrypt("371312196103050026", NUMBER.of(bound)))
                .bind("id", bound)
                .update();
        addKey();
        takeUp();
        rotation.run();
        keeper.look();

        assertThat(number(unbound)).startsWith(2, 2);
        assertThat(cipher.decrypt(number(unbound), NUMBER.of(unbound))).isEqualTo("371312196103050018");
        assertThat(cipher.decrypt(number(bound), NUMBER.of(bound))).isEqualTo("371312196103050026");
        assertThat(text(clear)).startsWith("enc2:");
        assertThat(cipher.decryptText(text(clear), WISH.of(clear))).isEqualTo("王小兰的申请已受理");
        assertThat(Files.readString(folder.resolve("keys"))).doesNotContain("1:" + "00".repeat(32));
        assertThatThrownBy(() -> cipher.decrypt(OldFormat.encrypt(OLD, "371312196103050018"), NUMBER.of(unbound)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new KeyVersions(db, CLOCK).agree(file.read()).decrypt(number(bound), NUMBER.of(bound)))
                .as("at the next start")
                .isEqualTo("371312196103050026");
    }

    @Test
    void nothing_is_written_with_a_key_that_another_node_does_not_know() {
        KeyRing before = file.read();
        addKey();
        KeyVersions versions = new KeyVersions(db, CLOCK);
        UUID other = UUID.randomUUID();
        versions.seen(other, "另一个节点", before, 1);
        takeUp();
        assertThat(cipher.writing()).isEqualTo(1);
        versions.seen(other, "另一个节点", file.read(), 1);
        takeUp();
        assertThat(cipher.writing()).isEqualTo(2);
        UUID waits = party(OldFormat.encrypt(OLD, "371312196103050018"));
        rotation.run();
        assertThat(number(waits)[0])
                .as("while the other still writes with the old one")
                .isEqualTo((byte) 1);
        versions.seen(other, "另一个节点", file.read(), 2);
        rotation.run();
        assertThat(number(waits)[0]).isEqualTo((byte) 2);
    }

    @Test
    void broken_off_it_goes_on_where_it_was() {
        for (int i = 0; i < 250; i++) {
            party(OldFormat.encrypt(OLD, "37131219610305" + (1000 + i)));
        }
        addKey();
        takeUp();
        Thread.currentThread().interrupt();
        rotation.run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(left()).isEqualTo(150);
        rotation.run();
        assertThat(left()).isZero();
    }

    private long left() {
        return db.sql("select count(*) from identity.party where get_byte(id_number, 0) = 1")
                .count();
    }

    @Test
    void what_was_begun_before_and_committed_after_is_not_lost() throws Exception {
        UUID late = UUID.randomUUID();
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            try (PreparedStatement insert = slow.prepareStatement("""
                    insert into identity.party (id, kind, level, paper, name, id_number, id_number_index, created_at, changed_at)
                    values (?, 'PERSON', 'SEEN', 'RESIDENT_ID', '王小兰', ?, 'late', now(), now())""")) {
                insert.setObject(1, late);
                insert.setBytes(2, cipher.encrypt("371312196103050018", NUMBER.of(late)));
                insert.executeUpdate();
            }
            addKey();
            takeUp();
            rotation.run();
            assertThat(new KeyVersions(db, CLOCK).inUse()).containsExactly(1, 2);
            slow.commit();
        }
        rotation.run();
        keeper.look();
        assertThat(new KeyVersions(db, CLOCK).inUse()).containsExactly(2);
        assertThat(cipher.decrypt(number(late), NUMBER.of(late))).isEqualTo("371312196103050018");
    }

    @Test
    void a_value_that_does_not_open_keeps_the_old_key_alive() {
        party(OldFormat.encrypt(
                "another secret of 32 bytes......".getBytes(java.nio.charset.StandardCharsets.UTF_8), "x"));
        addKey();
        takeUp();
        rotation.run();
        assertThat(new KeyVersions(db, CLOCK).inUse()).containsExactly(1, 2);
    }

    @Test
    void a_start_without_the_key_in_use_stops_with_a_clear_sentence() {
        KeyRing before = file.read();
        addKey();
        takeUp();
        assertThatThrownBy(() -> new KeyVersions(db, CLOCK).agree(before)).hasMessageContaining("第 2 版密钥");
    }
}
