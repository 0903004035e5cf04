package onewindow.identity.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.Role;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.sheet.Spreadsheet;
import onewindow.platform.text.TypedText;
import onewindow.platform.time.Days;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit administrator reads the trail; nobody can change it. */
@RestController
class AuditController {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{5,18}");
    private static final int MOST = 20_000;
    private static final int PAGE = 100;
    private static final List<String> HEADINGS = List.of("时间", "谁", "做了什么", "对象", "详情", "结果", "从哪里");
    private static final int[] WIDTHS = {20, 14, 24, 36, 60, 10, 18};

    private final AuditLists lists;
    private final AuditActs acts;
    private final AuditWords words;
    private final Audit audit;
    private final Clock clock;

    AuditController(AuditLists lists, AuditActs acts, AuditWords words, Audit audit, Clock clock) {
        this.lists = lists;
        this.acts = acts;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    record AuditRow(
            long id,
            Instant at,
            String actorName,
            String actorKind,
            String act,
            String actName,
            String subjectName,
            String subjectId,
            String detail,
            String outcome,
            @Nullable String address) {}

    /**
     * @param q a number in any width, a name, an act or part of a detail
     * @param to the last day, included
     */
    record AuditQuery(
            @Nullable String q,
            @Nullable String act,
            @Nullable String actor,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @GetMapping("/api/admin/audit")
    Slice<AuditRow> list(Actor actor, @ParameterObject Slice.Request page, @ParameterObject AuditQuery query) {
        actor.require(Role.AUDIT_ADMIN);
        return rows(lists.page(where(query), page));
    }

    /** What the list shows, and not a letter more; on record before the first byte leaves. */
    @GetMapping(path = "/api/admin/audit.xlsx", produces = Spreadsheet.TYPE)
    ResponseEntity<byte[]> export(Actor actor, @ParameterObject AuditQuery query) {
        actor.require(Role.AUDIT_ADMIN);
        try (Spreadsheet book = new Spreadsheet()) {
            Spreadsheet.Table table = book.table("审计日志", HEADINGS);
            for (int i = 0; i < WIDTHS.length; i++) {
                table.width(i, WIDTHS[i]);
            }
            int count = fill(table, query);
            audit.record(actor, IdentityAuditAct.AUDIT_EXPORTED, "audit", said(query) + count + " 条");
            return ResponseEntity.ok()
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("审计日志" + LocalDate.now(clock) + ".xlsx", StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(book.bytes());
        }
    }

    private int fill(Spreadsheet.Table table, AuditQuery query) {
        DateTimeFormatter second =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(clock.getZone());
        int count = 0;
        String after = null;
        do {
            Slice<AuditRow> page = rows(lists.page(where(query), new Slice.Request(PAGE, after)));
            for (AuditRow row : page.items()) {
                String outcome = row.outcome().equals("OK") ? "成功" : "被拒绝";
                String from = row.address() == null ? "" : row.address();
                table.row(List.of(
                        second.format(row.at()),
                        row.actorName(),
                        row.actName(),
                        row.subjectName(),
                        row.detail(),
                        outcome,
                        from));
                count++;
            }
            after = page.next();
        } while (after != null && count < MOST);
        return count;
    }

    /** The record names nobody in full who was looked for: of a number its last four are enough. */
    private static String said(AuditQuery query) {
        String sought = query.q() == null || query.q().isBlank()
                ? ""
                : "查询“" + NUMBER.matcher(TypedText.sought(query.q())).replaceAll(found -> Masks.account(found.group()))
                        + "”，";
        String days = new Days(query.from(), query.to()).said();
        return sought + (days.isEmpty() ? "" : days + "，");
    }

    private Where where(AuditQuery query) {
        Days days = new Days(query.from(), query.to());
        Where where = new Where()
                .andIfPresent("act = :act", "act", query.act())
                .andIfPresent("starts_with(actor_name, :actor)", "actor", query.actor())
                .andIfPresent("subject_id = :subject", "subject", query.subject())
                .andIfPresent("at >= :from", "from", days.start(clock))
                .andIfPresent("at < :to", "to", days.end(clock));
        String sought = query.q() == null ? "" : TypedText.sought(query.q());
        if (!sought.isEmpty()) {
            where.and(
                            "(strpos(actor_name, :q) > 0 or strpos(detail, :q) > 0 or act = any(:acts) or subject_id = any(:ids))")
                    .bind("q", sought)
                    .bind("acts", acts.meant(sought))
                    .bind("ids", words.idsOf(sought));
        }
        return where;
    }

    private Slice<AuditRow> rows(Slice<AuditLists.Entry> entries) {
        Map<String, String> called = words.called(entries.items());
        return entries.map(entry -> row(entry, called));
    }

    private AuditRow row(AuditLists.Entry e, Map<String, String> called) {
        return new AuditRow(
                e.id(),
                e.at(),
                e.actorKind().equals("CITIZEN") ? Masks.name(e.actorName()) : e.actorName(),
                e.actorKind(),
                e.act(),
                acts.chinese(e.act(), e.subjectType()),
                subject(e, called.get(e.subjectId())),
                e.subjectId(),
                AuditWords.detail(e.detail()),
                e.outcome(),
                e.address());
    }

    /** Its kind, and its name; of an id that has none, enough to tell it from the next. */
    private static String subject(AuditLists.Entry e, @Nullable String name) {
        if (e.subjectType().equals("ADDRESS")) {
            return AuditWords.address(e.subjectId());
        }
        String id = e.subjectId();
        String shown = name != null ? name : id.length() > 20 ? "…" + id.substring(id.length() - 8) : id;
        return AuditWords.subject(e.subjectType()) + " " + shown;
    }
}
