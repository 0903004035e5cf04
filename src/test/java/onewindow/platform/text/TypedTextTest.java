package onewindow.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "37131219580612003X",
                "37131219580612003x",
                " 371312 19580612 003X ",
                "３７１３１２１９５８０６１２００３Ｘ",
                "371312\u00a01958\u00a00612\u00a0003X",
                "371312\u20091958\u202f0612\u3000003X",
                "\u202d37131219580612003X\u202c",
                "\u200b371312\u200c1958\u200d0612\u200e003X\u200f",
                "\ufeff37131219580612003X",
                "\u2066371312\u206719580612003X\u2069",
                "371312\t1958\n0612003X",
                "371312-19580612-003X",
                "371312‐1958‑0612–003X",
                "371312—1958－0612·003X",
                "371312.1958.0612.003X",
                "371312\u00ad19580612003X",
                "𝟑𝟕𝟏𝟑𝟏𝟐𝟏𝟗𝟓𝟖𝟎𝟔𝟏𝟐𝟎𝟎𝟑X",
            })
    void a_number_has_one_spelling(String typed) {
        assertThat(TypedText.number(typed)).isEqualTo("37131219580612003X");
    }

    @ParameterizedTest
    @CsvSource({
        "13800000001, 13800000001",
        "138 0000 0001, 13800000001",
        "138-0000-0001, 13800000001",
        "１３８０００００００１, 13800000001",
        "+8613800000001, 13800000001",
        "＋86 138 0000 0001, 13800000001",
        "008613800000001, 13800000001",
        "8613800000001, 13800000001",
        "+86-138-0000-0001, 13800000001",
        "\u202d13800000001\u202c, 13800000001",
        "0539-8381234, 0539-8381234",
        "05398381234, 0539-8381234",
        "0539 838 1234, 0539-8381234",
        "（0539）8381234, 0539-8381234",
        "(0539) 8381234, 0539-8381234",
        "０５３９－８３８１２３４, 0539-8381234",
        "0539—8381234, 0539-8381234",
        "+86 539 8381234, 0539-8381234",
        "+86 (0)539 8381234, 0539-8381234",
        "0086-10-12345678, 010-12345678",
        "01012345678, 010-12345678",
        "021 12345678, 021-12345678",
        "8381234, 8381234",
        "838-1234, 8381234",
        "12345, 12345",
        "400-123-4567, 400-123-4567",
        "0539-8381234-801, 0539-8381234-801",
        "一三八, 一三八"
    })
    void a_telephone_number_is_dialled_as_it_is_kept(String typed, String kept) {
        assertThat(TypedText.phone(typed)).isEqualTo(kept);
        assertThat(TypedText.phone(kept)).as("tidied twice").isEqualTo(kept);
    }

    @Test
    void a_code_keeps_its_own_dashes() {
        assertThat(TypedText.code("\u00a0Ａ－００１０７ ")).isEqualTo("A-00107");
        assertThat(TypedText.code("\u00a0371312107000\u200b")).isEqualTo("371312107000");
    }

    @Test
    void sums_are_written_without_commas() {
        assertThat(TypedText.amount("１，２００．５０ ")).isEqualTo("1200.50");
        assertThat(TypedText.amount("−3")).isEqualTo("-3");
    }

    @Test
    void a_line_stays_as_it_was_typed_but_for_what_nobody_sees() {
        assertThat(TypedText.line("\ufeff 张\u200b三\u00a0")).isEqualTo("张三");
        assertThat(TypedText.line("阿卜杜拉•买买提")).isEqualTo("阿卜杜拉•买买提");
        assertThat(TypedText.line("⻢⼩⼭")).isEqualTo("⻢⼩⼭");
        assertThat(TypedText.line("John\u3000\u00a0 Smith")).isEqualTo("John Smith");
        assertThat(TypedText.line("ᠪᠠᠲᠤ\u202fᠶᠢᠨ")).contains("\u202f");
        assertThat(TypedText.lines("甲\n乙👨\u200d👩\u202e\n")).isEqualTo("甲\n乙👨\u200d👩");
    }

    @Test
    void what_looks_like_a_number_is_sought_as_one() {
        assertThat(TypedText.sought("３７１３１２－２０２６－０００１")).isEqualTo("371312-2026-0001");
        assertThat(TypedText.sought(" 张\u200b三 ")).isEqualTo("张三");
        assertThat(TypedText.sought("二〇二五农资店")).isEqualTo("二〇二五农资店");
    }
}
