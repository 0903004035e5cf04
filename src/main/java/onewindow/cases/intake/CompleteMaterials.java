package onewindow.cases.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseGuard;
import onewindow.cases.CaseMaterial;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.FormBox;
import onewindow.catalogue.FormCheck;
import onewindow.catalogue.FormField;
import onewindow.identity.Actor;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nothing is accepted while an answer or a paper lacks that the guide calls required, whoever took it in and by whatever channel.
 * What may follow (材料必要性: 容缺后补) lacks only by 容缺受理, with a day by which it comes. A ticked paper is brought, scanned
 * or not.
 */
@Component
class CompleteMaterials implements CaseGuard {
    private final CaseMaterials materials;
    private final FormBox box;
    private final CaseSurroundings around;

    CompleteMaterials(CaseMaterials materials, FormBox box, CaseSurroundings around) {
        this.materials = materials;
        this.box = box;
        this.around = around;
    }

    @Override
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        String empty = unanswered(file, action).stream().map(FormField::label).collect(Collectors.joining("、"));
        if (!empty.isEmpty()) {
            return "还没有填：" + empty + "。请先填好（更正申请内容），填不全的一次性告知补正。";
        }
        String unchecked = names(unchecked(file, action));
        if (!unchecked.isEmpty()) {
            return "还没有核验：" + unchecked + "。请到系统里查过，点“窗口核验”写明在哪里查的；查不到的请收材料，或者一次性告知补正。";
        }
        List<CaseMaterial> wanting = wanting(file, action);
        String required = names(wanting.stream().filter(CaseMaterial::lacking).toList());
        if (!required.isEmpty()) {
            return "还缺必交的材料：" + required + "。请收齐并勾选，收不齐的请一次性告知补正。";
        }
        String following = names(wanting);
        if (following.isEmpty()) {
            return null;
        }
        return !action.is(Trait.SIGNS)
                ? "可以后补的材料还没有交：" + following + "。请收齐，或者办“容缺受理”，写明哪天前补交。"
                : "材料还没有交：" + following + "。当场办结不能容缺，请收齐，或者一次性告知补正。";
    }

    @Override
    public List<FieldError> faults(CaseFile file, CaseAction action) {
        Stream<FieldError> empty = unanswered(file, action).stream()
                .map(field -> new FieldError(field.key(), "请填写“" + field.label() + "”。"));
        Stream<FieldError> papers = Stream.concat(
                unchecked(file, action).stream()
                        .map(m -> new FieldError("materials." + m.key(), "“" + m.name() + "”还没有核验。")),
                wanting(file, action).stream()
                        .map(m -> new FieldError("materials." + m.key(), "“" + m.name() + "”还没有交。")));
        return Stream.concat(empty, papers).toList();
    }

    /** The window takes in what somebody brought, whole or not; it is whole when it is accepted. */
    private List<FormField> unanswered(CaseFile file, CaseAction action) {
        return action.is(Trait.ACCEPTS) ? FormCheck.unanswered(around.item(file).fields(), box.open(file)) : List.of();
    }

    /** That others have it already is so only once somebody has looked. */
    private List<CaseMaterial> unchecked(CaseFile file, CaseAction action) {
        return !action.is(Trait.ACCEPTS)
                ? List.of()
                : materials.of(file, around.item(file)).stream()
                        .filter(CaseMaterial::unchecked)
                        .toList();
    }

    private List<CaseMaterial> wanting(CaseFile file, CaseAction action) {
        if (!action.is(Trait.ACCEPTS)) {
            return List.of();
        }
        boolean lenient = action.is(Trait.ACCEPTS_LENIENTLY);
        return materials.of(file, around.item(file)).stream()
                .filter(m -> m.lacking() || (!lenient && m.mayFollow()))
                .toList();
    }

    private static String names(List<CaseMaterial> materials) {
        return materials.stream().map(CaseMaterial::name).collect(Collectors.joining("、"));
    }
}
