package onewindow.organisation.staffing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.duty.DutyAccess;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.StaffPhotos;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 人员配备: each place against its minimum; its people, their photographs, and who is part-time. */
@RestController
@RequestMapping("/api/desk/staffing")
class StaffingController {
    private static final Set<Level> LEVELS = Set.of(Level.COUNTY, Level.TOWN, Level.VILLAGE);

    private final Staffing staffing;
    private final StaffPhotos photos;
    private final DutyAccess access;
    private final Audit audit;

    StaffingController(Staffing staffing, StaffPhotos photos, DutyAccess access, Audit audit) {
        this.staffing = staffing;
        this.photos = photos;
        this.access = access;
        this.audit = audit;
    }

    record StaffingCount(StaffingKind kind, String kindName, int there, int least, boolean tooFew) {}

    record StaffingSite(UUID siteId, String siteName, Level level, boolean tooFew, List<StaffingCount> counts) {}

    record MinimumView(Level level, StaffingKind kind, String kindName, int least) {}

    record MinimumRequest(
            @NotNull Level level,
            @NotNull StaffingKind kind,

            @NotNull @Min(value = 0, message = "人数在 0 到 200 之间。") @Max(value = 200, message = "人数在 0 到 200 之间。")
            Integer least) {}

    record PartTimeRequest(@NotNull Boolean partTime) {}

    record StaffingPerson(
            UUID staffId,
            String name,
            String badgeNumber,
            String duty,
            List<String> posts,
            boolean partTime,
            @Nullable String photoUrl) {}

    record StaffingPeople(UUID siteId, String siteName, boolean mayChange, List<StaffingPerson> people) {}

    @GetMapping
    Slice<StaffingSite> sites(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "false") boolean tooFew,
            @ParameterObject Slice.Request page) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        List<Staffing.Minimum> minimums = staffing.minimums();
        return staffing.find(actor.regions(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR), q, tooFew, page)
                .map(site -> view(site, minimums));
    }

    private static StaffingSite view(Staffing.SiteCounts site, List<Staffing.Minimum> minimums) {
        List<StaffingCount> counts = minimums.stream()
                .filter(minimum -> minimum.level() == site.level())
                .map(minimum -> new StaffingCount(
                        minimum.kind(),
                        minimum.kind().chinese,
                        site.of(minimum.kind()),
                        minimum.least(),
                        site.of(minimum.kind()) < minimum.least()))
                .toList();
        boolean tooFew = counts.stream().anyMatch(StaffingCount::tooFew);
        return new StaffingSite(site.id(), site.name(), site.level(), tooFew, counts);
    }

    @GetMapping("/minimums")
    List<MinimumView> minimums(Actor actor) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        return staffing.minimums().stream()
                .map(one -> new MinimumView(one.level(), one.kind(), one.kind().chinese, one.least()))
                .toList();
    }

    @PutMapping("/minimums")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void change(Actor actor, @Valid @RequestBody MinimumRequest wanted) {
        actor.require(Role.COUNTY_SUPERVISOR);
        if (!LEVELS.contains(wanted.level())) {
            throw Problem.invalid("level", "最低配备只定到县、镇（街道）、村（社区）。");
        }
        staffing.write(new Staffing.Minimum(wanted.level(), wanted.kind(), wanted.least()));
        audit.record(
                actor,
                StaffingAuditAct.MINIMUM_CHANGED,
                wanted.level(),
                wanted.kind().chinese + "至少 " + wanted.least() + " 人");
    }

    /** @param siteId left out: one's own */
    @GetMapping("/people")
    StaffingPeople people(Actor actor, @RequestParam @Nullable UUID siteId) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        Site site = access.seen(actor, siteId == null ? access.own(actor).id() : siteId);
        List<StaffTable.StaffRow> people = access.people(site.id());
        List<UUID> partTime = staffing.partTime(site.id());
        Map<UUID, String> faces =
                photos.urls(people.stream().map(StaffTable.StaffRow::id).toList());
        return new StaffingPeople(
                site.id(),
                site.name(),
                actor.has(Role.CENTRE_DIRECTOR, site.regionCode()),
                people.stream()
                        .map(row -> new StaffingPerson(
                                row.id(),
                                row.name(),
                                row.badgeNumber(),
                                row.duty() == null ? "" : row.duty(),
                                row.posts().stream()
                                        .map(post -> post.role().chinese)
                                        .distinct()
                                        .toList(),
                                partTime.contains(row.id()),
                                faces.get(row.id())))
                        .toList());
    }

    @PutMapping("/people/{staffId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void partTime(Actor actor, @PathVariable UUID staffId, @Valid @RequestBody PartTimeRequest wanted) {
        StaffTable.StaffRow row = person(actor, staffId);
        staffing.partTime(staffId, wanted.partTime());
        audit.record(
                actor, StaffingAuditAct.PART_TIME_CHANGED, staffId, row.name() + (wanted.partTime() ? "：兼职" : "：专职"));
    }

    /** A square JPEG of at most 200 KB, cut by the page. */
    @PostMapping("/people/{staffId}/photo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void photo(Actor actor, @PathVariable UUID staffId, @RequestParam("file") MultipartFile file)
            throws IOException {
        StaffTable.StaffRow row = person(actor, staffId);
        byte[] jpeg = file.getSize() > StaffPhotos.MOST_BYTES ? new byte[0] : file.getBytes();
        UUID me = actor.staffId();
        if (me == null) {
            throw Problem.notAllowed("您的账号没有对应的岗位。");
        }
        photos.set(staffId, jpeg, me);
        audit.record(actor, StaffingAuditAct.PHOTO_SET, staffId, row.name());
    }

    @DeleteMapping("/people/{staffId}/photo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void removePhoto(Actor actor, @PathVariable UUID staffId) {
        StaffTable.StaffRow row = person(actor, staffId);
        photos.remove(staffId);
        audit.record(actor, StaffingAuditAct.PHOTO_REMOVED, staffId, row.name());
    }

    private StaffTable.StaffRow person(Actor actor, UUID staffId) {
        actor.require(Role.CENTRE_DIRECTOR);
        StaffTable.StaffRow row = access.person(staffId);
        access.directed(actor, row.siteId());
        return row;
    }
}
