package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import onewindow.OneWindowTest;
import onewindow.platform.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@OneWindowTest
@Import(StaffFixture.class)
class SessionTableDbTest {
    @Autowired
    SessionTable sessions;

    @Autowired
    StaffFixture staff;

    @Autowired
    Db db;

    private UUID account = UUID.randomUUID();

    @BeforeEach
    void somebody() {
        account = staff.idOf(staff.with(Role.AUDIT_ADMIN));
    }

    @Test
    void what_was_kept_is_found_again() {
        SessionTable.Kept kept = begun();
        SessionTable.Kept found = Objects.requireNonNull(sessions.findById(kept.getId()));
        assertThat(found.<String>getAttribute(SessionContexts.ACCOUNT)).isEqualTo(account.toString());
        assertThat(found.<String>getAttribute(SessionContexts.SINCE)).isEqualTo("2026-11-24T01:02:03.456789Z");
        assertThat(found.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void a_session_of_nobody_is_not_kept() {
        SessionTable.Kept nobody = sessions.createSession();
        sessions.save(nobody);
        assertThat(sessions.findById(nobody.getId())).isNull();
    }

    @Test
    void that_it_was_used_is_written_once_a_minute() {
        SessionTable.Kept kept = begun();
        Instant first = usedAt(kept);
        kept.setLastAccessedTime(first.plusSeconds(59));
        sessions.save(kept);
        assertThat(usedAt(kept)).isEqualTo(first);
        kept.setLastAccessedTime(first.plusSeconds(61));
        sessions.save(kept);
        assertThat(usedAt(kept)).isEqualTo(first.plusSeconds(61));
    }

    @Test
    void one_that_was_ended_meanwhile_stays_ended() {
        SessionTable.Kept kept = begun();
        sessions.deleteById(kept.getId());
        kept.setLastAccessedTime(Instant.now().plusSeconds(120));
        sessions.save(kept);
        assertThat(sessions.findById(kept.getId())).isNull();
    }

    @Test
    void under_a_new_name_the_old_one_is_unknown() {
        SessionTable.Kept kept = begun();
        String old = kept.getId();
        kept.changeSessionId();
        sessions.save(kept);
        assertThat(sessions.findById(old)).isNull();
        assertThat(sessions.findById(kept.getId())).isNotNull();
    }

    @Test
    void one_that_nobody_used_for_its_time_is_over() {
        SessionTable.Kept kept = begun();
        db.sql("update identity.session set used_at = used_at - interval '8 minutes' where id = :id")
                .bind("id", UUID.fromString(kept.getId()))
                .update();
        assertThat(sessions.findById(kept.getId())).isNull();
        SessionTable.Kept other = begun();
        IdentityJobs.forget(db, Instant.now());
        assertThat(db.sql("select id from identity.session where account_id = :account")
                        .bind("account", account)
                        .list(UUID.class))
                .containsExactly(UUID.fromString(other.getId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' or 1=1", "11111111-1111-1111-1111-11111111111g"})
    void a_cookie_may_hold_anything(String cookie) {
        assertThat(sessions.findById(cookie)).isNull();
        sessions.deleteById(cookie);
    }

    private SessionTable.Kept begun() {
        SessionTable.Kept kept = sessions.createSession();
        kept.setMaxInactiveInterval(Duration.ofMinutes(7));
        kept.setAttribute(SessionContexts.ACCOUNT, account.toString());
        kept.setAttribute(SessionContexts.SINCE, "2026-11-24T01:02:03.456789Z");
        sessions.save(kept);
        return kept;
    }

    private Instant usedAt(SessionTable.Kept kept) {
        return db.sql("select used_at from identity.session where id = :id")
                .bind("id", UUID.fromString(kept.getId()))
                .one(Instant.class);
    }
}
