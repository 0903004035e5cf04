package onewindow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The running job reads the same events all the while; nothing here depends on which of the two is first. */
@OneWindowTest
class NotificationsDbTest {
    private static final String TOWN = "371312108000";

    @Autowired
    CaseNews news;

    @Autowired
    TextMessages texts;

    @Autowired
    MessageText words;

    @Autowired
    Parties parties;

    @Autowired
    Db db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_message_says_what_happened_and_whom_to_ask() {
        String phone = Api.newPhone();
        SavedCase saved = saved(phone, "IN_REVIEW");
        saved.happened("ACCEPT", "您申请的“高龄津贴”（T1）已受理，12月7日（周一）前办结。");
        readAll();
        assertThat(messages(saved)).singleElement().satisfies(m -> {
            assertThat(m.title()).isEqualTo("申请已受理");
            assertThat(m.text()).startsWith("您申请的").contains("咨询").contains("便民服务中心");
        });
        assertThat(texts.sent(phone, 10))
                .singleElement()
                .satisfies(m -> assertThat(m.text()).contains("已受理"));
    }

    @Test
    void reading_again_from_the_start_tells_nobody_twice() {
        String phone = Api.newPhone();
        SavedCase saved = saved(phone, "SUBMITTED");
        saved.happened("SUBMIT", "已收到");
        readAll();
        db.sql("update notifications.cursor set tx = '0', seq = 0 where name = 'cases'")
                .update();
        readAll();
        assertThat(messages(saved)).hasSize(1);
        assertThat(texts.sent(phone, 10)).hasSize(1);
    }

    @Test
    void a_program_killed_between_the_step_and_the_message_tells_it_once_afterwards() {
        String phone = Api.newPhone();
        SavedCase saved = saved(phone, "SUBMITTED");
        saved.happened("SUBMIT", "已收到");
        // The database sees what it would see of a killed program: the connection gone before the commit.
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> {
                    news.read();
                    db.sql("select pg_terminate_backend(pg_backend_pid())").count();
                }))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        readAll();
        assertThat(messages(saved)).hasSize(1);
        assertThat(texts.sent(phone, 10)).hasSize(1);
    }

    @Test
    void an_event_committed_late_is_not_passed_over() throws Exception {
        SavedCase slow = saved(Api.newPhone(), "SUBMITTED");
        SavedCase quick = saved(Api.newPhone(), "SUBMITTED");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var late = thread.submit(() -> transaction.executeWithoutResult(t -> {
                slow.happened("SUBMIT", "慢的");
                written.countDown();
                await(overtaken);
            }));
            await(written);
            quick.happened("SUBMIT", "快的");
            log().readOn();
            overtaken.countDown();
            late.get();
        }
        readAll();
        assertThat(messages(slow)).hasSize(1);
        assertThat(messages(quick)).hasSize(1);
    }

    @Test
    void what_is_no_longer_true_is_not_said() {
        String phone = Api.newPhone();
        SavedCase saved = saved(phone, "WITHDRAWN");
        saved.happened("SUBMIT", "已收到");
        readAll();
        assertThat(messages(saved)).isEmpty();
        assertThat(texts.sent(phone, 10)).isEmpty();
    }

    @Test
    void a_text_message_that_waited_too_long_is_not_sent() {
        String phone = Api.newPhone();
        SavedCase saved = saved(phone, "SUBMITTED");
        transaction.executeWithoutResult(t -> {
            texts.put("test:" + saved.id, phone, "已收到", saved.id, List.of("SUBMITTED"));
            saved.now("WITHDRAWN");
        });
        texts.sendDue();
        assertThat(texts.sent(phone, 10)).isEmpty();
        // Locked, so that the running job has let go of it first.
        assertThat(db.sql("select state from notifications.text_message where key = :key for update")
                        .bind("key", "test:" + saved.id)
                        .one(String.class))
                .isEqualTo("SUPERSEDED");
    }

    @Test
    void two_nodes_sending_at_once_send_each_message_once() throws Exception {
        String phone = Api.newPhone();
        SavedCase saved = saved(phone, "SUBMITTED");
        IntStream.range(0, 30)
                .forEach(n -> texts.put("race:" + saved.id + n, phone, "第" + n + "条", saved.id, List.of("SUBMITTED")));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Object> node = Executors.callable(texts::sendDue);
            for (var each : nodes.invokeAll(List.of(node, node, node, node))) {
                each.get();
            }
        }
        texts.sendDue();
        assertThat(texts.sent(phone, 100)).hasSize(30).doesNotHaveDuplicates();
        assertThat(db.sql("select coalesce(max(attempts), 0) from notifications.text_message where key like :key")
                        .bind("key", "race:" + saved.id + "%")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void numbers_and_words_are_kept_encrypted() {
        String phone = Api.newPhone();
        texts.put("secret:" + phone, phone, "验证码 123456");
        record Kept(byte[] phone, byte[] words) {}
        Kept kept = db.sql("select phone, words from notifications.text_message where key = :key")
                .bind("key", "secret:" + phone)
                .one(Kept.class);
        assertThat(new String(kept.phone(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(phone);
        assertThat(new String(kept.words(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("123456");
    }

    private SavedCase saved(String phone, String status) {
        return SavedCase.of(db, SavedCase.somebody(parties, phone), TOWN, status);
    }

    private void readAll() {
        log().read();
        texts.sendDue();
    }

    private WholeLog log() {
        return new WholeLog(db, "cases", "cases.case_event", news::read);
    }

    private record Message(String title, String text) {}

    private List<Message> messages(SavedCase saved) {
        return db.sql("select id, title, text from notifications.message where case_id = :id and state = 'SHOWN'")
                .bind("id", saved.id)
                .list((rs, n) -> {
                    UUID id = rs.getObject(1, UUID.class);
                    return new Message(rs.getString(2), words.open(id, rs.getString(3)));
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
