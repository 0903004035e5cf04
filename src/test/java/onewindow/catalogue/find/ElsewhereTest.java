package onewindow.catalogue.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElsewhereTest {
    private final Elsewhere elsewhere = Elsewhere.load();

    @ParameterizedTest
    @CsvSource({"身份证丢了咋办,派出所", "二胎上户口去哪,派出所", "离婚,婚姻登记处", "电动三轮车上牌,车管所", "我要投诉,12345", "公积金能取吗,12329"})
    void what_is_done_elsewhere_is_sent_there(String asked, String where) {
        assertThat(elsewhere.of(asked)).contains(where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"儿子要结婚分家想要块宅基地", "外地户口办居住证", "想找人问问离婚的法律规定", "高龄津贴", ""})
    void what_is_done_here_is_not_sent_away(String asked) {
        assertThat(elsewhere.of(asked)).isNull();
    }
}
