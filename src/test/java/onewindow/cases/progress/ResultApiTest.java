package onewindow.cases.progress;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 看结果: what the applicant came for, to himself in full and to nobody else. */
@OneWindowTest
class ResultApiTest {
    @LocalServerPort
    int port;

    @Test
    void the_result_names_its_person_in_full_and_says_from_when_it_is_paid() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        String path = "/api/my/cases/" + id + "/result";
        citizen.get(path).expect(404);

        act(Api.staff(port, "zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        act(Api.staff(port, "zhengwang.handler"), id, "RECOMMEND_APPROVAL", Map.of())
                .expect(200);
        Api approver = Api.staff(port, "hedong.approver");
        act(approver, id, "RECEIVE", Map.of()).expect(200);
        act(approver, id, "APPROVE", Map.of()).expect(200);

        Api.Answer result = citizen.get(path).expect(200);
        assertThat(result.text("applicant")).isEqualTo("王小兰");
        assertThat(result.text("term")).isEqualTo("批准后按月发放");
        assertThat(result.text("resultName")).isNotEmpty();
        assertThat(citizen.get(result.text("paper.pdfUrl")).expect(200).bytes()).startsWith('%', 'P', 'D', 'F');
        Api.someCitizen(port).get(path).expect(404);
        Api.staff(port, "zhengwang.clerk").get(path).expect(403);
    }
}
