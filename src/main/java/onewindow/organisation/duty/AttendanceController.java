package onewindow.organisation.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.organisation.site.Site;
import onewindow.platform.sheet.Spreadsheet;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import onewindow.platform.time.DayHalf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 考勤 of a site, for its director and those above. */
@RestController
@RequestMapping("/api/desk/attendance")
class AttendanceController {
    private static final Duration TERMINAL_LIFE = Duration.ofDays(400);

    private final AttendancePages pages;
    private final AttendanceOffice office;
    private final SignInCorrections corrections;
    private final DutyAccess access;

    AttendanceController(
            AttendancePages pages, AttendanceOffice office, SignInCorrections corrections, DutyAccess access) {
        this.pages = pages;
        this.office = office;
        this.corrections = corrections;
        this.access = access;
    }

    record CorrectionRequest(
            @NotNull(message = "请选择哪一天。") LocalDate day,
            @NotNull(message = "请选择上午还是下午。") DayHalf half,
            @NotNull(message = "请填写签到时间。") LocalTime inTime,
            @Nullable LocalTime outTime,

            @NotBlank(message = "请写明为什么补签。") @Size(max = 100, message = "原因不超过 100 个字。") @Typed(As.LINE)
            String reason) {}

    record DecisionRequest(
            @NotNull Boolean approve,

            @Nullable @Size(max = 100, message = "意见不超过 100 个字。") @Typed(As.LINE)
            String note) {
        String said() {
            return note == null ? "" : note.strip();
        }
    }

    /** @param latitude left out like the longitude: no phone signs in here */
    record AttendanceRuleRequest(
            @Nullable
            @DecimalMin(value = "-90", message = "纬度在 -90 到 90 之间。")
            @DecimalMax(value = "90", message = "纬度在 -90 到 90 之间。")
            BigDecimal latitude,

            @Nullable
            @DecimalMin(value = "-180", message = "经度在 -180 到 180 之间。")
            @DecimalMax(value = "180", message = "经度在 -180 到 180 之间。")
            BigDecimal longitude,

            @NotNull @Min(value = 50, message = "范围在 50 到 2000 米之间。") @Max(value = 2000, message = "范围在 50 到 2000 米之间。")
            Integer radiusM,

            @NotNull @Min(value = 10, message = "误差在 10 到 500 米之间。") @Max(value = 500, message = "误差在 10 到 500 米之间。")
            Integer accuracyM,

            @NotNull @Min(value = 0, message = "宽限在 0 到 120 分钟之间。") @Max(value = 120, message = "宽限在 0 到 120 分钟之间。")
            Integer graceMinutes,

            @NotNull Boolean standsIn) {}

    record TerminalRequest(
            @NotBlank(message = "请给这台电脑起个名字，如“2 号窗口电脑”。") @Size(max = 20, message = "名称不超过 20 个字。") @Typed(As.LINE)
            String name) {}

    /** @param siteId left out: one's own */
    @GetMapping
    AttendancePages.AttendancePage page(
            Actor actor, @RequestParam @Nullable UUID siteId, @RequestParam @Nullable YearMonth month) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        return pages.of(actor, access.seen(actor, siteId(actor, siteId)), month);
    }

    @GetMapping(path = "/month.xlsx", produces = Spreadsheet.TYPE)
    ResponseEntity<byte[]> excel(
            Actor actor, @RequestParam @Nullable UUID siteId, @RequestParam @Nullable YearMonth month) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        Site site = access.seen(actor, siteId(actor, siteId));
        String name = site.name() + "考勤" + (month == null ? "" : month) + ".xlsx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Spreadsheet.TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .body(pages.excel(actor, site, month));
    }

    @PostMapping("/corrections/{id}/decide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody DecisionRequest decision) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        corrections.decide(actor, id, decision.approve(), decision.said());
    }

    @PutMapping("/sites/{siteId}/rule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rule(Actor actor, @PathVariable UUID siteId, @Valid @RequestBody AttendanceRuleRequest wanted) {
        actor.require(Role.CENTRE_DIRECTOR);
        office.change(actor, access.directed(actor, siteId), wanted);
    }

    /** The browser that asks becomes a terminal of the site; only it keeps the code. */
    @PostMapping("/sites/{siteId}/terminals")
    ResponseEntity<Void> terminal(
            Actor actor,
            @PathVariable UUID siteId,
            @Valid @RequestBody TerminalRequest wanted,
            HttpServletRequest request) {
        actor.require(Role.CENTRE_DIRECTOR);
        String code = office.addTerminal(actor, access.directed(actor, siteId), wanted.name());
        ResponseCookie cookie = ResponseCookie.from(Evidence.COOKIE, code)
                .path("/api/desk/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(TERMINAL_LIFE)
                .build();
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    @DeleteMapping("/sites/{siteId}/terminals/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeTerminal(Actor actor, @PathVariable UUID siteId, @PathVariable UUID id) {
        actor.require(Role.CENTRE_DIRECTOR);
        office.removeTerminal(actor, access.directed(actor, siteId), id);
    }

    private UUID siteId(Actor actor, @Nullable UUID siteId) {
        return siteId == null ? access.own(actor).id() : siteId;
    }
}
