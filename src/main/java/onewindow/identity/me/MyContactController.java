package onewindow.identity.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.Masks;
import onewindow.identity.PartyCheck;
import onewindow.identity.PartyName;
import onewindow.identity.account.AccountTable;
import onewindow.identity.challenge.ChallengeAnswer;
import onewindow.identity.challenge.SmsCodes;
import onewindow.identity.contact.MyPhone;
import onewindow.identity.session.SessionContexts;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 我的联系方式: changed by a code to the phone so far and a code to the new one. */
@RestController
@RequestMapping("/api/my")
class MyContactController {
    private final SmsCodes codes;
    private final AccountTable accounts;
    private final MyPhone myPhone;
    private final MeController me;

    MyContactController(SmsCodes codes, AccountTable accounts, MyPhone myPhone, MeController me) {
        this.codes = codes;
        this.accounts = accounts;
        this.myPhone = myPhone;
        this.me = me;
    }

    /**
     * @param phone the new number; left out, the code goes to the one so far
     * @param challenge only when a refusal (428) asked for it
     */
    record PhoneCodeRequest(
            @Typed(As.PHONE) @Nullable String phone,
            @Nullable ChallengeAnswer challenge) {}

    record PhoneCodeSent(String maskedPhone, long resendAfterSeconds) {}

    record NewPhone(
            @Typed(As.PHONE) @Nullable String phone,
            @Typed(As.NUMBER) @Nullable String oldCode,
            @Typed(As.NUMBER) @Nullable String newCode) {}

    record NewAddress(@Typed(As.LINE) @Nullable String address) {}

    @PostMapping("/phone/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PhoneCodeSent code(Actor actor, @RequestBody PhoneCodeRequest asked, HttpServletRequest request) {
        boolean old = asked.phone() == null || asked.phone().isBlank();
        String phone = old ? own(actor) : PartyCheck.mobile(asked.phone());
        SmsCodes.Purpose purpose = old ? SmsCodes.Purpose.CONTACT : SmsCodes.Purpose.NEW_PHONE;
        codes.send(phone, purpose, request.getRemoteAddr(), asked.challenge());
        return new PhoneCodeSent(Masks.phone(phone), SmsCodes.PAUSE.toSeconds());
    }

    @PostMapping("/phone")
    Me phone(Actor actor, @RequestBody NewPhone wanted, HttpServletRequest request) {
        String phone = PartyCheck.mobile(wanted.phone());
        if (phone.equals(own(actor))) {
            throw Problem.invalid("phone", "这就是现在的手机号。");
        }
        String newCode = code("newCode", wanted.newCode());
        if (actor.level() != IdentityLevel.ASSERTED) {
            check(own(actor), SmsCodes.Purpose.CONTACT, "oldCode", code("oldCode", wanted.oldCode()));
        }
        check(phone, SmsCodes.Purpose.NEW_PHONE, "newCode", newCode);
        myPhone.move(actor, phone, SessionContexts.named(request).orElseThrow());
        return me.of(actor);
    }

    @PostMapping("/address")
    Me address(Actor actor, @RequestBody NewAddress wanted) {
        String address = Objects.requireNonNullElse(wanted.address(), "").strip();
        String fault = address.isEmpty() ? "请填写地址。" : PartyName.addressFault(address);
        if (fault != null) {
            throw Problem.invalid("address", fault);
        }
        myPhone.address(actor, address);
        return me.of(actor);
    }

    private String own(Actor actor) {
        return accounts.phone(accounts.find(actor.accountId()).orElseThrow());
    }

    private static String code(String field, @Nullable String typed) {
        String code = PartyCheck.clean(typed);
        if (!code.matches("\\d{6}|\\d{8}")) {
            throw Problem.invalid(field, "验证码是 6 位或 8 位数字，请对照短信填写。");
        }
        return code;
    }

    private void check(String phone, SmsCodes.Purpose purpose, String field, String code) {
        try {
            codes.check(phone, purpose, code);
        } catch (Problem e) {
            throw e.kind() == Problem.Kind.TOO_MANY
                    ? e
                    : Problem.invalid(field, e.getMessage() == null ? "验证码不对。" : e.getMessage());
        }
    }
}
