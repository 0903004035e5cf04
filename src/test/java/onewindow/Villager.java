package onewindow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** What a citizen does on the portal, in the words of the pages. */
final class Villager implements AutoCloseable {
    final Visitor browser;
    final String phone = Api.newPhone();
    final String idNumber = Api.newIdNumber();
    /** What to answer to a question with this in its label, in place of something ordinary. */
    final Map<String, String> says = new HashMap<>();

    private final int port;

    Villager(int port) {
        this.port = port;
        browser = Visitor.onPhone(port);
    }

    private Page page() {
        return browser.page;
    }

    /** Finds the item by what was typed and starts to apply for it. */
    void findsAndApplies(String words, String itemName) {
        browser.open("/");
        browser.field("您想办什么事？").fill(words);
        browser.button("搜索").click();
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(itemName)))
                .first()
                .click();
        browser.sees("要带什么").accessible();
        browser.link("在线申请").click();
    }

    /** Known at the window, where the phone was recorded. */
    void signsIn(String name) {
        Api.staff(port, "zhengwang.clerk")
                .post("/api/desk/parties", Map.of("kind", "PERSON", "name", name, "idNumber", idNumber, "phone", phone))
                .expect(200);
        provesThePhone();
        page().getByLabel("姓名").fill(name);
        browser.accessible();
        page().getByLabel("身份证号码").fill(idNumber);
        browser.button("确认").click();
    }

    void provesThePhone() {
        browser.field("手机号码").fill(phone);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("验证码")))
                .click();
        browser.sees("已用短信发到").accessible();
        browser.field("短信验证码").fill(SentCodes.last(phone));
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
    }

    /** For himself, and where. */
    void choosesPlace(String town, String village) {
        browser.button("为我自己办").click();
        browser.choosesTown(town);
        browser.sees("只选到").accessible();
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(village).setExact(true))
                .click();
    }

    /** Answers every question of every page, gives every material a photo, and stops at check-your-answers. */
    void fillsEverything() {
        startsFilling();
        while (true) {
            page().getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("保存并继续|继续，核对一遍|提交申请")))
                    .waitFor();
            browser.accessible();
            if (browser.button("提交申请").isVisible()) {
                return;
            }
            if (browser.button("保存并继续").isVisible()) {
                answers();
                leaves("保存并继续");
            } else {
                handsIn();
                leaves("继续，核对一遍");
            }
        }
    }

    void startsFilling() {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("开始填写|接着填")))
                .click();
    }

    private void leaves(String button) {
        String before = page().url();
        browser.button(button).click();
        page().waitForURL(url -> !url.equals(before));
    }

    private void answers() {
        for (Locator group : page().locator("main fieldset").all()) {
            if (group.locator("input[type=radio]").count() > 0) {
                group.locator("input[type=radio]").first().check();
            } else {
                List<Locator> parts = group.locator("input").all();
                List<String> date = List.of("1950", "3", "5");
                for (int i = 0; i < parts.size(); i++) {
                    parts.get(i).fill(date.get(i));
                }
            }
        }
        for (Locator input : page().locator("main .field input:not([type=radio]), main textarea")
                .all()) {
            if (input.inputValue().isEmpty()) {
                input.fill(answerTo(input));
            }
        }
    }

    private String answerTo(Locator input) {
        String label = (String) input.evaluate("e => e.labels?.[0]?.textContent ?? ''");
        for (Map.Entry<String, String> answer : says.entrySet()) {
            if (label.contains(answer.getKey())) {
                return answer.getValue();
            }
        }
        return switch (label) {
            case String l when l.contains("身份证") -> Api.newIdNumber();
            case String l when l.contains("手机") || l.contains("电话") -> "13912345678";
            case String l when l.contains("账号") || l.contains("卡号") -> "6217000000000000001";
            case String l when Pattern.compile("金额|收入|人数|年龄|面积|元|数").matcher(l).find() -> "3";
            default -> "郑旺镇";
        };
    }

    /** Promises where that is offered, else uploads a photo: what others are said to have must first be looked for. */
    private void handsIn() {
        for (Locator card : page().locator("main section.card").all()) {
            Locator agree =
                    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("我承诺属实")));
            if (agree.count() > 0) {
                agree.click();
                card.locator(".tag-good").waitFor();
                continue;
            }
            Locator own =
                    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("我自己上传")));
            if (own.count() > 0) {
                own.click();
            }
            if (card.locator("input[type=file]").count() > 0) {
                photographs(card);
            }
        }
    }

    void photographs(Locator card) {
        card.locator("input[type=file]").last().setInputFiles(photo());
        Locator keep = card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("看得清，就用这张"));
        card.locator(".tag-good").or(keep).first().waitFor();
        if (keep.isVisible()) {
            keep.click();
            card.locator(".tag-good").waitFor();
        }
    }

    String submits() {
        browser.button("提交申请").click();
        browser.sees("已经交上去了").accessible();
        return page().locator(".number").first().innerText().strip();
    }

    /** A picture with sharp edges, as a photographed paper has. */
    static FilePayload photo() {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 800; x++) {
            for (int y = 0; y < 600; y++) {
                image.setRGB(x, y, (x / 8 + y / 8) % 2 == 0 ? 0xffffff : 0x202020);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return new FilePayload("照片.jpg", "image/jpeg", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
