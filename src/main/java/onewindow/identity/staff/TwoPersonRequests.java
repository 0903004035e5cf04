package onewindow.identity.staff;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.Passwords;
import onewindow.identity.account.StaffPolicy;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.staff.TwoPersonTable.State;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 双人操作: one administrator proposes, another of a different post confirms, and only then is it done. Where a new password
 * comes of it, each of the two is shown one half: neither can sign in with it.
 */
@Component
class TwoPersonRequests {
    private static final String SOURCE = "GB/T 22239-2019《网络安全等级保护基本要求》：系统、安全、审计管理员相互制约";

    private final TwoPersonTable table;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final AccountActs acts;
    private final Audit audit;

    TwoPersonRequests(TwoPersonTable table, AccountTable accounts, Passwords passwords, AccountActs acts, Audit audit) {
        this.table = table;
        this.accounts = accounts;
        this.passwords = passwords;
        this.acts = acts;
        this.audit = audit;
    }

    /** Whether one administrator alone may renew how this person signs in. */
    boolean renewedByTwo(Account account) {
        return holds(account, StaffPolicy.RENEWED_BY_TWO) || table.waits(account.id(), TwoPersonAct.STAFF_CHANGE);
    }

    boolean administers(Account account) {
        return holds(account, StaffPolicy.ADMINISTRATORS);
    }

    private boolean holds(Account account, Set<Role> roles) {
        return accounts.posts().of(account.id()).stream().anyMatch(grant -> roles.contains(grant.role()));
    }

    /** Returns the first half of the new password, if one will come of it. */
    @Transactional
    public @Nullable String propose(
            Actor actor,
            TwoPersonAct act,
            Account account,
            String reason,
            TwoPersonTable.@Nullable RequestedChange change) {
        boolean password = act == TwoPersonAct.PASSWORD_RESET
                || change != null
                        && change.change()
                                .appoints(new StaffChange(accounts.posts().of(account.id()), true, null));
        String half = password ? passwords.half() : null;
        Optional<UUID> id = table.insert(
                new TwoPersonTable.Proposal(act, account.id(), reason.strip(), change, half),
                actor.accountId(),
                post(actor));
        String what = act.chinese + "：" + account.displayName() + (change == null ? "" : "，" + change.said());
        audit.record(
                actor,
                IdentityAuditAct.TWO_PERSON_PROPOSED,
                account.id(),
                id.map(i -> what).orElseThrow(() -> Problem.conflict("同样的操作已经提请过，正等另一位管理员确认。")));
        return half;
    }

    /** Returns the second half of the new password, if one comes of it. */
    @Transactional
    public @Nullable String confirm(Actor actor, UUID id) {
        TwoPersonTable.TwoPersonRow row = row(id);
        Role post = another(actor, row);
        Account account = accounts.find(row.accountId()).orElseThrow();
        stillStands(row);
        if (!table.decide(id, State.CONFIRMED, actor.accountId(), post, "")) {
            throw over();
        }
        audit.record(
                actor,
                IdentityAuditAct.TWO_PERSON_CONFIRMED,
                account.id(),
                row.act().chinese + "：" + account.displayName());
        return done(row, account);
    }

    private @Nullable String done(TwoPersonTable.TwoPersonRow row, Account account) {
        switch (row.act()) {
            case STAFF_CHANGE -> {
                TwoPersonTable.RequestedChange wanted = row.change();
                if (wanted != null) {
                    acts.change(account, wanted.before(), wanted.change());
                }
            }
            case SECOND_FACTOR_RESET -> acts.dropSecondFactor(account);
            case CLOSE -> acts.close(account);
            case OPEN -> acts.open(account);
            case PASSWORD_RESET -> {}
        }
        return renewed(row, account);
    }

    private @Nullable String renewed(TwoPersonTable.TwoPersonRow row, Account account) {
        String first = table.half(row);
        if (first == null) {
            return null;
        }
        String second = passwords.half();
        acts.giveOneTime(account, first + second);
        if (row.act() == TwoPersonAct.STAFF_CHANGE) {
            // An administrator starts anew: what this person signed in with before was under one administrator's hand.
            acts.dropSecondFactor(account);
        }
        return second;
    }

    /** Refused by another, or taken back by whoever proposed it. */
    @Transactional
    public void refuse(Actor actor, UUID id, String reason) {
        TwoPersonTable.TwoPersonRow row = row(id);
        boolean own = row.proposedBy().equals(actor.accountId());
        Role post = own ? row.proposedAs() : another(actor, row);
        State state = own ? State.WITHDRAWN : State.REFUSED;
        if (!table.decide(id, state, actor.accountId(), post, reason.strip())) {
            throw over();
        }
        audit.record(
                actor,
                own ? IdentityAuditAct.TWO_PERSON_WITHDRAWN : IdentityAuditAct.TWO_PERSON_REFUSED,
                row.accountId(),
                row.act().chinese + "：" + row.displayName() + "，理由：" + reason.strip());
    }

    private TwoPersonTable.TwoPersonRow row(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("这件双人操作"));
    }

    /** The post in which this person decides: not the proposer, not of his post, and not about himself. */
    private Role another(Actor actor, TwoPersonTable.TwoPersonRow row) {
        Role post = post(actor);
        if (row.proposedBy().equals(actor.accountId()) || post == row.proposedAs()) {
            throw refused(actor, row, "提请人自己和同一岗位的管理员不能确认，要由另一岗位的管理员确认。");
        }
        if (row.accountId().equals(actor.accountId())) {
            throw refused(actor, row, "不能确认对自己账号的操作，要由另一岗位的管理员确认。");
        }
        return post;
    }

    private Problem refused(Actor actor, TwoPersonTable.TwoPersonRow row, String why) {
        audit.refused(actor, IdentityAuditAct.TWO_PERSON_CONFIRMED, row.accountId(), row.act().chinese);
        return Problem.rule(why, SOURCE);
    }

    /** What somebody proposed who is no administrator any more is nobody's proposal. */
    private void stillStands(TwoPersonTable.TwoPersonRow row) {
        Account proposer = accounts.find(row.proposedBy()).orElseThrow();
        if (!proposer.open() || !holds(proposer, Set.of(row.proposedAs()))) {
            throw Problem.conflict("提请人已不是" + row.proposedAs().chinese + "，这件提请不再有效。请重新提请。");
        }
    }

    /** As which of the three somebody acts; each holds one. Nobody stands in for an administrator. */
    private static Role post(Actor actor) {
        Set<Role> mine = actor.grants().stream()
                .filter(grant -> grant.standsFor() == null)
                .map(Actor.Grant::role)
                .filter(StaffPolicy.ADMINISTRATORS::contains)
                .collect(Collectors.toSet());
        if (mine.size() != 1) {
            throw Problem.notAllowed("您的岗位不能做这项操作。");
        }
        return mine.iterator().next();
    }

    private static Problem over() {
        return Problem.conflict("这件提请已经处理过，或者已经过期，请刷新。");
    }
}
