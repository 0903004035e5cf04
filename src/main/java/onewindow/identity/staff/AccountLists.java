package onewindow.identity.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Role;
import onewindow.identity.challenge.SignInTries;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts of staff as the security administrator sees them. */
@Component
class AccountLists {
    private final Db db;
    private final Clock clock;

    AccountLists(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    enum Status {
        ACTIVE,
        LOCKED,
        SUSPENDED,
        DISABLED
    }

    record Listed(
            UUID id,
            String username,
            String displayName,
            @Nullable UUID siteId,
            List<Role> roles,
            Status status,
            boolean secondFactor,
            List<TwoPersonAct> waiting,
            @Nullable Instant lastSignInAt) {}

    private static final String SELECT = """
            select a.id, a.username, a.display_name, a.site_id, a.last_sign_in_at,
                   array(select distinct g.role from identity.staff_grant g where g.account_id = a.id order by 1) as roles,
                   exists (select from identity.second_factor f where f.account_id = a.id and f.secret is not null)
                       as second_factor,
                   array(select r.act from identity.two_person_request r
                         where r.account_id = a.id and r.state = 'PENDING' and r.expires_at > :now order by 1) as waiting,
                   case when a.disabled then 'DISABLED'
                        when a.suspended_at is not null then 'SUSPENDED'
                        when l.failures >= 20 and l.since > :dayAgo then 'LOCKED'
                        else 'ACTIVE' end as status
            from identity.account a
            left join identity.sign_in_pressure l on l.subject = a.lock_subject
            """;

    Slice<Listed> page(@Nullable String q, Slice.Request request) {
        List<String> key = request.key(1);
        Where where = new Where()
                .and("a.kind = 'STAFF'")
                .andIfPresent("(strpos(a.username, lower(:q)) > 0 or strpos(a.display_name, :q) > 0)", "q", q)
                .andIfPresent("a.username > :after", "after", key == null ? null : key.getFirst());
        List<Listed> rows = db.sql(SELECT + where.sql() + " order by a.username limit :fetch")
                .bindAll(where.values())
                .bind("now", clock.instant())
                .bind("dayAgo", clock.instant().minus(SignInTries.DAY))
                .bind("fetch", request.fetch())
                .list(Listed.class);
        return Slice.of(rows, request, row -> List.of(row.username()));
    }

    Listed one(UUID id) {
        return db.sql(SELECT + " where a.id = :id")
                .bind("now", clock.instant())
                .bind("dayAgo", clock.instant().minus(SignInTries.DAY))
                .bind("id", id)
                .one(Listed.class);
    }
}
