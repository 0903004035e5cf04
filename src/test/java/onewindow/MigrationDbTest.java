package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.platform.db.Db;
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
        TestDatabase.asOwner(db, "create database " + name);
        url = pool.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }

    @Test
    void a_migration_numbered_below_those_already_there_is_made_up_for(@TempDir Path earlier) throws IOException {
        allBut(earlier, LATE);
        assertThat(here().load().migrate().migrationsExecuted).isEqualTo(1);
    }

    @Test
    void whoever_is_signed_in_stays_so(@TempDir Path earlier) throws IOException, SQLException {
        allBut(earlier, "V011__", "V012__", "V180__", "V182__", "V186__", "V201__", "V240__");
        try (Connection connection = TestDatabase.owner(url);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into identity.account (id, kind, display_name, username, password_hash, lock_subject, created_at)
                    values ('11111111-1111-1111-1111-111111111111', 'STAFF', '王建国', 'wang', '-', '-', now());
                    insert into identity.http_session
                    values ('p', '22222222-2222-2222-2222-222222222222', 1764000000123, 1764000060000, 1800, 1764001860000,
                            '11111111-1111-1111-1111-111111111111'),
                           ('q', '33333333-3333-3333-3333-333333333333', 1, 2, 1800, 3, null);
                    insert into identity.http_session_attributes values ('p', 'signedInAt', '')""");
            here().load().migrate();
            try (ResultSet sessions = statement.executeQuery(
                    "select encode(digest, 'hex') || ' ' || account_id || ' ' || extract(epoch from signed_in_at) || ' ' || idle_seconds from identity.session")) {
                assertThat(sessions.next()).isTrue();
                assertThat(sessions.getString(1))
                        .isEqualTo(digest("22222222-2222-2222-2222-222222222222")
                                + " 11111111-1111-1111-1111-111111111111" + " 1764000000.123000 1800");
                assertThat(sessions.next()).isFalse();
            }
        }
    }

    private static String digest(String session) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the earlier version left it. */
    private void allBut(Path earlier, String... missing) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
            String name = String.valueOf(file.getFilename());
            if (Stream.of(missing).noneMatch(name::startsWith)) {
                Files.write(earlier.resolve(name), file.getContentAsByteArray());
            }
        }
        assertThat(here().locations("filesystem:" + earlier).load().migrate().migrationsExecuted)
                .isPositive();
    }

    private FluentConfiguration here() {
        return Flyway.configure().configuration(flyway.getConfiguration()).dataSource(TestDatabase.ownerSource(url));
    }
}
