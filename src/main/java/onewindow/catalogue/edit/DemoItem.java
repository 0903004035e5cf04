package onewindow.catalogue.edit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import onewindow.catalogue.Ages;
import onewindow.catalogue.Audience;
import onewindow.catalogue.FeeLine;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.Material;
import onewindow.catalogue.ProcessStep;
import onewindow.catalogue.Question;
import onewindow.catalogue.ResultKind;
import onewindow.catalogue.RouteStage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A service item as it is written down in {@code demo/items/*.yaml}. */
public record DemoItem(
        String code,
        String name,
        String type,
        String department,
        int powerSource,
        @Nullable String implementingBody,
        List<String> aliases,
        List<String> plainWords,
        List<String> lifeEvents,
        List<Audience> audience,
        ItemKind kind,
        int statutoryDays,
        BigDecimal promisedDays,
        boolean online,
        int visits,
        @Nullable String visitReason,
        List<String> legalBases,
        List<String> conditions,
        Result result,
        Fee fee,
        String reviewStandard,
        @Nullable String appointment,
        List<Paper> materials,
        @JsonProperty("form") List<FormField> fields,
        List<ProcessStep> process,
        List<RouteStage> route,
        List<Faq> questions,
        @Nullable Boolean minorsApply,
        @Nullable Ages ages,
        @Nullable Boolean once,
        @Nullable String term) {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    record Result(String name, ResultKind kind) {}

    record Fee(
            boolean charged,
            @Nullable String basis,
            @Nullable List<Line> lines) {}

    record Line(String name, String standard, BigDecimal amount) {}

    record Faq(String q, String a) {}

    record Paper(
            String name,
            Material.Necessity necessity,
            Material.Form form,
            Material.Source source,
            String issuer,
            int originals,
            int copies,
            Material.Exempt exempt,
            String note) {
        Material material(int number) {
            return new Material("m" + number, name, necessity, form, source, issuer, originals, copies, exempt, note);
        }
    }

    public static List<ItemContent> all() {
        try {
            List<ItemContent> items = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:demo/items/*.yaml")) {
                try (InputStream in = file.getInputStream()) {
                    YAML.readValue(in, new TypeReference<List<DemoItem>>() {})
                            .forEach(item -> items.add(item.content()));
                }
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ItemContent content() {
        List<Material> papers = new ArrayList<>();
        materials.forEach(paper -> papers.add(paper.material(papers.size() + 1)));
        List<FeeLine> lines = fee.lines == null
                ? List.of()
                : fee.lines.stream()
                        .map(l -> new FeeLine(l.name, l.standard, l.amount))
                        .toList();
        return new ItemContent(
                code,
                name,
                type,
                department,
                powerSource,
                implementingBody == null ? "" : implementingBody,
                aliases,
                plainWords,
                lifeEvents,
                audience,
                kind,
                statutoryDays,
                promisedDays,
                online,
                visits,
                visitReason == null || visitReason.isBlank() ? null : visitReason,
                legalBases,
                conditions,
                result.name,
                result.kind,
                fee.charged,
                fee.basis,
                lines,
                reviewStandard,
                appointment == null ? "" : appointment,
                papers,
                fields,
                process,
                route,
                questions.stream().map(q -> new Question(q.q, q.a)).toList(),
                minorsApply != null && minorsApply,
                null,
                null,
                ages,
                once,
                term);
    }
}
