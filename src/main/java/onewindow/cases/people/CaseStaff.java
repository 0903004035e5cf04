package onewindow.cases.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.ActRow;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.Authority;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseState.Place;
import onewindow.cases.Doer;
import onewindow.cases.Recipient;
import onewindow.catalogue.StageKind;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.Colleague;
import onewindow.organisation.staff.PostsServed;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.db.Like;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who does an act, and to whom a case is sent on. */
@Component
public class CaseStaff {

    private final StaffMembers staff;
    private final Sites sites;
    private final Regions regions;
    private final Db db;

    CaseStaff(StaffMembers staff, Sites sites, Regions regions, Db db) {
        this.staff = staff;
        this.sites = sites;
        this.regions = regions;
        this.db = db;
    }

    /**
     * Colleagues on duty at windows to whom a case can be sent, by a part of their name, window or site; those of one's own
     * hall first.
     */
    public List<Colleague> clerks(Actor actor, @Nullable String q, @Nullable UUID siteId, LocalDate today) {
        Where where = new Where().and("m.active").and("m.id <> :me", "me", staffId(actor));
        where.and("exists (select from organisation.post p where p.staff_id = m.id and p.role = 'WINDOW_CLERK')");
        where.andIfPresent("m.site_id = :site", "site", siteId);
        where.and("not " + PostsServed.AWAY.formatted("m.id"), "today", today);
        where.and(
                "(m.name like :part or m.duty like :part or s.name like :part)",
                "part",
                Like.containing(q == null ? "" : q));
        where.bind("own", actor.siteId());
        List<UUID> ids = db.sql(
                        """
                        select m.id from organisation.staff_member m
                        join organisation.site s on s.id = m.site_id
                        """ + where.sql()
                                + " order by m.site_id is distinct from cast(:own as uuid), s.region_code, m.badge_number limit 30")
                .bindAll(where.values())
                .list(UUID.class);
        Map<UUID, Colleague> found = colleagues(List.copyOf(ids));
        return ids.stream().map(found::get).filter(java.util.Objects::nonNull).toList();
    }

    /** Whom the director may give the case to: other hands of its unit with the post of its stage. */
    public List<Colleague> ofUnit(CaseFile file, @Nullable String q) {
        StageKind stage = file.status().stage;
        if (stage == null) {
            return List.of();
        }
        String text = q == null ? "" : q.strip();
        List<UUID> ids = db.sql("""
                        select distinct m.id from organisation.staff_member m
                        join organisation.post p on p.staff_id = m.id
                        where m.active and p.role = :role and p.region_code = :unit
                          and coalesce(p.department_key, :department) = :department""")
                .bind("role", stage.role)
                .bind("unit", file.turn().unitRegion())
                .bind("department", file.turn().unitDepartment())
                .list(UUID.class);
        return colleagues(ids).values().stream()
                .filter(c -> !c.staffId().equals(file.hands().holderId()) && fits(file, stage, c))
                .filter(c -> c.name().contains(text) || c.siteName().contains(text))
                .sorted(Comparator.comparing(Colleague::badgeNumber))
                .toList();
    }

    public Site site(UUID id) {
        return sites.get(id);
    }

    public Map<UUID, Site> sites(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : sites.all(Set.copyOf(ids));
    }

    public Map<UUID, Colleague> colleagues(Collection<? extends @Nullable UUID> ids) {
        Set<UUID> known = new HashSet<>();
        for (UUID id : ids) {
            if (id != null) {
                known.add(id);
            }
        }
        return known.isEmpty() ? Map.of() : staff.all(known);
    }

    public String placeName(RegionCode region) {
        return regions.fullName(region);
    }

    @Nullable
    public Site siteAt(RegionCode region) {
        return sites.at(region).orElse(null);
    }

    @Nullable
    public String siteNameAt(RegionCode region) {
        return sites.at(region).map(Site::name).orElse(null);
    }

    public Doer doer(Actor actor, CaseFile file, Authority authority) {
        return switch (authority) {
            case Authority.Applicant applicant -> citizen(actor, file);
            case Authority.Program program ->
                new Doer(actor.kind(), Actor.PROGRAM.accountId(), "系统", "系统", null, null, null);
            case Authority.Post post -> staff(actor, post.grant().called());
            case Authority.Intake intake -> staff(actor, intake.role());
            case Authority.Mandate mandate -> staff(actor, mandate.heldBy());
            case Authority.LastDoer last ->
                staff(actor, last.grant() == null ? "工作人员" : last.grant().called());
        };
    }

    private static Doer citizen(Actor actor, CaseFile file) {
        Actor.ActingFor acting = actor.actingFor();
        String name = acting == null ? file.subject().maskedApplicant() : Masks.name(actor.name());
        String post = acting == null ? "申请人" : "代理人（" + acting.relation() + "）";
        return new Doer(actor.kind(), actor.accountId(), name, post, null, null, actor.address());
    }

    public Doer staff(Actor actor, String post) {
        Colleague me = staff.get(staffId(actor));
        return new Doer(actor.kind(), me.staffId(), me.name(), post, me.siteId(), me.siteName(), actor.address());
    }

    /** In a post of one's own, or else of somebody who is away. */
    Doer staff(Actor actor, Role role) {
        return staff(
                actor,
                actor.grants().stream()
                        .filter(grant -> grant.role() == role)
                        .findFirst()
                        .map(Actor.Grant::called)
                        .orElse(role.chinese));
    }

    public static UUID staffId(Actor actor) {
        UUID id = actor.requireStaff().staffId();
        if (id == null) {
            throw Problem.notAllowed("您的账号没有对应的岗位。");
        }
        return id;
    }

    /** Who gets a case that is sent on; null when nobody is named. */
    @Nullable
    public Recipient recipient(CaseFile file, ActRow row, @Nullable UUID staffId) {
        if (!row.sendsOn() || staffId == null) {
            return null;
        }
        Colleague person = staff.get(staffId);
        return row.is(Trait.WITHIN_UNIT) ? colleague(file, person) : window(file, person);
    }

    /** Other hands of the same unit, with a post for the stage the case is at. */
    private Recipient colleague(CaseFile file, Colleague person) {
        StageKind stage = file.status().stage;
        if (stage == null || !fits(file, stage, person)) {
            throw Problem.invalid("targetStaffId", "只能转给本单位在岗、岗位对得上的人，审批人不能是经办人本人。");
        }
        return new Recipient(file.place(), person.name());
    }

    private static boolean fits(CaseFile file, StageKind stage, Colleague person) {
        boolean signed = stage == StageKind.DECIDE
                && person.staffId().equals(file.hands().handlerId());
        return person.active()
                && !signed
                && person.posts().stream()
                        .anyMatch(post -> post.role() == stage.role
                                && post.regionCode().equals(file.turn().unitRegion())
                                && (post.departmentKey() == null
                                        || post.departmentKey()
                                                .equals(file.turn().unitDepartment())));
    }

    /** A named clerk at a window. */
    private Recipient window(CaseFile file, Colleague person) {
        RegionCode unit = person.posts().stream()
                .filter(post -> post.role() == Role.WINDOW_CLERK)
                .map(post -> RegionCode.of(post.regionCode()))
                .findFirst()
                .filter(code -> person.active())
                .orElseThrow(() -> Problem.invalid("targetStaffId", "只能转给在岗的窗口受理人员。"));
        Site site = sites.get(person.siteId());
        RegionCode region = RegionCode.of(file.place().regionCode());
        String belongs = unit.contains(region) ? file.place().regionCode() : unit.value();
        return new Recipient(new Place(belongs, site.id(), unit.value()), person.name());
    }
}
