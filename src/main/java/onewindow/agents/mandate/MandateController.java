package onewindow.agents.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.agents.AgentPictures;
import onewindow.identity.Actor;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mandates at the desk, on the agent's phone, and in their principals' own hands. */
@RestController
class MandateController {
    private static final Map<String, String> WORDS = Map.of(
            "GIVE",
            "签署",
            "CONFIRM",
            "委托人确认",
            "REVOKE",
            "撤销",
            "END",
            "终止",
            "BRING",
            "代为申请",
            "SUPPLY",
            "代为补交",
            "COLLECT",
            "代领结果",
            "WITHDRAW",
            "代为撤回");

    private final Mandates mandates;
    private final MandateGiving giving;
    private final MandateRevoking revoking;
    private final MandateConfirming confirming;
    private final MandatePage page;
    private final AgentPictures pictures;

    MandateController(
            Mandates mandates,
            MandateGiving giving,
            MandateRevoking revoking,
            MandateConfirming confirming,
            MandatePage page,
            AgentPictures pictures) {
        this.mandates = mandates;
        this.giving = giving;
        this.revoking = revoking;
        this.confirming = confirming;
        this.page = page;
        this.pictures = pictures;
    }

    record GiveMandate(
            @NotNull UUID principalId,
            @Nullable UUID agentId,
            @Nullable UUID holderId,
            @Nullable String relation,
            @NotBlank(message = "请选择住在哪个村（社区）。") String regionCode,
            @Nullable @Size(max = 50) List<UUID> itemIds,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Mandate.@NotNull How how,
            @NotNull(message = "请委托人签字，或拍下签好的委托书。") UUID picture,
            @NotBlank @Size(max = 100) String key) {
        MandateGiving.MandateRequest given() {
            return new MandateGiving.MandateRequest(
                    principalId,
                    agentId,
                    holderId == null ? null : new MandateGiving.Kin(holderId, relation == null ? "" : relation),
                    regionCode,
                    itemIds == null ? List.of() : itemIds,
                    validFrom,
                    validUntil,
                    how,
                    picture,
                    key);
        }
    }

    record RevokeMandate(@NotBlank(message = "请写明为什么撤销。") String reason) {}

    record MandateView(
            UUID id,
            String number,
            UUID principalId,
            String maskedPrincipal,
            @Nullable UUID agentId,
            @Nullable UUID holderId,
            String holderName,
            String relation,
            @Nullable String holderPhone,
            String regionCode,
            List<UUID> itemIds,
            String what,
            LocalDate validFrom,
            LocalDate validUntil,
            Mandate.State state,
            String stateName,
            Mandate.How how,
            Instant givenAt,
            String witnessName,
            LocalDate confirmUntil,
            @Nullable String confirmed,
            @Nullable String revokeReason) {}

    record MandateEvent(
            long seq,
            String name,
            Instant at,
            String byName,
            @Nullable String note) {}

    /** @param toConfirm null when the principal need not say anything more */
    record MandateDetail(MandateView mandate, List<MandateEvent> events, MandateConfirming.@Nullable Open toConfirm) {}

    @GetMapping("/api/desk/mandates")
    Slice<MandateView> list(
            Actor actor,
            @RequestParam @Nullable UUID principalId,
            @RequestParam(defaultValue = "") String number,
            @ParameterObject Slice.Request slice) {
        Where where = page.scope(actor);
        where.andIfPresent("m.principal_id = :principal", "principal", principalId);
        where.andIfPresent("m.number = :number", "number", TypedText.code(number));
        return page.list(where, slice);
    }

    @GetMapping("/api/desk/mandates/{id}")
    MandateDetail get(Actor actor, @PathVariable UUID id) {
        Mandate mandate = mandates.get(actor.requireStaff(), id);
        List<MandateEvent> events = page.events(mandate).stream()
                .map(e -> new MandateEvent(e.seq(), WORDS.getOrDefault(e.act(), e.act()), e.at(), e.byName(), e.note()))
                .toList();
        return new MandateDetail(page.view(mandate), events, confirming.open(actor, mandate));
    }

    @PostMapping("/api/desk/mandates")
    MandateView give(Actor actor, @Valid @RequestBody GiveMandate request) {
        return page.view(giving.give(actor.requireStaff(), request.given()));
    }

    @PostMapping("/api/desk/mandates/{id}/revoke")
    MandateView revoke(Actor actor, @PathVariable UUID id, @Valid @RequestBody RevokeMandate request) {
        return page.view(revoking.revokeAtWindow(actor, id, request.reason()));
    }

    @GetMapping("/api/desk/mandates/{id}/picture")
    ResponseEntity<Resource> picture(Actor actor, @PathVariable UUID id) {
        Mandate mandate = mandates.open(actor.requireStaff(), id);
        return pictures.show(mandate.picture());
    }

    @GetMapping("/api/my/mandates")
    Slice<MandateView> mine(Actor actor, @ParameterObject Slice.Request slice) {
        return actor.partyId() == null
                ? new Slice<>(List.of(), null)
                : page.list(new Where().and("m.principal_id = :principal", "principal", actor.partyId()), slice);
    }

    @PostMapping("/api/my/mandates/{id}/revoke")
    MandateView revokeMine(Actor actor, @PathVariable UUID id, @Valid @RequestBody RevokeMandate request) {
        return page.view(revoking.revokeMine(actor, id, request.reason()));
    }

    @GetMapping("/api/my/mandates/{id}/picture")
    ResponseEntity<Resource> myPicture(Actor actor, @PathVariable UUID id) {
        return pictures.show(mandates.ofPrincipal(actor, id).picture());
    }
}
