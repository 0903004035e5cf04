package onewindow.identity.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.time.Days;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit administrator reads the trail; nobody can change it. */
@RestController
class AuditController {
    private final AuditLists lists;
    private final AuditActs acts;
    private final Clock clock;

    AuditController(AuditLists lists, AuditActs acts, Clock clock) {
        this.lists = lists;
        this.acts = acts;
        this.clock = clock;
    }

    record AuditRow(
            long id,
            Instant at,
            String actorName,
            String actorKind,
            String act,
            String actName,
            String subjectType,
            String subjectId,
            String detail,
            String outcome,
            @Nullable String address) {}

    /** @param to the last day, included */
    record AuditQuery(
            @Nullable String act,
            @Nullable String actor,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @GetMapping("/api/admin/audit")
    Slice<AuditRow> list(Actor actor, @ParameterObject Slice.Request page, @ParameterObject AuditQuery query) {
        actor.require(Role.AUDIT_ADMIN);
        return lists.page(where(query), page).map(this::row);
    }

    private Where where(AuditQuery query) {
        Days days = new Days(query.from(), query.to());
        return new Where()
                .andIfPresent("act = :act", "act", query.act())
                .andIfPresent("starts_with(actor_name, :actor)", "actor", query.actor())
                .andIfPresent("subject_id = :subject", "subject", query.subject())
                .andIfPresent("at >= :from", "from", days.start(clock))
                .andIfPresent("at < :to", "to", days.end(clock));
    }

    private AuditRow row(AuditLists.Entry e) {
        return new AuditRow(
                e.id(),
                e.at(),
                e.actorName(),
                e.actorKind(),
                e.act(),
                acts.chinese(e.act(), e.subjectType()),
                e.subjectType(),
                e.subjectId(),
                e.detail(),
                e.outcome(),
                e.address());
    }
}
