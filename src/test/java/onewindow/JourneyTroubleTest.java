package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes wrong on a villager's phone: time runs out, buttons are pressed twice, the wrong file is picked. */
@OneWindowTest
class JourneyTroubleTest {
    private static final String ACCOUNT = "老人社保卡（银行卡）账号";
    private static final String CONTACT = "家属联系人姓名";
    private static final String HOSTILE = "<img src=x onerror=hit=1>'𠮷䶮";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static void begins(Villager villager) {
        villager.findsAndApplies("glbt", "高龄津贴发放");
        villager.signsIn("王䶮兰");
        villager.choosesPlace("郑旺镇", "只选到郑旺镇，不选村");
        villager.browser.sees("不办了，删掉这份草稿");
    }

    @Test
    void what_was_typed_survives_the_end_of_the_session() {
        try (Villager villager = new Villager(port)) {
            begins(villager);
            Page page = villager.browser.page;
            villager.startsFilling();
            page.getByText("老人现在住哪里").first().waitFor();
            page.navigate(page.url().replaceAll("/form/\\d+", "/form/2"));
            page.getByLabel(ACCOUNT).waitFor();
            timeRunsOut(villager);
            page.getByLabel(ACCOUNT).fill("6217000000000086");
            villager.browser.sees("您填写的内容都还在").accessible();
            villager.provesThePhone();
            page.getByRole(AriaRole.DIALOG).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            villager.browser.sees("填的内容会自动保存");
            page.reload();
            page.getByLabel(ACCOUNT).waitFor();
            assertThat(page.getByLabel(ACCOUNT).inputValue()).isEqualTo("6217000000000086");

            timeRunsOut(villager);
            page.getByLabel(ACCOUNT).fill("6217000000000087");
            villager.browser.sees("您填写的内容都还在");
            villager.browser.button("先不登录").click();
            villager.browser.sees("内容已记在这部手机上");
            page.reload();
            villager.provesThePhone();
            page.getByLabel(ACCOUNT).waitFor();
            assertThat(page.getByLabel(ACCOUNT).inputValue()).isEqualTo("6217000000000087");
        }
    }

    /** The half hour is over: the server knows the session no more. */
    private void timeRunsOut(Villager villager) {
        String account = (String)
                villager.browser.page.evaluate("() => fetch('/api/me').then(r => r.json()).then(me => me.accountId)");
        db.sql("delete from identity.session where account_id = cast(:account as uuid)")
                .bind("account", account)
                .update();
        clock.advance(Duration.ofMinutes(31));
    }

    @Test
    void pressing_twice_and_going_back_end_at_the_one_application() {
        try (Villager villager = new Villager(port)) {
            begins(villager);
            villager.fillsEverything();
            Page page = villager.browser.page;
            villager.browser.button("提交申请").dblclick();
            villager.browser.sees("已经交上去了");
            String number = number(page);
            String id = page.url().replaceAll(".*/applications/([^/]+)/done.*", "$1");

            page.goBack();
            villager.browser.sees("已经交上去了");
            assertThat(number(page)).isEqualTo(number);
            page.navigate(page.url().replaceAll("/applications/.*", "/applications/" + id + "/check"));
            villager.browser.sees("已经交上去了");
            page.reload();
            villager.browser.sees("已经交上去了");
            assertThat(number(page)).isEqualTo(number);
            assertThat(page.evaluate("() => fetch('/api/my/cases').then(r => r.json()).then(c => c.items.length)"))
                    .isEqualTo(1);
            assertThat(db.sql("select count(*) from cases.case_event where case_id = cast(:id as uuid)")
                            .bind("id", id)
                            .count())
                    .isEqualTo(1);
        }
    }

    private static String number(Page page) {
        page.locator(".number").first().waitFor();
        return page.locator(".number").first().innerText().strip();
    }

    @Test
    void a_wrong_file_is_refused_with_a_sentence_and_a_right_one_shows_how_far_it_is(@TempDir Path folder)
            throws IOException {
        try (Villager villager = new Villager(port)) {
            begins(villager);
            Page page = villager.browser.page;
            page.navigate(page.url() + "/materials");
            Locator card = cardForFiles(page);
            Locator input = card.locator("input[type=file]").last();

            input.setInputFiles(file("户口簿.pdf", "application/pdf", "MZ\u0090 this program cannot be run in DOS mode"));
            says(card, "这个文件的内容不是");
            input.setInputFiles(file("照片.jpg", "image/jpeg", ""));
            says(card, "空的");
            input.setInputFiles(file("IMG_0001.HEIC", "image/heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
            says(card, "请用 JPG、PNG 格式");
            input.setInputFiles(file("名单.docx", "application/msword", "PK"));
            says(card, "只能传照片（JPG、PNG）或 PDF");
            input.setInputFiles(big(folder.resolve("照片.jpg")));
            says(card, "超过60兆");
            input.setInputFiles(big(folder.resolve("扫描.pdf")));
            says(card, "超过20兆");
            villager.browser.accessible();

            AtomicReference<Route> held = new AtomicReference<>();
            page.route(Pattern.compile("/files$"), held::set);
            input.setInputFiles(Villager.photo());
            card.locator("progress").waitFor();
            villager.browser.sees("正在上传").accessible();
            held.get().resume();
            card.locator(".tag-good").waitFor();
            assertThat(card.locator("[role=alert]").count()).isZero();
        }
    }

    private static Locator cardForFiles(Page page) {
        // The application form itself is filled in already and takes no file.
        Locator card = page.locator("main section.card")
                .filter(new Locator.FilterOptions().setHasNotText("不用再交"))
                .first();
        card.waitFor();
        Locator own = card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("自己上传")));
        if (own.count() > 0) {
            own.click();
        }
        return card;
    }

    private static void says(Locator card, String words) {
        card.locator("[role=alert]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Two hundred megabytes that take no room on the disk. */
    private static Path big(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        return path;
    }

    @Test
    void what_somebody_wrote_is_shown_as_written_and_does_nothing() {
        try (Villager villager = new Villager(port)) {
            begins(villager);
            villager.says.put(CONTACT, HOSTILE);
            villager.fillsEverything();
            villager.browser.sees(HOSTILE);
            villager.submits();
            assertThat(villager.browser.page.evaluate("window.hit")).isNull();
            String id = villager.browser.page.url().replaceAll(".*/applications/([^/]+)/done.*", "$1");
            try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
                clerk.opensCase(id);
                clerk.browser.sees(HOSTILE).sees("王*兰");
                assertThat(clerk.page().evaluate("window.hit")).isNull();
            }
        }
    }
}
