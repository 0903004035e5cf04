package onewindow.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who opens a case leaves a trace; who may not see its applicant whole opens none of its files. */
@OneWindowTest
class CaseReadingApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    private Api citizen;
    private Api clerk;
    private Api director;
    private Api supervisor;
    private String id;

    @BeforeEach
    void a_case_with_photos() {
        citizen = Api.someCitizen(port);
        id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        clerk = Api.staff(port, "zhengwang.clerk");
        director = Api.staff(port, "zhengwang.director");
        supervisor = Api.staff(port, "hedong.supervisor");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private long reads() {
        return db.sql(
                        "select count(*) from platform.audit_entry where act = 'READ_CASE' and outcome = 'OK' and subject_id = :id")
                .bind("id", id)
                .count();
    }

    private JsonNode page(Api who) {
        return who.get("/api/desk/cases/" + id).expect(200).body();
    }

    @Test
    void a_page_opened_leaves_one_row_for_each_person_and_day() {
        page(clerk);
        page(clerk);
        assertThat(reads()).isEqualTo(1);
        page(director);
        assertThat(reads()).isEqualTo(2);
        clock.advance(Duration.ofDays(1));
        page(Api.staff(port, "zhengwang.clerk"));
        assertThat(reads()).isEqualTo(3);
    }

    @Test
    void photos_open_for_whoever_works_on_it_and_for_no_director_or_supervisor() {
        JsonNode page = page(clerk);
        assertThat(page.path("mayOpenFiles").asBoolean()).isTrue();
        String file = page.path("materials").findValues("files").stream()
                .filter(files -> !files.isEmpty())
                .findFirst()
                .orElseThrow()
                .get(0)
                .path("id")
                .asString();
        clerk.get("/api/files/" + file).expect(200);
        citizen.get("/api/files/" + file).expect(200);
        for (Api supervising : new Api[] {director, supervisor}) {
            assertThat(page(supervising).path("mayOpenFiles").asBoolean()).isFalse();
            assertThat(supervising.get("/api/files/" + file).expect(403).detail())
                    .contains("只有办理这件的岗位");
        }
        Api.staff(port, "tanghe.clerk").get("/api/files/" + file).expect(404);
    }

    @Test
    void papers_with_the_full_name_open_for_whoever_works_on_it_and_not_for_who_supervises() {
        CaseStory.act(clerk, id, "ACCEPT", Map.of()).expect(200);
        String paper = page(clerk).path("documents").get(0).path("pdfUrl").asString();
        clerk.get(paper).expect(200);
        citizen.get(paper).expect(200);
        for (Api supervising : new Api[] {director, supervisor}) {
            assertThat(supervising.get(paper).expect(403).detail()).contains("全名");
        }
    }
}
