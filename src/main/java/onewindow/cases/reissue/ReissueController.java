package onewindow.cases.reissue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.reissue.ReissueTable.Replacing;
import onewindow.cases.store.CaseTable;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 补办, at home and at the window. */
@RestController
class ReissueController {
    private final Reissues reissues;
    private final ReissueTable links;
    private final Cases cases;
    private final CaseTable table;

    ReissueController(Reissues reissues, ReissueTable links, Cases cases, CaseTable table) {
        this.reissues = reissues;
        this.links = links;
        this.cases = cases;
        this.table = table;
    }

    record ReissueRequest(
            @NotBlank(message = "请写明为什么补办。") @Size(max = 500, message = "原因不超过 500 个字。")
            String reason,

            @NotBlank @Size(max = 100) String key) {}

    record LinkedCase(UUID id, String number) {}

    /**
     * @param reason why this case was asked for, when it is one that replaces a lost result
     * @param replaces the case whose result it replaces
     * @param replacedBy the case that replaces this one's result, or is about to
     * @param done the replacement has been given out
     */
    record ReissueView(
            boolean mayAsk,
            @Nullable String reason,
            @Nullable LinkedCase replaces,
            @Nullable LinkedCase replacedBy,
            boolean done) {}

    @GetMapping({"/api/desk/cases/{id}/reissue", "/api/my/cases/{id}/reissue"})
    ReissueView of(Actor actor, @PathVariable UUID id) {
        CaseFile file = cases.get(actor, id);
        Replacing replacing = links.replacing(id).orElse(null);
        UUID origin = file.originId();
        return new ReissueView(
                reissues.whyNot(actor, file, replacing) == null,
                file.words().reissue(),
                origin == null
                        ? null
                        : new LinkedCase(
                                origin, table.find(origin).orElseThrow().numberText()),
                replacing == null ? null : new LinkedCase(replacing.id(), replacing.number()),
                replacing != null && replacing.givenOut());
    }

    @PostMapping({"/api/desk/cases/{id}/reissue", "/api/my/cases/{id}/reissue"})
    @ResponseStatus(HttpStatus.CREATED)
    LinkedCase ask(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReissueRequest request) {
        CaseFile file = reissues.ask(actor, id, request.reason(), request.key());
        return new LinkedCase(file.id(), file.numberText());
    }
}
