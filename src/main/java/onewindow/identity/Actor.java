package onewindow.identity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting in this request. Controllers take it as a parameter: {@code Actor actor} needs somebody signed in,
 * {@code @Nullable Actor actor} does not.
 *
 * @param partyId the natural person or enterprise a citizen's account stands for, after the real-name step
 * @param staffId the member of staff an account belongs to
 * @param siteId the site where a member of staff works
 */
public record Actor(
        UUID accountId,
        Kind kind,
        String name,
        @Nullable UUID partyId,
        @Nullable UUID staffId,
        @Nullable UUID siteId,
        List<Grant> grants,
        @Nullable String address)
        implements Serializable {
    private static final long serialVersionUID = 1;

    public enum Kind {
        CITIZEN,
        STAFF,
        SYSTEM
    }

    /** A post: a role over a region and everything below it, in one department or (null) in all. */
    public record Grant(
            Role role, String regionCode, @Nullable String departmentKey) implements Serializable {
        private static final long serialVersionUID = 1;

        boolean covers(RegionCode region) {
            return RegionCode.of(regionCode).contains(region);
        }
    }

    public boolean has(Role... roles) {
        return grants.stream().anyMatch(g -> Arrays.asList(roles).contains(g.role()));
    }

    public boolean has(Role role, RegionCode region) {
        return grants.stream().anyMatch(g -> g.role() == role && g.covers(region));
    }

    /** Refuses anyone who holds none of these roles. */
    public Actor require(Role... roles) {
        if (kind != Kind.STAFF || !has(roles)) {
            throw Problem.notAllowed("您的岗位不能做这项操作。");
        }
        return this;
    }

    public Actor requireStaff() {
        if (kind != Kind.STAFF) {
            throw Problem.notAllowed("这里只有工作人员可以使用。");
        }
        return this;
    }

    /** The regions over which this person holds one of these roles. */
    public List<RegionCode> regions(Role... roles) {
        return grants.stream()
                .filter(g -> Arrays.asList(roles).contains(g.role()))
                .map(g -> RegionCode.of(g.regionCode()))
                .distinct()
                .toList();
    }
}
