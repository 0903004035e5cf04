package onewindow.cases.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import onewindow.cases.Cases;
import onewindow.cases.RatingView;
import onewindow.cases.clock.DueView;
import onewindow.cases.clock.Light;
import onewindow.cases.desk.CaseLists;
import onewindow.cases.intake.Applications;
import onewindow.cases.intake.MaterialContent;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.people.ClockView;
import onewindow.identity.Actor;
import onewindow.identity.challenge.ChallengeAnswer;
import onewindow.identity.challenge.LookUpCodes;
import onewindow.platform.db.Slice;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an applicant asks about a case: how far it is, why this date, and the files. */
@RestController
class ProgressController {
    private final Cases cases;
    private final ProgressPage page;
    private final CaseLists lists;
    private final ProgressLookUp lookUp;
    private final CaseSurroundings around;
    private final MaterialContent content;

    ProgressController(
            Cases cases,
            ProgressPage page,
            CaseLists lists,
            ProgressLookUp lookUp,
            CaseSurroundings around,
            MaterialContent content) {
        this.cases = cases;
        this.page = page;
        this.lists = lists;
        this.lookUp = lookUp;
        this.around = around;
        this.content = content;
    }

    record MyCaseRow(
            UUID id,
            @Nullable String number,
            UUID itemId,
            String itemName,
            String word,
            CaseStatus status,
            String siteName,
            @Nullable Instant submittedAt,
            @Nullable DueView due,
            boolean needsMe,
            boolean canRate) {}

    /** @param challenge only when a refusal (428) asked for it */
    record ProgressRequest(
            @NotBlank(message = "请填写办件编号。") @Size(max = 60, message = "编号太长了，请对照回执核对。") @Typed(As.CODE)
            String number,

            @NotBlank(message = "请填写申请时留的手机号。") @Typed(As.PHONE)
            String phone,

            @NotBlank(message = "请填写短信里的验证码。") @Typed(As.NUMBER)
            String code,

            @Nullable ChallengeAnswer challenge) {}

    record GlanceRequest(
            @NotBlank(message = "请填写办件编号。") @Size(max = 60, message = "编号太长了，请对照回执核对。") @Typed(As.CODE)
            String number,

            @NotBlank(message = "请填写证件号码的最后四位。")
            @Pattern(regexp = "[0-9A-Za-z]{4}", message = "请填写证件号码的最后四位。")
            @Typed(As.NUMBER)
            String lastFour) {}

    /** All that a number and four digits tell. */
    record Glance(String number, String word, @Nullable LocalDate changedOn) {}

    @GetMapping("/api/my/cases")
    Slice<MyCaseRow> mine(Actor actor, @ParameterObject Slice.Request request) {
        if (actor.partyId() == null) {
            return new Slice<>(java.util.List.of(), null);
        }
        Slice<CaseLists.CaseRow> found = lists.mine(Applications.party(actor), request);
        var sites = around.people()
                .sites(found.items().stream().map(CaseLists.CaseRow::siteId).toList());
        Map<UUID, RatingView> rated = page.ratings(found.items().stream()
                .filter(r -> r.status().rateable())
                .map(CaseLists.CaseRow::id)
                .toList());
        Light.Today today = around.today();
        return found.map(row -> new MyCaseRow(
                row.id(),
                row.number(),
                row.itemId(),
                row.itemName(),
                row.status().word(row.approved()),
                row.status().toApplicant(),
                sites.containsKey(row.siteId()) ? sites.get(row.siteId()).name() : "",
                row.submittedAt(),
                DueView.of(row.due(), row.statutoryOn(), around.calendars().current(), today),
                ProgressPage.needsApplicant(row.status()),
                row.status().rateable() && !rated.containsKey(row.id())));
    }

    @GetMapping("/api/my/cases/{id}")
    Progress own(Actor actor, @PathVariable UUID id) {
        Applications.party(actor);
        return page.of(cases.get(actor, id), true);
    }

    /** Without signing in, for whoever holds the applicant's phone (code of the purpose LOOK_UP). */
    @PostMapping("/api/progress")
    Progress lookUp(@Valid @RequestBody ProgressRequest request, HttpServletRequest http) {
        LookUpCodes.Proof proof =
                new LookUpCodes.Proof(request.phone(), request.code(), http.getRemoteAddr(), request.challenge());
        return page.of(lookUp.byPhone(request.number().strip(), proof), false);
    }

    /** Without signing in, where the applicant has no mobile: status and date only. */
    @PostMapping("/api/progress/glance")
    Glance glance(@Valid @RequestBody GlanceRequest request, HttpServletRequest http) {
        String lastFour = request.lastFour().toUpperCase(Locale.ROOT);
        CaseFile file = lookUp.byIdNumber(request.number().strip(), lastFour, http.getRemoteAddr());
        return new Glance(file.numberText(), file.word(), page.changedOn(file));
    }

    @GetMapping("/api/cases/{id}/clock")
    ClockView clock(Actor actor, @PathVariable UUID id) {
        return ClockView.of(cases.get(actor, id), around);
    }

    @GetMapping("/api/files/{id}")
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID id) {
        MaterialContent.Content file = content.read(actor, id);
        ContentDisposition shown = ContentDisposition.inline()
                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}
