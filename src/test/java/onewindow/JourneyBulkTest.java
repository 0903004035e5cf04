package onewindow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk accepts a pile of applications at once, by keyboard, goes elsewhere meanwhile, and is told of each. */
@OneWindowTest
class JourneyBulkTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Test
    void a_pile_is_accepted_at_once_and_the_one_a_colleague_took_meanwhile_is_named() {
        String idNumber = Api.newIdNumber();
        String name = "堆"
                + idNumber.substring(13, 17)
                        .chars()
                        .mapToObj(digit -> "甲乙丙丁戊己庚辛壬癸".substring(digit - '0', digit - '0' + 1))
                        .collect(Collectors.joining());
        Api citizen = Api.seenCitizen(port, Api.newPhone(), name, idNumber);
        List<String> ids = Stream.generate(() -> CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT))
                .limit(4)
                .toList();
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk/cases/site?q=" + name);
            Locator grid = clerk.page().getByRole(AriaRole.GRID);
            assertThat(grid.getByRole(AriaRole.ROW)).hasCount(5);
            grid.focus();
            grid.press("a");
            clerk.browser.sees("已选 4 件");
            grid.press(" ");
            clerk.browser.sees("已选 3 件");
            grid.press("a");
            clerk.browser.accessible();
            begins(clerk, "受理 ?4 件");
            String first = ids.getFirst();
            CaseStory.act(Api.staff(port, "zhengwang.clerk2"), first, "ACCEPT", Map.of())
                    .expect(200);
            clerk.browser.accessible();
            clerk.browser.button("办这 4 件").click();
            clerk.browser.sees("办完了，1 件没有办成。").accessible();
            clerk.browser.sees("刚才已由");
            clerk.browser.open("/desk/bulk");
            clerk.browser.sees("批量受理").accessible();
            clerk.opensCase(ids.getLast());
            clerk.page().getByTitle("和别的办件一起，用批量办理办的").first().waitFor();
        }
    }

    private static void begins(DeskWorker worker, String act) {
        worker.page()
                .getByRole(AriaRole.TOOLBAR)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + act)))
                .click();
        worker.page()
                .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("批量受理"))
                .waitFor();
    }
}
