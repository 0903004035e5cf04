package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11370302MB2854819D", "12441500196720244T", "114403006939513773", "11440100007482575H",
                "11440300MB2D072246", "11511301008778183N", "115113010833722043", "11511300008778693M",
                "11100000000013338W", "11370800MB28559184", "11330105002500287C", "11430000006122244L",
                "113700000045046442", "11100000MB03271699", "11370302mb2854819d"
            })
    void the_published_codes_are_right(String code) {
        assertThat(CreditCode.fault(code)).isNull();
    }

    @Test
    void full_width_characters_and_blanks_of_any_kind_are_tidied_first() {
        assertThat(CreditCode.fault("1137 0302\u00a0MB28５4819Ｄ\u200b")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "11370302MB2854819E, 校验位",
        "11370302MB2854810D, 校验位",
        "11370302MB2854819, 您填了 17 位",
        "11370302MB285481OD, 没有 I、O、S、V、Z",
        "11370302MB28五4819D, 只能是数字",
        "'', 请填写"
    })
    void each_fault_has_its_own_sentence(String code, String said) {
        assertThat(CreditCode.fault(code)).contains(said);
    }

    @Test
    void two_characters_changed_places_are_noticed() {
        assertThat(CreditCode.fault("11370302MB2845819D")).contains("校验位");
    }

    @Test
    void a_completed_code_is_right() {
        assertThat(CreditCode.fault(CreditCode.complete("91371312MA3C0001"))).isNull();
    }
}
