package onewindow.cases.intake;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.ActRequest;
import onewindow.cases.Authority;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.CaseStatus;
import onewindow.cases.Cases;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.people.Representations;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.CaseTable;
import onewindow.catalogue.FormCheck;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.KnownAnswers;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What an applicant does at home: fill in, bring materials, send, supply, take back. */
@Component
public class Applications {
    private static final int RECENT = 10;

    private final Cases cases;
    private final CaseTable table;
    private final CaseMaterials materials;
    private final Openings openings;
    private final Representations representations;
    private final CaseSurroundings around;

    Applications(
            Cases cases,
            CaseTable table,
            CaseMaterials materials,
            Openings openings,
            Representations representations,
            CaseSurroundings around) {
        this.cases = cases;
        this.table = table;
        this.materials = materials;
        this.openings = openings;
        this.representations = representations;
        this.around = around;
    }

    public static UUID party(Actor actor) {
        UUID party = actor.partyId();
        if (actor.kind() != Actor.Kind.CITIZEN || party == null) {
            throw Problem.notAllowed("请先完成实名认证，再申请办理。");
        }
        return party;
    }

    /** One's own application; a member of staff is not its owner. */
    CaseFile own(Actor actor, UUID id) {
        CaseFile file = cases.get(actor, id);
        if (!Authority.owns(actor, file)) {
            throw Problem.notFound("这个申请");
        }
        return file;
    }

    /**
     * A new draft, or the unfinished one of the same item, begun anew when it was for another place or version.
     *
     * @param like one's own application whose answers are taken over (照这份再填一份)
     */
    CaseFile begin(Actor actor, UUID itemId, String regionCode, @Nullable UUID like) {
        UUID party = party(actor);
        Actor.ActingFor acting = actor.actingFor();
        ItemVersion item = around.items().current(itemId);
        CaseFile.Opening opening = openings.online(item, party, regionCode, acting == null ? null : acting.basis());
        openings.checkOnce(item, table.sentBy(party, itemId, RECENT));
        CaseFile draft = table.draftOf(party, itemId).flatMap(table::find).orElse(null);
        if (draft != null && like == null && same(draft, opening)) {
            return draft;
        }
        Map<String, String> form = new HashMap<>(answersOf(actor, item, like));
        if (draft != null) {
            if (like == null) {
                form.putAll(representations.box().open(draft));
                form.keySet().retainAll(item.fields().stream().map(f -> f.key()).toList());
            }
            discard(actor, draft.id());
        }
        form.putAll(known(item, party));
        try {
            table.open(opening, representations.box().close(opening.id(), form), around.now());
            representations.put(opening.id(), actor);
            return table.find(opening.id()).orElseThrow();
        } catch (DuplicateKeyException e) {
            // The same button pressed twice: the other press was quicker.
            return table.draftOf(party, itemId).flatMap(table::find).orElseThrow();
        }
    }

    /** Nobody is asked twice for his account and his address; and one application may be filled in like another of his. */
    private Map<String, String> answersOf(Actor actor, ItemVersion item, @Nullable UUID like) {
        if (like != null) {
            return EarlierAnswers.copy(item, own(actor, like), representations.box(), around.items());
        }
        List<CaseFile> earlier = table.sentBy(party(actor), null, RECENT);
        return EarlierAnswers.to(item, earlier, representations.box(), around.items());
    }

    private static boolean same(CaseFile draft, CaseFile.Opening opening) {
        return draft.subject().itemVersion() == opening.subject().itemVersion()
                && draft.place().regionCode().equals(opening.place().regionCode());
    }

    /** Saves as it goes. Without a version the last to write wins, field by field. */
    CaseFile save(Actor actor, UUID id, @Nullable Integer version, Map<String, String> changes) {
        for (int attempt = 0; attempt < 5; attempt++) {
            CaseFile file = changeable(actor, id);
            if (version != null && version != file.version()) {
                break;
            }
            Map<String, String> tidied = FormCheck.tidy(item(file).fields(), changes);
            ItemVersion item = item(file);
            List<FieldError> errors = new ArrayList<>(KnownAnswers.contradicted(
                    item.fields(), tidied, openings.applicant(file.subject().partyId())));
            tidied.putAll(known(item, file.subject().partyId()));
            errors.addAll(FormCheck.check(item.fields(), tidied, today(), false));
            if (!errors.isEmpty()) {
                throw Problem.invalid(errors);
            }
            Map<String, String> form = new HashMap<>(representations.box().open(file));
            form.putAll(tidied);
            if (table.saveForm(id, file.version(), representations.box().close(id, form), around.now())) {
                return table.find(id).orElseThrow();
            }
        }
        throw Problem.conflict("这份申请刚才在别处改过。请刷新后接着填，已填的内容都在。");
    }

    /** What the applicant's own paper answers; a year older in the meantime, he is so in the form. */
    private Map<String, String> known(ItemVersion item, UUID partyId) {
        return KnownAnswers.of(item.fields(), openings.applicant(partyId), today());
    }

    private LocalDate today() {
        return around.calendars().today();
    }

    private CaseFile changeable(Actor actor, UUID id) {
        CaseFile file = own(actor, id);
        if (file.status() != CaseStatus.DRAFT && file.status() != CaseStatus.AWAITING_SUPPLEMENT) {
            throw Problem.conflict("申请已经提交，现在不能修改。");
        }
        return file;
    }

    ItemVersion item(CaseFile file) {
        return around.items().version(file.subject().itemId(), file.subject().itemVersion());
    }

    CaseMaterial addFile(Actor actor, UUID id, String key, String name, InputStream content) {
        CaseFile file = changeable(actor, id);
        materials.addFile(file, item(file), key, name, content, actor.accountId());
        return materials.one(id, item(file), key);
    }

    CaseMaterial removeFile(Actor actor, UUID id, String key, UUID fileId) {
        CaseFile file = changeable(actor, id);
        materials.removeFile(id, key, fileId);
        return materials.one(id, item(file), key);
    }

    CaseMaterial provide(Actor actor, UUID id, String key, Provided provided) {
        CaseFile file = changeable(actor, id);
        if (provided == Provided.PAPER) {
            throw Problem.invalid("provided", "网上申请请上传文件，纸质材料请到窗口提交。");
        }
        materials.provide(id, item(file), key, provided);
        return materials.one(id, item(file), key);
    }

    /** Sends it. Sending again, by whatever key, answers the same. */
    CaseFile submit(Actor actor, UUID id, String key) {
        CaseFile file = own(actor, id);
        if (file.status() != CaseStatus.DRAFT) {
            return file;
        }
        // Only what is offered today can be applied for today, under today's version.
        ItemVersion current = around.items().current(file.subject().itemId());
        if (current.version() != file.subject().itemVersion()) {
            throw Problem.conflict("办事指南刚刚更新，请返回重新核对后再提交。");
        }
        if (!known(current, file.subject().partyId()).isEmpty()) {
            file = save(actor, id, null, Map.of());
        }
        checkComplete(file, current);
        try {
            return cases.act(actor, id, CaseAction.SUBMIT, ActRequest.plain(file.version(), key, null));
        } catch (Problem e) {
            CaseFile now = own(actor, id);
            if (e.kind() == Problem.Kind.CONFLICT && now.status() != CaseStatus.DRAFT) {
                return now;
            }
            throw e;
        }
    }

    private void checkComplete(CaseFile file, ItemVersion item) {
        List<FieldError> errors = new ArrayList<>(
                FormCheck.check(item.fields(), representations.box().open(file), today(), true));
        materials.of(file, item).stream()
                .filter(CaseMaterial::lacking)
                .forEach(m -> errors.add(new FieldError("materials." + m.key(), "请提供“" + m.name() + "”。")));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    CaseFile supply(Actor actor, UUID id, String key, @Nullable String note) {
        CaseFile file = own(actor, id);
        checkComplete(file, item(file));
        return cases.act(actor, id, CaseAction.SUPPLY, ActRequest.plain(file.version(), key, note));
    }

    /** As long as it is not accepted, what was filled in wrongly is put right by its applicant, and stays on record. */
    CaseFile correct(Actor actor, UUID id, int version, String key, Map<String, String> answers) {
        ActRequest request = new ActRequest(version, key, "申请人自己更正", new ActRequest.Corrected(answers));
        return cases.act(actor, own(actor, id).id(), CaseAction.CORRECT_ANSWERS, request);
    }

    CaseFile withdraw(Actor actor, UUID id, String reason) {
        CaseFile file = own(actor, id);
        // One withdraws once; the case itself is the key.
        return cases.act(actor, id, CaseAction.WITHDRAW, ActRequest.plain(file.version(), id.toString(), reason));
    }

    void discard(Actor actor, UUID id) {
        CaseFile file = own(actor, id);
        if (file.status() != CaseStatus.DRAFT) {
            throw Problem.conflict("已经提交的申请不能删除，可以撤回。");
        }
        materials.removeAll(id);
        table.deleteDraft(id);
    }
}
