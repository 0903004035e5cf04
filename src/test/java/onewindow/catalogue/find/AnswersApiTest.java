package onewindow.catalogue.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.TestDatabase;
import onewindow.catalogue.Way;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions over HTTP are answered from the site and the version in force; guides promise only what is there. */
@OneWindowTest
class AnswersApiTest {
    private static final String TOWN = "&regionCode=371312108000";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    private Api visitor;

    @BeforeEach
    void a_visitor() {
        visitor = Api.visitor(port);
    }

    private JsonNode ask(String words) {
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return visitor.get("/api/items/search?q=" + q + TOWN).expect(200).body();
    }

    private JsonNode askAt(String words, String region) {
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return visitor.get("/api/items/search?q=" + q + "&regionCode=" + region)
                .expect(200)
                .body();
    }

    private static String lines(JsonNode found) {
        return found.at("/answer/lines").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"周末开门吗", "几点下班", "星期六上班吗", "礼拜天有人吗", "国庆节放假吗"})
    void hours_are_those_of_the_site_and_its_calendar(String asked) {
        JsonNode found = ask(asked);
        String hours = db.sql("select hours from organisation.site where region_code = '371312108000'")
                .one(String.class);
        assertThat(found.at("/answer/topic").asString()).isEqualTo("HOURS");
        assertThat(lines(found)).contains(hours, "法定节假日不开门");
        assertThat(found.get("items")).isEmpty();
        assertThat(found.get("unsure").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "九曲街道几点上班,HOURS,九曲街道便民服务中心",
        "请问九曲几点下班,HOURS,九曲街道便民服务中心",
        "郑旺镇便民服务中心在哪,WHERE,郑旺镇便民服务中心",
        "八湖镇电话多少,PHONE,八湖镇便民服务中心",
        "八湖镇,WHERE,八湖镇便民服务中心",
        "汤头街道办事处周六上班吗,HOURS,汤头街道便民服务中心",
        "河东区九曲街道三官庙社区在哪,WHERE,三官庙社区便民服务站",
        "三官庙村电话,PHONE,三官庙社区便民服务站",
        "政务服务中心怎么走,WHERE,河东区政务服务中心",
        "我们镇几点上班,HOURS,郑旺镇便民服务中心"
    })
    void the_place_that_is_named_is_meant_and_not_the_one_chosen(String asked, String topic, String site) {
        JsonNode found = ask(asked);
        assertThat(found.at("/answer/topic").asString()).isEqualTo(topic);
        assertThat(found.at("/answer/title").asString() + lines(found)).contains(site);
        assertThat(found.get("items")).isEmpty();
        if (!site.startsWith("郑旺")) {
            assertThat(found.at("/answer").toString()).doesNotContain("郑旺");
        }
    }

    @Test
    void an_item_is_asked_of_the_place_that_is_named() {
        JsonNode found = ask("汤头街道低保在哪办");
        assertThat(found.at("/items/0/name").asString()).contains("最低生活保障");
        assertThat(lines(found)).contains("汤头街道便民服务中心").doesNotContain("郑旺");
    }

    @ParameterizedTest
    @ValueSource(strings = {"蒙山镇几点上班", "沂南县大厅几点下班", "请问小河沟村服务站在哪", "凤凰镇电话多少"})
    void a_place_that_does_not_exist_is_admitted(String asked) {
        JsonNode found = ask(asked);
        assertThat(found.at("/answer/title").asString()).startsWith("没有查到“");
        assertThat(found.at("/answer/phone").isNull()).isTrue();
        assertThat(lines(found)).contains("12345").doesNotContain("0539", "8:30");
    }

    @Test
    void the_premium_of_an_insurance_is_not_taken_for_the_fee() {
        assertThat(lines(ask("医保要交多少钱"))).contains("保险费要另外交", "每年交多少钱？", "0539-");
        assertThat(lines(ask("新农保一年交多少钱"))).contains("保险费要另外交", "指南里没有写", "0539-");
    }

    @Test
    void whether_it_can_be_done_on_line_is_answered_by_the_item() {
        assertThat(lines(ask("临时救助能不能网上办"))).contains("能。", "先带身份证到窗口核对一次身份");
        assertThat(lines(ask("林木采伐网上能办吗"))).contains("能。").doesNotContain("核对一次身份");
        assertThat(lines(ask("网上能办吗"))).containsPattern("\\d+ 件事能在网上办");
    }

    @Test
    void a_day_that_is_named_is_answered_for_that_day() {
        assertThat(lines(ask("周末开门吗"))).contains("周六").contains("周日").contains("不开门。");
    }

    @Test
    void a_holiday_is_answered_by_the_notice_and_a_market_day_by_the_moon() {
        clock.set(java.time.Instant.parse("2026-09-30T02:00:00Z"));
        try {
            assertThat(lines(ask("国庆节上班吗"))).contains("10月1日（周四）：不开门（国庆节放假）").contains("10月7日（周三）：不开门");
            assertThat(lines(askAt("赶集天开门吗", "371312104000")))
                    .contains("10月3日（周六）：7:30–11:30 开门（国庆节放假；圩日（集日） 7:30–11:30）");
        } finally {
            clock.reset();
        }
    }

    @Test
    void what_to_bring_what_it_costs_where_and_how_long_come_from_the_version_in_force() {
        assertThat(lines(ask("办低保带什么"))).contains("最低生活保障申请书");
        assertThat(lines(ask("居住证补办要多少钱"))).contains("20元/证");
        assertThat(lines(ask("低保在哪办"))).contains("便民服务中心");
        assertThat(lines(ask("林木采伐许可证多久办下来"))).contains("个工作日内办好");
        assertThat(lines(ask("办事要收费吗"))).contains("件事不收费", "居住证换领、补领");
        assertThat(ask("低保在哪办").at("/answer/source").asString()).contains("办事指南第");
    }

    @Test
    void what_is_not_known_is_admitted_and_people_are_offered() {
        for (String asked : List.of("买火车票", "教师资格证带什么", "今天天气咋样")) {
            JsonNode found = ask(asked);
            assertThat(found.get("unsure").asBoolean()).as(asked).isTrue();
            assertThat(found.path("answer").isMissingNode()
                            || found.get("answer").isNull())
                    .as(asked)
                    .isTrue();
            assertThat(found.path("understood").asString("")).as(asked).doesNotContain("您是不是想办");
        }
    }

    @Test
    void no_guide_promises_a_way_that_is_not_open_and_each_names_the_telephone() {
        for (JsonNode guide : guides()) {
            String name = guide.get("name").asString();
            ObjectNode said = ((ObjectNode) guide).deepCopy();
            said.get("questions").forEach(question -> ((ObjectNode) question).put("question", ""));
            assertThat(Way.named(said.toString())).as(name).isEmpty();
            assertThat(guide.get("appointment").asString())
                    .as(name)
                    .contains("直接到窗口")
                    .containsPattern("电话 0539-?\\d{7}");
        }
    }

    @Test
    void an_editor_and_an_import_are_told_which_words_promise_what_is_not_there() {
        Api editor = Api.staff(port, "hedong.catalogue");
        String id = visitor.get("/api/items/370511904000/guide").expect(200).text("id");
        JsonNode whole = editor.get("/api/admin/items/" + id).expect(200).body();
        ObjectNode promising = ((ObjectNode) whole).deepCopy();
        promising.put("appointment", "可以网上预约");
        promising.put("reviewStandard", whole.get("reviewStandard").asString() + "办好后免费邮寄。");
        JsonNode saved =
                editor.put("/api/admin/items/" + id, promising).expect(200).body();
        Api.Answer refused = editor.post(
                        "/api/admin/items/" + id + "/offer",
                        Map.of("version", saved.get("version").asInt()))
                .expect(422);
        assertThat(refused.error("appointment")).contains("可以网上预约", "网上预约");
        assertThat(refused.error("reviewStandard")).contains("免费邮寄", "邮寄");
        ObjectNode mended = ((ObjectNode) whole).deepCopy();
        mended.put("version", saved.get("version").asInt());
        editor.put("/api/admin/items/" + id, mended).expect(200);

        String csv = "事项编码,事项名称,事项类型,责任部门,预约办理\nWAY-1,刷脸的事,公共服务,民政,手机刷脸就行\n";
        Api.Answer report = editor.upload(
                        "/api/admin/items/import", "items.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        assertThat(report.at("imported").asInt()).isZero();
        assertThat(report.at("problems").toString()).contains("手机刷脸就行");
    }

    @Test
    void an_item_offered_before_the_rule_is_said_anew_and_its_old_version_stays() throws Exception {
        String code = "370511901000";
        TestDatabase.asOwner(
                db,
                """
                insert into catalogue.item_version (item_id, version, content, effective_from, created_at)
                select i.id, (select max(version) + 1 from catalogue.item_version x where x.item_id = i.id),
                       v.content || '{"appointment": "可电话、网上或到窗口预约，也可直接来取号"}', current_date, now()
                from catalogue.item i join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
                where i.code = '%s'""".formatted(code),
                "update catalogue.item i set current_version = (select max(version) from catalogue.item_version v where v.item_id = i.id) where code = '%s'"
                        .formatted(code));
        int before = version(code);
        try (var in = getClass().getResourceAsStream("/db/migration/V265__promise_no_way_that_is_not_open.sql")) {
            TestDatabase.asOwner(db, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(version(code)).isEqualTo(before + 1);
        assertThat(content(code, before)).contains("取号");
        assertThat(content(code, before + 1)).doesNotContain("取号").contains("最低生活保障申请书");
    }

    private int version(String code) {
        return (int) db.sql("select current_version from catalogue.item where code = :code")
                .bind("code", code)
                .count();
    }

    private String content(String code, int version) {
        return db.sql("""
                        select v.content::text from catalogue.item_version v join catalogue.item i on i.id = v.item_id
                        where i.code = :code and v.version = :version""").bind("code", code).bind("version", version).one(String.class);
    }

    private List<JsonNode> guides() {
        List<JsonNode> guides = new ArrayList<>();
        visitor.get("/api/items/search?size=100")
                .expect(200)
                .body()
                .get("items")
                .forEach(item -> guides.add(
                        visitor.get("/api/items/" + item.get("code").asString() + "/guide?regionCode=371312108000")
                                .expect(200)
                                .body()));
        assertThat(guides).hasSizeGreaterThan(80);
        return guides;
    }
}
