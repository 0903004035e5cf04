package onewindow.cases.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial;
import onewindow.cases.Cases;
import onewindow.cases.desk.CaseViews.CaseView;
import onewindow.cases.intake.CaseIntake;
import onewindow.cases.intake.Registrations;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.people.Representative;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.PartBasis;
import onewindow.organisation.staff.Colleague;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Cases at the desk: the page, the acts, the materials. */
@RestController
@RequestMapping("/api/desk")
class CaseController {
    private static final String PREFER = "Prefer";
    private static final String MINIMAL = "return=minimal";

    private final Cases cases;
    private final Registrations registrations;
    private final CaseIntake intake;
    private final CasePage page;
    private final CaseReads reads;
    private final CaseSurroundings around;

    CaseController(
            Cases cases,
            Registrations registrations,
            CaseIntake intake,
            CasePage page,
            CaseReads reads,
            CaseSurroundings around) {
        this.cases = cases;
        this.registrations = registrations;
        this.intake = intake;
        this.page = page;
        this.reads = reads;
        this.around = around;
    }

    record RegisterRequest(
            @NotNull UUID itemId,
            @NotNull UUID partyId,
            @Nullable String regionCode,
            @Nullable Map<String, @Nullable String> form,
            @Nullable List<Registrations.Brought> materials,
            @NotBlank @Size(max = 100) String key,
            @Nullable @Valid RepresentativeRequest representative,
            @Nullable String despite,
            @Nullable String again) {}

    /** @param relation what the representative is to the applicant: 母亲 */
    record RepresentativeRequest(
            @Typed(As.LINE) @Nullable String name,
            @Typed(As.NUMBER) @Nullable String idNumber,
            @Typed(As.PHONE) @Nullable String phone,
            @Typed(As.LINE) @Nullable String relation,
            @NotNull(message = "请选择凭什么代办。") PartBasis basis) {
        Representative representative() {
            return new Representative(text(name), text(idNumber), phone, text(relation), basis, IdentityLevel.SEEN);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /**
     * @param source where it was looked up, of what others have
     * @param note what was found
     */
    record ProvideRequest(
            CaseMaterial.@NotNull Provided provided,
            @Nullable String source,
            @Nullable String note) {}

    record Preview(String html) {}

    /**
     * @param duty the window, or what else is theirs to do
     * @param own of the asking person's own hall
     */
    record ColleagueView(
            UUID staffId,
            String name,
            String siteName,
            @Nullable String duty,
            boolean own,
            List<String> posts) {}

    @GetMapping("/cases/{id}")
    CaseView get(Actor actor, @PathVariable UUID id) {
        CaseFile file = cases.get(actor.requireStaff(), id);
        reads.opened(actor, file);
        return page.of(actor, file);
    }

    /** @param prefer as with the acts; the short answer is 201 with the case's address as {@code Location} */
    @PostMapping("/cases")
    ResponseEntity<CaseView> register(
            Actor actor,
            @RequestHeader(name = PREFER, required = false) @Nullable String prefer,
            @Valid @RequestBody RegisterRequest request) {
        Map<String, String> form = new HashMap<>();
        if (request.form() != null) {
            request.form().forEach((key, value) -> form.put(key, value == null ? "" : value));
        }
        Registrations.Intake taken = new Registrations.Intake(
                request.itemId(),
                request.partyId(),
                request.regionCode(),
                form,
                request.materials() == null ? List.of() : request.materials(),
                request.key(),
                request.representative() == null
                        ? null
                        : request.representative().representative(),
                request.despite(),
                request.again());
        CaseFile file = registrations.register(actor, taken);
        if (!MINIMAL.equals(prefer)) {
            return ResponseEntity.ok(page.of(actor, file));
        }
        return ResponseEntity.created(URI.create("/api/desk/cases/" + file.id()))
                .eTag(String.valueOf(file.version()))
                .header("Preference-Applied", MINIMAL)
                .build();
    }

    /**
     * @param prefer {@code return=minimal} (RFC 7240) of whoever does not look at the case afterwards: the answer is then
     *     204 with the version the case has now as {@code ETag}
     */
    @PostMapping("/cases/{id}/acts/{act}")
    ResponseEntity<CaseView> act(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable CaseAction act,
            @RequestHeader(name = PREFER, required = false) @Nullable String prefer,
            @RequestBody ActBody request) {
        if (!MINIMAL.equals(prefer)) {
            return ResponseEntity.ok(page.of(actor, cases.act(actor.requireStaff(), id, act, request.of(act))));
        }
        int version = cases.carryOut(actor.requireStaff(), id, act, request.of(act));
        return ResponseEntity.noContent()
                .eTag(String.valueOf(version))
                .header("Preference-Applied", MINIMAL)
                .build();
    }

    @PostMapping("/cases/{id}/acts/{act}/preview")
    Preview preview(Actor actor, @PathVariable UUID id, @PathVariable CaseAction act, @RequestBody ActBody request) {
        return new Preview(cases.preview(actor.requireStaff(), id, act, request.of(act)));
    }

    @PostMapping("/cases/{id}/materials/{key}/files")
    CaseMaterial upload(
            Actor actor, @PathVariable UUID id, @PathVariable String key, @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return intake.addFile(actor, id, key, name, file.getInputStream());
    }

    @PutMapping("/cases/{id}/materials/{key}")
    CaseMaterial provide(
            Actor actor, @PathVariable UUID id, @PathVariable String key, @Valid @RequestBody ProvideRequest request) {
        return intake.provide(actor, id, key, request.provided(), request.source(), request.note());
    }

    /** @param transferOf those of the unit who may go on with this case, instead of the clerks at the windows */
    @GetMapping("/colleagues")
    List<ColleagueView> colleagues(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable UUID siteId,
            @RequestParam @Nullable UUID transferOf) {
        CaseFile handedOn = transferOf == null ? null : cases.get(actor.requireStaff(), transferOf);
        List<Colleague> found = handedOn == null
                ? around.people()
                        .clerks(actor.requireStaff(), q, siteId, around.today().date())
                : around.people().ofUnit(handedOn, q);
        return found.stream()
                .map(c -> new ColleagueView(
                        c.staffId(),
                        c.name(),
                        c.siteName(),
                        c.duty(),
                        c.siteId().equals(actor.siteId()),
                        c.posts().stream().map(p -> p.role().chinese).distinct().toList()))
                .toList();
    }
}
