package onewindow.identity.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.time.Days;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit administrator reads the trail; nobody can change it. */
@RestController
class AuditController {
    private final AuditLists lists;
    private final ObjectProvider<AuditWords> words;
    private final Clock clock;

    AuditController(AuditLists lists, ObjectProvider<AuditWords> words, Clock clock) {
        this.lists = lists;
        this.words = words;
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
        Map<String, String> names = new HashMap<>();
        words.forEach(w -> names.putAll(w.names()));
        return lists.page(where(query), page).map(e -> row(e, names));
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

    private static AuditRow row(AuditLists.Entry e, Map<String, String> names) {
        return new AuditRow(
                e.id(),
                e.at(),
                e.actorName(),
                e.actorKind(),
                e.act(),
                names.getOrDefault(e.act(), e.act()),
                e.subjectType(),
                e.subjectId(),
                e.detail(),
                e.outcome(),
                e.address());
    }
}
