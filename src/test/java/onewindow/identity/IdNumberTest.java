package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x", " 110105 19491231 002X "})
    void the_published_numbers_are_right(String number) {
        assertThat(IdNumber.fault(number, TODAY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, 校验位",
        "11010519491231003X, 校验位",
        "11010519491231002, 您填了 17 位",
        "1101051949123100200, 您填了 19 位",
        "110105491231002, 您填了 15 位",
        "11010519490231002X, 不存在",
        "11010519491331002X, 不存在",
        "11010520270101002X, 还没有到",
        "11010518001231002X, 太早",
        "99010519491231002X, 省份",
        "1101051949123100A2, 只能是数字",
        "'', 请填写"
    })
    void each_fault_has_its_own_sentence(String number, String said) {
        assertThat(IdNumber.fault(number, TODAY)).contains(said);
    }

    @Test
    void a_child_born_today_counts_and_one_born_tomorrow_does_not() {
        assertThat(IdNumber.fault(IdNumber.complete("37131220261122001"), TODAY))
                .isNull();
        assertThat(IdNumber.fault(IdNumber.complete("37131220261123001"), TODAY))
                .contains("还没有到");
    }

    @Test
    void the_29th_of_february_exists_only_in_leap_years() {
        assertThat(IdNumber.fault(IdNumber.complete("37131220000229001"), TODAY))
                .isNull();
        assertThat(IdNumber.fault(IdNumber.complete("37131219000229001"), TODAY))
                .contains("不存在");
    }

    @Test
    void it_tells_birthday_and_sex() {
        assertThat(IdNumber.birthDate("11010519491231002X")).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(IdNumber.male("11010519491231002X")).isFalse();
        assertThat(IdNumber.male("440524188001010014")).isTrue();
    }
}
