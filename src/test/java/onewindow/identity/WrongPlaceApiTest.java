package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.cases.CaseStory;
import onewindow.identity.account.StaffFixture;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is there but not for this person is answered as if it were not, and the attempt stays on record. */
@OneWindowTest
class WrongPlaceApiTest {
    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    @Autowired
    Parties parties;

    @Autowired
    Db db;

    private void refused(Api.Answer answer, String subjectType, Object id) {
        answer.expect(404);
        assertThat(db.sql("""
                        select outcome from platform.audit_entry
                        where act = 'ACCESS_REFUSED' and subject_type = :type and subject_id = :id""")
                        .bind("type", subjectType)
                        .bind("id", id.toString())
                        .list(String.class))
                .as(subjectType)
                .isNotEmpty()
                .containsOnly("REFUSED");
    }

    @Test
    void a_case_its_files_and_its_papers_in_another_town() {
        Api citizen = Api.someCitizen(port);
        String first = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        String second = CaseStory.submitted(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        Api stranger = Api.staff(port, "tanghe.clerk");
        refused(stranger.get("/api/desk/cases/" + first), "CASE", first);
        String file = citizen.get("/api/applications/" + second)
                .at("materials")
                .valueStream()
                .flatMap(m -> m.path("files").valueStream())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        refused(stranger.get("/api/files/" + file), "CASE", second);
        String document = citizen.get("/api/my/cases/" + first).text("documents.0.id");
        refused(stranger.get("/api/documents/" + document + ".pdf"), "DOCUMENT", document);
        assertThat(db.sql("select count(*) from platform.audit_entry where subject_id = :id and act = 'DOCUMENT_READ'")
                        .bind("id", document)
                        .count())
                .isZero();
    }

    @Test
    void another_citizens_case_to_rate_and_message_to_read() {
        SavedCase theirs = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), "371312108000", "DELIVERED");
        Api other = Api.someCitizen(port);
        refused(other.post("/api/my/cases/" + theirs.id + "/rating", Map.of("grade", 1)), "CASE", theirs.id);
        UUID message = UUID.randomUUID();
        db.sql("""
                        insert into notifications.message (id, party_id, case_id, event_seq, title, text, state, at)
                        values (:id, :party, :case, :seq, '受理', '', 'SHOWN', now())""")
                .bind("id", message)
                .bind("party", theirs.party)
                .bind("case", theirs.id)
                .bind("seq", theirs.happened("ACCEPT", null))
                .update();
        refused(other.post("/api/my/messages/" + message + "/read", null), "MESSAGE", message);
    }

    @Test
    void the_organisation_of_another_county() {
        Api admin = Api.staff(port, staff.in("510824000000", Role.SYSTEM_ADMIN));
        Api own = Api.staff(port, "admin.system");
        String site = own.get("/api/sites?regionCode=371312108000").text("0.id");
        refused(admin.put("/api/admin/sites/" + site, Map.of("phone", "0539-0000000")), "SITE", site);
        refused(
                admin.post("/api/admin/regions/371312108277/abolish", Map.of("reason", "撤并")),
                "REGION",
                "371312108277");
        Map<String, Object> bureau =
                Map.of("name", "河东区民政局", "phone", "0539-0000217", "complaintPhone", "0539-0000317");
        refused(
                admin.put("/api/admin/departments/" + URLEncoder.encode("民政", StandardCharsets.UTF_8), bureau),
                "DEPARTMENT",
                "民政");
        String clerk = own.get("/api/admin/staff?q=zhengwang.clerk").text("items.0.id");
        Map<String, Object> moved = Map.of(
                "name",
                "周调走",
                "username",
                "zhengwang.clerk",
                "badgeNumber",
                "X1",
                "siteId",
                site,
                "posts",
                List.of(Map.of("role", "HANDLER")),
                "active",
                false);
        refused(admin.put("/api/admin/staff/" + clerk, moved), "STAFF", clerk);
    }

    @Test
    void a_person_at_another_window() {
        Map<String, String> person = Map.of("kind", "PERSON", "name", "王小兰", "idNumber", Api.newIdNumber());
        String id = Api.staff(port, "zhengwang.clerk")
                .post("/api/desk/parties", person)
                .expect(200)
                .text("id");
        Map<String, String> reason = Map.of("reason", "VERIFY");
        refused(Api.staff(port, "tanghe.clerk").post("/api/desk/parties/" + id + "/unmask", reason), "PARTY", id);
    }

    @Test
    void what_is_not_there_at_all_is_no_attempt_on_anything() {
        String nothing = UUID.randomUUID().toString();
        Api clerk = Api.staff(port, "tanghe.clerk");
        clerk.get("/api/desk/cases/" + nothing).expect(404);
        clerk.get("/api/documents/" + nothing + ".pdf").expect(404);
        clerk.post("/api/desk/parties/" + nothing + "/unmask", Map.of("reason", "VERIFY"))
                .expect(404);
        assertThat(db.sql("select count(*) from platform.audit_entry where subject_id = :id")
                        .bind("id", nothing)
                        .count())
                .isZero();
    }
}
