package onewindow.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseSummary;
import onewindow.cases.RatingView;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 好差评: each online case once, by its applicant, after its end, of their own accord (国办发〔2019〕51号). */
@RestController
class RatingController {
    private static final String SOURCE = "国办发〔2019〕51号：一事一评";
    private static final int LONGEST = 500;

    private final RatingTable table;
    private final CaseFiles cases;
    private final Audit audit;
    private final Clock clock;

    RatingController(RatingTable table, CaseFiles cases, Audit audit, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    record RatingFormView(List<RatingForm.GradeOption> grades, Map<String, List<String>> tags) {}

    record RatingRequest(
            @Nullable Integer grade,
            @Nullable List<String> tags,
            @Nullable String text) {}

    /**
     * @param site where the case was taken in: a town with its villages, or the county's own centre
     * @param itemDepartment whose item it was
     */
    record RatingFilter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String site,
            @Nullable String itemDepartment) {}

    record RatingRow(
            UUID caseId,
            String number,
            String itemName,
            String siteName,
            int grade,
            String gradeName,
            List<String> tags,
            @Nullable String text,
            Instant at) {}

    @GetMapping("/api/rating-form")
    RatingFormView form() {
        return new RatingFormView(table.form().grades(), table.form().tags());
    }

    @PostMapping("/api/my/cases/{id}/rating")
    @Transactional
    public RatingView rate(@PathVariable UUID id, @RequestBody RatingRequest request, Actor actor) {
        CaseSummary mine = cases.summary(id).orElseThrow(() -> Problem.notFound("这件办件"));
        if (!mine.partyId().equals(actor.partyId())) {
            throw audit.hidden(actor, "这件办件", "CASE", id, "评价");
        }
        if (!mine.status().rateable()) {
            throw Problem.rule("这件还没有办完，办完后再请您评价。", SOURCE);
        }
        if (request.grade() == null) {
            throw Problem.invalid("grade", "请从五档里选一档。");
        }
        List<String> tags = request.tags() == null ? List.of() : request.tags();
        table.form().check(request.grade(), tags);
        if (!table.insert(mine, request.grade(), tags, text(request.text()), clock.instant())) {
            throw Problem.conflict("这件您已经评价过了，一件只评一次。");
        }
        audit.record(actor, RatingAuditAct.CASE_RATED, id, table.form().name(request.grade()));
        return table.of(List.of(id)).values().iterator().next();
    }

    private static @Nullable String text(@Nullable String given) {
        String text =
                given == null ? "" : given.replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw Problem.invalid("text", "请写在 " + LONGEST + " 个字以内。");
        }
        return text.isEmpty() ? null : text;
    }

    @GetMapping("/api/desk/ratings")
    Slice<RatingRow> ratings(
            @RequestParam(required = false) @Nullable String regionCode,
            @ParameterObject RatingFilter filter,
            @ParameterObject Slice.Request page,
            Actor actor) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        List<RegionCode> mine = actor.regions(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        return table.within(narrowed(mine, regionCode), filter, page).map(this::row);
    }

    /** The asked region where it lies within somebody's own; none of it where it does not. */
    private static List<RegionCode> narrowed(List<RegionCode> mine, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return mine;
        }
        RegionCode region = RegionCode.of(asked);
        return mine.stream().anyMatch(own -> own.contains(region)) ? List.of(region) : List.of();
    }

    private RatingRow row(RatingTable.RatingRow row) {
        return new RatingRow(
                row.caseId(),
                row.caseNumber(),
                row.itemName(),
                row.siteName(),
                row.grade(),
                table.form().name(row.grade()),
                row.tags(),
                row.text(),
                row.at());
    }
}
