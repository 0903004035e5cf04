package onewindow.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "·", "•", "・", "･", "‧", "．", ".", "∙", "⋅", "᛫", "●", "․", "⸱", "ꞏ", "ᐧ", "﹒", "\u0387", " · ",
                "·\u200b"
            })
    void the_dot_of_minority_names_is_one_in_all_its_forms(String dot) {
        assertThat(NameKey.same("阿卜杜拉" + dot + "买买提", "阿卜杜拉·买买提")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "临沂（河东）商店, 临沂(河东)商店",
        "Smith John, SMITH  JOHN",
        "欧阳\u3000娜娜, 欧阳娜娜",
        "张\u00a0三, 张三",
        "⻢⼩⼭, 马小山",
        "⻰⻛, 龙风",
        "⽥⽟, 田玉",
        "O’Brien, O'Brien",
        "Anne–Marie, Anne-Marie",
        "ABC农资店, ＡＢＣ农资店",
        "葛󠄀, 葛",
    })
    void spellings_of_one_name_are_the_same(String one, String other) {
        assertThat(NameKey.same(one, other)).isTrue();
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        for (String name : new String[] {"Renée", "Nguyễn", "Zoë", "ئۈرۈمچى", "རྒྱལ་མཚན"}) {
            assertThat(NameKey.same(name, Normalizer.normalize(name, Normalizer.Form.NFD)))
                    .as(name)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"张三, 张山", "王小兰, 王小蓝", "阿卜杜拉·买买提, 阿卜杜热·买买提", "二〇二五农资店, 二〇二六农资店", "\uE000, \uE001", "马, 𩢧"})
    void different_names_stay_different(String one, String other) {
        assertThat(NameKey.same(one, other)).isFalse();
    }

    @Test
    void every_kangxi_radical_is_compared_as_its_ideograph() {
        assertThat(IntStream.rangeClosed(0x2f00, 0x2fd5)
                        .mapToObj(Character::toString)
                        .map(NameKey::of)
                        .filter(key -> key.codePoints().noneMatch(Character::isIdeographic)))
                .isEmpty();
    }
}
