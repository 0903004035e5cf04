package onewindow.identity.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.factor.SecondFactorTable;
import onewindow.identity.factor.SecondFactors;
import onewindow.identity.factor.SecondFactors.Way;
import onewindow.identity.gate.ActorFilter;
import onewindow.identity.session.SignIns;
import onewindow.platform.Problem;
import onewindow.platform.print.QrCode;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second step of a member of staff's sign-in, and the authenticator behind it. */
@RestController
@RequestMapping("/api/staff/second-step")
class SecondFactorController {
    private final SecondFactors factors;
    private final AccountTable accounts;
    private final SignIns signIns;
    private final Audit audit;
    private final MeController me;

    SecondFactorController(
            SecondFactors factors, AccountTable accounts, SignIns signIns, Audit audit, MeController me) {
        this.factors = factors;
        this.accounts = accounts;
        this.signIns = signIns;
        this.audit = audit;
        this.me = me;
    }

    /**
     * @param owed nothing else can be done before it
     * @param ways by which it may be done; also how one's own page is to be read
     * @param phone where a code goes, masked
     */
    record SecondStepView(
            boolean offered,
            boolean owed,
            List<Way> ways,
            @Nullable String phone,
            @Nullable Instant enrolledAt) {}

    /** @param qrCode a picture (SVG) for the app to look at */
    record EnrolmentOffer(String secret, String qrCode) {}

    record SecondStepCode(
            @NotNull(message = "请选择验证方式。") Way way,

            @NotBlank(message = "请填写验证码。") @Size(max = 20, message = "验证码是 6 位数字。") @Typed(As.NUMBER)
            String code) {}

    record EnrolmentCode(
            @NotBlank(message = "请填写验证码。") @Size(max = 20, message = "验证码是 6 位数字。") @Typed(As.NUMBER)
            String code) {}

    /** @param code of the authenticator in use, where there is one */
    record EnrolmentRequest(
            @Nullable @Size(max = 20, message = "验证码是 6 位数字。") @Typed(As.NUMBER)
            String code) {}

    @GetMapping
    SecondStepView view(Actor actor, HttpServletRequest request) {
        Account account = account(actor);
        return new SecondStepView(
                factors.offered(),
                ActorFilter.owesSecondStep(request),
                factors.ways(account),
                factors.mobile(account).map(Masks::phone).orElse(null),
                factors.enrolled(account.id())
                        .map(SecondFactorTable.Enrolled::at)
                        .orElse(null));
    }

    @PostMapping("/sms")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(Actor actor, HttpServletRequest request) {
        factors.send(account(actor), request.getRemoteAddr());
    }

    @PostMapping
    Me pass(
            Actor actor,
            @Valid @RequestBody SecondStepCode typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = account(actor);
        factors.check(account, typed.way(), typed.code(), request.getRemoteAddr());
        return me.of(signIns.passed(account, request, response));
    }

    /** In place of an authenticator only with a code of it; before anything else only if there is no phone to ask first. */
    @PostMapping("/enrolment")
    EnrolmentOffer offer(Actor actor, @Valid @RequestBody EnrolmentRequest typed, HttpServletRequest request) {
        Account account = account(actor);
        mayEnrol(account, request);
        if (factors.enrolled(account.id()).isPresent()) {
            String code = typed.code();
            if (code == null || code.isBlank()) {
                throw Problem.invalid("code", "请先填写现在的验证器上的验证码。");
            }
            factors.check(account, Way.AUTHENTICATOR, code, request.getRemoteAddr());
        }
        SecondFactors.Offer offer = factors.offer(account);
        return new EnrolmentOffer(offer.secret(), QrCode.svg(offer.address()));
    }

    @PostMapping("/enrolment/code")
    Me enrol(
            Actor actor,
            @Valid @RequestBody EnrolmentCode typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = account(actor);
        mayEnrol(account, request);
        factors.enrol(account, typed.code());
        audit.record(actor, IdentityAuditAct.SECOND_FACTOR_ENROLLED, account.id(), "");
        return me.of(signIns.passed(account, request, response));
    }

    private void mayEnrol(Account account, HttpServletRequest request) {
        if (ActorFilter.owesSecondStep(request) && !factors.ways(account).contains(Way.ENROL)) {
            throw Problem.notAllowed("请先完成第二步验证，再做别的操作。");
        }
    }

    private Account account(Actor actor) {
        return accounts.find(actor.accountId()).orElseThrow();
    }
}
