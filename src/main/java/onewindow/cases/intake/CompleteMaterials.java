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
import onewindow.identity.Actor;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nothing is accepted while something lacks that the guide calls required, whoever took it in and by whatever channel.
 * What may follow (材料必要性: 容缺后补) lacks only by 容缺受理, with a day by which it comes. A ticked paper is brought, scanned
 * or not.
 */
@Component
class CompleteMaterials implements CaseGuard {
    private final CaseMaterials materials;
    private final CaseSurroundings around;

    CompleteMaterials(CaseMaterials materials, CaseSurroundings around) {
        this.materials = materials;
        this.around = around;
    }

    @Override
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
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
        return Stream.concat(
                        unchecked(file, action).stream()
                                .map(m -> new FieldError("materials." + m.key(), "“" + m.name() + "”还没有核验。")),
                        wanting(file, action).stream()
                                .map(m -> new FieldError("materials." + m.key(), "“" + m.name() + "”还没有交。")))
                .toList();
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
