package onewindow.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import onewindow.cases.ActRequest.Missing;
import onewindow.cases.CaseMoves.Step;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Material;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import org.springframework.stereotype.Component;

/**
 * 补正: a notice can be given once only (行政许可法第三十二条第四项), so it must not be used up by a supplement that brings
 * nothing. Kept with the notice is how everything asked for stood; what stands the same has not come.
 */
@Component
class Supplements {
    /** The acts that ask for more; the second notice is given by the one who confirms what another proposed. */
    static final Set<CaseAction> ASKING = EnumSet.of(
            CaseAction.RETURN_FOR_SUPPLEMENT,
            CaseAction.PROPOSE_SECOND_SUPPLEMENT,
            CaseAction.CONFIRM_SECOND_SUPPLEMENT);

    private final CaseMaterials materials;
    private final FormBox box;

    Supplements(CaseMaterials materials, FormBox box) {
        this.materials = materials;
        this.box = box;
    }

    /**
     * @param asked how each material asked for by name stood, by its key; an application form is put right in {@code all}
     * @param all how form and materials stood together, for what was asked in words of one's own
     */
    record Before(Map<String, String> asked, String all) {}

    Before before(Step step) {
        Map<String, String> marks = materials.marks(step.file().id());
        Map<String, String> asked = new HashMap<>();
        asked(step).forEach(key -> asked.put(key, marks.getOrDefault(key, "")));
        return new Before(asked, all(step.file(), marks));
    }

    private static Collection<String> asked(Step step) {
        Before proposed = step.file().words().before();
        if (step.action() == CaseAction.CONFIRM_SECOND_SUPPLEMENT && proposed != null) {
            return proposed.asked().keySet();
        }
        return Objects.requireNonNullElse(step.request().missing(), List.<Missing>of()).stream()
                .map(Missing::materialKey)
                .filter(Objects::nonNull)
                .map(key -> CaseMaterials.known(step.item(), key))
                .filter(material -> !CaseMaterials.filledIn(material))
                .map(Material::key)
                .toList();
    }

    private String all(CaseFile file, Map<String, String> marks) {
        return box.mark(file) + " " + new TreeMap<>(marks);
    }

    /** Everything asked for must have come; where no material was named, something, or a word of explanation. */
    void check(Step step) {
        CaseFile file = step.file();
        Before before = file.words().before();
        if (before == null) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        materials
                .stillOpen(file)
                .forEach(key -> errors.add(new FieldError("materials." + key, open(step.item(), key))));
        boolean untouched =
                step.request().noteText() == null && before.all().equals(all(file, materials.marks(file.id())));
        if (errors.isEmpty() && untouched) {
            errors.add(new FieldError("note", "要补的内容还没有动过。请补交材料或修改填写的内容；不用改的，请写一句说明。"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static String open(ItemVersion item, String key) {
        return "“" + CaseMaterials.known(item, key).name() + "”还没有补交，请补交后再提交。";
    }
}
