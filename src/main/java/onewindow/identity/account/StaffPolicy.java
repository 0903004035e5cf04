package onewindow.identity.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.CannotStart;
import onewindow.platform.demo.DemoMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How strictly staff sign in, as the county sets it. In a demonstration nobody's password ages and nobody is asked for a
 * second factor: its one password is published anyway.
 */
@Component
public class StaffPolicy {
    public static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
    private static final Set<Role> ASKED_BY_DEFAULT =
            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.CENTRE_DIRECTOR, Role.APPROVER);
    /** Whose password and second factor one administrator alone does not renew. */
    public static final Set<Role> RENEWED_BY_TWO =
            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.APPROVER);

    enum SecondFactor {
        OFF,
        DEFAULT,
        ALL
    }

    private final SecondFactor secondFactor;
    private final Duration passwordLife;
    private final int history;
    private final Duration oneTimeLife;
    private final Duration unusedLife;

    StaffPolicy(
            DemoMode demo,
            @Value("${onewindow.staff.second-factor}") String secondFactor,
            @Value("${onewindow.staff.password-days}") int passwordDays,
            @Value("${onewindow.staff.password-history}") int history,
            @Value("${onewindow.staff.one-time-hours}") int oneTimeHours,
            @Value("${onewindow.staff.unused-days}") int unusedDays) {
        SecondFactor wanted =
                switch (secondFactor) {
                    case "default" -> SecondFactor.DEFAULT;
                    case "off" -> SecondFactor.OFF;
                    case "all" -> SecondFactor.ALL;
                    default ->
                        throw new CannotStart("ONEWINDOW_SECOND_FACTOR 只能是 default（管理员、主任、审批人）、all（所有工作人员）或 off（不要求），"
                                + "现在是“" + secondFactor + "”，本次启动停止。");
                };
        this.secondFactor = wanted == SecondFactor.DEFAULT && demo.on() ? SecondFactor.OFF : wanted;
        this.passwordLife = Duration.ofDays(demo.on() ? 0 : passwordDays);
        this.history = history;
        this.oneTimeLife = Duration.ofHours(oneTimeHours);
        this.unusedLife = Duration.ofDays(demo.on() ? 0 : unusedDays);
    }

    public boolean secondFactorOffered() {
        return secondFactor != SecondFactor.OFF;
    }

    public boolean secondFactorAsked(Collection<Actor.Grant> grants) {
        return secondFactor == SecondFactor.ALL
                || secondFactor == SecondFactor.DEFAULT
                        && grants.stream().anyMatch(g -> ASKED_BY_DEFAULT.contains(g.role()));
    }

    /** It was given by an administrator, or is too old. */
    public boolean mustChange(Account account, Instant now) {
        return account.mustChangePassword() || aged(account, now);
    }

    public boolean aged(Account account, Instant now) {
        Instant changed = account.passwordChangedAt();
        return account.kind() == Actor.Kind.STAFF
                && !passwordLife.isZero()
                && changed != null
                && !now.isBefore(changed.plus(passwordLife));
    }

    /** Zero: for ever. */
    Duration passwordLife() {
        return passwordLife;
    }

    public int history() {
        return history;
    }

    public Duration oneTimeLife() {
        return oneTimeLife;
    }

    /** How long an account may lie unused; zero: for ever. */
    public Duration unusedLife() {
        return unusedLife;
    }
}
