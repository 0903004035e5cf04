package onewindow;

import java.util.HashMap;
import java.util.Map;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A card lost at the market is asked for on the phone, given out once more and signed for. */
@OneWindowTest
class JourneyReissueTest {
    private static final Map<String, String> SIGNED =
            Map.of("deliveryMode", "WINDOW", "signature", CaseStory.SIGNATURE, "receiverName", "王小兰");

    @LocalServerPort
    int port;

    @Test
    void a_lost_card_is_asked_for_on_the_phone_and_given_out_once_more() {
        try (Villager villager = new Villager(port)) {
            String origin = handedOver(villager);
            villager.browser.open("/cases/" + origin);
            villager.signsIn("王小兰");
            villager.browser.sees("结果丢了、坏了？").accessible();
            villager.browser.link("申请补办").click();
            villager.browser.sees("为什么补办？").accessible();
            villager.browser.button("申请补办").click();
            villager.browser.sees("请选一个补办的原因");
            villager.browser.field("丢失了").check();
            villager.browser.button("申请补办").click();
            villager.browser.sees("这是补办件").accessible();
            String again = villager.browser.page.url().replaceAll(".*/cases/", "");
            givesOut(again);
            villager.browser.open("/cases/" + origin);
            villager.browser.sees("原来的文书作废了").accessible();
        }
    }

    /** Brought to the window, done at once, taken home. */
    private String handedOver(Villager villager) {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        String party = clerk.post(
                        "/api/desk/parties",
                        Map.of("kind", "PERSON", "name", "王小兰", "idNumber", villager.idNumber, "phone", villager.phone))
                .expect(200)
                .text("id");
        Map<String, Object> taken = new HashMap<>(CaseStory.taken(clerk, CaseStory.SENIOR_CARD));
        taken.put("partyId", party);
        String id = clerk.post("/api/desk/cases", taken).expect(200).text("id");
        CaseStory.act(clerk, id, "FINISH_AT_ONCE", Map.of()).expect(200);
        CaseStory.act(clerk, id, "DELIVER", SIGNED).expect(200);
        return id;
    }

    private void givesOut(String id) {
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.opensCase(id);
            clerk.browser.sees("这是补办件").accessible();
            clerk.begins("补发");
            clerk.confirms();
            clerk.begins("送达");
            clerk.signs();
            clerk.confirms();
            clerk.browser.sees("已送达");
        }
    }
}
