package onewindow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.platform.db.Db;
import onewindow.platform.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** E-mail for those who choose it: confirmed by a code, theirs alone, and switched off at will. */
@OneWindowTest
class MailApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    Settings settings;

    @Autowired
    TextMessages texts;

    @Autowired
    Messenger messenger;

    @AfterEach
    void takeBack() {
        Map<String, String> nothing = new HashMap<>();
        db.sql("select key from platform.setting").list(String.class).forEach(key -> nothing.put(key, ""));
        settings.change(nothing, null);
    }

    private static String newAddress() {
        return "a" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }

    private String code(String address) {
        Matcher code = Pattern.compile("验证码是 (\\d{6})")
                .matcher(texts.sent(address, 1).getFirst().text());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private void choose(Api citizen, String address) {
        citizen.post("/api/my/mail/code", Map.of("address", address)).expect(202);
        citizen.post("/api/my/mail/confirm", Map.of("code", code(address))).expect(200);
    }

    private void tell(Api citizen) {
        UUID party = UUID.fromString(citizen.get("/api/me").text("party.id"));
        messenger.tell("mail-test:" + UUID.randomUUID(), null, party, "申请已受理", "您的申请已受理。");
        texts.sendDue();
    }

    @Test
    void a_confirmed_address_is_told_until_it_is_switched_off() {
        Api citizen = Api.someCitizen(port);
        String address = newAddress();
        tell(citizen);
        assertThat(texts.sent(address, 9)).isEmpty();
        choose(citizen, address);
        tell(citizen);
        assertThat(texts.sent(address, 9)).hasSize(2);
        citizen.put("/api/my/mail", Map.of("switchedOn", false)).expect(200);
        tell(citizen);
        assertThat(texts.sent(address, 9)).hasSize(2);
        citizen.delete("/api/my/mail").expect(204);
        assertThat(citizen.get("/api/my/mail").at("maskedAddress").isNull()).isTrue();
    }

    @Test
    void an_address_that_was_not_confirmed_is_told_nothing() {
        Api citizen = Api.someCitizen(port);
        String address = newAddress();
        citizen.post("/api/my/mail/code", Map.of("address", address)).expect(202);
        String right = code(address);
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int tried = 0; tried < 5; tried++) {
            citizen.post("/api/my/mail/confirm", Map.of("code", wrong)).expect(400);
        }
        citizen.post("/api/my/mail/confirm", Map.of("code", right)).expect(429);
        tell(citizen);
        assertThat(texts.sent(address, 9)).hasSize(1);
    }

    @Test
    void a_code_is_no_use_to_another_account() {
        Api citizen = Api.someCitizen(port);
        String address = newAddress();
        citizen.post("/api/my/mail/code", Map.of("address", address)).expect(202);
        Api.someCitizen(port)
                .post("/api/my/mail/confirm", Map.of("code", code(address)))
                .expect(400);
    }

    @Test
    void nobodys_letter_box_is_filled_and_no_second_recipient_slips_in() {
        Api citizen = Api.someCitizen(port);
        for (String bad :
                new String[] {"a@b.com,c@d.com", "a@b.com\r\nBcc: c@d.com", "a b@c.com", "a@b", "", "<a@b.com>"}) {
            citizen.post("/api/my/mail/code", Map.of("address", bad)).expect(400);
        }
        String address = newAddress();
        for (int sent = 0; sent < 5; sent++) {
            Api.someCitizen(port)
                    .post("/api/my/mail/code", Map.of("address", address))
                    .expect(202);
        }
        Api.someCitizen(port)
                .post("/api/my/mail/code", Map.of("address", address))
                .expect(429);
    }

    @Test
    void a_mail_server_takes_it_or_its_refusal_is_shown() throws Exception {
        try (SmtpSink server = new SmtpSink()) {
            Api administrator = Api.staff(port, "admin.system");
            Map<String, String> values = Map.of(
                    "mail.host", "127.0.0.1",
                    "mail.port", String.valueOf(server.port()),
                    "mail.security", "NONE",
                    "mail.from", "zwfw@example.gov.cn");
            administrator
                    .put("/api/admin/channels/mail", Map.of("values", values))
                    .expect(200);
            Api.Answer good = administrator.post("/api/admin/channels/mail/trial", Map.of("to", "li@example.com"));
            assertThat(good.expect(200).at("good").asBoolean()).isTrue();
            assertThat(server.mails)
                    .singleElement()
                    .satisfies(
                            mail -> assertThat(mail).contains("To: li@example.com", "Auto-Submitted: auto-generated"));
            Api.Answer bad = administrator.post("/api/admin/channels/mail/trial", Map.of("to", "nobody@example.com"));
            assertThat(bad.expect(200).at("good").asBoolean()).isFalse();
            assertThat(bad.text("said")).contains("no such mailbox");
            Api citizen = Api.someCitizen(port);
            citizen.post("/api/my/mail/code", Map.of("address", newAddress())).expect(202);
            await().until(() -> server.mails.size() == 2);
        }
    }

    @Test
    void passwords_do_not_leave_the_countys_network_in_clear() {
        Api administrator = Api.staff(port, "admin.system");
        Map<String, String> values = Map.of("mail.host", "smtp.example.com", "mail.security", "NONE");
        Api.Answer refused = administrator.put("/api/admin/channels/mail", Map.of("values", values));
        assertThat(refused.expect(400).error("mail.security")).contains("内网");
    }
}
