package onewindow.identity.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityDocument;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.identity.PartyKind;
import onewindow.identity.PartyView;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.UnmaskReason;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.audit.LookUps;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
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
    private final Parties parties;
    private final WindowVisits access;
    private final IdentityChecks checks;
    private final RegistrationPlaces places;
    private final LookUps lookUps;
    private final Audit audit;

    PartyController(
            Parties parties,
            WindowVisits access,
            IdentityChecks checks,
            RegistrationPlaces places,
            LookUps lookUps,
            Audit audit) {
        this.parties = parties;
        this.access = access;
        this.checks = checks;
        this.places = places;
        this.lookUps = lookUps;
        this.audit = audit;
    }

    record FindParty(
            @Typed(As.NUMBER) @Nullable String idNumber,
            @Typed(As.PHONE) @Nullable String phone) {}

    record FoundParties(List<PartyView> items) {}

    /**
     * @param correction why a name already registered is wrong; then the one given here replaces it
     * @param regionCode where the person lives; an agent has to say it
     */
    record RegisterParty(
            @Nullable PartyKind kind,
            @Typed(As.LINE) @Nullable String name,
            @Typed(As.NUMBER) @Nullable String idNumber,
            @Typed(As.PHONE) @Nullable String phone,
            @Typed(As.LINE) @Nullable String address,
            @Typed(As.LINE) @Nullable String legalPerson,
            @Nullable String correction,
            @Nullable IdentityDocument paper,
            @Nullable LocalDate birthDate,
            @Nullable String regionCode) {
        NewParty party() {
            return NewParty.typed(kind, name, idNumber, phone, address, legalPerson, paper, birthDate);
        }
    }

    private static final String KNOWN = "已有登记，联系方式没有改；要改请用“更改联系方式”。";

    /** @param said what was done and what was not */
    record RegisteredParty(
            @com.fasterxml.jackson.annotation.JsonUnwrapped PartyView party, boolean known, String said) {}

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
        found.forEach(party -> audit.record(actor, IdentityAuditAct.PARTY_FOUND, party.id(), ""));
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
    public RegisteredParty register(Actor actor, @RequestBody RegisterParty typed) {
        actor.require(Role.WINDOW_CLERK, Role.AGENT);
        String why = typed.correction();
        boolean correcting = why != null && !why.isBlank();
        if (correcting) {
            actor.require(Role.WINDOW_CLERK);
        }
        return correcting
                ? corrected(actor, typed.party(), UnmaskReason.of("correction", why))
                : registered(actor, typed.party(), typed.regionCode());
    }

    private RegisteredParty corrected(Actor actor, NewParty right, String why) {
        Party party = parties.correct(right);
        checks.record(actor, party.id(), IdentityChecks.How.PAPER);
        audit.record(actor, IdentityAuditAct.PARTY_CORRECTED, party.id(), why);
        boolean other = right.phone() != null
                && !right.phone().isBlank()
                && !PartyCheck.phone(right.phone()).equals(PartyCheck.phone(party.phone()));
        return new RegisteredParty(party.view(), true, other ? "姓名已更正；手机号没有改，要改请用“更改联系方式”。" : "姓名已更正。");
    }

    private RegisteredParty registered(Actor actor, NewParty wanted, @Nullable String regionCode) {
        boolean clerk = actor.has(Role.WINDOW_CLERK);
        if (!clerk) {
            places.admitAgent(actor, wanted, regionCode);
        }
        Parties.Enrolled enrolled = parties.enrol(wanted);
        Party party = enrolled.party();
        if (clerk) {
            places.atWindow(actor, party, regionCode, wanted.phone());
            if (!enrolled.known()) {
                places.newAtWindow(actor, party);
            }
        } else {
            places.byAgent(actor, enrolled, RegionCode.of(java.util.Objects.requireNonNull(regionCode)));
        }
        if (clerk || !enrolled.known()) {
            checks.record(actor, party.id(), clerk ? IdentityChecks.How.PAPER : IdentityChecks.How.AGENT);
        }
        audit.record(actor, IdentityAuditAct.PARTY_REGISTERED, party.id(), enrolled.known() ? "已有登记，没有改动" : "");
        PartyView view = party.view();
        return new RegisteredParty(
                clerk || !enrolled.known() ? view : view.unreached(),
                enrolled.known(),
                enrolled.known() ? KNOWN : "已登记。");
    }

    @PostMapping("/{id}/unmask")
    @Transactional
    public Unmasked unmask(Actor actor, @PathVariable UUID id, @RequestBody UnmaskRequest asked) {
        actor.require(Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER);
        String reason = new UnmaskReason.StatedReason(asked.reason(), asked.words()).text();
        Party party = parties.get(id);
        if (!access.mayRead(actor, id)) {
            throw audit.hidden(actor, "这位当事人", "PARTY", id, "查看完整个人信息");
        }
        audit.record(actor, IdentityAuditAct.PARTY_UNMASKED, id, reason + access.about(actor, id, asked.caseId()));
        return new Unmasked(party.name(), party.idNumber(), party.phone(), party.address());
    }
}
