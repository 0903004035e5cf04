package onewindow.identity.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.platform.Problem;
import onewindow.platform.web.ProblemAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What one account may cost the others: so many writing requests a minute, and so many refusals, each of which leaves a row
 * in the audit trail. Counted on each node for itself: behind several, an account has so much on each.
 */
final class AccountLimits extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Duration REFUSALS_WITHIN = Duration.ofMinutes(10);

    /** @param refusals in ten minutes */
    record Rates(int citizenWrites, int staffWrites, int refusals) {}

    private final Rates rates;
    private final Audit audit;
    private final ProblemAdvice problems;
    private final Cache<UUID, Account> accounts = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(15))
            .build();

    private record Account(Bucket writes, Bucket refusals) {}

    AccountLimits(Rates rates, Audit audit, ProblemAdvice problems) {
        this.rates = rates;
        this.audit = audit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = ActorFilter.actor(request);
        if (actor == null) {
            chain.doFilter(request, response);
            return;
        }
        Account account = accounts.get(actor.accountId(), id -> account(actor));
        Problem problem = refuse(account, request);
        if (problem != null) {
            problems.write(problem, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == 403 || response.getStatus() == 404) {
            refused(account, actor);
        }
    }

    private static @Nullable Problem refuse(Account account, HttpServletRequest request) {
        if (account.refusals().getAvailableTokens() == 0) {
            return wait(account.refusals(), "被拒绝的操作太多了，");
        }
        boolean writing = !READING.contains(request.getMethod());
        return writing && !account.writes().tryConsume(1) ? wait(account.writes(), "操作太快了，") : null;
    }

    private static Problem wait(Bucket bucket, String said) {
        return Problem.wait(
                said, Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    /** The one row that says why there are no more. */
    private void refused(Account account, Actor actor) {
        if (account.refusals().tryConsume(1) && account.refusals().getAvailableTokens() == 0) {
            audit.refused(
                    actor, IdentityAuditAct.REQUESTS_SLOWED, actor.accountId(), "十分钟内被拒绝 " + rates.refusals() + " 次");
        }
    }

    private Account account(Actor actor) {
        int writes = actor.kind() == Actor.Kind.CITIZEN ? rates.citizenWrites() : rates.staffWrites();
        return new Account(bucket(writes, Duration.ofMinutes(1)), bucket(rates.refusals(), REFUSALS_WITHIN));
    }

    private static Bucket bucket(int most, Duration within) {
        return Bucket.builder()
                .addLimit(l -> l.capacity(most).refillGreedy(most, within))
                .build();
    }
}
