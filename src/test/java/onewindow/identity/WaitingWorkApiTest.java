package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The numbers beside the desk's menu are those of the lists they stand for. */
@OneWindowTest
class WaitingWorkApiTest {
    @LocalServerPort
    int port;

    private static JsonNode counts(Api who) {
        return who.get("/api/desk/waiting").expect(200).at("counts");
    }

    @ParameterizedTest
    @CsvSource({
        "zhengwang.clerk, mine, /api/desk/cases?view=MINE&size=100",
        "zhengwang.handler, mine, /api/desk/cases?view=MINE&size=100",
        "zhengwang.handler, site, /api/desk/cases?view=SITE&size=100",
        "zhengwang.handler, opinions, /api/desk/opinions?size=100",
        "zhengwang.director, coordination, /api/desk/coordination?size=100",
        "hedong.supervisor, coordination, /api/desk/coordination?size=100",
        "zhengwang.director, feeProposals, /api/desk/fee-proposals?state=PROPOSED&size=100",
        "zhengwang.cashier, feesDue, /api/desk/fees?view=DUE&size=100",
        "zhengwang.cashier, feesToRefund, /api/desk/fees?view=TO_REFUND&size=100",
        "zhengwang.director, daySheets, /api/desk/day-sheets?state=CLOSED&size=100",
        "zhengwang.agent, myOrders, /api/desk/agent-orders?view=MINE&size=100",
        "zhengwang.clerk, ordersToTake, /api/desk/agent-orders?view=TO_TAKE&size=100",
        "zhengwang.clerk, ordersLate, /api/desk/agent-orders?view=TO_TAKE&light=RED&size=100",
        "zhengwang.clerk, papersToSign, /api/desk/paper-batches?view=TO_SIGN&size=100",
        "zhengwang.clerk, mandatesToConfirm, /api/desk/mandates-to-confirm",
        "zhengwang.director, contactChanges, /api/desk/contact-changes"
    })
    void a_number_is_as_many_as_its_list_has(String who, String name, String list) {
        Api person = Api.staff(port, who);
        JsonNode rows = person.get(list).expect(200).body();
        JsonNode items = rows.isArray() ? rows : rows.path("items");
        assertThat(items.size()).as("the list is one page").isLessThan(100);
        assertThat(counts(person).path(name).asInt(-1)).isEqualTo(items.size());
    }

    @Test
    void a_case_that_comes_in_is_counted_at_its_own_window_and_at_no_other() {
        Api here = Api.staff(port, "zhengwang.clerk");
        Api elsewhere = Api.staff(port, "tanghe.clerk");
        int mine = counts(here).path("mine").asInt();
        JsonNode theirs = counts(elsewhere);
        CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        assertThat(counts(here).path("mine").asInt()).isEqualTo(mine + 1);
        assertThat(counts(elsewhere)).isEqualTo(theirs);
    }

    @Test
    void nobody_is_told_numbers_of_work_he_has_no_post_for() {
        assertThat(counts(Api.staff(port, "zhengwang.cashier")).propertyNames())
                .contains("feesDue")
                .doesNotContain("mine", "site", "opinions", "ordersToTake", "mandatesToConfirm", "contactChanges");
        assertThat(counts(Api.staff(port, "zhengwang.agent")).propertyNames())
                .contains("myOrders")
                .doesNotContain("mine", "feesDue", "coordination");
        assertThat(counts(Api.staff(port, "zhengwang.clerk")).propertyNames())
                .doesNotContain("feesDue", "feeProposals", "opinions", "coordination");
        Api.someCitizen(port).get("/api/desk/waiting").expect(403);
        Api.staff(port, "admin.system").get("/api/desk/waiting").expect(403);
        Api.visitor(port).get("/api/desk/waiting").expect(401);
    }
}
