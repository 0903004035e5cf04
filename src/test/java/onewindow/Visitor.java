package onewindow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A person with a browser of their own: a phone or a desk. Every page it opens or lands on can be checked for
 * accessibility, and every error the browser reports is kept and fails the journey at its end.
 */
public final class Visitor implements AutoCloseable {
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";
    /**
     * Asked of axe directly, once loaded into a page: {@link AxeBuilder} loads it for every look, opens a page more to sum up
     * in, and lists every element that is as it should be. A paper's preview may run nothing, timers neither: a look into it
     * would never end.
     */
    private static final String VIOLATIONS = """
            async () => {
              const { violations } = await axe.run(
                { exclude: [["iframe[sandbox='']"]] },
                { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] },
              )
              return violations.map((violation) => violation.id + ' ' + violation.nodes[0].html)
            }""";

    private final BrowserContext context;
    private final String origin;
    private final List<String> errors = new ArrayList<>();
    public final Page page;

    private Visitor(int port, int width, int height) {
        this.origin = "http://127.0.0.1:" + port;
        this.context = BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Shanghai"));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(errors::add);
    }

    public static Visitor onPhone(int port) {
        return new Visitor(port, 360, 740);
    }

    public static Visitor atDesk(int port) {
        return new Visitor(port, 1366, 768);
    }

    /** The whole address of a page. */
    public String at(String path) {
        return origin + path;
    }

    public Visitor open(String path) {
        page.navigate(origin + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return accessible();
    }

    /** This browser takes over a session that was begun elsewhere. */
    void goesOnWith(String session) {
        context.addCookies(List.of(new Cookie(Api.SESSION, session)
                .setUrl(origin)
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.LAX)));
    }

    /** Fails with the rule and the element when the page as it stands breaks WCAG 2.1 A or AA. */
    public Visitor accessible() {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        assertThat(page.evaluate(VIOLATIONS))
                .asInstanceOf(LIST)
                .as("accessibility of " + page.url())
                .isEmpty();
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The county is asked for first where another test has loaded a second one. */
    public void choosesTown(String town) {
        Locator county = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("河东区").setExact(true));
        county.or(button(town)).first().waitFor();
        if (county.isVisible()) {
            county.click();
        }
        button(town).click();
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    public Locator field(String label) {
        return page.getByLabel(label);
    }

    /** Waits until the words are on the page. */
    public Visitor sees(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    public List<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        context.close();
        assertThat(errors).as("errors in the browser").isEmpty();
    }
}
