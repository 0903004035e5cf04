package onewindow.identity.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.identity.Actor;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.identity.PartyView;
import onewindow.identity.Role;
import onewindow.identity.UnmaskReason;
import onewindow.identity.challenge.SmsCodes;
import onewindow.identity.party.Parties;
import onewindow.identity.party.WindowVisits;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 更改联系方式 at the window, and the changes that wait for a second person. */
@RestController
@RequestMapping("/api/desk")
class ContactController {
    private final Parties parties;
    private final WindowVisits access;
    private final PartyCheck check;
    private final ContactChanges changes;
    private final SmsCodes codes;

    ContactController(Parties parties, WindowVisits access, PartyCheck check, ContactChanges changes, SmsCodes codes) {
        this.parties = parties;
        this.access = access;
        this.check = check;
        this.changes = changes;
        this.codes = codes;
    }

    /** @param code sent to the phone so far; without it a second person confirms */
    record ContactRequest(
            @Nullable Boolean paperSeen,
            @Nullable ContactReason reason,
            @Nullable String note,
            @Typed(As.PHONE) @Nullable String phone,
            @Typed(As.LINE) @Nullable String address,
            @Typed(As.NUMBER) @Nullable String code) {}

    /** @param waits a second person has to confirm it; until then the old phone stands */
    record ContactAnswer(PartyView party, boolean waits, String said) {}

    record ContactReasonView(ContactReason reason, String name) {}

    record WaitingChange(
            UUID id,
            String name,
            String maskedIdNumber,
            @Nullable String maskedOldPhone,
            String maskedPhone,
            String reason,
            @Nullable String note,
            String proposedName,
            Instant proposedAt,
            boolean mine) {}

    record ContactRejection(@Nullable String reason) {}

    @GetMapping("/contact-reasons")
    List<ContactReasonView> reasons(Actor actor) {
        actor.requireStaff();
        return Stream.of(ContactReason.values())
                .map(r -> new ContactReasonView(r, r.chinese))
                .toList();
    }

    @PostMapping("/parties/{id}/contact")
    ContactAnswer change(Actor actor, @PathVariable UUID id, @RequestBody ContactRequest request) {
        actor.require(Role.WINDOW_CLERK);
        access.check(actor, id, "更改联系方式");
        Party party = parties.get(id);
        ContactChanges.ContactRequest wanted = wanted(party, request);
        UUID waits = changes.atWindow(actor, party, wanted);
        String said = waits == null ? "联系方式已更改，新旧手机都会收到短信。" : "已提交。请另一位窗口人员（或中心主任）在“联系方式待确认”里核对证件后确认，在这以前仍用原来的登记。";
        return new ContactAnswer(parties.view(id), waits != null, said);
    }

    private ContactChanges.ContactRequest wanted(Party party, ContactRequest request) {
        if (!Boolean.TRUE.equals(request.paperSeen())) {
            throw Problem.rule("paperSeen", "请先当面核对证件原件。", "联系方式由本人当面更改");
        }
        ContactReason reason = request.reason();
        if (reason == null) {
            throw Problem.invalid("reason", "请选择为什么更改。");
        }
        NewParty checked = check.check(new NewParty(
                party.kind(),
                party.name(),
                party.idNumber(),
                request.phone(),
                request.address(),
                null,
                party.paper(),
                party.birthDate()));
        if (checked.phone() == null && checked.address() == null) {
            throw Problem.invalid("phone", "请填写新的手机号或地址。");
        }
        return new ContactChanges.ContactRequest(
                checked.phone(), checked.address(), reason, note(request.note()), agreed(party, request));
    }

    private static @Nullable String note(@Nullable String text) {
        String note = text == null ? "" : text.strip();
        if (note.length() > 200) {
            throw Problem.invalid("note", "说明写在 200 个字以内。");
        }
        return note.isEmpty() ? null : note;
    }

    private boolean agreed(Party party, ContactRequest request) {
        String code = PartyCheck.clean(request.code());
        String phone = party.phone();
        if (code.isEmpty() || phone == null) {
            return false;
        }
        codes.check(phone, SmsCodes.Purpose.CONTACT, code);
        return true;
    }

    @GetMapping("/contact-changes")
    List<WaitingChange> waiting(Actor actor) {
        actor.require(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR);
        List<ContactTable.Change> list = changes.waiting(actor);
        Map<UUID, PartyView> known =
                parties.views(list.stream().map(ContactTable.Change::partyId).toList());
        return list.stream()
                .filter(c -> known.containsKey(c.partyId()))
                .map(c -> view(actor, c, java.util.Objects.requireNonNull(known.get(c.partyId()))))
                .toList();
    }

    private static WaitingChange view(Actor actor, ContactTable.Change change, PartyView party) {
        return new WaitingChange(
                change.id(),
                party.name(),
                party.maskedIdNumber(),
                party.maskedPhone(),
                change.maskedPhone(),
                change.reason().chinese,
                change.note(),
                change.proposedName(),
                change.proposedAt(),
                change.proposedBy().equals(actor.accountId()));
    }

    @PostMapping("/contact-changes/{id}/confirm")
    ContactDone confirm(Actor actor, @PathVariable UUID id) {
        changes.confirm(actor.require(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR), id);
        return new ContactDone("已确认，新的手机号从现在起生效。");
    }

    @PostMapping("/contact-changes/{id}/reject")
    ContactDone reject(Actor actor, @PathVariable UUID id, @RequestBody ContactRejection request) {
        changes.reject(
                actor.require(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR),
                id,
                UnmaskReason.of("reason", request.reason()));
        return new ContactDone("已退回，登记的手机号没有改。");
    }

    record ContactDone(String said) {}
}
