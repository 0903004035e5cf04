package onewindow.identity.me;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.identity.Actor;
import onewindow.identity.IdentityDocument;
import onewindow.identity.IdentityLevel;
import onewindow.identity.NewParty;
import onewindow.identity.PartBasis;
import onewindow.identity.PartyKind;
import onewindow.identity.PartyView;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.part.Part;
import onewindow.identity.part.PartTable;
import onewindow.identity.part.Parts;
import onewindow.identity.party.Parties;
import onewindow.identity.session.SessionContexts;
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

/** For whom a citizen may act, for whom he is acting now, and who may act for him or for the enterprise he heads. */
@RestController
@RequestMapping("/api/my")
class PartController {
    private final Parts parts;
    private final PartTable table;
    private final Parties parties;
    private final MeController me;
    private final Audit audit;

    PartController(Parts parts, PartTable table, Parties parties, MeController me, Audit audit) {
        this.parts = parts;
        this.table = table;
        this.parties = parties;
        this.me = me;
        this.audit = audit;
    }

    /** @param relation what the citizen is to the other: 女儿, 经办人 */
    record NewPart(
            @Nullable PartyKind kind,
            @Typed(As.LINE) @Nullable String name,
            @Nullable IdentityDocument paper,
            @Typed(As.NUMBER) @Nullable String idNumber,
            @Nullable LocalDate birthDate,
            @Typed(As.LINE) @Nullable String legalPerson,
            @Typed(As.LINE) @Nullable String relation,
            @Nullable PartBasis basis) {
        Parts.PartRequest wanted() {
            return new Parts.PartRequest(
                    NewParty.typed(kind, name, idNumber, null, null, legalPerson, paper, birthDate), relation, basis);
        }
    }

    record PartView(
            UUID id,
            PartyKind kind,
            String maskedName,
            String maskedIdNumber,
            String paperName,
            String relation,
            PartBasis basis,
            String basisName,
            IdentityLevel level,
            Instant since) {}

    /** @param partId null: for oneself */
    record Acting(@Nullable UUID partId) {}

    record Representative(
            UUID id,
            String maskedName,
            String relation,
            String basisName,
            IdentityLevel level,
            Instant since,
            boolean mine) {}

    @GetMapping("/parts")
    List<PartView> list(Actor actor) {
        return parts.of(actor.accountId()).stream().map(this::view).toList();
    }

    @PostMapping("/parts")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public PartView add(Actor actor, @RequestBody NewPart typed) {
        Part part = parts.add(actor.asSelf(), typed.wanted());
        audit.record(actor, IdentityAuditAct.PART_ADDED, part.id(), part.basis().chinese);
        return view(part);
    }

    @DeleteMapping("/parts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void remove(Actor actor, @PathVariable UUID id) {
        Part part = own(actor, id);
        parts.end(part.id(), "本人去掉");
        audit.record(actor, IdentityAuditAct.PART_ENDED, id, "本人去掉");
    }

    @PutMapping("/acting")
    Me act(Actor actor, @RequestBody Acting wanted, HttpServletRequest request) {
        UUID partId = wanted.partId();
        Actor self = actor.asSelf();
        Actor next = partId == null ? self : parts.as(self, partId).orElseThrow(() -> Problem.notFound("这个代办身份"));
        table.act(SessionContexts.named(request).orElseThrow(), partId);
        audit.record(
                actor, IdentityAuditAct.PART_CHOSEN, partId == null ? "-" : partId, partId == null ? "为自己办理" : "为他人办理");
        return me.of(next);
    }

    /** Those who may act for the one for whom this citizen acts now. */
    @GetMapping("/representatives")
    List<Representative> representatives(Actor actor) {
        UUID partyId = mayRule(actor);
        return parts.actingFor(partyId).stream()
                .map(part -> representative(part, actor))
                .toList();
    }

    @PostMapping("/representatives/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void endRepresentative(Actor actor, @PathVariable UUID id) {
        UUID partyId = mayRule(actor);
        Part part = parts.actingFor(partyId).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这位代办人"));
        parts.end(part.id(), "被代办的人（单位）撤销");
        audit.record(actor, IdentityAuditAct.PART_ENDED, id, "被代办的人（单位）撤销");
    }

    /** Oneself, or the enterprise one heads; a claim rules nobody. */
    private UUID mayRule(Actor actor) {
        UUID partyId = actor.partyId();
        Actor.ActingFor acting = actor.actingFor();
        boolean head = acting == null
                || (acting.basis() == PartBasis.LEGAL_REPRESENTATIVE && acting.level() != IdentityLevel.CLAIMED);
        if (partyId == null || !head || parties.get(partyId).level() == IdentityLevel.CLAIMED) {
            throw Problem.notAllowed("要先核验身份（是单位的，由核验过的法定代表人）才能查看和撤销代办人。");
        }
        return partyId;
    }

    private Part own(Actor actor, UUID id) {
        return parts.of(actor.accountId()).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这个代办身份"));
    }

    private PartView view(Part part) {
        PartyView party = parties.view(part.partyId());
        return new PartView(
                part.id(),
                party.kind(),
                party.maskedName(),
                party.maskedIdNumber(),
                party.paper().chinese,
                part.relation(),
                part.basis(),
                part.basis().chinese,
                Stream.of(part.level(), party.level())
                        .min(IdentityLevel::compareTo)
                        .orElseThrow(),
                part.createdAt());
    }

    private Representative representative(Part part, Actor actor) {
        return new Representative(
                part.id(),
                parties.view(part.holderId()).maskedName(),
                part.relation(),
                part.basis().chinese,
                part.level(),
                part.createdAt(),
                part.holderId().equals(actor.asSelf().partyId()));
    }
}
