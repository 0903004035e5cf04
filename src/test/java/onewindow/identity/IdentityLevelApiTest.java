package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SentCodes;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may be done by somebody who only says who he is, and what waits until it is known. */
@OneWindowTest
class IdentityLevelApiTest {
    private static final Map<String, String> ELECTRONIC = Map.of("deliveryMode", "ELECTRONIC");

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private Api clerk() {
        return Api.staff(port, "zhengwang.clerk");
    }

    @Test
    void who_only_says_who_he_is_applies_for_what_pays_no_money() {
        String id = CaseStory.submitted(Api.someStranger(port), CaseStory.RESIDENCE_PERMIT);
        assertThat(clerk().get("/api/desk/cases/" + id).expect(200).text("party.level"))
                .isEqualTo("CLAIMED");
    }

    @Test
    void payment_details_are_taken_from_nobody_unknown_and_the_refusal_says_how_to_become_known() {
        Api stranger = Api.someStranger(port);
        String id = CaseStory.filledDraft(stranger, CaseStory.OLD_AGE_ALLOWANCE);
        Api.Answer refused = stranger.post("/api/applications/" + id + "/submit", Map.of("key", "k"))
                .expect(422);
        assertThat(refused.detail()).contains("窗口").contains("登记的手机号").contains("自报");
        assertThat(stranger.get("/api/applications/" + id).expect(200).text("status"))
                .as("the draft is kept")
                .isEqualTo("DRAFT");
        CaseStory.submitted(Api.someCitizen(port), CaseStory.OLD_AGE_ALLOWANCE);
    }

    @Test
    void the_guide_says_for_what_one_has_to_be_known() {
        Api visitor = Api.visitor(port);
        String paid = CaseStory.itemId(visitor, CaseStory.OLD_AGE_ALLOWANCE);
        String other = CaseStory.itemId(visitor, CaseStory.RESIDENCE_PERMIT);
        assertThat(visitor.get("/api/items/" + paid + "/guide").text("applyLevel"))
                .isEqualTo("SEEN");
        assertThat(visitor.get("/api/items/" + other + "/guide").text("applyLevel"))
                .isEqualTo("CLAIMED");
        assertThat(visitor.get("/api/items/" + other + "/guide").text("resultLevel"))
                .isEqualTo("SEEN");
    }

    @Test
    void a_claim_takes_nothing_back() {
        Api stranger = Api.someStranger(port);
        String id = CaseStory.submitted(stranger, CaseStory.RESIDENCE_PERMIT);
        assertThat(stranger.post("/api/applications/" + id + "/withdraw", Map.of("reason", "不办了"))
                        .expect(422)
                        .detail())
                .contains("核实身份");
    }

    @Test
    void a_result_is_neither_handed_over_nor_read_on_line_before_the_paper_was_seen() {
        String phone = Api.newPhone();
        Api stranger = Api.citizen(port, phone, "王小兰", Api.newIdNumber());
        String id = CaseStory.submitted(stranger, CaseStory.SENIOR_CARD);
        Api clerk = clerk();
        CaseStory.act(clerk, id, "FINISH_AT_ONCE", Map.of()).expect(200);
        String result = db.sql("select id::text from documents.document where case_id = :id and kind = 'APPROVAL'")
                .bind("id", UUID.fromString(id))
                .one(String.class);
        assertThat(stranger.get("/api/documents/" + result + ".pdf").expect(422).detail())
                .contains("核实身份");
        assertThat(CaseStory.act(clerk, id, "DELIVER", ELECTRONIC).expect(422).detail())
                .contains("核对证件");
        String party = clerk.get("/api/desk/cases/" + id).text("party.id");
        db.sql("update identity.sms_code set sent_at = sent_at - interval '2 minutes' where expires_at > now()")
                .update();
        clerk.post("/api/desk/parties/" + party + "/codes", null).expect(202);
        clerk.post("/api/desk/parties/" + party + "/seen", Map.of("paperSeen", true, "code", SentCodes.last(phone)))
                .expect(200);
        CaseStory.act(clerk, id, "DELIVER", ELECTRONIC).expect(200);
        stranger.get("/api/documents/" + result + ".pdf").expect(200);
    }
}
