package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What names or reaches a person, or his money, is shown in part; the whole is asked for and on record. */
@OneWindowTest
class UnmaskApiTest {
    private static final String ACCOUNT = "6217000000000000";
    private static final Map<String, String> WHY = Map.of("reason", "OTHER", "words", "打电话核对账号");

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private Api clerk;
    private String id;
    private String number;

    @BeforeEach
    void a_case_with_an_account_in_its_form() {
        id = CaseStory.submitted(Api.someCitizen(port), CaseStory.OLD_AGE_ALLOWANCE);
        clerk = Api.staff(port, "zhengwang.clerk");
        number = clerk.get("/api/desk/cases/" + id).expect(200).text("number");
    }

    private Api.Answer unmask(Api who, Map<String, String> why) {
        return who.post("/api/desk/cases/" + id + "/unmask", why);
    }

    private long onRecord(String outcome) {
        return db.sql("""
                        select count(*) from platform.audit_entry
                        where act = 'CASE_UNMASKED' and subject_id = :id and outcome = :outcome""").bind("id", id).bind("outcome", outcome).count();
    }

    @Test
    void the_page_of_a_case_shows_numbers_names_and_addresses_in_part() {
        JsonNode page = clerk.get("/api/desk/cases/" + id).expect(200).body();
        assertThat(page.toString()).doesNotContain(ACCOUNT, "13953900000", "王小兰");
        assertThat(page.path("form").findValuesAsString("value")).contains("************0000");
        assertThat(page.at("/party/name").asString()).isEqualTo("王*兰");
    }

    @Test
    void whoever_works_on_it_sees_the_whole_for_a_reason_that_stays_on_record() {
        assertThat(unmask(clerk, Map.of("words", "打电话核对账号")).expect(422).error("reason"))
                .contains("请选择");
        unmask(clerk, Map.of("reason", "BECAUSE")).expect(400);
        for (String empty : java.util.List.of("", "看", "aaaa", "1234", "看看看看看", " . . . . ")) {
            assertThat(unmask(clerk, Map.of("reason", "OTHER", "words", empty))
                            .expect(422)
                            .error("words"))
                    .contains("写明原因");
        }
        assertThat(onRecord("OK")).isZero();
        Api.Answer whole = unmask(clerk, WHY).expect(200);
        assertThat(whole.text("name")).isEqualTo("王小兰");
        assertThat(whole.at("form").findValuesAsString("value")).contains(ACCOUNT);
        assertThat(onRecord("OK")).isEqualTo(1);
        assertThat(db.sql("""
                                select detail from platform.audit_entry
                                where act = 'CASE_UNMASKED' and subject_id = :id and outcome = 'OK'""").bind("id", id).one(String.class)).contains("打电话核对账号", number);
    }

    /** 送达: whoever has somebody sign knows his name; nothing but the name, and the look is on record. */
    @Test
    void who_hands_over_sees_the_name_alone_and_that_is_on_record() {
        Api.Answer name =
                clerk.post("/api/desk/cases/" + id + "/signatory", Map.of()).expect(200);
        assertThat(name.body().toString()).isEqualTo("{\"name\":\"王小兰\"}");
        assertThat(onRecord("OK")).isEqualTo(1);
        Api.staff(port, "zhengwang.director")
                .post("/api/desk/cases/" + id + "/signatory", Map.of())
                .expect(403);
        assertThat(onRecord("REFUSED")).isEqualTo(1);
    }

    @Test
    void who_only_supervises_it_or_is_elsewhere_does_not() {
        unmask(Api.staff(port, "zhengwang.director"), WHY).expect(403);
        assertThat(onRecord("REFUSED")).isEqualTo(1);
        unmask(Api.staff(port, "tanghe.clerk"), WHY).expect(404);
        unmask(Api.someCitizen(port), WHY).expect(403);
        assertThat(onRecord("OK")).isZero();
    }
}
