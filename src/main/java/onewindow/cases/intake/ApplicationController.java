package onewindow.cases.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** An application, from the first field to sending it. */
@RestController
@RequestMapping("/api/applications")
class ApplicationController {
    private final Applications applications;
    private final ApplicationPage page;

    ApplicationController(Applications applications, ApplicationPage page) {
        this.applications = applications;
        this.page = page;
    }

    /** @param like an application of one's own whose answers are taken over */
    record BeginRequest(
            @NotNull UUID itemId,
            @NotBlank String regionCode,
            @Nullable UUID like) {}

    record SaveRequest(@Nullable Integer version, @Nullable Map<String, @Nullable String> form) {}

    record ProvideRequest(@NotNull Provided provided) {}

    record KeyRequest(@NotBlank @Size(max = 100) String key) {}

    /** @param note a word of explanation, needed only where nothing else was changed */
    record SupplyRequest(
            @NotBlank @Size(max = 100) String key,

            @Nullable @Size(max = 500, message = "说明不超过 500 个字。")
            String note) {}

    record CorrectRequest(
            int version,
            @NotBlank @Size(max = 100) String key,
            @NotNull Map<String, @Nullable String> answers) {}

    record WithdrawRequest(
            @NotBlank(message = "请写明撤回的原因。") @Size(max = 500)
            String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationView begin(Actor actor, @Valid @RequestBody BeginRequest request) {
        return page.of(applications.begin(actor, request.itemId(), request.regionCode(), request.like()));
    }

    @GetMapping("/{id}")
    ApplicationView get(Actor actor, @PathVariable UUID id) {
        return page.of(applications.own(actor, id));
    }

    @PatchMapping("/{id}")
    ApplicationView save(Actor actor, @PathVariable UUID id, @RequestBody SaveRequest request) {
        return page.of(applications.save(actor, id, request.version(), filled(request.form())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor actor, @PathVariable UUID id) {
        applications.discard(actor, id);
    }

    @PostMapping("/{id}/materials/{key}/files")
    CaseMaterial upload(
            Actor actor, @PathVariable UUID id, @PathVariable String key, @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return applications.addFile(actor, id, key, name, file.getInputStream());
    }

    @DeleteMapping("/{id}/materials/{key}/files/{fileId}")
    CaseMaterial remove(Actor actor, @PathVariable UUID id, @PathVariable String key, @PathVariable UUID fileId) {
        return applications.removeFile(actor, id, key, fileId);
    }

    @PutMapping("/{id}/materials/{key}")
    CaseMaterial provide(
            Actor actor, @PathVariable UUID id, @PathVariable String key, @Valid @RequestBody ProvideRequest request) {
        return applications.provide(actor, id, key, request.provided());
    }

    @PostMapping("/{id}/submit")
    Confirmation submit(Actor actor, @PathVariable UUID id, @Valid @RequestBody KeyRequest request) {
        return page.confirmation(applications.submit(actor, id, request.key()));
    }

    @PostMapping("/{id}/supply")
    Confirmation supply(Actor actor, @PathVariable UUID id, @Valid @RequestBody SupplyRequest request) {
        return page.confirmation(applications.supply(actor, id, request.key(), request.note()));
    }

    @PostMapping("/{id}/correct")
    ApplicationView correct(Actor actor, @PathVariable UUID id, @Valid @RequestBody CorrectRequest request) {
        return page.of(applications.correct(actor, id, request.version(), request.key(), filled(request.answers())));
    }

    private static Map<String, String> filled(@Nullable Map<String, @Nullable String> typed) {
        Map<String, String> filled = new java.util.HashMap<>();
        if (typed != null) {
            typed.forEach((key, value) -> filled.put(key, value == null ? "" : value));
        }
        return filled;
    }

    @PostMapping("/{id}/withdraw")
    ApplicationView withdraw(Actor actor, @PathVariable UUID id, @Valid @RequestBody WithdrawRequest request) {
        return page.of(applications.withdraw(actor, id, request.reason()));
    }
}
