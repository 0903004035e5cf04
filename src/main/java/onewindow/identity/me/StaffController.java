package onewindow.identity.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.account.Account;
import onewindow.identity.challenge.ChallengeAnswer;
import onewindow.identity.factor.SecondFactors;
import onewindow.identity.session.SessionContexts;
import onewindow.identity.session.Sessions;
import onewindow.identity.session.SignIns;
import onewindow.identity.session.SignedIn.SecondStep;
import onewindow.identity.signin.StaffPasswordChange;
import onewindow.identity.signin.StaffSignIn;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff sign in with a password and change it. */
@RestController
@RequestMapping("/api/staff")
class StaffController {
    private final StaffSignIn signIn;
    private final StaffPasswordChange passwords;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final Sessions sessions;
    private final MeController me;

    StaffController(
            StaffSignIn signIn,
            StaffPasswordChange passwords,
            SecondFactors factors,
            SignIns signIns,
            Sessions sessions,
            MeController me) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.factors = factors;
        this.signIns = signIns;
        this.sessions = sessions;
        this.me = me;
    }

    /** @param challenge only when a refusal (428) asked for it */
    record StaffSignInRequest(
            @Nullable String username,
            @Nullable String password,
            @Nullable ChallengeAnswer challenge) {}

    record PasswordChange(
            @Nullable String oldPassword, @Nullable String newPassword) {}

    @PostMapping("/sign-in")
    Me signIn(@RequestBody StaffSignInRequest typed, HttpServletRequest request, HttpServletResponse response) {
        String username = needed(typed.username(), "username", "请填写用户名。");
        String password = needed(typed.password(), "password", "请填写密码。");
        StaffSignIn.Door door = new StaffSignIn.Door(request, response);
        Account account = signIn.check(username, password, door, typed.challenge());
        List<Actor.Grant> grants = sessions.standing(account.id()).orElseThrow().grants();
        boolean owes = factors.asked(account, grants);
        SecondStep step = owes ? SecondStep.OWED : SecondStep.NONE;
        return me.of(signIns.begin(account, step, request, response), owes);
    }

    @PostMapping("/password")
    Me changePassword(Actor actor, @RequestBody PasswordChange typed, HttpServletRequest request) {
        String old = needed(typed.oldPassword(), "oldPassword", "请填写原密码。");
        passwords.change(actor, old, needed(typed.newPassword(), "newPassword", "请填写新密码。"));
        sessions.changed(actor.accountId());
        sessions.endOthers(actor.accountId(), SessionContexts.named(request).orElseThrow());
        return me.of(actor);
    }

    private static String needed(@Nullable String text, String field, String otherwise) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid(field, otherwise);
        }
        return text;
    }
}
