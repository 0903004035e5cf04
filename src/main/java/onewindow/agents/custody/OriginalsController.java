package onewindow.agents.custody;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import onewindow.agents.custody.OriginalPlaces.PaperNow;
import onewindow.agents.custody.Originals.LineWanted;
import onewindow.agents.custody.OriginalsBatch.BatchStatus;
import onewindow.agents.custody.OriginalsBatch.LineStatus;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Originals at the desk: what is here, what is on the way, what to sign for, and where each case's papers are. */
@RestController
class OriginalsController {
    private final Originals papers;
    private final OriginalsPacking packing;
    private final OriginalsLists lists;
    private final OriginalPlaces places;
    private final OriginalsPrint print;

    OriginalsController(
            Originals papers,
            OriginalsPacking packing,
            OriginalsLists lists,
            OriginalPlaces places,
            OriginalsPrint print) {
        this.papers = papers;
        this.packing = packing;
        this.lists = lists;
        this.places = places;
        this.print = print;
    }

    record PackRequest(
            @NotNull(message = "请选择送到哪里。") UUID toSite,
            @NotNull(message = "请选择要送的材料。") @Size(max = 100) List<PaperLineRequest> lines,
            @NotBlank(message = "请填写由谁送。") String courierName,
            @NotBlank @Size(max = 100) String key) {}

    record PaperLineRequest(@NotNull UUID caseId, @NotNull OriginalKind kind) {
        LineWanted wanted() {
            return new LineWanted(caseId, kind);
        }
    }

    record TakeRequest(@Nullable UUID signature) {}

    record RejectRequest(
            @NotNull UUID caseId,
            @NotNull OriginalKind kind,
            @NotBlank(message = "请写明为什么不收。") String reason) {}

    record PaperPlaceView(
            UUID caseId,
            OriginalKind kind,
            String kindName,
            String number,
            String itemName,
            String maskedApplicant,
            UUID homeSite,
            String homeName,
            String holderName,
            Instant since) {
        static PaperPlaceView of(PaperNow now) {
            return new PaperPlaceView(
                    now.caseId(),
                    now.kind(),
                    now.kind().chinese,
                    now.number(),
                    now.itemName(),
                    now.maskedApplicant(),
                    now.homeSite(),
                    now.homeName(),
                    now.holderName(),
                    now.since());
        }
    }

    record BatchLineView(
            UUID caseId,
            OriginalKind kind,
            String what,
            LineStatus status,
            String statusName,
            @Nullable String reason,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {}

    /** @param sending whether this person's site packed it; otherwise it comes to his or passes under him */
    record BatchView(
            UUID id,
            String number,
            String fromName,
            String toName,
            BatchStatus status,
            String statusName,
            String courierName,
            String packedBy,
            Instant packedAt,
            @Nullable Instant takenAt,
            boolean sending,
            boolean receiving,
            int waiting,
            List<BatchLineView> lines) {}

    record PaperSite(UUID id, String name) {}

    record PaperCounts(long toSign) {}

    @GetMapping("/api/desk/papers")
    Slice<PaperPlaceView> here(Actor actor, @ParameterObject Slice.Request page) {
        return places.at(Originals.home(actor), page).map(PaperPlaceView::of);
    }

    /** Where a parcel from here can go: up to the county, down to the windows, across to a neighbour. */
    @GetMapping("/api/desk/paper-sites")
    List<PaperSite> sites(Actor actor) {
        UUID home = Originals.home(actor);
        return lists.sites(home).stream()
                .map((Site s) -> new PaperSite(s.id(), s.name()))
                .toList();
    }

    @GetMapping("/api/desk/paper-batches")
    Slice<BatchView> batches(
            Actor actor,
            @RequestParam(defaultValue = "TO_SIGN") OriginalsLists.BatchList view,
            @ParameterObject Slice.Request page) {
        return lists.batches(actor.requireStaff(), view, page).map(b -> view(actor, b));
    }

    @GetMapping("/api/desk/paper-batches/counts")
    PaperCounts counts(Actor actor) {
        return new PaperCounts(lists.toSign(actor.requireStaff()));
    }

    @PostMapping("/api/desk/paper-batches")
    BatchView pack(Actor actor, @Valid @RequestBody PackRequest request) {
        List<LineWanted> lines =
                request.lines().stream().map(PaperLineRequest::wanted).toList();
        return view(
                actor,
                packing.pack(
                        actor,
                        new OriginalsPacking.Packing(request.toSite(), lines, request.courierName(), request.key())));
    }

    @GetMapping("/api/desk/paper-batches/{id}")
    BatchView get(Actor actor, @PathVariable UUID id) {
        return view(actor, lists.get(actor.requireStaff(), id));
    }

    @GetMapping("/api/desk/paper-batches/{id}.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"papers.pdf\"")
                .body(print.list(lists.get(actor.requireStaff(), id)));
    }

    @PostMapping("/api/desk/paper-batches/{id}/take")
    BatchView take(Actor actor, @PathVariable UUID id, @RequestBody TakeRequest request) {
        return view(actor, papers.take(actor, lists.get(actor.requireStaff(), id), request.signature()));
    }

    @PostMapping("/api/desk/paper-batches/{id}/cancel")
    BatchView cancel(Actor actor, @PathVariable UUID id) {
        return view(actor, papers.cancel(actor, lists.get(actor.requireStaff(), id)));
    }

    @PostMapping("/api/desk/paper-batches/{id}/sign")
    BatchView sign(Actor actor, @PathVariable UUID id, @Valid @RequestBody PaperLineRequest request) {
        return view(actor, papers.receive(actor, lists.get(actor.requireStaff(), id), request.wanted(), null));
    }

    @PostMapping("/api/desk/paper-batches/{id}/reject")
    BatchView reject(Actor actor, @PathVariable UUID id, @Valid @RequestBody RejectRequest request) {
        LineWanted line = new LineWanted(request.caseId(), request.kind());
        return view(actor, papers.receive(actor, lists.get(actor.requireStaff(), id), line, request.reason()));
    }

    @PostMapping("/api/desk/paper-batches/{id}/take-back")
    BatchView takeBack(Actor actor, @PathVariable UUID id, @Valid @RequestBody PaperLineRequest request) {
        return view(actor, papers.takeBack(actor, lists.get(actor.requireStaff(), id), request.wanted()));
    }

    private BatchView view(Actor actor, OriginalsBatch b) {
        int waiting = (int) Arrays.stream(b.lines().toArray(OriginalsBatch.Line[]::new))
                .filter(l -> l.status() == LineStatus.WAITING || l.status() == LineStatus.REJECTED)
                .count();
        return new BatchView(
                b.id(),
                b.number(),
                lists.siteName(b.fromSite()),
                lists.siteName(b.toSite()),
                b.status(),
                b.status().chinese,
                b.courierName(),
                b.packedBy(),
                b.packedAt(),
                b.takenAt(),
                b.fromSite().equals(actor.siteId()),
                b.toSite().equals(actor.siteId()),
                waiting,
                b.lines().stream().map(OriginalsController::line).toList());
    }

    private static BatchLineView line(OriginalsBatch.Line l) {
        return new BatchLineView(
                l.caseId(), l.kind(), l.what(), l.status(), l.status().chinese, l.reason(), l.signedBy(), l.signedAt());
    }
}
