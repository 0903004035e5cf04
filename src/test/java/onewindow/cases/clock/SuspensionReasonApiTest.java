package onewindow.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The county's own procedures are added and switched off, and never lost. */
@OneWindowTest
class SuspensionReasonApiTest {
    private static final String PATH = "/api/desk/suspension-reasons";

    @LocalServerPort
    int port;

    @Test
    void the_county_adds_a_procedure_and_stops_using_it() {
        Api supervisor = Api.staff(port, "hedong.supervisor");
        Api handler = Api.staff(port, "zhengwang.handler");
        String name = "现场勘验" + System.nanoTime() % 10_000;
        Map<String, String> given = Map.of("name", name, "basis", "河东区行政审批办法第十条");
        for (String other : new String[] {"zhengwang.director", "zhengwang.handler"}) {
            Api.staff(port, other).post(PATH, given).expect(403);
        }
        assertThat(supervisor.post(PATH, Map.of("name", name)).expect(400).error("basis"))
                .contains("依据");
        supervisor.post(PATH, Map.of("name", "长".repeat(21), "basis", "条款")).expect(400);
        String key = supervisor
                .post(PATH, given)
                .expect(200)
                .body()
                .valueStream()
                .filter(r -> r.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("key")
                .asString();
        assertThat(supervisor.post(PATH, given).expect(400).error("name")).contains("已经有");
        assertThat(handler.get(PATH).body().toString()).contains(name);
        handler.put(PATH + "/" + key, Map.of("active", false)).expect(403);
        supervisor.put(PATH + "/NO_SUCH", Map.of("active", false)).expect(404);
        supervisor.put(PATH + "/" + key, Map.of("active", false)).expect(200);
        assertThat(handler.get(PATH).body().toString()).doesNotContain(name);
        assertThat(supervisor.get(PATH + "/kept").body().toString()).contains(name);
    }
}
