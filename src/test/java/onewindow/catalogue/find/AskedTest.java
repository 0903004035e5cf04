package onewindow.catalogue.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.edit.DemoItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questions as people ask them, answerable or not: {@code asked.csv}. Every third line (HELD) was never looked at while the
 * search was tuned. Measured with the search before it could answer or admit: the right item first in 71 of 78 and 34 of 39
 * held, wrong and confident 29 of 142 and 17 of 70 held.
 */
class AskedTest {
    private static final ItemFinder FINDER = new ItemFinder(DemoItem.all().stream()
            .map(content -> new ItemVersion(UUID.randomUUID(), 1, LocalDate.of(2026, 1, 1), content))
            .toList());
    private static final Elsewhere ELSEWHERE = Elsewhere.load();
    private static final Set<String> NO_ANSWER = Set.of("NONE", "ELSEWHERE");
    private static final Set<String> NO_ITEM = Set.of("NONE", "ELSEWHERE", "UNSURE");

    private record Asked(String words, String kind, List<String> expected, boolean held) {
        Finding finding() {
            return found(words);
        }

        boolean wantsItem() {
            return !expected.isEmpty() && !NO_ITEM.contains(kind);
        }

        boolean rightFirst() {
            return finding().hits().stream()
                    .limit(1)
                    .map(ItemFinder.Hit::item)
                    .anyMatch(item -> expected.stream()
                            .anyMatch(name -> item.name().contains(name)
                                    || item.content().aliases().contains(name)));
        }

        boolean wrongAndConfident() {
            Finding finding = finding();
            boolean otherAnswer = finding.topic() != null
                    && (NO_ANSWER.contains(kind)
                            || (!kind.equals(finding.topic().name()) && expected.isEmpty()));
            return (finding.fit() == Finding.Fit.SURE && !rightFirst()) || otherAnswer;
        }

        boolean answeredAsMarked() {
            Finding finding = finding();
            return switch (kind) {
                case "ELSEWHERE" ->
                    finding.elsewhere() != null && expected.stream().allMatch(finding.elsewhere()::contains);
                case "NONE", "UNSURE" -> !wrongAndConfident();
                default -> finding.topic() != null && finding.topic().name().equals(kind);
            };
        }
    }

    @Test
    void at_most_one_in_fifty_answers_is_wrong_and_confident() throws IOException {
        for (List<Asked> questions : List.of(asked(false), asked(true))) {
            List<String> wrong = questions.stream()
                    .filter(Asked::wrongAndConfident)
                    .map(Asked::words)
                    .toList();
            System.out.printf("search: %d questions, %d wrong and confident%n", questions.size(), wrong.size());
            assertThat((double) wrong.size() / questions.size()).as("%s", wrong).isLessThanOrEqualTo(0.02);
        }
    }

    @Test
    void the_right_item_is_first_more_often_than_before() throws IOException {
        assertThat(missed(asked(false))).hasSizeLessThan(78 - 71);
        assertThat(missed(asked(true))).hasSizeLessThan(39 - 34);
    }

    private static List<String> missed(List<Asked> questions) {
        return questions.stream()
                .filter(Asked::wantsItem)
                .filter(question -> !question.rightFirst())
                .map(Asked::words)
                .toList();
    }

    @Test
    void what_is_asked_of_a_place_or_belongs_elsewhere_is_answered_so() throws IOException {
        for (List<Asked> questions : List.of(asked(false), asked(true))) {
            List<Asked> others = questions.stream()
                    .filter(question -> question.kind.equals("ELSEWHERE") || question.expected.isEmpty())
                    .toList();
            List<String> otherwise = others.stream()
                    .filter(question -> !question.answeredAsMarked())
                    .map(Asked::words)
                    .toList();
            assertThat((double) otherwise.size() / others.size())
                    .as("%s", otherwise)
                    .isLessThan(0.1);
        }
    }

    @ParameterizedTest
    @CsvSource({"周末开门吗,HOURS", "几点下班,HOURS", "星期六上班吗,HOURS", "没有手机,AGENT", "预约,WAYS", "代办,AGENT", "撤回申请,WITHDRAW"})
    void a_question_about_the_place_is_no_item(String asked, Topic topic) {
        Finding finding = found(asked);
        assertThat(finding.topic()).isEqualTo(topic);
        assertThat(finding.fit()).isEqualTo(Finding.Fit.NONE);
        assertThat(finding.hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"死亡证明", "路灯坏了", "户口本丢了"})
    void what_is_done_elsewhere_shows_no_item_of_ours(String asked) {
        assertThat(found(asked).elsewhere()).isNotNull();
        assertThat(found(asked).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"交社保", "补贴", "收入证明", "教师资格证", "买火车票", "单身证明"})
    void nothing_is_claimed_where_several_or_none_are_meant(String asked) {
        assertThat(found(asked).fit()).isNotEqualTo(Finding.Fit.SURE);
        assertThat(found(asked).topic()).isNull();
    }

    @Test
    void whoever_is_too_young_is_not_sent_to_the_allowance_of_the_old() {
        assertThat(found("60岁补贴").hits().getFirst().item().name()).isNotEqualTo("高龄津贴发放");
        assertThat(found("82岁补贴").hits().getFirst().item().name()).isEqualTo("高龄津贴发放");
    }

    private static Finding found(String words) {
        return Finding.of(words, ItemFinder.Filter.NONE, FINDER, ELSEWHERE);
    }

    private static List<Asked> asked(boolean held) throws IOException {
        try (InputStream in = Objects.requireNonNull(AskedTest.class.getResourceAsStream("/asked.csv"))) {
            List<Asked> all = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split(",", -1);
                List<String> expected = Arrays.stream(cells[2].split("\\|"))
                        .filter(name -> !name.isEmpty())
                        .toList();
                all.add(new Asked(cells[0], cells[1], expected, cells[3].equals("HELD")));
            }
            return all.stream().filter(question -> question.held == held).toList();
        }
    }
}
