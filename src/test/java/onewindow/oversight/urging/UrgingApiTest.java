package onewindow.oversight.urging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OneWindowTest
class UrgingApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private static List<String> said(JsonNode view) {
        return view.path("done")
                .valueStream()
                .map(line -> line.path("said").asString())
                .toList();
    }

    @Test
    void an_applicant_urges_once_a_working_day_and_whoever_has_it_and_the_director_are_told() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        String urgings = "/api/my/cases/" + id + "/urgings";
        assertThat(citizen.get(urgings).expect(200).body().path("mayUrge").asBoolean())
                .isTrue();

        JsonNode urged = citizen.post(urgings, null).expect(200).body();
        assertThat(said(urged)).singleElement().asString().startsWith("申请人催办，已告诉");
        assertThat(urged.path("whyNot").asString()).contains("今天已经催过");
        citizen.post(urgings, null).expect(409);
        List<String> told = db.sql("""
                        select m.name from oversight.notice n join organisation.staff_member m on m.id = n.staff_id
                        where n.case_id = cast(:id as uuid) and n.title = '申请人催办'""").bind("id", id).list(String.class);
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(said(urged).getFirst()).contains(told);
        JsonNode desk = Api.staff(port, "zhengwang.clerk")
                .get("/api/desk/cases/" + id + "/urgings")
                .expect(200)
                .body();
        assertThat(desk.size()).isEqualTo(1);
    }

    @Test
    void a_day_of_rest_belongs_to_the_working_day_before_it() {
        clock.set(Instant.parse("2026-12-04T02:00:00Z"));
        String phone = Api.newPhone();
        String number = Api.newIdNumber();
        Api citizen = Api.seenCitizen(port, phone, "王小兰", number);
        String id = CaseStory.submitted(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        String urgings = "/api/my/cases/" + id + "/urgings";
        citizen.post(urgings, null).expect(200);
        clock.advance(Duration.ofDays(1));
        Api.citizen(port, phone, "王小兰", number).post(urgings, null).expect(409);
        clock.advance(Duration.ofDays(2));
        Api.citizen(port, phone, "王小兰", number).post(urgings, null).expect(200);
    }

    @Test
    void nobody_elses_case_and_nothing_that_waits_for_the_applicant_is_urged() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        String urgings = "/api/my/cases/" + id + "/urgings";
        Api other = Api.someCitizen(port);
        other.get(urgings).expect(404);
        other.post(urgings, null).expect(404);
        Api.staff(port, "tanghe.clerk")
                .get("/api/desk/cases/" + id + "/urgings")
                .expect(404);
        db.sql("update cases.case_file set status = 'AWAITING_SUPPLEMENT' where id = cast(:id as uuid)")
                .bind("id", id)
                .update();
        assertThat(citizen.get(urgings).expect(200).body().path("mayUrge").asBoolean())
                .isFalse();
        assertThat(citizen.post(urgings, null).expect(409).text("detail")).contains("等您补材料");
    }
}
