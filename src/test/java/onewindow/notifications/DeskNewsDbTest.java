package onewindow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What oversight wants staff told comes to their desk and their phone, once, and only while it is true. */
@OneWindowTest
class DeskNewsDbTest {
    private static final String WHO = "meijiabu.handler";

    @LocalServerPort
    int port;

    @Autowired
    DeskNews news;

    @Autowired
    TextMessages texts;

    @Autowired
    Parties parties;

    @Autowired
    FieldCipher cipher;

    @Autowired
    Db db;

    @Autowired
    TransactionTemplate transaction;

    private UUID staffId;
    private String phone;
    private SavedCase saved;

    @BeforeEach
    void a_handler_with_a_mobile_number() {
        phone = Api.newPhone();
        staffId = db.sql("select id from organisation.staff_member where username = :who")
                .bind("who", WHO)
                .one(UUID.class);
        EncryptedColumn column = EncryptedColumn.bytes("organisation.staff_member", "phone", "id");
        db.sql("update organisation.staff_member set phone = :phone where id = :id returning id")
                .bind("phone", cipher.encrypt(phone, column.of(staffId)))
                .bind("id", staffId)
                .one(UUID.class);
        saved = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), "371312010000", "IN_REVIEW");
        db.sql("update cases.case_file set due_on = current_date where id = :id")
                .bind("id", saved.id)
                .update();
    }

    @Test
    void a_warning_stands_behind_the_bell_until_it_is_read_and_goes_to_the_phone() {
        String text = "快到期 " + saved.id;
        warned(text, false);
        readAll();
        news.read();
        assertThat(onTheDesk(text)).hasSize(1);
        assertThat(texts.sent(phone, 10))
                .singleElement()
                .satisfies(m -> assertThat(m.text()).isEqualTo(text));
        Api handler = Api.staff(port, WHO);
        long unread = handler.get("/api/desk/waiting")
                .expect(200)
                .at("counts.messages")
                .asLong();
        String id = handler.get("/api/desk/messages?size=1").expect(200).text("items.0.id");
        handler.post("/api/desk/messages/" + id + "/read", null).expect(204);
        assertThat(handler.get("/api/desk/waiting")
                        .expect(200)
                        .at("counts.messages")
                        .asLong())
                .isEqualTo(unread - 1);
        Api.staff(port, "zhengwang.handler")
                .post("/api/desk/messages/" + id + "/read", null)
                .expect(404);
        handler.post("/api/desk/messages/read", null).expect(204);
        assertThat(handler.get("/api/desk/waiting")
                        .expect(200)
                        .at("counts.messages")
                        .asLong())
                .isZero();
    }

    @Test
    void a_light_that_has_gone_out_is_not_told_of() {
        String text = "已经不是真的 " + saved.id;
        warned(text, true);
        readAll();
        assertThat(onTheDesk(text)).isEmpty();
        assertThat(texts.sent(phone, 10)).isEmpty();
    }

    @Test
    void a_text_message_that_waits_is_dropped_when_the_case_is_done() {
        transaction.executeWithoutResult(t -> {
            long notice = warned("等着发 " + saved.id, false);
            texts.put("desk-test:" + saved.id, phone, "等着发", notice);
            saved.now("DELIVERED");
            db.sql("update cases.case_file set due_on = null where id = :id")
                    .bind("id", saved.id)
                    .update();
        });
        texts.sendDue();
        assertThat(db.sql("select state from notifications.text_message where key = :key for update")
                        .bind("key", "desk-test:" + saved.id)
                        .one(String.class))
                .isEqualTo("SUPERSEDED");
    }

    private long warned(String text, boolean ended) {
        long alarm = db.sql("""
                        insert into oversight.alarm (case_id, light, run, due_on, unit_region, site_region, department_key,
                                                     at, ended_at)
                        values (:id, 'YELLOW', 0, current_date, '371312010000', '371312010000', '民政', now(),
                                case when :ended then now() end)
                        returning seq""").bind("id", saved.id).bind("ended", ended).count();
        return db.sql("""
                        insert into oversight.notice (key, staff_id, alarm, recipient, case_status, case_id, title, text,
                                                      at_desk, by_sms, at)
                        values (:key, :staff, :alarm, 'HOLDER', 'IN_REVIEW', :id, '办件快到期', :text, true, true, now())
                        returning seq""")
                .bindAll(Map.of("key", text, "staff", staffId, "alarm", alarm, "id", saved.id, "text", text))
                .count();
    }

    private void readAll() {
        log().read();
        texts.sendDue();
    }

    private WholeLog log() {
        return new WholeLog(db, "oversight", "oversight.notice", news::read);
    }

    private List<String> onTheDesk(String text) {
        return db.sql("select title from notifications.staff_message where text = :text and staff_id = :staff")
                .bind("text", text)
                .bind("staff", staffId)
                .list(String.class);
    }
}
