package onewindow.organisation.staff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Actor.Grant;
import onewindow.identity.account.OneTimePassword;
import onewindow.identity.account.StaffAccount;
import onewindow.identity.audit.Audit;
import onewindow.identity.staff.Accounts;
import onewindow.identity.staff.StaffChange;
import onewindow.identity.staff.StaffDecisions;
import onewindow.platform.Ids;
import onewindow.platform.PhoneNumber;
import onewindow.platform.Problem;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hires, moves and dismisses: a person and the account go together. */
@Component
class StaffOffice implements StaffDecisions {
    private final StaffTable table;
    private final StaffPosts posts;
    private final Accounts accounts;
    private final Audit audit;
    private final FieldCipher cipher;
    private final Ids ids;

    StaffOffice(StaffTable table, StaffPosts posts, Accounts accounts, Audit audit, FieldCipher cipher, Ids ids) {
        this.table = table;
        this.posts = posts;
        this.accounts = accounts;
        this.audit = audit;
        this.cipher = cipher;
        this.ids = ids;
    }

    /** A person as the administrator wants it; a null phone stays as it is, an empty one goes. */
    record StaffDetails(
            String name,
            String username,
            String badgeNumber,
            @Nullable String phone,
            UUID siteId,
            @Nullable String duty,
            List<Grant> posts,
            boolean active) {}

    /** @param password none where nobody gets a new one; half a one where another administrator is to confirm */
    record Hired(UUID id, OneTimePassword password) {}

    @Transactional
    public Hired hire(Actor actor, StaffDetails wanted) {
        UUID id = ids.next();
        List<Grant> granted = posts.checked(actor, wanted.siteId(), wanted.posts());
        byte[] phone = phone(id, wanted.phone(), null);
        StaffTable.Member member = member(id, wanted, wanted.active(), phone);
        // The account first: it says in plain words when the user name is taken.
        Accounts.Opened opened = accounts.openStaff(
                actor,
                new StaffAccount(id, wanted.siteId(), wanted.username(), wanted.name()),
                new StaffChange(granted, wanted.active(), phone));
        table.insert(member);
        table.replacePosts(id, opened.now().posts());
        audit.record(
                actor,
                StaffAuditAct.STAFF_HIRED,
                id,
                wanted.name() + "（" + wanted.badgeNumber() + "）：" + said(granted));
        return new Hired(id, opened.password());
    }

    /** What makes or unmakes an administrator waits for another one; all else holds at once. */
    @Transactional
    public Hired change(Actor actor, UUID id, StaffDetails wanted) {
        StaffTable.StaffRow row = posts.inScope(actor, id);
        if (id.equals(actor.staffId())) {
            throw Problem.notAllowed("不能修改自己的岗位，请由另一位系统管理员办理。");
        }
        if (!row.username().equals(wanted.username())) {
            throw Problem.invalid("username", "用户名开通以后不能更改。");
        }
        List<Grant> granted = posts.checked(actor, wanted.siteId(), wanted.posts());
        Accounts.Opened changed = accounts.changeStaff(
                actor,
                new StaffAccount(id, wanted.siteId(), wanted.username(), wanted.name()),
                new StaffChange(row.posts(), row.active(), row.phone()),
                new StaffChange(granted, wanted.active(), phone(id, wanted.phone(), row.phone())));
        StaffChange now = changed.now();
        table.update(member(id, wanted, now.active(), now.phone()));
        table.replacePosts(id, now.posts());
        String state = now.active() ? "" : "，已离岗";
        audit.record(actor, StaffAuditAct.STAFF_CHANGED, id, wanted.name() + "：" + said(now.posts()) + state);
        return new Hired(id, changed.password());
    }

    @Override
    public void decided(UUID staffId, StaffChange before, StaffChange after) {
        if (!new HashSet<>(after.posts()).equals(new HashSet<>(before.posts()))) {
            table.replacePosts(staffId, after.posts());
        }
        if (after.active() != before.active() || !Arrays.equals(after.phone(), before.phone())) {
            table.decide(staffId, after.active(), after.phone());
        }
    }

    private StaffTable.Member member(UUID id, StaffDetails wanted, boolean active, byte @Nullable [] phone) {
        if (table.badgeTaken(wanted.badgeNumber(), id)) {
            throw Problem.invalid("badgeNumber", "工号“" + wanted.badgeNumber() + "”已有人使用。");
        }
        return new StaffTable.Member(
                id,
                wanted.name(),
                wanted.badgeNumber(),
                wanted.username(),
                wanted.siteId(),
                wanted.duty(),
                phone,
                active);
    }

    static Problem.FieldError wrongPhone() {
        return new Problem.FieldError("phone", "电话号码不对，请填手机号或带区号的座机号。");
    }

    private byte @Nullable [] phone(UUID id, @Nullable String typed, byte @Nullable [] known) {
        if (typed == null) {
            return known;
        }
        if (typed.isBlank()) {
            return null;
        }
        if (!PhoneNumber.isLocal(TypedText.phone(typed))) {
            throw Problem.invalid(List.of(wrongPhone()));
        }
        return known != null && cipher.decrypt(known, StaffTable.PHONE.of(id)).equals(TypedText.phone(typed))
                ? known
                : cipher.encrypt(TypedText.phone(typed), StaffTable.PHONE.of(id));
    }

    private static String said(List<Grant> posts) {
        return String.join(
                "、",
                posts.stream().map(p -> p.role().chinese + "@" + p.regionCode()).toList());
    }
}
