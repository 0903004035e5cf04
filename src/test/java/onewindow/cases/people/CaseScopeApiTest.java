package onewindow.cases.people;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseLifeApiTest;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person sees what the region subtree and post allow, and nothing else: by list, by address, by act. */
@OneWindowTest
class CaseScopeApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private record Thing(String id, String file, String document) {}

    private Thing caseOfZhengwang() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        var application = citizen.get("/api/applications/" + id).expect(200);
        String file = application
                .at("materials")
                .valueStream()
                .flatMap(m -> m.path("files").valueStream())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        String document = citizen.get("/api/my/cases/" + id)
                .expect(200)
                .at("documents")
                .get(0)
                .path("pdfUrl")
                .asString();
        return new Thing(id, file, document);
    }

    /** Every way to a case. */
    private static Stream<Api.Answer> everyDoor(Api api, Thing thing) {
        String desk = "/api/desk/cases/" + thing.id();
        return Stream.concat(
                Stream.of(
                        api.get(desk),
                        api.get("/api/cases/" + thing.id() + "/clock"),
                        api.get("/api/files/" + thing.file()),
                        api.get(thing.document()),
                        api.put(desk + "/materials/m1", Map.of("provided", "PAPER")),
                        api.upload(desk + "/materials/m1/files", "a.png", "image/png", CaseStory.PHOTO),
                        api.post(desk + "/acts/ACCEPT/preview", Map.of("version", 1, "key", "k"))),
                Stream.of(CaseAction.values()).map(a -> act(api, thing.id(), a.name(), 1, Map.of())));
    }

    @Test
    void another_town_finds_no_such_case_by_any_door() {
        Thing thing = caseOfZhengwang();
        for (String stranger : List.of("tanghe.clerk", "tanghe.handler", "tanghe.approver", "tanghe.director")) {
            Api api = Api.staff(port, stranger);
            assertThat(everyDoor(api, thing).map(Api.Answer::status))
                    .as(stranger)
                    .containsOnly(404);
            for (String view : List.of("MINE", "SITE", "SUPERVISED")) {
                assertThat(CaseLifeApiTest.ids(api, "/api/desk/cases?sort=RECEIVED&size=100&view=" + view))
                        .doesNotContain(thing.id());
            }
        }
        assertThat(db.sql("select count(*) from platform.audit_entry where subject_id = :id and outcome = 'REFUSED'")
                        .bind("id", thing.id())
                        .count())
                .isGreaterThan(50);
    }

    @Test
    void administrators_have_no_business_with_cases() {
        Thing thing = caseOfZhengwang();
        for (String admin : List.of("admin.system", "admin.security", "admin.audit", "hedong.catalogue")) {
            Api api = Api.staff(port, admin);
            assertThat(everyDoor(api, thing).map(Api.Answer::status)).as(admin).containsOnly(403, 404);
            api.get("/api/desk/cases?view=SITE").expect(403);
        }
    }

    @Test
    void another_citizen_finds_no_such_case() {
        Thing thing = caseOfZhengwang();
        Api other = Api.someCitizen(port);
        String application = "/api/applications/" + thing.id();
        assertThat(Stream.of(
                                other.get("/api/my/cases/" + thing.id()),
                                other.get(application),
                                other.patch(application, Map.of("form", Map.of())),
                                other.post(application + "/submit", Map.of("key", "k")),
                                other.post(application + "/supply", Map.of("key", "k")),
                                other.post(application + "/withdraw", Map.of("reason", "不办了")),
                                other.delete(application),
                                other.get("/api/cases/" + thing.id() + "/clock"),
                                other.get("/api/files/" + thing.file()),
                                other.get(thing.document()))
                        .map(Api.Answer::status))
                .containsOnly(404);
        assertThat(CaseLifeApiTest.ids(other, "/api/my/cases")).isEmpty();
    }

    @Test
    void the_desk_is_closed_to_citizens_and_everything_to_strangers() {
        Thing thing = caseOfZhengwang();
        assertThat(everyDoor(Api.visitor(port), thing).map(Api.Answer::status)).containsOnly(401);
        Api citizen = Api.someCitizen(port);
        citizen.get("/api/desk/cases").expect(403);
        citizen.get("/api/desk/waiting").expect(403);
        citizen.get("/api/desk/deliveries").expect(403);
    }

    @Test
    void those_above_see_it_and_leave_the_work_to_the_unit() {
        Thing thing = caseOfZhengwang();
        for (String above : List.of("zhengwang.director", "hedong.supervisor", "hedong.director")) {
            Api api = Api.staff(port, above);
            api.get("/api/desk/cases/" + thing.id()).expect(200);
            // Photographs of papers are for those who handle the case.
            api.get("/api/files/" + thing.file()).expect(403);
            assertThat(CaseLifeApiTest.ids(api, "/api/desk/cases?sort=RECEIVED&view=SUPERVISED"))
                    .contains(thing.id());
            act(api, thing.id(), "ACCEPT", Map.of()).expect(403);
        }
        // The county's clerk works at the county's cases, not at the town's.
        assertThat(Api.staff(port, "hedong.clerk")
                        .get("/api/desk/cases/" + thing.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_member_of_staff_who_opens_a_file_leaves_a_trace() {
        Thing thing = caseOfZhengwang();
        var file = Api.staff(port, "zhengwang.clerk")
                .get("/api/files/" + thing.file())
                .expect(200);
        assertThat(file.bytes()).isEqualTo(CaseStory.PHOTO);
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(db.sql("select count(*) from platform.audit_entry where subject_id = :id and act = 'READ_FILE'")
                        .bind("id", thing.id())
                        .count())
                .isEqualTo(1);
    }
}
