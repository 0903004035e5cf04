package onewindow.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.StaffDirectory;
import onewindow.identity.account.Account;
import onewindow.identity.account.StaffPolicy;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.challenge.SmsCodes;
import onewindow.platform.Problem;
import onewindow.platform.audit.AuditLog;
import onewindow.platform.text.TypedText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 第二步验证: the code of an authenticator, or one sent to the phone on record. Whoever has a phone on record binds an
 * authenticator only after a code to it: a stolen password alone binds nothing.
 */
@Component
public class SecondFactors {
    public enum Way {
        /** The code of one's authenticator. */
        AUTHENTICATOR,
        /** A code to the phone on record. */
        SMS,
        /** There is neither yet: bind an authenticator now. */
        ENROL
    }

    private static final String ISSUER = "一窗";

    private final SecondFactorTable table;
    private final SmsCodes codes;
    private final ObjectProvider<StaffDirectory> directory;
    private final StaffPolicy policy;
    private final AuditLog log;
    private final Clock clock;

    SecondFactors(
            SecondFactorTable table,
            SmsCodes codes,
            ObjectProvider<StaffDirectory> directory,
            StaffPolicy policy,
            AuditLog log,
            Clock clock) {
        this.table = table;
        this.codes = codes;
        this.directory = directory;
        this.policy = policy;
        this.log = log;
        this.clock = clock;
    }

    /** A secret as an app takes it: by the square, or typed. */
    public record Offer(String secret, String address) {}

    /** Whether somebody with the right password still has a second step before him. */
    public boolean asked(Account account, List<Actor.Grant> grants) {
        return account.kind() == Actor.Kind.STAFF
                && policy.secondFactorOffered()
                && (policy.secondFactorAsked(grants)
                        || table.enrolled(account.id()).isPresent());
    }

    public boolean offered() {
        return policy.secondFactorOffered();
    }

    public List<Way> ways(Account account) {
        List<Way> ways = new ArrayList<>();
        if (table.enrolled(account.id()).isPresent()) {
            ways.add(Way.AUTHENTICATOR);
        }
        if (mobile(account).isPresent()) {
            ways.add(Way.SMS);
        }
        return ways.isEmpty() ? List.of(Way.ENROL) : ways;
    }

    public Optional<SecondFactorTable.Enrolled> enrolled(UUID accountId) {
        return table.enrolled(accountId);
    }

    /** Where a code would go; nowhere, if no message can be sent. */
    public Optional<String> mobile(Account account) {
        UUID staffId = account.staffId();
        StaffDirectory known = directory.getIfAvailable();
        return staffId == null || known == null || !codes.arrive() ? Optional.empty() : known.mobile(staffId);
    }

    public void send(Account account, String address) {
        String phone = mobile(account).orElseThrow(() -> Problem.conflict("您的账号没有登记可以收短信的手机号。"));
        codes.send(phone, SmsCodes.Purpose.STAFF_SECOND_STEP, address);
    }

    /** Not in a transaction: a wrong try must stay counted although the request fails. */
    public void check(Account account, Way way, String typed, String address) {
        take(account.id());
        String code = TypedText.number(typed);
        try {
            switch (way) {
                case AUTHENTICATOR -> checkAuthenticator(account, code);
                case SMS -> checkSms(account, code);
                case ENROL -> throw Problem.conflict("请先绑定身份验证器。");
            }
        } catch (Problem wrong) {
            log.refused(
                    new AuditLog.Who(account.id(), account.displayName(), "STAFF", address),
                    IdentityAuditAct.SECOND_STEP.on(account.id().toString(), "第二步验证没有通过"));
            throw wrong;
        }
        table.clear(account.id());
    }

    private void take(UUID accountId) {
        SecondFactorTable.Failures taken = table.take(accountId);
        if (taken.failures() > SecondFactorTable.TRIES) {
            Duration left = Duration.between(clock.instant(), taken.failedAt().plus(SecondFactorTable.LOCKED));
            long minutes = Math.max(1, left.plusSeconds(59).toMinutes());
            throw Problem.of(Problem.Kind.TOO_MANY, "验证码连续错误 5 次，请 " + minutes + " 分钟后再试。");
        }
    }

    private void checkAuthenticator(Account account, String code) {
        SecondFactorTable.Enrolled mine =
                table.enrolled(account.id()).orElseThrow(() -> Problem.conflict("请先绑定身份验证器。"));
        OptionalLong step = Totp.step(mine.secret(), code, clock.instant(), mine.lastStep());
        if (step.isEmpty() || !table.use(account.id(), step.getAsLong())) {
            throw Problem.invalid("code", "验证码不对，或者已经用过。请等验证器换一个新的再填。");
        }
    }

    private void checkSms(Account account, String code) {
        String phone = mobile(account).orElseThrow(() -> Problem.conflict("您的账号没有登记可以收短信的手机号。"));
        codes.check(phone, SmsCodes.Purpose.STAFF_SECOND_STEP, code);
    }

    /** A new secret to be confirmed with its first code; the one in use stays so until then. */
    @Transactional
    public Offer offer(Account account) {
        if (!policy.secondFactorOffered()) {
            throw Problem.conflict("本系统没有启用第二步验证。");
        }
        String secret = Totp.newSecret();
        table.offer(account.id(), secret);
        return new Offer(secret, Totp.address(secret, String.valueOf(account.username()), ISSUER));
    }

    /** Not in a transaction, as above. */
    public void enrol(Account account, String typed) {
        take(account.id());
        String secret = table.offered(account.id()).orElseThrow(() -> Problem.conflict("这个二维码已过期，请重新获取。"));
        String code = TypedText.number(typed);
        OptionalLong step = Totp.step(secret, code, clock.instant(), 0);
        if (step.isEmpty()) {
            throw Problem.invalid("code", "验证码不对。请确认手机时间是自动校准的，等换一个新的再填。");
        }
        table.enrol(account.id(), secret, step.getAsLong());
    }

    public void remove(UUID accountId) {
        table.remove(accountId);
    }
}
