package onewindow.cases;

import java.util.ArrayList;
import java.util.List;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Material;
import org.jspecify.annotations.Nullable;

/** 补正要求: each material by its name, and what is wrong with it. Pure. */
public final class Demands {
    private static final String OTHER = "其他";
    private static final String COLON = "：";

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
            if (!missing.what().isBlank()) {
                demands.add(demand(brought, item, missing, missing.what().strip()));
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
    private static Demand demand(
            List<CaseMaterial.Brought> all, ItemVersion item, ActRequest.Missing missing, String what) {
        String key = missing.materialKey();
        String name = name(item, key);
        if (!what.equals(name)) {
            return new Demand(name, what);
        }
        boolean came = all.stream()
                .anyMatch(brought -> brought.materialKey().equals(key)
                        && (brought.provided() != CaseMaterial.Provided.NO
                                || !brought.files().isEmpty()));
        return new Demand(name, came ? "已提交的不符合要求，请重新提交" : "没有提交，请提交");
    }

    private static String name(ItemVersion item, @Nullable String key) {
        return item.materials().stream()
                .filter(material -> material.key().equals(key))
                .map(Material::name)
                .findFirst()
                .orElse(OTHER);
    }

    private static Demand again(ItemVersion item, String said) {
        return item.materials().stream()
                .map(Material::name)
                .filter(name -> said.startsWith(name + COLON))
                .findFirst()
                .map(name -> new Demand(name, said.substring(name.length() + COLON.length())))
                .orElse(new Demand(OTHER, said));
    }
}
