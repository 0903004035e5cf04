package onewindow.organisation.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.organisation.region.DivisionRule.Division;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionRuleTest {
    private static @Nullable String fault(String code, @Nullable Level expected) {
        DivisionRule.Fault fault = DivisionRule.fault(new Division(code, "某地", Map.of()), expected);
        return fault == null ? null : fault.message();
    }

    @ParameterizedTest
    @ValueSource(strings = {"37", "3713", "371312", "371312108", "371312108201", "371312000000", "441900", "441900003"})
    void a_well_formed_code_of_any_level_is_taken(String code) {
        assertThat(fault(code, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 没有填代码",
        "3713121, 应为 2、4、6、9 或 12 位",
        "071312, 首位不是 0",
        "37131A, 应为 2、4、6、9 或 12 位",
        "3.71312E+11, 科学计数法",
        "371312000, 不能全是 0",
        "350527000, 不能全是 0",
        "371312000201, 镇级一段是 000",
        "370012, 市级一段是 00",
        "371312601, 不在其中",
        "'1; drop table', 应为 2、4、6、9 或 12 位",
    })
    void a_malformed_code_is_refused_with_what_is_wrong(String code, String reason) {
        assertThat(fault(code, null)).contains(reason);
    }

    @Test
    void a_code_of_another_level_does_not_belong_into_a_file_of_villages() {
        assertThat(fault("371312108", Level.VILLAGE)).contains("村（社区）级");
        assertThat(fault("371312108201", Level.TOWN)).contains("镇（街道）级");
        assertThat(fault("371312108000", Level.TOWN)).isNull();
    }

    @Test
    void a_village_under_another_town_is_refused_and_the_column_named() {
        var fault = DivisionRule.fault(
                new Division("371312108201", "朱家郑旺村村民委员会", Map.of("streetCode", "371312001")), Level.VILLAGE);
        assertThat(fault).isEqualTo(new DivisionRule.Fault("streetCode", "上级写的是“371312001”，但按代码“371312108201”不属于它。"));
    }

    @Test
    void a_parent_may_be_written_short_or_with_its_zeros() {
        for (String parent : new String[] {"371312108", "371312108000", "371312", ""}) {
            var row = new Division("371312108201", "朱家郑旺村村民委员会", Map.of("parentCode", parent));
            assertThat(DivisionRule.fault(row, null)).isNull();
        }
    }

    @Test
    void a_name_must_be_there_and_readable() {
        assertThat(DivisionRule.fault(new Division("371312", "", Map.of()), null))
                .isNotNull();
        assertThat(DivisionRule.fault(new Division("371312", "河\uFFFD区", Map.of()), null))
                .isNotNull();
        assertThat(DivisionRule.fault(new Division("371312", "区".repeat(61), Map.of()), null))
                .isNotNull();
        assertThat(DivisionRule.fault(new Division("371312", "𠮷䶮区", Map.of()), null))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "371312001, 九曲镇, 街道",
        "371312104, 汤河乡, 镇",
        "371312203, 归昌镇, 乡",
        "371312108001, 朱家郑旺, 居民委员会",
        "371312108201, 月亮湾社区, 村民委员会",
    })
    void a_name_its_code_would_not_lead_one_to_expect_is_noted(String code, String name, String kind) {
        assertThat(DivisionRule.oddity(RegionCode.of(code), name)).contains("按代码应是" + kind);
    }

    @ParameterizedTest
    @CsvSource({
        "371312001, 九曲街道",
        "371312108, 郑旺镇",
        "150622301, 某某苏木",
        "510824401, 苍溪县三溪口森林经营所",
        "371312108201, 朱家郑旺村村民委员会",
        "371312001001, 郁九曲社区居民委员会",
        "371312001401, 工业园",
        "371312, 河东区",
    })
    void an_ordinary_name_is_not_noted(String code, String name) {
        assertThat(DivisionRule.oddity(RegionCode.of(code), name)).isNull();
    }

    @Test
    void what_spreadsheets_do_to_codes_is_undone() {
        assertThat(DivisionRule.cleanCode(" ３７１３１２ ")).isEqualTo("371312");
        assertThat(DivisionRule.cleanCode("'371312108")).isEqualTo("371312108");
        assertThat(DivisionRule.cleanCode("371312108.0")).isEqualTo("371312108");
    }

    @Test
    void a_city_without_counties_stands_directly_over_its_towns() {
        assertThat(DivisionRule.parent(RegionCode.of("441900003"))).isEqualTo(RegionCode.of("4419"));
        assertThat(DivisionRule.parent(RegionCode.of("371312108201"))).isEqualTo(RegionCode.of("371312108"));
        assertThat(DivisionRule.parent(RegionCode.of("37"))).isNull();
    }
}
