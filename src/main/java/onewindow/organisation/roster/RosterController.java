package onewindow.organisation.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.organisation.duty.DutyAccess;
import onewindow.organisation.site.Site;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** 值班表: drawn up by the director, seen by whoever is on it. */
@RestController
@RequestMapping("/api/desk/rosters")
class RosterController {
    private final Rosters rosters;
    private final RosterTable table;
    private final RosterViews views;
    private final DutyAccess access;
    private final Calendars calendars;

    RosterController(Rosters rosters, RosterTable table, RosterViews views, DutyAccess access, Calendars calendars) {
        this.rosters = rosters;
        this.table = table;
        this.views = views;
        this.access = access;
        this.calendars = calendars;
    }

    record RosterRequest(
            @NotNull(message = "请选择开始日期。") LocalDate fromOn,
            @NotNull(message = "请选择结束日期。") LocalDate untilOn,

            @NotNull @Min(value = 1, message = "每班 1 到 20 人。") @Max(value = 20, message = "每班 1 到 20 人。")
            Integer perDuty,

            @NotEmpty(message = "请选择参加轮值的人。") @Size(max = 200)
            List<UUID> staffIds) {}

    record PlacesRequest(@NotNull @Size(max = 50) List<UUID> staffIds) {}

    record WishesRequest(@NotNull @Size(max = 100) List<LocalDate> days) {}

    /** @param siteId left out: one's own */
    @GetMapping
    RosterViews.RosterPage page(Actor actor, @RequestParam @Nullable UUID siteId) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        Site site = access.seen(actor, siteId == null ? access.own(actor).id() : siteId);
        return views.page(site, actor.has(Role.CENTRE_DIRECTOR, site.regionCode()));
    }

    @PostMapping("/sites/{siteId}")
    @ResponseStatus(HttpStatus.CREATED)
    RosterViews.RosterView drawUp(Actor actor, @PathVariable UUID siteId, @Valid @RequestBody RosterRequest wanted) {
        actor.require(Role.CENTRE_DIRECTOR);
        Site site = access.directed(actor, siteId);
        return views.of(find(rosters.drawUp(actor, site, wanted)));
    }

    @GetMapping("/{id}")
    RosterViews.RosterView roster(Actor actor, @PathVariable UUID id) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        RosterTable.RosterRow row = find(id);
        access.seen(actor, row.siteId());
        return views.of(row);
    }

    /** Whoever breaks a rule by it is told which; it is kept all the same. */
    @PutMapping("/{id}/duties/{duty}")
    RosterViews.RosterView place(
            Actor actor, @PathVariable UUID id, @PathVariable UUID duty, @Valid @RequestBody PlacesRequest wanted) {
        actor.require(Role.CENTRE_DIRECTOR);
        RosterTable.RosterRow row = find(id);
        rosters.place(actor, access.directed(actor, row.siteId()), row, duty, wanted.staffIds());
        return views.of(row);
    }

    @PostMapping("/{id}/publish")
    RosterViews.RosterView publish(Actor actor, @PathVariable UUID id) {
        actor.require(Role.CENTRE_DIRECTOR);
        RosterTable.RosterRow row = find(id);
        rosters.publish(actor, access.directed(actor, row.siteId()), row);
        return views.of(find(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        actor.require(Role.CENTRE_DIRECTOR);
        RosterTable.RosterRow row = find(id);
        rosters.remove(actor, access.directed(actor, row.siteId()), row);
    }

    /** 我的值班. */
    @GetMapping("/mine")
    RosterViews.MyDuties mine(Actor actor) {
        return views.mine(Rosters.me(actor), calendars.today());
    }

    @PutMapping("/mine/wishes")
    RosterViews.MyDuties wish(Actor actor, @Valid @RequestBody WishesRequest wanted) {
        rosters.wish(actor, wanted.days());
        return mine(actor);
    }

    private RosterTable.RosterRow find(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("这张值班表"));
    }
}
