package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.reception.HallStory;
import onewindow.reception.bridge.Paper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** 取号机、窗口、叫号屏、手机: one number, from the machine to the window, on everything people look at. */
@OneWindowTest
class JourneyHallTest {
    private static final String TOWN = "371312107000";
    private static final String QUEUE = "/api/desk/queue";
    /** A printer that counts. */
    private static final String PRINTER = "window.print = () => (window.printed = (window.printed ?? 0) + 1)";
    /** A machine on which nothing but the browser runs. */
    private static final String NO_BRIDGE = "delete window.WebSocket";
    /** A Chinese voice that writes down what it says; nothing is said without a sound. */
    private static final String VOICE = """
            window.said = []
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => [{ lang: 'zh-CN', name: '普通话', localService: true }],
              cancel() {},
              speak(words) {
                if (words.volume > 0) window.said.push(words.text)
                setTimeout(() => { words.onstart?.(); words.onend?.() }, 20)
              },
            } })""";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext program;

    private static int earlierTests;

    private Api director;
    private Api clerk;
    private JsonNode hall;
    private String site;

    @BeforeEach
    void an_open_hall_with_one_window_open() {
        site = sites().text("0.id");
        // What an earlier test called is older than a minute: no screen speaks it any more.
        earlierTests++;
        clock.advance(Duration.ofMinutes(5L * earlierTests));
        for (int day = 0; !sites().at("0.openNow").asBoolean(); day++) {
            clock.set(LocalDate.now(clock)
                    .plusDays(day == 0 ? 0 : 1)
                    .atTime(LocalTime.of(10, 5 * earlierTests))
                    .atZone(clock.getZone())
                    .toInstant());
        }
        director = Api.staff(port, "bahu.director");
        clerk = Api.staff(port, "bahu.clerk");
        hall = HallStory.hall(director, site);
        clerk.put(QUEUE + "/window", Map.of("windowId", HallStory.windowId(hall, 1)))
                .expect(200);
    }

    private Api.Answer sites() {
        return Api.visitor(port)
                .get("/api/sites?regionCode=" + TOWN + "&level=TOWN")
                .expect(200);
    }

    @AfterEach
    void everybody_goes_home() {
        do {
            if (inHand().path("state").asString("").equals("CALLED")) {
                act("START");
            }
            calls();
        } while (!inHand().isNull());
        clerk.delete(QUEUE + "/window").expect(200);
        clock.reset();
    }

    private JsonNode inHand() {
        return clerk.get(QUEUE).expect(200).at("hall.inHand");
    }

    private void act(String act) {
        clerk.post(QUEUE + "/tickets/" + inHand().path("id").asString() + "/acts", Map.of("act", act))
                .expect(200);
    }

    private void calls() {
        clerk.post(QUEUE + "/next", Map.of()).expect(200);
    }

    private String device(String kind, String name) {
        return director.post("/api/desk/halls/" + site + "/devices", Map.of("kind", kind, "name", name))
                .expect(200)
                .text("path");
    }

    private JsonNode device(String name) {
        for (JsonNode row :
                director.get("/api/desk/halls/" + site + "/devices").expect(200).body()) {
            if (row.path("name").asString().equals(name)) {
                return row;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** A machine never falls silent on the network, so nobody waits for that. */
    private Visitor machine(String path, String... scripts) {
        Visitor machine = Visitor.atDesk(port);
        machine.page.setViewportSize(1920, 1080);
        List.of(scripts).forEach(machine.page::addInitScript);
        machine.page.navigate(machine.at(path));
        return machine;
    }

    private static String number(Visitor kiosk) {
        return kiosk.page.getByRole(AriaRole.STATUS).first().innerText().strip();
    }

    private static void takes(Visitor kiosk) {
        kiosk.button("综合业务").click();
        kiosk.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("取号").setExact(true))
                .click();
        kiosk.sees("手机扫一扫");
    }

    private static Locator newest(Visitor screen) {
        return screen.page.getByLabel("现在叫号");
    }

    @Test
    void a_number_from_the_kiosk_is_called_on_the_screen_and_on_the_phone() {
        try (Visitor kiosk = machine(device("KIOSK", "门口取号机"), PRINTER, NO_BRIDGE);
                Visitor screen = machine(device("SCREEN", "大厅叫号屏"));
                Visitor phone = Visitor.onPhone(port)) {
            kiosk.sees("请选您要办什么").sees("窗口开着").accessible();
            screen.sees("等叫号").sees("点一下开声音").accessible();
            kiosk.button("综合业务").click();
            kiosk.sees("刷身份证").accessible();
            kiosk.button("‹ 回到首页").click();
            takes(kiosk);
            kiosk.accessible();
            String number = number(kiosk);
            kiosk.page.waitForFunction("() => window.printed === 1");
            String code = kiosk.page.locator(".paper").textContent().replaceAll("(?s).*跟踪码 ([A-Z0-9 ]+).*", "$1");

            phone.page.navigate(phone.at("/t/" + code.replace(" ", "").substring(0, 12)));
            phone.sees("下一个就是您").accessible();
            calls();
            newest(screen).getByText(number).waitFor();
            newest(screen).getByText("请到 1 号窗口").waitFor();
            phone.sees("请到 1 号窗口").accessible();
            screen.accessible();
            screen.page.waitForCondition(() -> !device("大厅叫号屏").path("voice").isNull());
            assertThat(device("大厅叫号屏").path("voice").asBoolean()).as("mute").isFalse();
            assertThat(device("门口取号机").path("silent").asBoolean()).isFalse();
        }
    }

    @Test
    void the_kiosk_issues_nothing_while_the_server_is_away_and_recovers_by_itself() {
        try (Visitor kiosk = machine(device("KIOSK", "后门取号机"), PRINTER)) {
            kiosk.sees("请选您要办什么");
            kiosk.page.context().setOffline(true);
            kiosk.sees("连不上服务器，现在不能取号").accessible();
            assertThat(kiosk.button("综合业务").count()).isZero();
            kiosk.page.context().setOffline(false);
            kiosk.sees("请选您要办什么");
            takes(kiosk);
            assertThat(number(kiosk)).startsWith("A");
        }
    }

    @Test
    void a_touch_whose_answer_is_lost_is_sent_again_and_gives_one_number() {
        try (Visitor kiosk = machine(device("KIOSK", "楼上取号机"), PRINTER)) {
            kiosk.sees("请选您要办什么");
            int waited = waiting();
            boolean[] lost = {false};
            kiosk.page.route("**/api/kiosk/tickets", route -> {
                if (!lost[0]) {
                    lost[0] = true;
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            takes(kiosk);
            assertThat(lost[0]).isTrue();
            assertThat(waiting()).isEqualTo(waited + 1);
        }
    }

    private int waiting() {
        return clerk.get(QUEUE).expect(200).at("hall.waiting").size();
    }

    @Test
    void a_card_laid_on_the_reader_takes_the_ticket_and_the_old_have_priority() {
        try (Visitor kiosk = machine(device("KIOSK", "有读卡器的取号机"), PRINTER)) {
            kiosk.sees("请选您要办什么");
            kiosk.button("综合业务").click();
            kiosk.sees("刷身份证");
            kiosk.page.keyboard().type(Api.idNumber(LocalDate.of(1940, 3, 7), (int) (System.nanoTime() % 1000)) + "\n");
            kiosk.sees("优先：老年人").accessible();
            String number = number(kiosk);
            kiosk.page.waitForCondition(() -> Paper.of(program).printed().stream()
                    .anyMatch(paper -> paper.contains(number) && paper.contains("跟踪码")));
            assertThat(kiosk.page.evaluate("() => window.printed ?? 0"))
                    .as("once, and not by the browser too")
                    .isEqualTo(0);
            kiosk.sees("秒后自动清除");
            kiosk.page.getByText("请选您要办什么").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
            assertThat(kiosk.page.content()).as("forgotten").doesNotContain("优先：老年人");
        }
    }

    @Test
    void calls_are_spoken_twice_one_after_another_and_not_again_after_a_restart() {
        try (Visitor screen = machine(device("SCREEN", "会说话的叫号屏"), VOICE)) {
            screen.sees("等叫号");
            String first = takesAtTheDesk();
            String second = takesAtTheDesk();
            calls();
            act("START");
            calls();
            screen.page.waitForFunction("() => window.said.length === 4");
            assertThat(screen.page.evaluate("() => window.said"))
                    .isEqualTo(List.of(spoken(first), spoken(first), spoken(second), spoken(second)));
            screen.page.waitForCondition(() -> device("会说话的叫号屏").path("voice").asBoolean());
            screen.page.reload();
            newest(screen).getByText(second).waitFor();
            act("RECALL");
            screen.page.waitForFunction("() => window.said.length === 2");
            assertThat(screen.page.evaluate("() => window.said")).isEqualTo(List.of(spoken(second), spoken(second)));
        }
    }

    private String takesAtTheDesk() {
        Map<String, Object> wanted = HallStory.ticket(hall, "A");
        wanted.put("key", UUID.randomUUID().toString());
        return clerk.post(QUEUE + "/tickets", wanted).expect(200).text("ticket.number");
    }

    private static String spoken(String number) {
        StringBuilder digits = new StringBuilder();
        number.chars().forEach(c -> digits.append(Character.isDigit(c) ? "零一二三四五六七八九".charAt(c - '0') : (char) c));
        return "请" + digits + "号到1号窗口";
    }

    @Test
    void the_hall_as_it_stands_is_drawn_and_a_display_is_chosen_by_its_site() {
        try (Visitor wall = machine("/screen/plan?site=" + site)) {
            wall.sees("综合受理区").accessible();
            wall.page.navigate(wall.at("/screen"));
            wall.choosesTown("八湖镇");
            wall.link("打开叫号屏").click();
            wall.page.waitForURL("**/screen/calls?site=*");
            wall.sees("等叫号").accessible();
        }
    }
}
