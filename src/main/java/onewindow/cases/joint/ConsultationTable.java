package onewindow.cases.joint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each department was asked about a case, and what it said. Asked again, a new round begins. */
@Component
class ConsultationTable {
    private final Db db;

    ConsultationTable(Db db) {
        this.db = db;
    }

    record Consultation(
            UUID caseId,
            int round,
            String departmentKey,
            String regionCode,
            Instant askedAt,
            LocalDate dueOn,
            @Nullable Boolean agrees,
            @Nullable String opinion,
            @Nullable UUID byId,
            @Nullable String byName,
            @Nullable Instant answeredAt) {
        boolean silentAfter(LocalDate today) {
            return answeredAt == null && dueOn.isBefore(today);
        }
    }

    void ask(UUID caseId, List<String> departments, String region, Instant at, LocalDate dueOn) {
        db.sql("""
                        insert into cases.consultation (case_id, round, department_key, region_code, asked_at, due_on)
                        select :case, (select coalesce(max(round), 0) + 1 from cases.consultation where case_id = :case),
                               department, :region, :at, :due
                        from unnest(cast(:departments as text[])) as department""")
                .bind("case", caseId)
                .bind("departments", departments)
                .bind("region", region)
                .bind("at", at)
                .bind("due", dueOn)
                .update();
    }

    /** Of the last round. */
    List<Consultation> of(UUID caseId) {
        List<Consultation> all = everyRound(caseId);
        int last = all.isEmpty() ? 0 : all.getLast().round();
        return all.stream().filter(c -> c.round() == last).toList();
    }

    List<Consultation> everyRound(UUID caseId) {
        return db.sql("select * from cases.consultation where case_id = :case order by round, department_key")
                .bind("case", caseId)
                .list(Consultation.class);
    }

    Optional<Consultation> find(UUID caseId, String department) {
        return of(caseId).stream()
                .filter(c -> c.departmentKey().equals(department))
                .findFirst();
    }

    /** False when somebody of the department has answered meanwhile. */
    boolean answer(Consultation asked, boolean agrees, String opinion, UUID by, String byName, Instant at) {
        return db.sql("""
                        update cases.consultation
                        set agrees = :agrees, opinion = :opinion, by_id = :by, by_name = :byName, answered_at = :at
                        where case_id = :case and round = :round and department_key = :department
                          and answered_at is null""")
                        .bind("agrees", agrees)
                        .bind("opinion", opinion)
                        .bind("by", by)
                        .bind("byName", byName)
                        .bind("at", at)
                        .bind("case", asked.caseId())
                        .bind("round", asked.round())
                        .bind("department", asked.departmentKey())
                        .update()
                == 1;
    }
}
