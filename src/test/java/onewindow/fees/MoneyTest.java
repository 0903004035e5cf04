package onewindow.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import onewindow.catalogue.FeeLine;
import onewindow.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"0.01, 0.01", "10, 10.00", "10.5, 10.50", "1000000000, 1000000000.00", "1000000000.00, 1000000000.00"})
    void a_sum_is_what_was_typed(String typed, String said) {
        assertThat(Money.text(Money.sum("amount", typed))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.00",
                "-1",
                "1.005",
                "1e9",
                "1,000",
                "1000000000.01",
                "9999999999999",
                "十元",
                "NaN"
            })
    void what_is_no_sum_or_too_much_is_refused_at_its_field(String typed) {
        assertThatThrownBy(() -> Money.sum("amount", typed))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::field)
                                .containsExactly("amount"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 壹分",
        "0.50, 伍角",
        "10.00, 壹拾元整",
        "10.05, 壹拾元零伍分",
        "20.30, 贰拾元叁角",
        "105.67, 壹佰零伍元陆角柒分",
        "1010, 壹仟零壹拾元整",
        "10000, 壹万元整",
        "100010, 壹拾万零壹拾元整",
        "20000300, 贰仟万零叁佰元整",
        "100000001, 壹亿零壹元整",
        "1000000000, 壹拾亿元整",
        "9999.99, 玖仟玖佰玖拾玖元玖角玖分"
    })
    void a_receipt_says_the_sum_in_capitals(BigDecimal sum, String said) {
        assertThat(Money.capitals(sum)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"10元/本, 本", "40元/证, 证", "每件 80 元,", "按面积,"})
    void what_is_counted_is_read_from_the_standard(String standard, String unit) {
        assertThat(new FeeLine("工本费", standard, BigDecimal.TEN).unit()).isEqualTo(unit);
    }

    @Test
    void a_fee_line_is_never_rounded() {
        assertThat(new FeeLine("费", "x", new BigDecimal("0.005")).amount()).isEqualTo("0.005");
        assertThat(new FeeLine("费", "x", new BigDecimal("1E+9")).amount()).isEqualTo("1000000000.00");
    }
}
