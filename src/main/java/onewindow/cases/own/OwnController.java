package onewindow.cases.own;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import onewindow.cases.people.CaseStaff;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.db.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own at the desk: nobody else reads or changes it. */
@RestController
@RequestMapping("/api/desk")
class OwnController {
    private static final int LONGEST_DRAFT = 20_000;

    private final WindowDrafts drafts;
    private final Phrases phrases;

    OwnController(WindowDrafts drafts, Phrases phrases) {
        this.drafts = drafts;
        this.phrases = phrases;
    }

    record DraftRequest(@NotBlank @Size(max = LONGEST_DRAFT) String content) {}

    record PhraseRequest(
            @NotBlank(message = "请写一句话。") @Size(max = 200, message = "一条常用语不超过 200 个字。")
            String words) {}

    @GetMapping("/window-drafts")
    Slice<WindowDrafts.Draft> drafts(Actor actor, @ParameterObject Slice.Request page) {
        return drafts.of(clerk(actor), page);
    }

    /** @param id chosen by the page, so that saving twice is saving once */
    @PutMapping("/window-drafts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Actor actor, @PathVariable UUID id, @Valid @RequestBody DraftRequest request) {
        drafts.keep(clerk(actor), id, request.content());
    }

    @DeleteMapping("/window-drafts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor actor, @PathVariable UUID id) {
        drafts.discard(clerk(actor), id);
    }

    private static UUID clerk(Actor actor) {
        return CaseStaff.staffId(actor.require(Role.WINDOW_CLERK));
    }

    @GetMapping("/phrases")
    List<Phrases.Phrase> phrases(Actor actor) {
        return phrases.of(CaseStaff.staffId(actor.requireStaff()));
    }

    @PostMapping("/phrases")
    List<Phrases.Phrase> add(Actor actor, @Valid @RequestBody PhraseRequest request) {
        phrases.add(CaseStaff.staffId(actor.requireStaff()), request.words().strip());
        return phrases(actor);
    }

    @DeleteMapping("/phrases/{id}")
    List<Phrases.Phrase> remove(Actor actor, @PathVariable UUID id) {
        phrases.remove(CaseStaff.staffId(actor.requireStaff()), id);
        return phrases(actor);
    }
}
