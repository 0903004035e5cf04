package onewindow.cases;

import static onewindow.cases.CaseStory.act;
import static onewindow.cases.CaseStory.allowed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose hands a case may lie in, who is told of it, and who takes it out of them. */
@OneWindowTest
class OwnHandsApiTest {
    @LocalServerPort
    int port;

    @Autowired
    StaffMembers staff;

    @Autowired
    Db db;

    private UUID staffId(String username) {
        return db.sql("select id from organisation.staff_member where username = :name")
                .bind("name", username)
                .one(UUID.class);
    }

    @Test
    void an_applicant_in_person_withdraws_with_a_signature_wherever_the_case_is() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        String id = clerk.post("/api/desk/cases", CaseStory.taken(clerk, CaseStory.RESIDENCE_PERMIT))
                .expect(200)
                .text("id");
        act(clerk, id, "ACCEPT", Map.of()).expect(200);
        Map<String, String> why = Map.of("note", "已经搬走，不办了");
        assertThat(act(clerk, id, "WITHDRAW", why).expect(400).error("signature"))
                .isEqualTo("请申请人在屏幕上签字。");
        act(Api.staff(port, "zhengwang.handler"), id, "WITHDRAW", why).expect(403);

        Map<String, String> signed = new HashMap<>(why);
        signed.put("signature", CaseStory.SIGNATURE);
        signed.put("receiverName", "赵大山");
        Api.Answer withdrawn = act(clerk, id, "WITHDRAW", signed).expect(200);
        assertThat(withdrawn.text("status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn
                        .at("documents")
                        .valueStream()
                        .map(d -> d.path("kindName").asString()))
                .contains("撤回申请确认单");
        assertThat(withdrawn
                        .at("events")
                        .valueStream()
                        .toList()
                        .getLast()
                        .path("note")
                        .asString())
                .isEqualTo("签字人：赵*山；已经搬走，不办了");
        assertThat(allowed(clerk, id)).isEmpty();
    }

    @Test
    void nobody_takes_in_an_application_of_his_own() {
        Api clerk = Api.staff(port, "zhengwang.clerk2");
        UUID me = staffId("zhengwang.clerk2");
        Map<String, Object> own = new HashMap<>(CaseStory.taken(clerk, CaseStory.RESIDENCE_PERMIT));
        own.put(
                "partyId",
                party(
                        clerk,
                        clerk.get("/api/me").text("displayName"),
                        staff.phone(me).orElseThrow()));
        String id = clerk.post("/api/desk/cases", own).expect(200).text("id");
        assertThat(act(clerk, id, "ACCEPT", Map.of()).expect(422).text("detail"))
                .contains("回避");
        assertThat(allowed(clerk, id)).contains("REDIRECT").doesNotContain("ACCEPT", "FINISH_AT_ONCE");
        act(Api.staff(port, "zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);

        own.put("partyId", party(clerk, clerk.get("/api/me").text("displayName"), Api.newPhone()));
        own.put("key", CaseStory.key());
        String namesake = clerk.post("/api/desk/cases", own).expect(200).text("id");
        act(clerk, namesake, "ACCEPT", Map.of()).expect(200);
    }

    private static String party(Api clerk, String name, String phone) {
        return clerk.post(
                        "/api/desk/parties",
                        Map.of("kind", "PERSON", "name", name, "idNumber", Api.newIdNumber(), "phone", phone))
                .expect(200)
                .text("id");
    }

    @Test
    void whoever_is_given_a_case_hears_of_it() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Api second = Api.staff(port, "zhengwang.clerk2");
        Api.Answer taken = clerk.post("/api/desk/cases", CaseStory.taken(clerk, CaseStory.RESIDENCE_PERMIT))
                .expect(200);
        String target = staffId("zhengwang.clerk2").toString();
        act(Api.staff(port, "zhengwang.director"), taken.text("id"), "TRANSFER", Map.of("targetStaffId", target))
                .expect(200);
        String told = await().until(
                        () -> second.get("/api/desk/messages?size=50")
                                .expect(200)
                                .body()
                                .toString(),
                        messages -> messages.contains(taken.text("number")));
        assertThat(told).contains("有办件转给您");
    }
}
