package onewindow.identity.staff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.account.StaffPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What of a member of staff decides what he may do: his posts, whether he works here, and the phone his codes go to.
 *
 * @param phone encrypted
 */
public record StaffChange(List<Actor.Grant> posts, boolean active, byte @Nullable [] phone) {
    boolean administers() {
        return !administrators().isEmpty();
    }

    Set<Actor.Grant> administrators() {
        return posts.stream()
                .filter(post -> StaffPolicy.ADMINISTRATORS.contains(post.role()))
                .collect(Collectors.toSet());
    }

    boolean renewedByTwo() {
        return posts.stream().anyMatch(post -> StaffPolicy.RENEWED_BY_TWO.contains(post.role()));
    }

    /** Whether somebody becomes an administrator by it who was none of the kind before. */
    boolean appoints(StaffChange before) {
        Set<Role> known = roles(before.administrators());
        return !known.containsAll(roles(administrators()));
    }

    private static Set<Role> roles(Set<Actor.Grant> posts) {
        return posts.stream().map(Actor.Grant::role).collect(Collectors.toSet());
    }

    /** The part of it that one administrator may do alone; everything else stays as it was before. */
    StaffChange alone(StaffChange before) {
        boolean posts = administrators().equals(before.administrators());
        boolean active = this.active == before.active || !before.administers();
        boolean phone = Arrays.equals(this.phone, before.phone) || !before.renewedByTwo();
        return new StaffChange(
                posts ? this.posts : before.posts,
                active ? this.active : before.active,
                phone ? this.phone : before.phone);
    }

    boolean same(StaffChange other) {
        return new HashSet<>(posts).equals(new HashSet<>(other.posts))
                && active == other.active
                && Arrays.equals(phone, other.phone);
    }

    /** In words, beside what was before. */
    String said(StaffChange before) {
        StringBuilder words = new StringBuilder();
        if (!new HashSet<>(posts).equals(new HashSet<>(before.posts))) {
            words.append("岗位由“")
                    .append(names(before.posts))
                    .append("”改为“")
                    .append(names(posts))
                    .append("”");
        }
        if (active != before.active) {
            words.append(words.isEmpty() ? "" : "，").append(active ? "恢复在岗" : "离岗停用");
        }
        if (!Arrays.equals(phone, before.phone)) {
            words.append(words.isEmpty() ? "" : "，").append("更换接收验证码的手机号");
        }
        return words.toString();
    }

    private static String names(List<Actor.Grant> posts) {
        return posts.isEmpty()
                ? "无"
                : posts.stream()
                        .map(post -> post.role().chinese + "@" + post.regionCode())
                        .collect(Collectors.joining("、"));
    }
}
