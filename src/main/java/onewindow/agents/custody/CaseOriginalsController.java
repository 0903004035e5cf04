package onewindow.agents.custody;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import onewindow.agents.custody.OriginalPlaces.CustodyLine;
import onewindow.agents.custody.OriginalsController.PaperPlaceView;
import onewindow.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where the papers of one case are, for its page. */
@RestController
class CaseOriginalsController {
    private final OriginalsLists lists;
    private final OriginalPlaces places;
    private final OriginalsTransport carrying;

    CaseOriginalsController(OriginalsLists lists, OriginalPlaces places, OriginalsTransport carrying) {
        this.lists = lists;
        this.places = places;
        this.carrying = carrying;
    }

    record GiveBackRequest(@NotNull OriginalKind kind) {}

    record CasePapersView(List<PaperPlaceView> papers, List<CustodyLine> history) {}

    @GetMapping("/api/desk/cases/{id}/papers")
    CasePapersView ofCase(Actor actor, @PathVariable UUID id) {
        lists.readable(actor.requireStaff(), id);
        return new CasePapersView(places.of(id).stream().map(PaperPlaceView::of).toList(), places.history(id));
    }

    @PostMapping("/api/desk/cases/{id}/papers/give-back")
    CasePapersView giveBack(Actor actor, @PathVariable UUID id, @Valid @RequestBody GiveBackRequest request) {
        lists.readable(actor.requireStaff(), id);
        carrying.givenBack(actor, id, request.kind());
        return ofCase(actor, id);
    }

    @PostMapping("/api/desk/cases/{id}/papers/hand-in")
    CasePapersView handIn(Actor actor, @PathVariable UUID id) {
        lists.readable(actor.requireStaff(), id);
        carrying.handedIn(actor, id);
        return ofCase(actor, id);
    }

    @PostMapping("/api/desk/cases/{id}/papers/to-agent")
    CasePapersView toAgent(Actor actor, @PathVariable UUID id) {
        lists.readable(actor.requireStaff(), id);
        carrying.givenToAgent(actor, id);
        return ofCase(actor, id);
    }
}
