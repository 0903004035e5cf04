package onewindow.notifications;

import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.notifications.channel.MailChannel;
import onewindow.notifications.channel.Ways;
import onewindow.notifications.channel.Ways.Way;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A citizen's e-mail address: entered, confirmed by a code sent to it, switched off or taken back at will. */
@RestController
@RequestMapping("/api/my/mail")
class MailController {
    private final MailAddresses addresses;
    private final MailCodes codes;
    private final Ways ways;
    private final Audit audit;

    MailController(MailAddresses addresses, MailCodes codes, Ways ways, Audit audit) {
        this.addresses = addresses;
        this.codes = codes;
        this.ways = ways;
        this.audit = audit;
    }

    /** @param offered whether this installation sends e-mail */
    record MyMail(boolean offered, @Nullable String maskedAddress, boolean switchedOn) {}

    record MailCodeRequest(@Nullable String address) {}

    record MailConfirmation(@Typed(As.NUMBER) @Nullable String code) {}

    record MailSwitch(@Nullable Boolean switchedOn) {}

    @GetMapping
    MyMail mine(Actor actor) {
        UUID party = actor.asSelf().partyId();
        MailAddresses.Known known = party == null ? null : addresses.of(party).orElse(null);
        return new MyMail(
                ways.leads(Way.MAIL),
                known == null ? null : masked(known.address()),
                known != null && known.switchedOn());
    }

    private static String masked(String address) {
        int at = address.indexOf('@');
        return address.substring(0, Math.min(2, at)) + "***" + address.substring(at);
    }

    @PostMapping("/code")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendCode(Actor actor, @RequestBody MailCodeRequest typed) {
        party(actor);
        if (!ways.leads(Way.MAIL)) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "这里还没有接通邮件，暂时不能用邮箱收通知。");
        }
        String address = typed.address() == null ? "" : typed.address().strip();
        if (!MailChannel.isAddress(address)) {
            throw Problem.invalid("address", address.isEmpty() ? "请填写邮箱地址。" : "邮箱地址不对，请核对，如 name@example.com。");
        }
        codes.send(actor.accountId(), address);
    }

    @PostMapping("/confirm")
    MyMail confirm(Actor actor, @RequestBody MailConfirmation typed) {
        UUID party = party(actor);
        String code = typed.code() == null ? "" : typed.code().strip();
        if (!code.matches("\\d{6}")) {
            throw Problem.invalid("code", "验证码是 6 位数字，请对照邮件填写。");
        }
        addresses.confirm(party, actor.accountId(), codes.check(actor.accountId(), code));
        audit.record(actor, MessageAuditAct.MAIL_CONFIRMED, party, "");
        return mine(actor);
    }

    @PutMapping
    MyMail change(Actor actor, @RequestBody MailSwitch wanted) {
        UUID party = party(actor);
        if (wanted.switchedOn() == null) {
            throw Problem.invalid("switchedOn", "请说明是打开还是关掉。");
        }
        if (!addresses.switchTo(party, actor.accountId(), wanted.switchedOn())) {
            throw Problem.notFound("您的邮箱");
        }
        audit.record(actor, MessageAuditAct.MAIL_SWITCHED, party, wanted.switchedOn() ? "打开" : "关掉");
        return mine(actor);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor) {
        UUID party = party(actor);
        addresses.forget(party, actor.accountId());
        audit.record(actor, MessageAuditAct.MAIL_FORGOTTEN, party, "");
    }

    /** One's own, even while acting for somebody else: whom one acts for has an address of his own, or none. */
    private static UUID party(Actor actor) {
        UUID party = actor.asSelf().partyId();
        if (party == null) {
            throw Problem.conflict("请先核对身份，再填写邮箱。");
        }
        return party;
    }
}
