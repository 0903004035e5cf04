package onewindow.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The window finds people by their exact ID number or phone, registers them, and sees hidden data only with a reason. */
@RestController
@RequestMapping("/api/desk/parties")
class PartyController {
    /** Whoever stands at the window today. */
    private static final Duration SAME_VISIT = Duration.ofDays(1);

    private final Parties parties;
    private final AuditLists trail;
    private final ObjectProvider<PartyReaders> readers;
    private final Clock clock;
    private final LookUps lookUps;
    private final Audit audit;

    PartyController(
            Parties parties,
            AuditLists trail,
            ObjectProvider<PartyReaders> readers,
            Clock clock,
            LookUps lookUps,
            Audit audit) {
        this.parties = parties;
        this.trail = trail;
        this.readers = readers;
        this.clock = clock;
        this.lookUps = lookUps;
        this.audit = audit;
    }

    record FindParty(@Nullable String idNumber, @Nullable String phone) {}

    record FoundParties(List<PartyView> items) {}

    /** @param correction why a name already registered is wrong; then the one given here replaces it */
    record RegisterParty(
            @Nullable PartyKind kind,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String legalPerson,
            @Nullable String correction,
            @Nullable IdentityPaper paper,
            @Nullable LocalDate birthDate) {
        NewParty party() {
            return NewParty.typed(kind, name, idNumber, phone, address, legalPerson, paper, birthDate);
        }
    }

    record UnmaskRequest(
            @Nullable UnmaskReason reason,
            @Nullable String words,
            @Nullable UUID caseId) {}

    record Unmasked(
            String name,
            String idNumber,
            @Nullable String phone,
            @Nullable String address) {}

    @PostMapping("/find")
    @Transactional
    public FoundParties find(Actor actor, @RequestBody FindParty wanted) {
        actor.require(Role.WINDOW_CLERK);
        List<Party> found = lookUp(actor, wanted);
        found.forEach(party -> audit.record(actor, "PARTY_FOUND", "PARTY", party.id(), ""));
        return new FoundParties(found.stream().map(Party::view).toList());
    }

    private List<Party> lookUp(Actor actor, FindParty wanted) {
        String idNumber = wanted.idNumber();
        String phone = wanted.phone();
        if (idNumber != null && !idNumber.isBlank()) {
            return lookUps.in(
                    "当事人（证件号码）",
                    actor,
                    idNumber,
                    () -> parties.byIdNumber(idNumber).stream().toList(),
                    List::isEmpty);
        }
        if (phone != null && !phone.isBlank()) {
            return lookUps.in("当事人（手机号）", actor, phone, () -> parties.byPhone(phone), List::isEmpty);
        }
        throw Problem.invalid("idNumber", "请输入完整的证件号码或手机号。");
    }

    @PostMapping
    @Transactional
    public PartyView register(Actor actor, @RequestBody RegisterParty typed) {
        actor.require(Role.WINDOW_CLERK, Role.AGENT);
        String why = typed.correction();
        boolean correcting = why != null && !why.isBlank();
        if (correcting) {
            actor.require(Role.WINDOW_CLERK);
        }
        String detail = correcting ? UnmaskReason.of("correction", why) : "";
        Party party = correcting ? parties.correct(typed.party()) : parties.register(typed.party());
        audit.record(actor, correcting ? "PARTY_CORRECTED" : "PARTY_REGISTERED", "PARTY", party.id(), detail);
        return party.view();
    }

    @PostMapping("/{id}/unmask")
    @Transactional
    public Unmasked unmask(Actor actor, @PathVariable UUID id, @RequestBody UnmaskRequest asked) {
        actor.require(Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER);
        String reason = new UnmaskReason.Given(asked.reason(), asked.words()).text();
        Party party = parties.get(id);
        if (!mayRead(actor, id)) {
            throw audit.hidden(actor, "这位当事人", "PARTY", id, "查看完整个人信息");
        }
        audit.record(actor, "PARTY_UNMASKED", "PARTY", id, reason + about(actor, id, asked.caseId()));
        return new Unmasked(party.name(), party.idNumber(), party.phone(), party.address());
    }

    /** On record stands only a case which is this party's and which the reader has to do with. */
    private String about(Actor actor, UUID partyId, @Nullable UUID caseId) {
        if (caseId == null) {
            return "";
        }
        return readers.stream()
                .flatMap(r -> r.caseNumber(actor, partyId, caseId).stream())
                .findFirst()
                .map(number -> "（办件 " + number + "）")
                .orElseThrow(() -> {
                    audit.refused(actor, "PARTY_UNMASKED", "PARTY", partyId, "所说的办件不是这位当事人的，或不在权限范围内");
                    return Problem.invalid("caseId", "没有找到这位当事人的这个办件，请从办件页面查看。");
                });
    }

    private boolean mayRead(Actor actor, UUID partyId) {
        return trail.touched(actor.accountId(), partyId, clock.instant().minus(SAME_VISIT))
                || readers.stream().anyMatch(r -> r.mayRead(actor, partyId));
    }
}
