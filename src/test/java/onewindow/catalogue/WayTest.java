package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import onewindow.catalogue.edit.DemoItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayTest {
    @Test
    void no_shipped_guide_promises_a_way_that_is_not_open() {
        assertThat(DemoItem.all().stream().flatMap(item -> Way.promised(item).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "可电话、网上或到窗口预约,ONLINE_APPOINTMENT",
        "先在微信小程序上预约时段,ONLINE_APPOINTMENT",
        "预约可在网上办,ONLINE_APPOINTMENT",
        "也可直接来取号,TICKETS",
        "证件可邮寄到家,POST",
        "结果用快递免费寄,POST",
        "手机刷脸最快,FACE_SCAN",
        "做一次人脸识别,FACE_SCAN"
    })
    void a_promise_is_known_in_all_its_words(String text, Way way) {
        assertThat(Way.named(text)).contains(way);
    }

    @ParameterizedTest
    @ValueSource(strings = {"可先电话预约", "老人行动不便的可打电话预约上门认证", "手机、网上提交，或到窗口提交", "通知去医院评定的时间", "到镇中心排队等候", "部队把喜报寄到区里以后"})
    void what_exists_may_be_said(String text) {
        assertThat(Way.named(text)).isEmpty();
    }

    @Test
    void the_telephone_is_a_way_where_there_is_one() {
        assertThat(Way.appointment("郑旺镇便民服务中心", "0539-8381234")).contains("0539-8381234", "郑旺镇便民服务中心");
        assertThat(Way.appointment("郑旺镇便民服务中心", null)).doesNotContain("电话").contains("直接到窗口");
    }
}
