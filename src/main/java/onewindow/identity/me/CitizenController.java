package onewindow.identity.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityDocument;
import onewindow.identity.NewParty;
import onewindow.identity.PartyCheck;
import onewindow.identity.PartyKind;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.challenge.ChallengeAnswer;
import onewindow.identity.challenge.CodeSender;
import onewindow.identity.challenge.SmsCodes;
import onewindow.identity.claim.RealNames;
import onewindow.identity.contact.PhoneHandovers;
import onewindow.identity.session.SignIns;
import onewindow.identity.session.SignedIn;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Citizens sign in with their phone and say who they are. */
@RestController
@RequestMapping("/api/citizen")
class CitizenController {
    private final SmsCodes codes;
    private final AccountTable accounts;
    private final SignIns signIns;
    private final RealNames realNames;
    private final MeController me;
    private final PhoneHandovers handovers;

    CitizenController(
            SmsCodes codes,
            AccountTable accounts,
            SignIns signIns,
            RealNames realNames,
            MeController me,
            PhoneHandovers handovers) {
        this.codes = codes;
        this.accounts = accounts;
        this.signIns = signIns;
        this.realNames = realNames;
        this.me = me;
        this.handovers = handovers;
    }

    /** @param challenge only when a refusal (428) asked for it */
    record SmsCodeRequest(
            @Typed(As.PHONE) @Nullable String phone,
            SmsCodes.@Nullable Purpose purpose,
            @Nullable ChallengeAnswer challenge) {}

    record SmsCodeSent(UUID id, long resendAfterSeconds, long expiresInSeconds) {}

    record SmsCodeProgress(CodeSender.CodeProgress progress, String said) {}

    /** @param challenge only when a refusal (428) asked for it */
    record CitizenSignIn(
            @Typed(As.PHONE) @Nullable String phone,
            @Typed(As.NUMBER) @Nullable String code,
            @Nullable ChallengeAnswer challenge) {}

    record RealNameRequest(
            @Nullable PartyKind kind,
            @Typed(As.LINE) @Nullable String name,
            @Typed(As.NUMBER) @Nullable String idNumber,
            @Typed(As.LINE) @Nullable String address,
            @Typed(As.LINE) @Nullable String legalPerson,
            @Nullable IdentityDocument paper,
            @Nullable LocalDate birthDate) {}

    @PostMapping("/sms-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SmsCodeSent sendCode(@RequestBody SmsCodeRequest asked, HttpServletRequest request) {
        SmsCodes.Purpose purpose = asked.purpose() == null ? SmsCodes.Purpose.SIGN_IN : asked.purpose();
        if (!purpose.open) {
            throw Problem.invalid("purpose", "这种验证码在办理的页面上获取。");
        }
        String phone = PartyCheck.mobile(asked.phone());
        UUID id = codes.send(phone, purpose, request.getRemoteAddr(), asked.challenge());
        return new SmsCodeSent(id, SmsCodes.PAUSE.toSeconds(), SmsCodes.LIFE.toSeconds());
    }

    /** Whether the code asked for is on its way, was refused by the gateway, or has arrived. */
    @GetMapping("/sms-codes/{id}")
    SmsCodeProgress progress(@PathVariable UUID id) {
        CodeSender.CodeProgress progress = codes.progress(id);
        return new SmsCodeProgress(progress, progress.chinese);
    }

    @PostMapping("/sign-in")
    Me signIn(@RequestBody CitizenSignIn typed, HttpServletRequest request, HttpServletResponse response) {
        String phone = PartyCheck.mobile(typed.phone());
        SmsCodes.EnteredCode code =
                new SmsCodes.EnteredCode(phone, SmsCodes.Purpose.SIGN_IN, SmsCodes.digits(typed.code()));
        codes.check(code, request.getRemoteAddr(), typed.challenge()).use();
        Account account = accounts.citizen(phone);
        if (handovers.doubtful(account)) {
            signIns.begin(account, SignedIn.Worth.HELD, request, response);
            return Me.HELD;
        }
        return me.of(signIns.begin(account, request, response));
    }

    @PostMapping("/real-name")
    Me realName(Actor actor, @RequestBody RealNameRequest typed) {
        if (typed.kind() == PartyKind.ENTERPRISE) {
            throw Problem.invalid("kind", "请先填您本人的姓名和证件号码；为单位办事，再到“我的”里添加单位。");
        }
        realNames.bind(
                actor.asSelf(),
                NewParty.typed(
                        typed.kind(),
                        typed.name(),
                        typed.idNumber(),
                        null,
                        typed.address(),
                        typed.legalPerson(),
                        typed.paper(),
                        typed.birthDate()));
        return me.of(actor);
    }
}
