package onewindow.organisation.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import onewindow.identity.RegionCode.Level;
import onewindow.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNameTest {
    @ParameterizedTest
    @CsvSource({
        "COUNTY, 河东区, 河东区政务服务中心",
        "TOWN, 郑旺镇, 郑旺镇便民服务中心",
        "TOWN, 九曲街道, 九曲街道便民服务中心",
        "TOWN, 九曲街道办事处, 九曲街道便民服务中心",
        "TOWN, 月山乡, 月山乡便民服务中心",
        "VILLAGE, 西郑旺村村民委员会, 西郑旺村便民服务站",
        "VILLAGE, 相公一村村民委员会, 相公一村便民服务站",
        "VILLAGE, 刘村社区居民委员会, 刘村社区便民服务站",
        "VILLAGE, 多福巷社区居委会, 多福巷社区便民服务站",
        "VILLAGE, 东街居委会, 东街社区便民服务站",
        "VILLAGE, 李公河社区居民委员, 李公河社区便民服务站",
        "VILLAGE, 王家村委会, 王家村便民服务站",
        "VILLAGE, 长春村村村民委员会, 长春村便民服务站",
        "VILLAGE, 马村村村民委员会, 马村村便民服务站",
        "VILLAGE, 巴彦嘎查村民委员会, 巴彦嘎查便民服务站",
        "VILLAGE, 河东工业园, 河东工业园便民服务站",
    })
    void a_name_is_composed_of_the_place_and_what_serves_there(Level level, String region, String name) {
        assertThat(SiteName.of(level, region, null)).isEqualTo(name);
    }

    @Test
    void the_county_stands_in_front_of_a_towns_name_where_the_county_wants_it() {
        assertThat(SiteName.of(Level.TOWN, "昆仑镇", "淄川区")).isEqualTo("淄川区昆仑镇便民服务中心");
        assertThat(SiteName.of(Level.VILLAGE, "东街村村民委员会", "淄川区")).isEqualTo("东街村便民服务站");
    }

    @Test
    void a_point_carries_its_partners_name() {
        assertThat(SiteName.ofPoint("农商银行郑旺支行")).isEqualTo("农商银行郑旺支行便民服务点");
        assertThat(SiteName.ofPoint("郑旺邮政便民服务点")).isEqualTo("郑旺邮政便民服务点");
        assertThatThrownBy(() -> SiteName.ofPoint(" ")).isInstanceOf(Problem.class);
    }
}
