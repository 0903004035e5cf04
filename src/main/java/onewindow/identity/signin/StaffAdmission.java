package onewindow.identity.signin;

import java.time.Clock;
import java.time.Instant;
import onewindow.identity.Role;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.StaffPolicy;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** Whether an account may still come in: not disabled, not too long away, its one-time password not too old. */
@Component
class StaffAdmission {
    private final AccountTable accounts;
    private final StaffPolicy policy;
    private final Clock clock;

    StaffAdmission(AccountTable accounts, StaffPolicy policy, Clock clock) {
        this.accounts = accounts;
        this.policy = policy;
        this.clock = clock;
    }

    /** Said only to who knows the password. */
    Account admitted(Account account) {
        if (account.disabled()) {
            boolean first = accounts.posts().of(account.id()).stream().anyMatch(g -> g.role() == Role.FIRST_ADMIN);
            throw refused(first ? "三位管理员都已就任，这个首任账号已自动停用。请用三位管理员自己的账号登录。" : "这个账号已经停用，请联系安全管理员。");
        }
        if (account.suspendedAt() != null) {
            throw refused("这个账号太久没有登录（超过 " + policy.unusedLife().toDays() + " 天），已暂停使用。请联系安全管理员恢复。");
        }
        Instant until = account.oneTimeUntil();
        if (account.mustChangePassword() && until != null && !clock.instant().isBefore(until)) {
            throw refused("一次性密码已过期（" + policy.oneTimeLife().toHours() + " 小时内有效），请联系安全管理员重新重置；"
                    + "首任管理员请重新启动程序，控制台会显示新的一次性密码。");
        }
        return account;
    }

    private static Problem refused(String detail) {
        return Problem.of(Problem.Kind.NOT_SIGNED_IN, detail);
    }
}
