package onewindow.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Material;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** 补正要求: each material by its name, and what is wrong with it. Pure. */
public final class Demands {
    private static final String OTHER = "其他";
    private static final String COLON = "：";

    /** Papers that are asked for beyond the guide again and again (证明事项清理). */
    private static final List<String> PAPERS =
            List.of("证明", "介绍信", "公证", "承诺书", "保证书", "担保", "鉴定", "离婚证", "结婚证", "房产证", "不动产权证", "体检", "流水", "征信", "条子");

    /** After one of these no name of a paper goes on. */
    private static final String POINTING = "的份张该此这那个些楚整效交供具开带是把新旧原";

    private Demands() {}

    /** @param name of the material; 其他 for what concerns none of them */
    public record Demand(String name, String how) {
        String said() {
            return name.equals(OTHER) || how.contains(name) ? how : name + COLON + how;
        }
    }

    /** As this act asks for it; a notice another proposed asks for what he did. */
    public static List<Demand> of(
            ActRequest request, CaseRemarks words, List<CaseMaterial.Brought> brought, ItemVersion item) {
        List<ActRequest.Missing> given = request.missing();
        CaseRemarks.Supplement proposed = words.supplement();
        List<Demand> demands = new ArrayList<>();
        if (given.isEmpty() && proposed != null) {
            proposed.asked().forEach(said -> demands.add(again(item, said)));
        }
        for (ActRequest.Missing missing : given) {
            if (missing.saysSomething()) {
                demands.add(demand(brought, item, missing));
            }
        }
        return demands;
    }

    /** The same in one line each, as the applicant reads them on a page and in a message. */
    static List<String> said(
            ActRequest request, CaseRemarks words, List<CaseMaterial.Brought> brought, ItemVersion item) {
        return of(request, words, brought, item).stream().map(Demand::said).toList();
    }

    /** Whoever repeats the name has said nothing: then it is told whether it never came or cannot be used. */
    private static Demand demand(List<CaseMaterial.Brought> all, ItemVersion item, ActRequest.Missing missing) {
        String name = name(item, missing);
        String typed = missing.words();
        String words = typed.equals(name) || typed.equals(field(item, missing.fieldKey())) ? "" : typed;
        ActRequest.DemandReason reason = missing.reason();
        if (reason != null) {
            boolean field = missing.fieldKey() != null && reason == ActRequest.DemandReason.INCONSISTENT;
            String wrong = field ? "和材料不一致，请核对" : reason.chinese;
            return new Demand(name, words.isEmpty() ? wrong : wrong + "（" + words + "）");
        }
        if (!words.isEmpty()) {
            return new Demand(name, words);
        }
        if (missing.fieldKey() != null) {
            return new Demand(name, "没有填或者填得不对，请核对后重新填写");
        }
        boolean came = all.stream()
                .anyMatch(brought -> brought.materialKey().equals(missing.materialKey())
                        && (brought.provided() != CaseMaterial.Provided.NO
                                || !brought.files().isEmpty()));
        return new Demand(name, came ? "已提交的不符合要求，请重新提交" : "没有提交，请提交");
    }

    private static String name(ItemVersion item, ActRequest.Missing missing) {
        String material = material(item, missing.materialKey());
        String field = field(item, missing.fieldKey());
        return material != null ? material : field != null ? filledIn(field) : OTHER;
    }

    /** A bare 「住址」 among materials reads like one more paper. */
    private static String filledIn(String label) {
        return "填写的“" + label + "”";
    }

    private static @Nullable String material(ItemVersion item, @Nullable String key) {
        return item.materials().stream()
                .filter(material -> material.key().equals(key))
                .map(Material::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String field(ItemVersion item, @Nullable String key) {
        return item.fields().stream()
                .filter(field -> field.key().equals(key))
                .map(FormField::label)
                .findFirst()
                .orElse(null);
    }

    /**
     * 不得要求申请人提交指南以外的材料: each line names a material or a field of the version the case runs under, and the
     * words beside it ask for no paper of another kind.
     */
    static List<FieldError> beyond(ActRequest request, ItemVersion item) {
        List<FieldError> errors = new ArrayList<>();
        for (ActRequest.Missing missing : request.missing()) {
            boolean named =
                    (material(item, missing.materialKey()) == null) != (field(item, missing.fieldKey()) == null);
            if (missing.saysSomething() && !named) {
                errors.add(new FieldError("missing", "补正只能要求这个事项指南里有的材料，或者改正填写的某一项；请选定是哪份材料、哪一项，再写哪里不对。"));
            }
            errors.addAll(otherPapers("missing", missing.words(), item));
        }
        String note = request.noteText();
        errors.addAll(otherPapers("note", note == null ? "" : note, item));
        return errors.stream().distinct().toList();
    }

    private static List<FieldError> otherPapers(String field, String written, ItemVersion item) {
        String words = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
                .replace('證', '证')
                .replace("证明人", "");
        return PAPERS.stream()
                .flatMap(paper -> named(words, paper))
                .filter(paper ->
                        item.materials().stream().noneMatch(m -> m.name().contains(paper)))
                .map(paper -> new FieldError(field, "这个事项的指南没有要求“" + paper + "”，不能让申请人交。"))
                .toList();
    }

    /** 收入证明 is another paper than 居住证明; 这份证明 is whichever the line is about. */
    private static Stream<String> named(String words, String paper) {
        List<String> found = new ArrayList<>();
        for (int at = words.indexOf(paper); at >= 0; at = words.indexOf(paper, at + 1)) {
            boolean bare =
                    at < 2 || POINTING.indexOf(words.charAt(at - 1)) >= 0 || !Character.isLetter(words.charAt(at - 1));
            found.add(words.substring(bare ? at : at - 2, at + paper.length()));
        }
        return found.stream();
    }

    private static Demand again(ItemVersion item, String said) {
        return Stream.concat(
                        item.materials().stream().map(Material::name),
                        item.fields().stream().map(field -> filledIn(field.label())))
                .filter(name -> said.startsWith(name + COLON))
                .findFirst()
                .map(name -> new Demand(name, said.substring(name.length() + COLON.length())))
                .orElse(new Demand(OTHER, said));
    }
}
