package onewindow.cases.act;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import onewindow.cases.ActRequest.Missing;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseRemarks.Before;
import onewindow.cases.Facts.LeftOut;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.FormBox;
import onewindow.catalogue.FormCheck;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Material;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 补正: a notice can be given once only (行政许可法第三十二条第四项), so it must not be used up by a supplement that brings
 * nothing. Kept with the notice is how everything asked for stood; what stands the same has not come.
 */
@Component
class Supplements {
    private final CaseMaterials materials;
    private final FormBox box;

    Supplements(CaseMaterials materials, FormBox box) {
        this.materials = materials;
        this.box = box;
    }

    /** How everything stands that is asked for now; a notice that another proposed asks for what he did. */
    Before before(CaseFile file, ItemVersion item, List<Missing> missing) {
        Map<String, String> marks = materials.marks(file.id());
        Map<String, String> asked = new HashMap<>();
        asked(file, item, missing).forEach(key -> asked.put(key, marks.getOrDefault(key, "")));
        return new Before(asked, all(file, marks));
    }

    private static Collection<String> asked(CaseFile file, ItemVersion item, List<Missing> missing) {
        Before proposed = file.words().before();
        if (missing.isEmpty() && proposed != null) {
            return proposed.asked().keySet();
        }
        return missing.stream()
                .map(Missing::materialKey)
                .filter(Objects::nonNull)
                .flatMap(key -> item.materials().stream().filter(m -> m.key().equals(key)))
                .filter(material -> !CaseMaterials.filledIn(material))
                .map(Material::key)
                .toList();
    }

    private String all(CaseFile file, Map<String, String> marks) {
        return box.mark(file) + " " + new TreeMap<>(marks);
    }

    /** The names of the materials asked for that have not come, by their keys. */
    Map<String, String> stillMissing(CaseFile file, ItemVersion item) {
        Map<String, String> names = new LinkedHashMap<>();
        materials
                .stillOpen(file)
                .forEach(key -> names.put(key, CaseMaterials.known(item, key).name()));
        return names;
    }

    /** What the guide requires, is not there, and stands in no line of the notice; a notice proposed was looked at then. */
    List<LeftOut> leftOut(CaseFile file, ItemVersion item, List<Missing> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        List<CaseMaterial> all = materials.of(file, item);
        boolean formAsked = all.stream()
                .anyMatch(m -> m.exempt() == Material.Exempt.FORM && asks(missing, Missing::materialKey, m.key()));
        Stream<LeftOut> papers = all.stream()
                .filter(m -> m.lacking() && !asks(missing, Missing::materialKey, m.key()))
                .map(m -> new LeftOut(
                        m.name(),
                        m.exempt() == Material.Exempt.SHARED_DATA || m.exempt() == Material.Exempt.COMMITMENT));
        Stream<LeftOut> answers = FormCheck.unanswered(item.fields(), box.open(file)).stream()
                .filter(field -> !formAsked && !asks(missing, Missing::fieldKey, field.key()))
                .map(field -> new LeftOut(field.label(), false));
        return Stream.concat(papers, answers).toList();
    }

    private static boolean asks(List<Missing> missing, Function<Missing, @Nullable String> of, String key) {
        return missing.stream().anyMatch(each -> each.saysSomething() && key.equals(of.apply(each)));
    }

    /** Nothing was changed since the notice was given. */
    boolean untouched(CaseFile file) {
        Before before = file.words().before();
        return before != null && before.all().equals(all(file, materials.marks(file.id())));
    }
}
