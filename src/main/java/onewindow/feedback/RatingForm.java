package onewindow.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onewindow.platform.Problem;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** 评价指标: the five grades and what may be said with each, one form for the whole county. */
public record RatingForm(int version, List<GradeOption> grades, Map<String, List<String>> tags) {
    public record GradeOption(int grade, String name, int stars) {}

    public static RatingForm read() {
        try (InputStream in = RatingForm.class.getResourceAsStream("/feedback/rating-form.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(in), RatingForm.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name(int grade) {
        return grades.stream()
                .filter(g -> g.grade() == grade)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("grade", "请从五档里选一档。"))
                .name();
    }

    public void check(int grade, List<String> chosen) {
        name(grade);
        List<String> known = tags.getOrDefault(String.valueOf(grade), List.of());
        if (!known.containsAll(chosen)
                || chosen.size() != chosen.stream().distinct().count()) {
            throw Problem.invalid("tags", "所选标签与评价的档次不符，请重新选择。");
        }
    }
}
