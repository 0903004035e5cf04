package onewindow.agents.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseSummary;
import onewindow.cases.intake.Registrations;
import onewindow.cases.people.CaseAccess;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** At the window: somebody brings, supplies, collects or withdraws for the applicant, on a mandate. */
@RestController
class MandateUseController {
    private final MandateUses uses;
    private final Mandates mandates;
    private final CaseAccess access;
    private final CaseFiles files;
    private final Audit audit;

    MandateUseController(MandateUses uses, Mandates mandates, CaseAccess access, CaseFiles files, Audit audit) {
        this.uses = uses;
        this.mandates = mandates;
        this.access = access;
        this.files = files;
        this.audit = audit;
    }

    record BroughtByHolder(
            @NotNull UUID itemId,
            @NotNull UUID partyId,
            @Nullable String regionCode,
            @Nullable Map<String, @Nullable String> form,
            @Nullable List<Registrations.Brought> materials,
            @NotBlank @Size(max = 100) String key,
            @Nullable String despite,
            @Nullable String again) {
        Registrations.Intake intake() {
            Map<String, String> filled = new HashMap<>();
            if (form != null) {
                form.forEach((k, v) -> filled.put(k, v == null ? "" : v));
            }
            return new Registrations.Intake(
                    itemId,
                    partyId,
                    regionCode,
                    filled,
                    materials == null ? List.of() : materials,
                    key,
                    null,
                    despite,
                    again);
        }
    }

    record UseMandate(
            @NotNull(message = "请选择凭哪份委托书。") UUID mandateId,
            @NotNull(message = "请选择来办什么。") MandateUses.Use use,
            @Nullable String reason,
            @Nullable UUID signature,
            @NotBlank @Size(max = 100) String key) {}

    record BroughtCase(UUID id) {}

    record UseView(MandateUses.Use use, String name) {}

    record HeldMandate(UUID id, String number, String holderName, String relation, String what) {}

    /** @param uses what somebody with a mandate may do to the case now */
    record CaseMandates(List<HeldMandate> mandates, List<UseView> uses) {}

    @PostMapping("/api/desk/mandates/{id}/cases")
    BroughtCase bring(Actor actor, @PathVariable UUID id, @Valid @RequestBody BroughtByHolder request) {
        return new BroughtCase(
                uses.bring(actor.requireStaff(), id, request.intake()).id());
    }

    @GetMapping("/api/desk/cases/{id}/mandates")
    CaseMandates ofCase(Actor actor, @PathVariable UUID id) {
        CaseSummary file = readable(actor, id);
        List<HeldMandate> held = mandates.heldByKin(actor, file.partyId(), file.itemId()).stream()
                .map(m -> new HeldMandate(
                        m.id(), m.number(), String.valueOf(m.maskedHolder()), String.valueOf(m.relation()), m.what()))
                .toList();
        return new CaseMandates(
                held,
                MandateUses.open(file.status()).stream()
                        .map(u -> new UseView(u, u.chinese))
                        .toList());
    }

    @PostMapping("/api/desk/cases/{id}/mandates")
    CaseMandates use(Actor actor, @PathVariable UUID id, @Valid @RequestBody UseMandate request) {
        readable(actor, id);
        uses.use(
                actor,
                id,
                new MandateUses.Used(
                        request.mandateId(), request.use(), request.reason(), request.signature(), request.key()));
        return ofCase(actor, id);
    }

    private CaseSummary readable(Actor actor, UUID id) {
        if (!access.mayRead(actor.requireStaff(), id)) {
            throw audit.hidden(actor, "这个办件", "CASE", id, "凭委托书代办");
        }
        return files.summary(id).orElseThrow(() -> Problem.notFound("这个办件"));
    }
}
