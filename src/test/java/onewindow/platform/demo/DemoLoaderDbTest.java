package onewindow.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import onewindow.OneWindowTest;
import onewindow.platform.CannotStart;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of the demo of an earlier version when a later one starts on its folder. */
@OneWindowTest
@Transactional
class DemoLoaderDbTest {
    @Autowired
    Db db;

    @Autowired
    DemoLoader loader;

    @Autowired
    ObjectProvider<DemoData> steps;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private String migration = "";

    @BeforeEach
    void the_step_to_this_version() throws IOException {
        migration = new ClassPathResource("db/migration/V160__take_earlier_demos_as_whole.sql")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_demo_that_an_earlier_version_began_is_given_no_steps_of_a_later_one() {
        db.sql("delete from platform.demo_step where name in ('whole', '群众评价')").update();
        db.sql(migration).update();
        loader.start();
        assertThat(noted("whole")).isTrue();
        assertThat(noted("群众评价")).isFalse();
    }

    @Test
    void a_new_database_is_given_the_whole_demo() {
        db.sql("delete from platform.demo_step").update();
        db.sql(migration).update();
        assertThat(noted("whole")).isFalse();
    }

    /** Its accounts sign in with a password everybody can read. */
    @Test
    void no_service_begins_on_the_folder_of_a_demonstration() {
        assertThatThrownBy(() -> loader("off").start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("装过演示数据")
                .hasMessageContaining("换一个空的数据目录");
    }

    /** Forgotten at a later start, the setting would let the published accounts in. */
    @Test
    void no_demonstration_begins_on_the_folder_of_a_service() {
        db.sql("delete from platform.demo_step").update();
        loader("off").start();
        loader("off").start();
        assertThatThrownBy(() -> loader("on").start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("正式运行");
    }

    private DemoLoader loader(String setting) {
        return new DemoLoader(new DemoMode(setting), steps, transaction, db, clock);
    }

    private boolean noted(String step) {
        return db.sql("select count(*) from platform.demo_step where name = :name")
                        .bind("name", step)
                        .count()
                > 0;
    }
}
