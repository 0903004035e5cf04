package onewindow.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OneWindowTest
class RatingApiTest {
    private static final String ZHENGWANG = "371312108000";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    RatingTable ratings;

    @Autowired
    Clock clock;

    Api citizen;
    SavedCase mine;

    @BeforeEach
    void somebody_with_a_finished_case() {
        citizen = Api.someCitizen(port);
        mine = SavedCase.of(db, party(citizen), ZHENGWANG, "DELIVERED");
    }

    @Test
    void a_case_is_rated_once() {
        Api.Answer rated = rate(citizen, Map.of("grade", 1, "tags", List.of("一次就办成"), "text", " 谢谢 𠮷 <b>"))
                .expect(200);
        assertThat(rated.text("gradeName")).isEqualTo("非常满意");
        assertThat(rated.text("text")).isEqualTo("谢谢 𠮷 <b>");
        rate(citizen, Map.of("grade", 5, "tags", List.of())).expect(409);
        assertThat(ratings.of(List.of(mine.id)).get(mine.id))
                .satisfies(r -> assertThat(r.grade()).isEqualTo(1));
    }

    @Test
    void silence_is_no_rating() {
        assertThat(ratings.of(List.of(mine.id))).isEmpty();
    }

    @Test
    void nobody_rates_anothers_case() {
        rate(Api.someCitizen(port), Map.of("grade", 1, "tags", List.of())).expect(404);
        rate(Api.visitor(port), Map.of("grade", 1, "tags", List.of())).expect(401);
    }

    @Test
    void a_case_is_rated_only_after_its_end() {
        mine.now("IN_REVIEW");
        assertThat(rate(citizen, Map.of("grade", 1, "tags", List.of()))
                        .expect(422)
                        .detail())
                .contains("还没有办完");
    }

    @Test
    void grades_and_tags_are_those_of_the_form() {
        rate(citizen, Map.of("grade", 0, "tags", List.of())).expect(400);
        rate(citizen, Map.of("grade", 6, "tags", List.of())).expect(400);
        rate(citizen, Map.of("tags", List.of())).expect(400);
        assertThat(rate(citizen, Map.of("grade", 1, "tags", List.of("态度生硬")))
                        .expect(400)
                        .error("tags"))
                .isNotEmpty();
        rate(citizen, Map.of("grade", 1, "tags", List.of(), "text", "长".repeat(501)))
                .expect(400);
        rate(citizen, Map.of("grade", 1, "stars", 5)).expect(400);
    }

    @Test
    void the_form_is_for_everybody_to_see() {
        Api.Answer form = Api.visitor(port).get("/api/rating-form").expect(200);
        assertThat(form.at("grades").size()).isEqualTo(5);
        assertThat(form.text("grades.4.name")).isEqualTo("非常不满意");
        assertThat(form.at("tags.5").size()).isPositive();
    }

    @Test
    void a_director_sees_the_ratings_of_his_own_town_alone() {
        rate(citizen, Map.of("grade", 4, "tags", List.of("办理时间太长"))).expect(200);
        assertThat(cases(Api.staff(port, "zhengwang.director"))).contains(mine.id.toString());
        assertThat(cases(Api.staff(port, "hedong.supervisor"))).contains(mine.id.toString());
        assertThat(cases(Api.staff(port, "tanghe.director"))).doesNotContain(mine.id.toString());
        Api.staff(port, "zhengwang.clerk").get("/api/desk/ratings").expect(403);
        Api elsewhere = Api.staff(port, "tanghe.director");
        assertThat(elsewhere
                        .get("/api/desk/ratings?regionCode=" + ZHENGWANG)
                        .expect(200)
                        .at("items")
                        .size())
                .isZero();
    }

    /** As the board of the day counts them: by day, by place of intake and by whose item it was. */
    @Test
    void the_list_is_narrowed_as_the_board_counts() {
        rate(citizen, Map.of("grade", 2, "tags", List.of())).expect(200);
        Api staff = Api.staff(port, "hedong.supervisor");
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String department = db.sql("select department_key from cases.case_file where id = :id")
                .bind("id", mine.id)
                .one(String.class);
        for (String fits : List.of(
                "from=" + today + "&to=" + today,
                "site=" + ZHENGWANG,
                "itemDepartment=" + URLEncoder.encode(department, StandardCharsets.UTF_8))) {
            assertThat(cases(staff, "&" + fits)).as(fits).contains(mine.id.toString());
        }
        for (String other : List.of(
                "from=" + today.plusDays(1),
                "to=" + today.minusDays(1),
                "site=371312000000",
                "itemDepartment=" + URLEncoder.encode("没有这个部门", StandardCharsets.UTF_8))) {
            assertThat(cases(staff, "&" + other)).as(other).doesNotContain(mine.id.toString());
        }
        assertThat(cases(Api.staff(port, "tanghe.director"), "&site=" + ZHENGWANG))
                .as("a filter opens nothing")
                .doesNotContain(mine.id.toString());
    }

    private static List<String> cases(Api staff, String more) {
        return staff.get("/api/desk/ratings?size=100" + more)
                .expect(200)
                .at("items")
                .findValuesAsString("caseId");
    }

    private Api.Answer rate(Api who, Map<String, Object> rating) {
        return who.post("/api/my/cases/" + mine.id + "/rating", rating);
    }

    private static List<String> cases(Api staff) {
        return staff.get("/api/desk/ratings?size=100").expect(200).at("items").findValuesAsString("caseId");
    }

    private static UUID party(Api citizen) {
        return UUID.fromString(citizen.get("/api/me").expect(200).text("party.id"));
    }
}
