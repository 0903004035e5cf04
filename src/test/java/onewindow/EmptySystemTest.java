package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The program as a county that serves real people first starts it. */
@OneWindowTest
@TestPropertySource(properties = {"onewindow.demo=off", "onewindow.public-url=https://zwfw.example.gov.cn/"})
class EmptySystemTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Test
    void nobody_reads_the_text_messages_of_others() {
        Api.visitor(port).get("/api/demo/outbox").expect(404);
    }

    @Test
    void no_page_offers_accounts_to_try() {
        Api.Answer config = Api.visitor(port).get("/api/config").expect(200);
        assertThat(config.at("demo").asBoolean()).isFalse();
        assertThat(config.at("demoSignIns").isNull()).isTrue();
    }

    @Test
    void there_is_one_account_whose_password_must_be_changed() {
        assertThat(db.sql("select username from identity.account where must_change_password")
                        .list(String.class))
                .containsExactly("admin");
        assertThat(db.sql("select count(*) from identity.account").count()).isEqualTo(1);
    }
}
