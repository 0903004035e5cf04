package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import onewindow.platform.Db;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What becomes of the database of an earlier version when a later one starts on it. */
@OneWindowTest
class MigrationDbTest {
    /** Landed when higher numbers had long been there. */
    private static final String LATE = "V130__";

    @Autowired
    Db db;

    @Autowired
    HikariDataSource pool;

    @Autowired
    Flyway flyway;

    private String url = "";

    @BeforeEach
    void an_empty_database() {
        String name = "m" + UUID.randomUUID().toString().replace("-", "");
        db.sql("create database " + name).update();
        url = pool.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }

    @Test
    void a_migration_numbered_below_those_already_there_is_made_up_for(@TempDir Path earlier) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
            String name = String.valueOf(file.getFilename());
            if (!name.startsWith(LATE)) {
                Files.write(earlier.resolve(name), file.getContentAsByteArray());
            }
        }
        int before = here().locations("filesystem:" + earlier).load().migrate().migrationsExecuted;
        assertThat(before).isPositive();
        assertThat(here().load().migrate().migrationsExecuted).isEqualTo(1);
    }

    private FluentConfiguration here() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url, pool.getUsername(), pool.getPassword());
    }
}
