package onewindow.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import onewindow.TestDatabase;
import onewindow.platform.Memory;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.key.KeyFile;
import onewindow.platform.key.KeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What becomes known when the owner of the database himself changes the audit trail. */
class AuditChainDbTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-29T08:00:00.123456Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    private DataSource source;
    private Db db;
    private FieldCipher cipher;
    private AuditHeads heads;
    private AuditSealing sealing;

    @BeforeEach
    void nine_rows_in_three_seals() {
        source = TestDatabase.empty();
        db = new Db(JdbcClient.create(source), JsonMapper.builder().build(), new Memory(Duration.ofSeconds(1)));
        cipher = new FieldCipher(new byte[32]);
        heads = new AuditHeads(folder, "", true, CLOCK);
        sealing =
                new AuditSealing(db, cipher, CLOCK, new TransactionTemplate(new JdbcTransactionManager(source)), heads);
        for (int seal = 0; seal < 3; seal++) {
            for (int row = 0; row < 3; row++) {
                write("王建国");
            }
            sealing.seal();
        }
    }

    private void write(String name) {
        new AuditLog(db, CLOCK)
                .done(new AuditLog.Who(null, name, "STAFF", "10.0.0.1"), new AuditLog.What("APPROVE", "CASE", "1", ""));
    }

    private AuditChain.Finding look() {
        return new AuditChain(db, cipher.ring(), heads).verify();
    }

    /** As only the owner can. */
    private void tamper(String... statements) {
        for (String sql : statements) {
            db.sql(sql).update();
        }
    }

    private static final String UNGUARDED = "alter table platform.audit_entry disable trigger append_only";
    private static final String SEALS_UNGUARDED = "alter table platform.audit_seal disable trigger append_only";

    @Test
    void a_chain_nobody_touched_is_whole() {
        write("刚写的");
        AuditChain.Finding found = look();
        assertThat(found.whole()).isTrue();
        assertThat(found.what()).isEqualTo("全链完好，共 9 条，另有 1 条刚写入、还没有封存。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update platform.audit_entry set actor_name = '别人' where id = 5 | 5 | 被改动",
                "update platform.audit_entry set address = null where id = 1 | 1 | 被改动",
                "update platform.audit_entry set at = at + interval '1 microsecond' where id = 9 | 9 | 被改动",
                "update platform.audit_entry set act = 'CASE', subject_type = 'APPROVE' where id = 2 | 2 | 被改动",
                "delete from platform.audit_entry where id = 4 | 4 | 不见了",
                "delete from platform.audit_entry where id = 9 | 9 | 不见了",
                "delete from platform.audit_entry where id between 2 and 8 | 2 | 不见了",
            })
    void a_row_changed_or_taken_away_is_found(String sql, long id, String what) {
        tamper(UNGUARDED, sql);
        AuditChain.Finding found = look();
        assertThat(found.brokenId()).isEqualTo(id);
        assertThat(found.what()).contains(what);
    }

    @Test
    void a_row_put_in_among_old_ones_is_found() {
        tamper(UNGUARDED, "delete from platform.audit_entry where id = 5");
        sealing.seal();
        assertThat(look().brokenId()).isEqualTo(5);
        tamper("""
                insert into platform.audit_entry (id, at, actor_name, actor_kind, act, subject_type, subject_id, outcome)
                overriding system value values (5, now(), '王建国', 'STAFF', 'APPROVE', 'CASE', '1', 'OK')""");
        assertThat(look().brokenId()).isEqualTo(5);
        tamper("""
                insert into platform.audit_entry (id, at, actor_name, actor_kind, act, subject_type, subject_id, outcome)
                overriding system value values (-7, now(), '王建国', 'STAFF', 'APPROVE', 'CASE', '1', 'OK')""");
        assertThat(look().brokenId()).isEqualTo(-7);
        assertThat(look().what()).contains("后来放进去");
    }

    @Test
    void an_end_cut_off_with_its_seals_is_found_by_what_was_sent_outside() throws Exception {
        heads.send(sealing.last().orElseThrow(), true);
        tamper(
                UNGUARDED,
                SEALS_UNGUARDED,
                "delete from platform.audit_entry where id > 6",
                "delete from platform.audit_seal where number > 2");
        assertThat(look().brokenId()).isEqualTo(7);
        assertThat(look().what()).contains("截去");
        try (var days = Files.list(folder)) {
            for (Path day : days.toList()) {
                Files.delete(day);
            }
        }
        assertThat(look().whole()).as("without the heads nobody could know").isTrue();
    }

    @Test
    void seals_made_anew_without_the_key_are_found() {
        FieldCipher strange = new FieldCipher("another secret of 32 bytes......".getBytes(StandardCharsets.UTF_8));
        tamper(
                UNGUARDED,
                SEALS_UNGUARDED,
                "update platform.audit_entry set actor_name = '别人' where id = 5",
                "delete from platform.audit_seal where number > 1");
        new AuditSealing(
                        db,
                        strange,
                        CLOCK,
                        new TransactionTemplate(new JdbcTransactionManager(source)),
                        new AuditHeads(folder.resolve("other"), "", true, CLOCK))
                .seal();
        assertThat(look().brokenId()).isEqualTo(4);
    }

    @Test
    void seals_made_anew_with_the_key_are_found_by_what_was_sent_outside() {
        heads.send(sealing.last().orElseThrow(), true);
        tamper(
                UNGUARDED,
                SEALS_UNGUARDED,
                "update platform.audit_entry set actor_name = '别人' where id = 5",
                "delete from platform.audit_seal where number > 1");
        sealing.seal();
        for (int more = 0; more < 2; more++) {
            write("王建国");
            sealing.seal();
        }
        assertThat(look().whole()).isFalse();
        assertThat(look().what()).contains("送到外面");
    }

    @Test
    void a_seal_or_its_list_of_links_that_was_touched_is_found() {
        tamper(
                SEALS_UNGUARDED,
                "update platform.audit_seal set sealed_at = sealed_at + interval '1 day' where number = 2");
        assertThat(look().brokenId()).isEqualTo(4);
        tamper(
                "update platform.audit_seal set sealed_at = sealed_at - interval '1 day' where number = 2",
                UNGUARDED,
                "delete from platform.audit_entry where id = 6",
                "update platform.audit_seal set row_count = 2, links = substring(links from 1 for 32) where number = 2");
        assertThat(look().brokenId()).as("the batch the row was in").isEqualTo(4);
    }

    /** Numbers are given before rows are committed: an act that takes long must not look like a row put in later. */
    @Test
    void an_act_that_commits_after_later_ones_is_waited_for() throws Exception {
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().executeUpdate("""
                    insert into platform.audit_entry (at, actor_name, actor_kind, act, subject_type, subject_id, outcome)
                    values (now(), '慢', 'STAFF', 'APPROVE', 'CASE', '1', 'OK')""");
            write("快");
            sealing.seal();
            assertThat(sealing.last().orElseThrow().lastId()).isEqualTo(9);
            slow.commit();
        }
        sealing.seal();
        assertThat(sealing.last().orElseThrow().lastId()).isEqualTo(11);
        assertThat(look().what()).isEqualTo("全链完好，共 11 条。");
    }

    @Test
    void a_new_key_goes_on_with_the_same_chain_and_the_old_one_still_proves_it() {
        KeyRing both = cipher.ring().with(2, KeyFile.secret());
        cipher.use(both, 2);
        write("王建国");
        sealing.seal();
        cipher.use(both.without(1), 2);
        assertThat(look().what()).isEqualTo("全链完好，共 10 条。");
        tamper(UNGUARDED, "update platform.audit_entry set actor_name = '别人' where id = 5");
        assertThat(look().brokenId()).isEqualTo(5);
    }

    @Test
    void the_head_goes_to_another_machine_and_is_told_of_when_it_cannot() throws Exception {
        CompletableFuture<String> got = new CompletableFuture<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            got.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/heads";
        AuditHeads sent = new AuditHeads(folder.resolve("there"), address, false, CLOCK);
        AuditSeal last = sealing.last().orElseThrow();
        sent.send(last, true);
        assertThat(got.get(5, TimeUnit.SECONDS)).contains(last.digest());
        assertThat(sent.trouble()).isNull();
        server.stop(0);
        AuditHeads lost = new AuditHeads(folder.resolve("lost"), address, false, CLOCK);
        lost.send(last, true);
        assertThat(lost.trouble()).contains("没有送出");
    }
}
