package onewindow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onewindow.platform.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database: any node serves them, and they outlive the program. A row holds whose it is and since when, all
 * that {@link SessionContexts} asks; a session of nobody is not kept. Reading is one statement; a change is written in a
 * transaction of its own. That it was used is put on record once a minute, so one that nobody uses ends at most a minute
 * sooner than its time, and reading a page costs no transaction that has to reach the disk.
 */
@Component
class SessionTable implements SessionRepository<SessionTable.Kept> {
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    private final Db db;
    private final TransactionTemplate writing;

    SessionTable(Db db, PlatformTransactionManager transactions) {
        this.db = db;
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Row(UUID accountId, Instant signedInAt, Instant usedAt, int idleSeconds) {
        MapSession session(UUID id) {
            MapSession session = new MapSession(id.toString());
            session.setCreationTime(signedInAt);
            session.setLastAccessedTime(usedAt);
            session.setMaxInactiveInterval(Duration.ofSeconds(idleSeconds));
            session.setAttribute(SessionContexts.ACCOUNT, accountId.toString());
            session.setAttribute(SessionContexts.SINCE, signedInAt.toString());
            return session;
        }
    }

    @Override
    public Kept createSession() {
        return new Kept(new MapSession(), null);
    }

    @Override
    public @Nullable Kept findById(String text) {
        UUID id = id(text);
        return id == null
                ? null
                : db.sql("select account_id, signed_in_at, used_at, idle_seconds from identity.session where id = :id")
                        .bind("id", id)
                        .optional(Row.class)
                        .map(row -> row.session(id))
                        .filter(session -> !session.isExpired())
                        .map(session -> new Kept(session, id))
                        .orElse(null);
    }

    /** A cookie may hold anything. */
    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public void save(Kept kept) {
        String account = kept.getAttribute(SessionContexts.ACCOUNT);
        String since = kept.getAttribute(SessionContexts.SINCE);
        if (!kept.changed || account == null || since == null) {
            return;
        }
        UUID id = UUID.fromString(kept.getId());
        // One that was ended meanwhile stays ended.
        String sql = kept.row == null ? """
                        insert into identity.session (id, account_id, signed_in_at, used_at, idle_seconds)
                        values (:id, :account, :since, :used, :idle)""" : """
                        update identity.session
                        set id = :id, account_id = :account, signed_in_at = :since, used_at = :used,
                            idle_seconds = :idle
                        where id = :row""";
        writing.executeWithoutResult(transaction -> db.sql(sql)
                .bind("id", id)
                .bind("row", kept.row)
                .bind("account", UUID.fromString(account))
                .bind("since", Instant.parse(since))
                .bind("used", kept.getLastAccessedTime())
                .bind("idle", (int) kept.getMaxInactiveInterval().toSeconds())
                .update());
        kept.row = id;
        kept.changed = false;
    }

    @Override
    public void deleteById(String text) {
        UUID id = id(text);
        if (id != null) {
            writing.executeWithoutResult(transaction -> db.sql("delete from identity.session where id = :id")
                    .bind("id", id)
                    .update());
        }
    }

    /** One session, and whether there is anything about it to write. */
    static final class Kept implements Session {
        private final MapSession session;
        /** Under which the database has it. */
        private @Nullable UUID row;

        private boolean changed;

        private Kept(MapSession session, @Nullable UUID row) {
            this.session = session;
            this.row = row;
            this.changed = row == null;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(session.getLastAccessedTime().plus(OFTEN_ENOUGH))) {
                session.setLastAccessedTime(now);
                changed = true;
            }
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                session.removeAttribute(name);
            } else {
                session.setAttribute(name, value);
            }
            changed = true;
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
            changed = true;
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
            changed = true;
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
