package onewindow.cases.publicity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.publicity.ObjectionTable.How;
import onewindow.cases.publicity.ObjectionTable.Objection;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.UnmaskReason;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The objections to a case, at the desk. */
@RestController
@RequestMapping("/api/desk/cases/{id}/objections")
class ObjectionController {
    private final Objections objections;
    private final Cases cases;
    private final FieldCipher cipher;

    ObjectionController(Objections objections, Cases cases, FieldCipher cipher) {
        this.objections = objections;
        this.cases = cases;
        this.cipher = cipher;
    }

    record ObjectionTaken(
            @NotBlank(message = "请写明异议内容。") String text,

            @NotBlank(message = "请填写提出人的姓名。") @Typed(As.LINE)
            String name,

            @NotBlank(message = "请填写提出人的电话。") @Typed(As.PHONE)
            String phone,

            @NotNull(message = "请选择是电话还是当面提出的。") How how,
            @NotBlank @Size(max = 100) String key) {}

    record ObjectionFinding(
            @NotNull(message = "请选择异议是否成立。") Boolean upheld,
            @NotBlank(message = "请写明核查情况和结论。") String finding) {}

    /** @param mine whether the person who asks may answer it */
    record ObjectionView(
            UUID id,
            String text,
            String maskedName,
            String maskedPhone,
            String how,
            @Nullable String takenBy,
            Instant at,
            boolean mine,
            @Nullable Boolean upheld,
            @Nullable String finding,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    @GetMapping
    List<ObjectionView> objections(@PathVariable UUID id, Actor actor) {
        CaseFile file = cases.get(actor.requireStaff(), id);
        boolean mine = Objections.mayAnswer(actor, file);
        return objections.of(id).stream().map(o -> view(o, mine)).toList();
    }

    private ObjectionView view(Objection o, boolean mine) {
        return new ObjectionView(
                o.id(),
                o.text(),
                Masks.name(cipher.decrypt(o.name(), ObjectionTable.NAME.of(o.id()))),
                Masks.phone(cipher.decrypt(o.phone(), ObjectionTable.PHONE.of(o.id()))),
                o.how().chinese,
                o.takenBy(),
                o.at(),
                mine && o.answeredAt() == null,
                o.upheld(),
                o.finding(),
                o.answeredBy(),
                o.answeredAt());
    }

    @PostMapping
    List<ObjectionView> take(@PathVariable UUID id, @Valid @RequestBody ObjectionTaken taken, Actor actor) {
        Objections.ObjectionRequest given =
                new Objections.ObjectionRequest(taken.text(), taken.name(), taken.phone(), taken.key());
        objections.taken(actor, id, given, taken.how());
        return objections(id, actor);
    }

    @PostMapping("/{objection}/finding")
    List<ObjectionView> answer(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @Valid @RequestBody ObjectionFinding found,
            Actor actor) {
        objections.answer(actor.requireStaff(), id, objection, found.upheld(), found.finding());
        return objections(id, actor);
    }

    @PostMapping("/{objection}/contact")
    Objections.Contact contact(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestBody UnmaskReason.StatedReason why,
            Actor actor) {
        return objections.contact(actor.requireStaff(), id, objection, why);
    }
}
