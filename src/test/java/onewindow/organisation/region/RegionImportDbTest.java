package onewindow.organisation.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import onewindow.OneWindowTest;
import onewindow.identity.RegionCode;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.sheet.ImportReport;
import onewindow.platform.sheet.ImportReport.RowProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

@OneWindowTest
@Transactional
class RegionImportDbTest {
    @Autowired
    RegionImport regionImport;

    @Autowired
    Regions regions;

    @Autowired
    Sites sites;

    @Autowired
    Db db;

    private ImportReport load(String text) {
        return load(text, StandardCharsets.UTF_8);
    }

    private ImportReport load(String text, Charset charset) {
        return regionImport.run(new ByteArrayResource(text.getBytes(charset)));
    }

    private static List<String> messages(ImportReport report) {
        return report.problems().stream().map(RowProblem::message).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "cangxi, 510824, 苍溪县, 34, 457, 苍溪县政务服务中心",
        "ruijin, 360781, 瑞金市, 18, 247, 瑞金市政务服务中心",
        "shanggao, 360923, 上高县, 18, 228, 上高县政务服务中心",
    })
    void a_county_is_loaded_from_the_published_files(
            String file, String code, String name, int towns, int villages, String centre) {
        ImportReport first = regionImport.run(new ClassPathResource("regions/" + file + "-streets.csv"));
        ImportReport second = regionImport.run(new ClassPathResource("regions/" + file + "-villages.csv"));

        assertThat(first.imported()).isEqualTo(towns);
        assertThat(second.imported()).isEqualTo(villages);
        assertThat(first.rejected() + second.rejected()).isZero();
        Region county = regions.get(RegionCode.of(code));
        assertThat(county.name()).isEqualTo(name);
        assertThat(county.childCount()).isEqualTo(towns);
        assertThat(regions.path(county.code())).hasSize(3);
        assertThat(sites.at(county.code()).orElseThrow().name()).isEqualTo(centre);
        assertThat(siteCount(code)).isEqualTo(1 + towns + villages);
    }

    private long siteCount(String code) {
        return db.sql("select count(*) from organisation.site where region_code like :code || '%'")
                .bind("code", code)
                .count();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        regionImport.run(new ClassPathResource("regions/ruijin-streets.csv"));
        ImportReport again = regionImport.run(new ClassPathResource("regions/ruijin-streets.csv"));
        assertThat(again.imported()).isZero();
        assertThat(again.unchanged()).isEqualTo(18);
        assertThat(siteCount("360781")).isEqualTo(19);
    }

    @Test
    void bad_rows_are_named_with_their_reason_and_good_rows_go_in() {
        ImportReport report = load("""
                code,name,parentCode
                360781100,象湖镇,360781
                360781100201,南岗村村民委员会,360781100
                360781100202,瑞明村村民委员会,360781101
                36078110020,少一位,
                360781900,镇级码段外,
                360781100203,,360781100
                360781999201,没有镇的村村民委员会,
                360781100201,南岗村村民委员会,
                360781100201,改个名村村民委员会,

                3.60781E+11,科学计数,
                """);

        assertThat(report.rows()).isEqualTo(10);
        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(8);
        assertThat(report.problems()).extracting(RowProblem::row).containsExactly(4, 5, 6, 7, 8, 9, 10, 12);
        assertThat(report.problems())
                .extracting(RowProblem::field)
                .containsExactly("parentCode", "code", "code", "name", "code", "code", "code", "code");
        assertThat(messages(report).get(0)).contains("360781101").contains("不属于它");
        assertThat(messages(report).get(4)).contains("上级 360781999000 不存在");
        assertThat(messages(report).get(5)).isEqualTo("与第 3 行重复。");
        assertThat(messages(report).get(6)).contains("与第 3 行“南岗村村民委员会”相同，名称却不同");
        assertThat(regions.find(RegionCode.of("360781100201"))).isPresent();
        assertThat(regions.find(RegionCode.of("360781100202"))).isEmpty();
    }

    @Test
    void villages_below_a_refused_town_go_with_it() {
        ImportReport report = load("""
                code,name
                999999100,没有县的镇
                999999100201,没有县的村村民委员会
                """);
        assertThat(report.imported()).isZero();
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(regions.find(RegionCode.of("999999"))).isEmpty();
    }

    @Test
    void a_code_of_the_wrong_level_does_not_enter_a_file_of_villages() {
        ImportReport report = load("""
                code,name,streetCode,provinceCode,cityCode,areaCode
                371312108,郑旺镇,371312108,37,3713,371312
                """);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(messages(report).getFirst()).contains("村（社区）级");
    }

    @Test
    void a_name_that_does_not_fit_its_code_is_noted_and_imported() {
        ImportReport report = load("""
                code,name
                360781100,象湖镇
                360781100201,月亮湾社区居民委员会
                """);
        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.rejected()).isZero();
        assertThat(messages(report)).singleElement().asString().contains("按代码应是村民委员会");
    }

    @Test
    void another_name_for_a_known_code_renames_the_place_and_its_site() {
        load("code,name\n360781100,象湖镇\n");
        ImportReport report = load("code,name\n360781100,新象湖镇\n");
        assertThat(report.imported()).isEqualTo(1);
        assertThat(messages(report)).containsExactly("原名“象湖镇”，已改为“新象湖镇”（改名不换代码）。");
        assertThat(sites.at(RegionCode.of("360781100")).orElseThrow().name()).isEqualTo("新象湖镇便民服务中心");
    }

    @Test
    void an_abolished_code_is_never_used_again() {
        load("code,name\n360781100,象湖镇\n");
        db.sql("update organisation.region set abolished_on = date '2025-09-01' where code = '360781100000'")
                .update();
        ImportReport report = load("code,name\n360781100,象湖镇\n360781100201,南岗村村民委员会\n");
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(messages(report).get(0)).contains("已于 2025-09-01 停用");
    }

    @Test
    void gb18030_a_byte_order_mark_and_a_gzip_are_read() throws IOException {
        String text = "代码,名称\n360781100,象湖镇\n360781101,𠮷䶮镇\n";
        assertThat(load(text, Charset.forName("GB18030")).imported()).isEqualTo(2);
        assertThat(regions.get(RegionCode.of("360781101")).name()).isEqualTo("𠮷䶮镇");
        assertThat(load("\uFEFF" + text).unchanged()).isEqualTo(2);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(regionImport.run(new ByteArrayResource(packed.toByteArray())).unchanged())
                .isEqualTo(2);
    }

    @Test
    void a_file_without_the_columns_or_that_is_no_csv_is_refused_whole() {
        assertThatThrownBy(() -> load("甲,乙\n1,2\n")).isInstanceOf(Problem.class).hasMessageContaining("列名");
        assertThatThrownBy(() -> load("")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> load("MZ\0\0code,name\n")).hasMessageContaining("不是 CSV");
        assertThatThrownBy(() -> load("PK\3\4xlsx")).hasMessageContaining("不是 CSV");
    }

    @Test
    void hostile_names_are_only_names() {
        load("code,name\n360781100,\"'; drop table organisation.region; --<script>\"\n");
        assertThat(regions.get(RegionCode.of("360781100")).name()).contains("drop table");
    }
}
