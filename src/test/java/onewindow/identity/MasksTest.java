package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {
    @ParameterizedTest
    @CsvSource({"张三, 张*", "李小敏, 李*敏", "欧阳娜娜, 欧**娜", "𠮷田, 𠮷*", "王𠮷䶮, 王*䶮", "张, 张"})
    void a_name_keeps_its_ends(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "371312196103050018, 371312********0018",
        "11370302MB2854819D, 113703********819D",
        "E12345678, E******78",
        "1234, ****"
    })
    void a_number_keeps_six_and_four(String number, String masked) {
        assertThat(Masks.idNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13853912345, 138****2345", "05398081234, 053****1234", "12345, *****"})
    void a_phone_keeps_three_and_four(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"临沂市河东区郑旺镇大尤家村12号, 临沂市河东区郑旺镇****", "河东区九曲街道东兴路3号, 河东区九曲街道****", "郑旺镇大尤家村, 郑旺镇****", "大尤家村12号, ****"})
    void an_address_ends_at_the_town(String address, String masked) {
        assertThat(Masks.address(address)).isEqualTo(masked);
    }
}
