package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import onewindow.OneWindowTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OneWindowTest
class KeyDbTest {
    @Autowired
    DataFolder folder;

    @Autowired
    Db db;

    @Autowired
    Clock clock;

    @Test
    void a_start_with_another_key_than_the_databases_stops_with_a_clear_sentence() {
        KeyConfiguration keys = new KeyConfiguration();
        assertThat(keys.fieldCipher("", folder, db, clock).blindIndex("a", "b")).hasSize(64);
        assertThatThrownBy(() -> keys.fieldCipher("ab".repeat(32), folder, db, clock))
                .hasMessageContaining("密钥与数据库不符");
    }
}
