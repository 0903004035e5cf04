package onewindow.reception.live;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import onewindow.cases.people.CaseStaff;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallAccess;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Shift;
import onewindow.reception.hall.Shifts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 大厅现场: for who directs the hall; and 求助, asked from its windows without a sound. */
@RestController
class HallLiveController {
    private final HallWatch watch;
    private final HelpRequests help;
    private final Halls halls;
    private final Shifts shifts;
    private final HallAccess access;
    private final Sites sites;

    HallLiveController(HallWatch watch, HelpRequests help, Halls halls, Shifts shifts, HallAccess access, Sites sites) {
        this.watch = watch;
        this.help = help;
        this.halls = halls;
        this.shifts = shifts;
        this.access = access;
        this.sites = sites;
    }

    record HelpNote(
            @NotBlank(message = "请写怎么处理的。") @Size(max = 500, message = "经过不超过 500 个字。") @Typed(As.LINE)
            String note) {}

    /** Open ones of one's own window; an empty list when none is. */
    record OwnHelp(List<HelpRequests.HelpRow> open) {}

    @GetMapping("/api/desk/halls/{siteId}/live")
    HallLive live(Actor actor, @PathVariable UUID siteId) {
        Site site = sites.get(siteId);
        access.mayWatch(actor, site);
        return watch.of(site, halls.get(siteId), HallAccess.directs(actor, site));
    }

    @PostMapping("/api/desk/halls/{siteId}/help/{id}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Actor actor, @PathVariable UUID siteId, @PathVariable UUID id) {
        access.mayDirect(actor, sites.get(siteId));
        help.accept(actor, siteId, id);
    }

    @PostMapping("/api/desk/halls/{siteId}/help/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable UUID siteId, @PathVariable UUID id, @Valid @RequestBody HelpNote said) {
        access.mayDirect(actor, sites.get(siteId));
        help.close(actor, siteId, id, said.note().strip());
    }

    @GetMapping("/api/desk/queue/help")
    OwnHelp own(Actor actor) {
        actor.requireStaff();
        return new OwnHelp(shifts.of(CaseStaff.staffId(actor))
                .flatMap(shift -> help.open(shift.windowId()))
                .map(List::of)
                .orElse(List.of()));
    }

    @PostMapping("/api/desk/queue/help")
    OwnHelp ask(Actor actor) {
        actor.requireStaff();
        UUID staff = CaseStaff.staffId(actor);
        Shift shift = shifts.of(staff).orElseThrow(() -> Problem.conflict("您还没有开窗，请直接打电话给主任。"));
        access.mayServe(actor, sites.get(shift.siteId()));
        Hall hall = halls.get(shift.siteId());
        return new OwnHelp(List.of(help.ask(actor, hall.siteId(), staff, hall.window(shift.windowId()))));
    }
}
