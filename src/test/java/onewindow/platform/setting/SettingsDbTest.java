package onewindow.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import onewindow.OneWindowTest;
import onewindow.platform.Memory;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

@OneWindowTest
class SettingsDbTest {
    @Autowired
    Db db;

    @Autowired
    FieldCipher cipher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    java.time.Clock clock;

    @Autowired
    Memory memory;

    private Settings with(MockEnvironment environment) {
        return new Settings(db, cipher, environment, transaction, clock, memory);
    }

    @Test
    void the_environment_has_the_last_word() {
        String key = "test." + UUID.randomUUID();
        Settings settings = with(new MockEnvironment().withProperty("onewindow." + key, "from outside"));
        settings.change(Map.of(key, "from the page"), null);
        assertThat(settings.get(key)).isEqualTo("from outside");
        assertThat(settings.isFromOutside(key)).isTrue();
        assertThat(with(new MockEnvironment()).get(key)).isEqualTo("from the page");
    }

    @Test
    void an_empty_value_takes_a_setting_back() {
        String key = "test." + UUID.randomUUID();
        Settings settings = with(new MockEnvironment());
        settings.change(Map.of(key, "something"), null);
        assertThat(settings.get(key)).isEqualTo("something");
        settings.change(Map.of(key, ""), null);
        assertThat(settings.get(key, "nothing")).isEqualTo("nothing");
    }

    @Test
    void the_environment_spells_it_in_capitals() {
        assertThat(Setting.secret("sms.access-key-id", "账号", "").environmentName())
                .isEqualTo("ONEWINDOW_SMS_ACCESS_KEY_ID");
    }
}
