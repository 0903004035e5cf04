package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nothing that was confirmed is lost, however the program or its database ended, and nobody has to repair anything. */
class JourneyKillAndRestartTest {
    @Test
    void what_was_confirmed_is_there_after_every_kind_of_kill(@TempDir Path folder) throws Exception {
        try (Installation installation = Installation.start(folder.resolve("data"))) {
            Api citizen = signedIn(installation.port, "13911110001");
            String item = citizen.get("/api/items/search?q=glbt").text("items.0.id");
            JsonNode draft = citizen.post("/api/applications", Map.of("itemId", item, "regionCode", "371312108000"))
                    .expect(201)
                    .body();
            String id = draft.path("id").asString();
            String field = firstTextField(draft);
            save(citizen, id, field, "一");

            installation.killProgram();
            installation.startAgain();
            assertThat(saved(citizen, id, field)).isEqualTo("一");
            save(citizen, id, field, "二");

            installation.killDatabase();
            installation.awaitReady();
            installation.killProgram();
            installation.startAgain();
            assertThat(saved(citizen, id, field)).isEqualTo("二");
            save(citizen, id, field, "三");

            installation.killDatabase();
            installation.killProgram();
            installation.startAgain();
            assertThat(saved(citizen, id, field)).isEqualTo("三");

            assertThat(installation.startSecond()).isEqualTo(1);
            assertThat(saved(citizen, id, field)).isEqualTo("三");
        }
    }

    private static Api signedIn(int port, String phone) {
        Api citizen = Api.visitor(port);
        citizen.post("/api/citizen/sms-codes", Map.of("phone", phone, "purpose", "SIGN_IN"))
                .expect(202);
        String text = citizen.get("/api/demo/outbox?size=1&phone=" + phone).text("0.text");
        Matcher code = Pattern.compile("\\d{6}").matcher(text);
        assertThat(code.find()).as(text).isTrue();
        citizen.post("/api/citizen/sign-in", Map.of("phone", phone, "code", code.group()))
                .expect(200);
        citizen.post("/api/citizen/real-name", Map.of("kind", "PERSON", "name", "王秀英", "idNumber", Api.newIdNumber()))
                .expect(200);
        return citizen;
    }

    private static String firstTextField(JsonNode draft) {
        for (JsonNode field : draft.path("fields")) {
            if (field.path("type").asString().contains("TEXT")) {
                return field.path("key").asString();
            }
        }
        throw new AssertionError("the item has no text field");
    }

    private static void save(Api citizen, String id, String field, String value) {
        citizen.patch("/api/applications/" + id, Map.of("form", Map.of(field, value)))
                .expect(200);
    }

    private static String saved(Api citizen, String id, String field) {
        return citizen.get("/api/applications/" + id).expect(200).text("form." + field);
    }
}
