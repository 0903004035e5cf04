package onewindow.identity.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityDocument;
import onewindow.identity.IdentityLevel;
import onewindow.identity.PartBasis;
import onewindow.identity.PartyView;
import onewindow.identity.UnmaskReason;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.part.Part;
import onewindow.identity.part.PartChecks;
import onewindow.identity.party.Parties;
import onewindow.identity.party.WindowVisits;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
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
    private final RepresentativeList list;
    private final Representatives representatives;
    private final Parties parties;
    private final CivilStatus civil;
    private final WindowVisits visits;
    private final Audit audit;

    RepresentativeController(
            RepresentativeList list,
            Representatives representatives,
            Parties parties,
            CivilStatus civil,
            WindowVisits visits,
            Audit audit) {
        this.list = list;
        this.representatives = representatives;
        this.parties = parties;
        this.civil = civil;
        this.visits = visits;
        this.audit = audit;
    }

    /**
     * @param typed the person acted for was only typed here, too: confirming compares his paper and joins the two
     * @param waits one clerk compared it; a second one has to
     */
    record RepresentativeRow(
            UUID id,
            String maskedName,
            String relation,
            PartBasis basis,
            String basisName,
            IdentityLevel level,
            Instant since,
            UUID holderId,
            boolean typed,
            boolean waits) {}

    /** @param maskedPhone where the person can agree himself; null when a second clerk has to compare it */
    record RepresentativeRows(@Nullable String maskedPhone, List<RepresentativeRow> items) {}

    record HolderNamed(@Nullable UUID holderId) {}

    record AgreementCodeSent(String said) {}

    /**
     * @param holderId the party of the one who will act
     * @param code read out from the phone of the person acted for
     */
    record NewRepresentative(
            @Nullable UUID holderId,
            @Nullable String relation,
            @Nullable PartBasis basis,
            @Nullable String evidence,
            @Nullable String code) {}

    /** @param code read out from the phone of the person acted for */
    record Evidence(
            @Nullable String evidence,
            @Nullable Boolean paperSeen,
            @Nullable String code) {}

    record Ending(@Nullable String reason) {}

    record Death(@Nullable LocalDate diedOn, @Nullable String evidence) {}

    /** @param ended what ended with the death, in words */
    record DeathRecorded(LocalDate diedOn, String ended) {}

    record NewPaper(
            @Nullable IdentityDocument paper,
            @Typed(As.NUMBER) @Nullable String idNumber,
            @Nullable String reason) {}

    @GetMapping("/representatives")
    RepresentativeRows list(Actor actor, @PathVariable UUID partyId) {
        visits.require(actor, partyId, "查看代办人");
        return new RepresentativeRows(
                representatives.phone(partyId),
                list.of(partyId).stream().map(this::row).toList());
    }

    /** To the phone of the person acted for, and good for this one who wants to act. */
    @PostMapping("/representatives/code")
    AgreementCodeSent code(Actor actor, @PathVariable UUID partyId, @RequestBody HolderNamed named) {
        visits.require(actor, partyId, "登记代办人");
        UUID holder = holder(named.holderId());
        boolean listed = list.of(partyId).stream().anyMatch(p -> p.holderId().equals(holder));
        if (!listed) {
            visits.require(actor, holder, "登记代办人");
        }
        return new AgreementCodeSent("已发到他本人登记的手机 " + representatives.sendCode(actor, partyId, holder) + "，他同意了再念给您。");
    }

    private static UUID holder(@Nullable UUID typed) {
        if (typed == null) {
            throw Problem.invalid("holderId", "请先找到代办的人。");
        }
        return typed;
    }

    @PostMapping("/representatives")
    @ResponseStatus(HttpStatus.CREATED)
    RepresentativeRow open(Actor actor, @PathVariable UUID partyId, @RequestBody NewRepresentative typed) {
        visits.require(actor, partyId, "登记代办人");
        UUID holder = holder(typed.holderId());
        if (typed.basis() == null) {
            throw Problem.invalid("basis", "请选择凭什么代办。");
        }
        visits.require(actor, holder, "登记代办人");
        PartChecks.Checked seen = PartChecks.Checked.of(typed.relation(), typed.basis(), typed.evidence());
        return row(representatives.open(actor, partyId, holder, seen, typed.code()));
    }

    @PostMapping("/representatives/{id}/confirm")
    RepresentativeRow confirm(
            Actor actor, @PathVariable UUID partyId, @PathVariable UUID id, @RequestBody Evidence seen) {
        visits.require(actor, partyId, "核对代办关系");
        boolean paperSeen = Boolean.TRUE.equals(seen.paperSeen());
        return row(representatives.confirm(
                actor, partyId, id, new Representatives.Proof(seen.evidence(), paperSeen, seen.code())));
    }

    @PostMapping("/representatives/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID partyId, @PathVariable UUID id, @RequestBody Ending why) {
        visits.require(actor, partyId, "结束代办身份");
        representatives.end(actor, partyId, id, UnmaskReason.of("reason", why.reason()));
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
                IdentityAuditAct.PAPER_CHANGED,
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
        audit.record(actor, IdentityAuditAct.PARTY_DIED, partyId, typed.diedOn() + " " + evidence);
        return new DeathRecorded(java.util.Objects.requireNonNull(typed.diedOn()), ended);
    }

    @DeleteMapping("/death")
    @Transactional
    public PartyView lives(Actor actor, @PathVariable UUID partyId, @RequestBody Ending why) {
        visits.require(actor, partyId, "撤销死亡登记");
        String reason = UnmaskReason.of("reason", why.reason());
        civil.lives(partyId);
        audit.record(actor, IdentityAuditAct.PARTY_LIVES, partyId, reason);
        return parties.view(partyId);
    }

    private RepresentativeRow row(Part part) {
        return new RepresentativeRow(
                part.id(),
                list.holder(part),
                part.relation(),
                part.basis(),
                part.basis().chinese,
                part.level(),
                part.since(),
                part.holderId(),
                !parties.get(part.partyId()).proven(),
                list.waitsForSecond(part));
    }
}
