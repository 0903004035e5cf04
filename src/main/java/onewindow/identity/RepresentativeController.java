package onewindow.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** At the window: who may act for a person or an enterprise, a new paper, a death. Each with the papers seen. */
@RestController
@RequestMapping("/api/desk/parties/{partyId}")
class RepresentativeController {
    private final Parts parts;
    private final Parties parties;
    private final CivilStatus civil;
    private final WindowVisits visits;
    private final AccountTable accounts;
    private final Audit audit;

    RepresentativeController(
            Parts parts,
            Parties parties,
            CivilStatus civil,
            WindowVisits visits,
            AccountTable accounts,
            Audit audit) {
        this.parts = parts;
        this.parties = parties;
        this.civil = civil;
        this.visits = visits;
        this.accounts = accounts;
        this.audit = audit;
    }

    record RepresentativeRow(
            UUID id,
            String maskedName,
            String relation,
            PartBasis basis,
            String basisName,
            IdentityLevel level,
            Instant since) {}

    /** @param holderId the party of the one who will act */
    record NewRepresentative(
            @Nullable UUID holderId,
            @Nullable String relation,
            @Nullable PartBasis basis,
            @Nullable String evidence) {}

    record Evidence(@Nullable String evidence) {}

    record Ending(@Nullable String reason) {}

    record Death(@Nullable LocalDate diedOn, @Nullable String evidence) {}

    /** @param ended what ended with the death, in words */
    record DeathRecorded(LocalDate diedOn, String ended) {}

    record NewPaper(
            @Nullable IdentityPaper paper,
            @Nullable String idNumber,
            @Nullable String reason) {}

    @GetMapping("/representatives")
    List<RepresentativeRow> list(Actor actor, @PathVariable UUID partyId) {
        visits.require(actor, partyId, "查看代办人");
        return parts.actingFor(partyId).stream().map(this::row).toList();
    }

    @PostMapping("/representatives")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public RepresentativeRow open(Actor actor, @PathVariable UUID partyId, @RequestBody NewRepresentative typed) {
        visits.require(actor, partyId, "登记代办人");
        if (typed.holderId() == null || typed.basis() == null) {
            throw typed.holderId() == null
                    ? Problem.invalid("holderId", "请先找到代办的人。")
                    : Problem.invalid("basis", "请选择凭什么代办。");
        }
        visits.require(actor, typed.holderId(), "登记代办人");
        Part part = parts.open(
                actor, partyId, typed.holderId(), text(typed.relation()), typed.basis(), text(typed.evidence()));
        audit.record(actor, "PART_CONFIRMED", "PART", part.id(), text(typed.evidence()));
        return row(part);
    }

    @PostMapping("/representatives/{id}/confirm")
    @Transactional
    public RepresentativeRow confirm(
            Actor actor, @PathVariable UUID partyId, @PathVariable UUID id, @RequestBody Evidence seen) {
        visits.require(actor, partyId, "核对代办关系");
        of(partyId, id);
        Part part = parts.confirm(actor, id, text(seen.evidence()));
        audit.record(actor, "PART_CONFIRMED", "PART", id, text(seen.evidence()));
        return row(part);
    }

    @PostMapping("/representatives/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void end(Actor actor, @PathVariable UUID partyId, @PathVariable UUID id, @RequestBody Ending why) {
        visits.require(actor, partyId, "结束代办身份");
        of(partyId, id);
        String reason = UnmaskReason.of("reason", why.reason());
        parts.end(id, reason);
        audit.record(actor, "PART_ENDED", "PART", id, reason);
    }

    @PutMapping("/paper")
    @Transactional
    public PartyView changePaper(Actor actor, @PathVariable UUID partyId, @RequestBody NewPaper typed) {
        visits.require(actor, partyId, "更换证件");
        String reason = UnmaskReason.of("reason", typed.reason());
        PartyView before = parties.view(partyId);
        civil.changePaper(partyId, typed.paper(), typed.idNumber());
        audit.record(
                actor,
                "PAPER_CHANGED",
                "PARTY",
                partyId,
                "原" + before.paper().chinese + " " + before.maskedIdNumber() + "；" + reason);
        return parties.view(partyId);
    }

    @PostMapping("/death")
    @Transactional
    public DeathRecorded died(Actor actor, @PathVariable UUID partyId, @RequestBody Death typed) {
        visits.require(actor, partyId, "登记死亡");
        String evidence = UnmaskReason.of("evidence", typed.evidence());
        String ended = civil.died(actor, partyId, typed.diedOn());
        audit.record(actor, "PARTY_DIED", "PARTY", partyId, typed.diedOn() + " " + evidence);
        return new DeathRecorded(java.util.Objects.requireNonNull(typed.diedOn()), ended);
    }

    @DeleteMapping("/death")
    @Transactional
    public PartyView lives(Actor actor, @PathVariable UUID partyId, @RequestBody Ending why) {
        visits.require(actor, partyId, "撤销死亡登记");
        String reason = UnmaskReason.of("reason", why.reason());
        civil.lives(partyId);
        audit.record(actor, "PARTY_LIVES", "PARTY", partyId, reason);
        return parties.view(partyId);
    }

    private void of(UUID partyId, UUID id) {
        if (!parts.get(id).partyId().equals(partyId)) {
            throw Problem.notFound("这位代办人");
        }
    }

    private RepresentativeRow row(Part part) {
        Account account = accounts.find(part.accountId()).orElseThrow();
        return new RepresentativeRow(
                part.id(),
                Masks.name(account.displayName()),
                part.relation(),
                part.basis(),
                part.basis().chinese,
                part.level(),
                part.createdAt());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
