package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onewindow.platform.Problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "TEXT, 郑旺镇𠮷䶮, true",
        "TEXT, 郑旺镇😀, false",
        "LONG_TEXT, 情况属实\u200b, false",
        "ADDRESS, 郑旺镇☎️1号, false",
        "NUMBER, 12.5, true",
        "NUMBER, -1, false",
        "NUMBER, 0, true",
        "NUMBER, 1234567890, false",
        "NUMBER, 1e9, false",
        "NUMBER, 十, false",
        "MONEY, 1200.50, true",
        "MONEY, -1, false",
        "MONEY, '1,200', false",
        "DATE, 2026-02-28, true",
        "DATE, 2026-02-29, false",
        "DATE, 2026/2/3, false",
        "DATE, 0001-01-01, false",
        "CHOICE, 甲, true",
        "CHOICE, 丙, false",
        "YES_NO, 是, true",
        "YES_NO, true, false",
        "ID_NUMBER, 11010519491231002X, true",
        "ID_NUMBER, 110105194912310021, false",
        "ID_NUMBER, 371312202611220013, true",
        "ID_NUMBER, 371312202611230019, false",
        "ID_NUMBER, 1101051949123100, false",
        "PHONE, 13905391234, true",
        "PHONE, 0539-8081001, true",
        "PHONE, 123, false"
    })
    void a_value_has_the_form_its_question_asks_for(FormField.Type type, String value, boolean good) {
        assertThat(FormCheck.check(List.of(field(type, true)), Map.of("x", value), TODAY, true)
                        .isEmpty())
                .isEqualTo(good);
    }

    @Test
    void an_unknown_answer_is_named() {
        assertThat(FormCheck.check(List.of(field(FormField.Type.TEXT, false)), Map.of("evil", "1"), TODAY, false))
                .extracting(FieldError::field)
                .containsExactly("evil");
    }

    @Test
    void what_is_missing_is_asked_for_only_at_the_end() {
        List<FormField> fields = List.of(field(FormField.Type.TEXT, true));
        assertThat(FormCheck.check(fields, Map.of(), TODAY, false)).isEmpty();
        assertThat(FormCheck.check(fields, Map.of("x", "  "), TODAY, true)).hasSize(1);
    }

    @Test
    void a_text_is_not_too_long_and_has_no_hidden_characters() {
        List<FormField> fields = List.of(field(FormField.Type.TEXT, true));
        assertThat(FormCheck.check(fields, Map.of("x", "字".repeat(201)), TODAY, true))
                .hasSize(1);
        assertThat(FormCheck.check(fields, Map.of("x", "𠮷".repeat(200)), TODAY, true))
                .isEmpty();
        assertThat(FormCheck.check(fields, Map.of("x", "a\u0000b"), TODAY, true))
                .hasSize(1);
        assertThat(FormCheck.check(fields, Map.of("x", "a\nb"), TODAY, true)).hasSize(1);
        assertThat(FormCheck.check(List.of(field(FormField.Type.LONG_TEXT, true)), Map.of("x", "a\nb"), TODAY, true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "999999999, 应在 1 到 120 之间，您填的是 999999999",
        "0, 应在 1 到 120 之间",
        "121, 应在 1 到 120 之间",
        "3.5, 应填整数",
        "３.0, 应填数字",
        "80, ''",
        "80.0, ''"
    })
    void a_number_stays_within_what_its_question_allows_and_the_range_is_said(String value, String said) {
        FormField age = new FormField(
                "x",
                "年龄",
                FormField.Type.NUMBER,
                true,
                "组",
                null,
                null,
                1,
                new BigDecimal(120),
                null,
                true,
                null,
                List.of());
        List<FieldError> errors = FormCheck.check(List.of(age), Map.of("x", value), TODAY, true);
        assertThat(errors).hasSize(said.isEmpty() ? 0 : 1);
        assertThat(errors).allMatch(e -> e.message().contains(said));
    }

    @Test
    void a_lower_limit_holds_where_another_question_is_answered_so() {
        FormField kind = new FormField(
                "kind",
                "哪一类",
                FormField.Type.CHOICE,
                true,
                "组",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("小餐饮", "小作坊"));
        FormField area = new FormField(
                "area",
                "面积",
                FormField.Type.NUMBER,
                true,
                "组",
                null,
                null,
                1,
                new BigDecimal(2000),
                new FormField.MaxWhen("kind", "小餐饮", new BigDecimal("49.99")),
                null,
                null,
                List.of());
        List<FormField> fields = List.of(kind, area);
        assertThat(FormCheck.check(fields, Map.of("kind", "小餐饮", "area", "120"), TODAY, true))
                .extracting(FieldError::message)
                .singleElement()
                .asString()
                .contains("1 到 49.99");
        assertThat(FormCheck.check(fields, Map.of("kind", "小作坊", "area", "120"), TODAY, true))
                .isEmpty();
    }

    @Test
    void a_sum_no_question_limits_has_a_limit_all_the_same() {
        assertThat(FormCheck.check(List.of(field(FormField.Type.MONEY, true)), Map.of("x", "999999999"), TODAY, true))
                .hasSize(1);
    }

    @Test
    void an_age_is_of_the_day_and_for_women_may_differ() {
        Ages ages = new Ages(16, 62, null, 57);
        LocalDate birth = LocalDate.of(1966, 11, 23);
        assertThat(ages.bar(birth, true, TODAY)).isNull();
        assertThat(ages.bar(birth, false, TODAY)).satisfies(bar -> {
            assertThat(bar.age()).isEqualTo(59);
            assertThat(bar.since()).as("waiting helps nothing").isNull();
        });
        assertThat(ages.bar(birth, null, TODAY)).as("a paper that does not say").isNull();
        Ages eighty = new Ages(80, null, null, null);
        assertThat(eighty.bar(LocalDate.of(1946, 11, 23), true, TODAY))
                .satisfies(bar -> assertThat(bar.since()).isEqualTo("2026-11-23"));
        assertThat(eighty.bar(LocalDate.of(1946, 11, 22), true, TODAY)).isNull();
        assertThat(new Ages(null, null, 49, null).bar(LocalDate.of(2000, 1, 1), true, TODAY))
                .isNull();
    }

    private static FormField field(FormField.Type type, boolean required) {
        return new FormField(
                "x", "问题", type, required, "组", null, null, null, null, null, null, null, List.of("甲", "乙"));
    }
}
