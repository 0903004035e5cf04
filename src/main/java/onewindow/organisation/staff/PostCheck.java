package onewindow.organisation.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.identity.Actor.Grant;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.platform.Problem;

/** Which posts one person may hold together. */
final class PostCheck {
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private PostCheck() {}

    static void check(List<Grant> posts) {
        if (posts.isEmpty()) {
            throw Problem.invalid("posts", "至少要有一个岗位。");
        }
        if (new HashSet<>(posts).size() < posts.size()) {
            throw Problem.invalid("posts", "同一个岗位写了两遍。");
        }
        checkAdministrators(posts.stream().map(Grant::role).collect(Collectors.toSet()));
        posts.forEach(PostCheck::checkReach);
        checkTwoSignatures(posts);
        checkTill(posts);
    }

    private static void checkAdministrators(Set<Role> roles) {
        boolean administers = roles.stream().anyMatch(ADMINISTRATORS::contains);
        if (administers && roles.size() > 1) {
            throw Problem.rule("posts", "系统、安全、审计三个管理员必须分开，不能由一人兼任，也不能兼办业务。", "GB/T 22239-2019《网络安全等级保护基本要求》");
        }
        if (roles.contains(Role.FIRST_ADMIN)) {
            throw Problem.invalid("posts", "“首任管理员”不是岗位，只在新系统启动时有一个。");
        }
    }

    private static void checkReach(Grant post) {
        Level level = RegionCode.of(post.regionCode()).level();
        if (post.role() == Role.COUNTY_SUPERVISOR && level != Level.COUNTY) {
            throw Problem.invalid("posts", "县级督查的岗位应在县（区）一级。");
        }
    }

    /** A case carries two signatures; at one place they cannot be the same hand. */
    private static void checkTwoSignatures(List<Grant> posts) {
        Set<String> handles = regions(posts, Role.HANDLER);
        handles.retainAll(regions(posts, Role.APPROVER));
        if (!handles.isEmpty()) {
            throw Problem.rule("posts", "在同一个地方，经办人和审批人不能是同一个人。", "一件事由经办人、审批人两人签批");
        }
    }

    /** Who takes the money does not confirm what he took, nor decide what is given back. */
    private static void checkTill(List<Grant> posts) {
        Set<String> tills = regions(posts, Role.CASHIER);
        tills.retainAll(regions(posts, Role.CENTRE_DIRECTOR));
        if (!tills.isEmpty()) {
            throw Problem.rule("posts", "在同一个地方，收费员和中心主任不能是同一个人。", "收款和确认、批准退费分开");
        }
    }

    private static Set<String> regions(List<Grant> posts, Role role) {
        return posts.stream()
                .filter(post -> post.role() == role)
                .map(Grant::regionCode)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
