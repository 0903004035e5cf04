package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三",
                "欧阳娜娜",
                "𠮷田",
                "王䶮",
                "阿卜杜拉·买买提",
                "阿卜杜拉•买买提",
                "O'Brien",
                "ئابدۇللا",
                "𰻝小明",
                "丁",
                "𠮷",
                "刘〇",
                "བསོད་ནམས་རྒྱལ་མཚན",
                "ᠪᠠᠲᠤ\u180eᠠ",
                "ꆈꌠꁱꂷ",
                "⻢⼩⼭",
                "ئالىم ئەخمەت",
                "阿卜杜拉᛫买买提",
                "Maria José Fernanda del Carmen Villaseñor y Gutiérrez de la Torre Santa Cruz",
                "Nguyễn Thị Ánh",
                "张\u200b三",
                "\u202d张三\u202c"
            })
    void names_as_people_bear_them_are_taken(String name) {
        assertThat(PartyName.fault(PartyKind.PERSON, name)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "张三😀, 表情符号",
        "张❤三, 表情符号",
        "张三1️⃣, 表情符号",
        "<script>, “<”“>”",
        "张\u0000三, 看不见",
        "张三1, 数字",
        "张；三, 符号",
        "'', 请填写姓名"
    })
    void everything_else_is_refused_with_its_reason(String name, String said) {
        assertThat(PartyName.fault(PartyKind.PERSON, name)).contains(said);
    }

    @Test
    void what_looks_like_sql_is_only_a_strange_name() {
        assertThat(PartyName.fault(PartyKind.PERSON, "'; drop table")).contains("符号");
    }

    @Test
    void a_character_beyond_the_basic_plane_is_one_character() {
        assertThat(PartyName.fault(PartyKind.ENTERPRISE, "𠮷")).contains("2 到 200");
        assertThat(PartyName.fault(PartyKind.PERSON, "𠮷".repeat(100))).isNull();
        assertThat(PartyName.fault(PartyKind.PERSON, "𠮷".repeat(101))).isNotNull();
    }

    @Test
    void enterprises_may_have_digits_and_brackets() {
        assertThat(PartyName.fault(PartyKind.ENTERPRISE, "临沂市河东区360（连锁）超市")).isNull();
        assertThat(PartyName.fault(PartyKind.ENTERPRISE, "二〇二五农资店")).isNull();
        assertThat(PartyName.fault(PartyKind.ENTERPRISE, "河东<b>超市")).contains("“<”“>”");
    }

    @Test
    void a_name_is_kept_as_it_was_typed() {
        assertThat(PartyName.normal(" 阿卜杜拉•买买提\u200b ")).isEqualTo("阿卜杜拉•买买提");
    }
}
