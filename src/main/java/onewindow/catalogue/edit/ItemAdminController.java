package onewindow.catalogue.edit;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.ItemStatus;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import onewindow.platform.sheet.ImportReport;
import onewindow.platform.sheet.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** The catalogue's editing desk. Only its editors. */
@RestController
@RequestMapping("/api/admin/items")
class ItemAdminController {

    /** @param version of the draft whose changes were shown */
    record OfferRequest(@Nullable Integer version) {}

    record SuspendRequest(@Nullable String reason) {}

    private final ItemLists lists;
    private final ItemEditing editing;
    private final ItemHistory history;
    private final ItemImport imports;
    private final ItemWorkbook workbook;

    ItemAdminController(
            ItemLists lists, ItemEditing editing, ItemHistory history, ItemImport imports, ItemWorkbook workbook) {
        this.history = history;
        this.lists = lists;
        this.editing = editing;
        this.imports = imports;
        this.workbook = workbook;
    }

    @GetMapping
    Slice<ItemLists.ItemListRow> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable ItemStatus status,
            @RequestParam(required = false) @Nullable String department,
            @ParameterObject Slice.Request page) {
        actor.require(Role.CATALOGUE_EDITOR);
        return lists.list(new ItemLists.ItemFilter(q, status, department), page);
    }

    @GetMapping("/{id}")
    ItemDraft get(Actor actor, @PathVariable UUID id) {
        actor.require(Role.CATALOGUE_EDITOR);
        return ItemDraft.of(editing.draft(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ItemDraft create(Actor actor, @RequestBody ItemDraft draft) {
        actor.require(Role.CATALOGUE_EDITOR);
        return ItemDraft.of(editing.create(actor, draft.content()));
    }

    @PutMapping("/{id}")
    ItemDraft save(Actor actor, @PathVariable UUID id, @RequestBody ItemDraft draft) {
        actor.require(Role.CATALOGUE_EDITOR);
        return ItemDraft.of(editing.save(actor, id, asOpened(draft.version()), draft.content()));
    }

    private static int asOpened(@Nullable Integer version) {
        if (version == null) {
            throw Problem.invalid("version", "请带上打开时的版本号。");
        }
        return version;
    }

    /** What offering the draft would change. */
    @GetMapping("/{id}/changes")
    ItemHistory.Pending changes(Actor actor, @PathVariable UUID id) {
        actor.require(Role.CATALOGUE_EDITOR);
        return editing.pending(id);
    }

    @GetMapping("/{id}/versions")
    List<ItemHistory.Version> versions(Actor actor, @PathVariable UUID id) {
        actor.require(Role.CATALOGUE_EDITOR);
        editing.draft(id);
        return history.versions(id);
    }

    @PostMapping("/{id}/offer")
    ItemLists.ItemListRow offer(Actor actor, @PathVariable UUID id, @RequestBody OfferRequest request) {
        editing.offer(actor.require(Role.CATALOGUE_EDITOR), id, asOpened(request.version()));
        return lists.row(id);
    }

    @PostMapping("/{id}/suspend")
    ItemLists.ItemListRow suspend(Actor actor, @PathVariable UUID id, @RequestBody SuspendRequest request) {
        actor.require(Role.CATALOGUE_EDITOR);
        editing.suspend(actor, id, request.reason() == null ? "" : request.reason());
        return lists.row(id);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport importFile(Actor actor, @RequestParam MultipartFile file) throws IOException {
        actor.require(Role.CATALOGUE_EDITOR);
        String name = file.getOriginalFilename();
        return imports.run(actor, name == null ? "" : name, file.getBytes());
    }

    @GetMapping(path = "/template.xlsx", produces = Spreadsheet.TYPE)
    ResponseEntity<byte[]> template(Actor actor) {
        actor.require(Role.CATALOGUE_EDITOR);
        return download("事项导入模板.xlsx", workbook.template());
    }

    @GetMapping(path = "/export.xlsx", produces = Spreadsheet.TYPE)
    ResponseEntity<byte[]> export(Actor actor) {
        actor.require(Role.CATALOGUE_EDITOR);
        return download("政务服务事项.xlsx", workbook.export());
    }

    private static ResponseEntity<byte[]> download(String name, byte[] content) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(content);
    }
}
