package onewindow.identity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting in this request. Controllers take it as a parameter: {@code Actor actor} needs somebody signed in,
 * {@code @Nullable Actor actor} does not.
 *
 * @param partyId the natural person or enterprise a citizen's account stands for, after the real-name step
 * @param staffId the member of staff an account belongs to
 * @param siteId the site where a member of staff works
 * @param actingFor a citizen who acts for the party and is not it; null when he is
 * @param ownLevel how it is known that a citizen is himself, as far as this session can tell
 */
public record Actor(
        UUID accountId,
        Kind kind,
        String name,
        @Nullable UUID partyId,
        @Nullable UUID staffId,
        @Nullable UUID siteId,
        List<Grant> grants,
        @Nullable String address,
        @Nullable ActingFor actingFor,
        IdentityLevel ownLevel)
        implements Serializable {
    private static final long serialVersionUID = 2;

    /** The program itself, for what happens by the passing of time. */
    public static final Actor PROGRAM = new Actor(new UUID(0, 0), Kind.SYSTEM, "系统", null, null, null, List.of(), null);

    /** Somebody the program itself vouches for. */
    public Actor(
            UUID accountId,
            Kind kind,
            String name,
            @Nullable UUID partyId,
            @Nullable UUID staffId,
            @Nullable UUID siteId,
            List<Grant> grants,
            @Nullable String address) {
        this(
                accountId,
                kind,
                name,
                partyId,
                staffId,
                siteId,
                grants,
                address,
                null,
                partyId == null ? IdentityLevel.CLAIMED : IdentityLevel.SEEN);
    }

    /** How it is known that he may act in this name: what he is himself, and by what right he acts for somebody else. */
    public IdentityLevel level() {
        return actingFor == null || actingFor.level().isAtLeast(ownLevel) ? ownLevel : actingFor.level();
    }

    /**
     * The part a citizen plays when he acts for somebody else.
     *
     * @param relation what he is to the other
     * @param level how it is known that he may act
     * @param selfId his own party
     */
    public record ActingFor(
            UUID partId,
            String relation,
            PartBasis basis,
            IdentityLevel level,
            @Nullable UUID selfId) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    public Actor actingFor(ActingFor part, UUID party) {
        return new Actor(accountId, kind, name, party, staffId, siteId, grants, address, part, ownLevel);
    }

    /** The same person in his own name. */
    public Actor asSelf() {
        return actingFor == null
                ? this
                : new Actor(
                        accountId, kind, name, actingFor.selfId(), staffId, siteId, grants, address, null, ownLevel);
    }

    public enum Kind {
        CITIZEN,
        STAFF,
        SYSTEM
    }

    /**
     * A post: a role over a region and everything below it, in one department or (null) in all.
     *
     * @param standsFor whose post it is, when this person only stands in for somebody who is away (AB 岗)
     */
    public record Grant(
            Role role,
            String regionCode,
            @Nullable String departmentKey,
            @Nullable StandsFor standsFor) implements Serializable {
        private static final long serialVersionUID = 2;

        /** The program itself, for what happens by the passing of time. */
        public static final Actor PROGRAM =
                new Actor(new UUID(0, 0), Kind.SYSTEM, "系统", null, null, null, List.of(), null);

        public Grant(Role role, String regionCode, @Nullable String departmentKey) {
            this(role, regionCode, departmentKey, null);
        }

        /** As papers name it: 审批人, or 审批人（代李四）. */
        public String called() {
            return standsFor == null ? role.chinese : role.chinese + "（代" + standsFor.name() + "）";
        }

        boolean covers(RegionCode region) {
            return RegionCode.of(regionCode).contains(region);
        }
    }

    /** The person of a post who is away. */
    public record StandsFor(UUID staffId, String name) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    /** In whose hands what lies is this person's to do: their own, and of those they stand in for. */
    public List<UUID> hands() {
        return Stream.concat(
                        Stream.ofNullable(staffId),
                        grants.stream()
                                .map(Grant::standsFor)
                                .filter(Objects::nonNull)
                                .map(StandsFor::staffId))
                .distinct()
                .toList();
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
