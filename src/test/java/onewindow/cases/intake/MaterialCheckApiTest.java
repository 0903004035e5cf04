package onewindow.cases.intake;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 窗口核验: what the government is said to have counts once a named clerk has looked and said where. */
@OneWindowTest
class MaterialCheckApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    Api citizen;
    Api clerk;
    String id;
    String shared = "";

    @BeforeEach
    void an_application_that_leaves_one_material_to_be_looked_up() {
        citizen = Api.someCitizen(port);
        clerk = Api.staff(port, "zhengwang.clerk");
        id = CaseStory.submitted(citizen, CaseStory.SENIOR_CARD);
        for (JsonNode material : clerk.get("/api/desk/cases/" + id).expect(200).at("materials")) {
            if (material.path("exempt").asString().equals("SHARED_DATA")) {
                shared = material.path("key").asString();
            }
        }
        assertThat(shared).as("the item has a material others have").isNotEmpty();
        db.sql("delete from cases.material_file where case_id = cast(:id as uuid) and material_key = :key")
                .bind("id", id)
                .bind("key", shared)
                .update();
        db.sql("""
                        insert into cases.case_material (case_id, material_key, provided)
                        values (cast(:id as uuid), :key, 'SHARED')
                        on conflict (case_id, material_key) do update set provided = 'SHARED'""").bind("id", id).bind("key", shared).update();
    }

    private String path() {
        return "/api/desk/cases/" + id + "/materials/" + shared;
    }

    @Test
    void nothing_is_accepted_that_nobody_has_looked_for() {
        assertThat(act(clerk, id, "FINISH_AT_ONCE", Map.of()).expect(422).text("detail"))
                .contains("还没有核验");
        assertThat(clerk.get("/api/desk/cases/" + id).expect(200).at("acts").findValuesAsString("why"))
                .as("the button says why")
                .anyMatch(why -> why.contains("窗口核验"));
        clerk.put(path(), Map.of("provided", "SHARED")).expect(400);
        clerk.put(path(), Map.of("provided", "SHARED", "source", "  ")).expect(400);
        Api.staff(port, "tanghe.clerk")
                .put(path(), Map.of("provided", "SHARED", "source", "公安人口库"))
                .expect(404);

        JsonNode checked = clerk.put(path(), Map.of("provided", "SHARED", "source", "公安人口库", "note", "户籍在本镇"))
                .expect(200)
                .at("checked");
        assertThat(checked.path("source").asString()).isEqualTo("公安人口库");
        assertThat(checked.path("byName").asString())
                .isEqualTo(clerk.get("/api/me").expect(200).text("displayName"));
        assertThat(db.sql("""
                                select detail from platform.audit_entry
                                where act = 'MATERIAL_CHECKED' and subject_id = :id""").bind("id", id).one(String.class)).contains("公安人口库", "户籍在本镇");
        act(clerk, id, "FINISH_AT_ONCE", Map.of()).expect(200);
    }

    @Test
    void who_takes_the_check_back_takes_its_worth() {
        clerk.put(path(), Map.of("provided", "SHARED", "source", "公安人口库")).expect(200);
        clerk.put(path(), Map.of("provided", "NO")).expect(200);
        act(clerk, id, "FINISH_AT_ONCE", Map.of()).expect(422);
    }
}
