package onewindow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a member of staff does at the desk, in the words of the pages. */
final class DeskWorker implements AutoCloseable {
    final Visitor browser;

    DeskWorker(int port, String username) {
        this(Visitor.atDesk(port), username);
    }

    /** An agent on the way, with the phone in one hand. */
    static DeskWorker onPhone(int port, String username) {
        return new DeskWorker(Visitor.onPhone(port), username);
    }

    /** Who signed in before the story begins; the way in is another's story. */
    static DeskWorker signedIn(int port, String username) {
        Visitor visitor = Visitor.atDesk(port);
        visitor.goesOnWith(Api.staff(port, username).session());
        return new DeskWorker(visitor);
    }

    private DeskWorker(Visitor visitor) {
        browser = visitor;
    }

    private DeskWorker(Visitor visitor, String username) {
        this(visitor);
        browser.open("/desk");
        browser.field("用户名").fill(username);
        browser.field("密码").fill(Api.PASSWORD);
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        page().getByRole(AriaRole.NAVIGATION)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
    }

    Page page() {
        return browser.page;
    }

    void opensCase(String id) {
        browser.open("/desk/cases/" + id);
        page().getByRole(AriaRole.HEADING).first().waitFor();
    }

    /** Presses the button of an act on the case page. */
    void begins(String act) {
        actButton(act).click();
    }

    Locator actButton(String act) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + act)))
                .first();
    }

    Locator dialog() {
        return page().getByRole(AriaRole.DIALOG);
    }

    void confirms() {
        browser.accessible();
        dialog().press("Control+Enter");
        dialog().waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    /** Draws a line on the signature pad, as a finger would. */
    void signs() {
        signs(dialog().locator("canvas"));
    }

    void signs(Locator pad) {
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        page().mouse().move(box.x + 40, box.y + 40);
        page().mouse().down();
        page().mouse().move(box.x + 160, box.y + 90);
        page().mouse().move(box.x + 220, box.y + 30);
        page().mouse().up();
    }

    @Override
    public void close() {
        browser.close();
    }
}
