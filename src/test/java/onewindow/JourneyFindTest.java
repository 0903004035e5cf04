package onewindow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody looks for what he needs: he is answered, or told that it is not known, and comes back to where he was. */
@OneWindowTest
class JourneyFindTest {
    private static final String PLACE =
            "localStorage.setItem('ow.region', JSON.stringify({code:'371312108000',name:'郑旺镇',level:'TOWN'}))";

    @LocalServerPort
    int port;

    @Test
    void a_question_is_answered_and_what_is_not_known_is_admitted() {
        try (Visitor villager = Visitor.onPhone(port)) {
            villager.open("/items?q=周末开门吗")
                    .sees("的开放时间")
                    .sees("法定节假日只在下面写明的时间开门")
                    .accessible();
            villager.open("/items?q=办低保带什么").sees("要带什么").sees("最低生活保障申请书");
            villager.open("/items?q=买火车票").sees("这个我们拿不准，问人最快").sees("请代办员帮忙").accessible();
            assertThat(villager.page.locator("main")).not().containsText("您是不是想办");
            villager.open("/items?lifeEvent=身后事");
            assertThat(villager.page.locator("h1")).hasText("身后事");
        }
    }

    @Test
    void the_place_is_asked_for_before_any_site_is_called_the_nearest() {
        try (Visitor villager = Visitor.onPhone(port)) {
            villager.open("/").sees("您在哪个村（社区）？");
            assertThat(villager.page.locator("main")).not().containsText("离您最近");
            villager.open("/items/370511904000").sees("您镇（街道）的便民服务中心").sees("选您的村（社区），看是哪一个");
            villager.page.evaluate(PLACE);
            villager.open("/items/370511904000").sees("郑旺镇便民服务中心");
            villager.open("/").sees("离您最近的办事点");
        }
    }

    @Test
    void back_from_a_guide_the_list_stands_where_it_was_with_its_words() {
        try (Visitor villager = Visitor.onPhone(port)) {
            Page page = villager.page;
            villager.open("/items?q=补贴").sees("搜索「补贴」");
            Locator twelfth = page.locator("main .row-link").nth(11);
            twelfth.evaluate("link => link.scrollIntoView({ block: 'center' })");
            double before = top(page);
            twelfth.click();
            villager.sees("谁能办");
            page.goBack();
            villager.sees("搜索「补贴」");
            page.waitForFunction("y => Math.abs(window.scrollY - y) < 80", before);
            twelfth.click();
            villager.sees("谁能办");
            page.locator("nav.back a").click();
            villager.sees("搜索「补贴」");
            assertThat(page.locator("#search-words")).hasValue("补贴");
        }
    }

    private static double top(Page page) {
        return ((Number) page.evaluate("() => window.scrollY")).doubleValue();
    }

    @Test
    void large_letters_twice_over_still_fit_a_phone() {
        try (Visitor villager = Visitor.onPhone(port)) {
            Page page = villager.page;
            villager.open("/");
            page.evaluate(PLACE + "; localStorage.setItem('ow.elder', 'true')");
            page.addInitScript("addEventListener('DOMContentLoaded', () => "
                    + "document.documentElement.style.setProperty('font-size', '32px', 'important'))");
            for (String address : List.of(
                    "/",
                    "/items",
                    "/items?q=周末开门吗",
                    "/items?q=买火车票",
                    "/items/370511904000",
                    "/sites",
                    "/region",
                    "/progress",
                    "/departments")) {
                villager.open(address);
                page.waitForFunction("() => !document.querySelector('.spinner')");
                assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(address)
                        .isEqualTo(true);
                double header = ((Number) page.evaluate(
                                "() => document.querySelector('header.top').offsetHeight" + " / window.innerHeight"))
                        .doubleValue();
                assertThat(header).as(address).isLessThanOrEqualTo(0.2);
                assertThat(
                                page.evaluate(
                                        "() => [...document.querySelectorAll('.tabs a')].every(tab => "
                                                + "tab.scrollWidth <= tab.clientWidth && tab.getBoundingClientRect().right <= innerWidth + 1)"))
                        .as(address)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void the_large_version_shows_the_five_answers_and_folds_the_rest() {
        try (Visitor villager = Visitor.onPhone(port)) {
            villager.open("/");
            villager.page.evaluate("localStorage.setItem('ow.elder', 'true')");
            villager.open("/items/370511904000");
            for (String answer : List.of("谁能办", "要带什么", "多久办好", "在哪办", "多少钱")) {
                villager.sees(answer);
            }
            assertThat(villager.page.locator("#elements")).isHidden();
            villager.page.locator("details.rest > summary").click();
            assertThat(villager.page.locator("#elements")).isVisible();
            villager.accessible();
            villager.open("/");
            assertThat(villager.page.locator(".examples")).hasCount(0);
        }
    }
}
