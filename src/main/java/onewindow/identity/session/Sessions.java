package onewindow.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.ActingPosts;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who is signed in, as the database knows it at this moment; a changed post or a closed account takes effect at once. */
@Component
public class Sessions {
    private final AccountTable accounts;
    private final Db db;
    private final ObjectProvider<ActingPosts> acting;
    /**
     * Spares two statements a request; other nodes learn of a change within a second. No {@code Memory}: that forgets a whole
     * table, and every sign-in writes to these.
     */
    private final Cache<UUID, Standing> standing = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(10_000)
            .build();

    Sessions(AccountTable accounts, Db db, ObjectProvider<ActingPosts> acting) {
        this.accounts = accounts;
        this.db = db;
        this.acting = acting;
    }

    public record Standing(Account account, List<Actor.Grant> grants) {
        /** @param cap what the way of signing in can prove at most */
        public Actor actor(@Nullable String address, IdentityLevel cap) {
            return new Actor(
                    account.id(),
                    account.kind(),
                    account.displayName(),
                    account.partyId(),
                    account.staffId(),
                    account.siteId(),
                    grants,
                    address,
                    null,
                    level(cap));
        }

        private IdentityLevel level(IdentityLevel cap) {
            IdentityLevel known = account.partyLevel() == null ? IdentityLevel.CLAIMED : account.partyLevel();
            return known.isAtLeast(cap) ? cap : known;
        }
    }

    public Optional<Standing> standing(UUID accountId) {
        Standing cached = standing.getIfPresent(accountId);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Standing> fresh = accounts.find(accountId).map(a -> new Standing(a, grants(a)));
        fresh.ifPresent(s -> standing.put(accountId, s));
        return fresh;
    }

    /** One's own posts first, then those of people who are away. */
    private List<Actor.Grant> grants(Account account) {
        List<Actor.Grant> grants = new ArrayList<>(accounts.posts().of(account.id()));
        UUID staffId = account.staffId();
        if (staffId != null) {
            acting.ifAvailable(posts -> grants.addAll(posts.of(staffId)));
        }
        return List.copyOf(grants);
    }

    /** Called inside the transaction that changes the account; forgets again once the change can be seen. */
    public void changed(UUID accountId) {
        standing.invalidate(accountId);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    standing.invalidate(accountId);
                }
            });
        }
    }

    public void endAll(UUID accountId) {
        db.sql("delete from identity.session where account_id = :account")
                .bind("account", accountId)
                .update();
    }

    public void endOthers(UUID accountId, UUID sessionId) {
        db.sql("delete from identity.session where account_id = :account and digest <> :digest")
                .bind("account", accountId)
                .bind("digest", SessionTable.digest(sessionId))
                .update();
    }
}
