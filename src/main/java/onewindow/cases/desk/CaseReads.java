package onewindow.cases.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import org.springframework.stereotype.Component;

/**
 * Whoever opens a case at the desk leaves a trace, one for a person, case and day (and node: each remembers what it wrote).
 * Not one for each opening: a page is loaded again after every act, and the act itself is on record.
 */
@Component
class CaseReads {
    private record Read(UUID accountId, UUID caseId, LocalDate day) {}

    private final CaseSurroundings around;
    private final Cache<Read, Boolean> written = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    CaseReads(CaseSurroundings around) {
        this.around = around;
    }

    void opened(Actor actor, CaseFile file) {
        Read read = new Read(actor.accountId(), file.id(), around.today().date());
        if (written.asMap().putIfAbsent(read, true) == null) {
            around.audit().record(actor, CaseAuditAct.READ_CASE, file.id(), file.numberText());
        }
    }
}
