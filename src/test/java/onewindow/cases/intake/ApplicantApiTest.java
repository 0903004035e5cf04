package onewindow.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OneWindowTest
class ApplicantApiTest {
    @LocalServerPort
    int port;

    @Test
    void staff_see_the_applicant_in_full_only_through_a_case_in_their_scope() {
        String idNumber = Api.newIdNumber();
        Api citizen = Api.citizen(port, Api.newPhone(), "王小兰", idNumber);
        String party = citizen.get("/api/me").text("party.id");
        String door = "/api/desk/parties/" + party + "/unmask";
        Map<String, String> reason = Map.of("reason", "CONTACT");
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Api elsewhere = Api.staff(port, "tanghe.clerk");

        clerk.post(door, reason).expect(404);
        CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        assertThat(clerk.post(door, reason).expect(200).text("idNumber")).isEqualTo(idNumber);
        elsewhere.post(door, reason).expect(404);
        Api.staff(port, "zhengwang.director").post(door, reason).expect(403);
    }
}
