package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code docs/openapi.json} is what the program really serves; the web's types are made from it. After a change of the API:
 * {@code mvn test -Dtest=ApiDocumentTest -Dupdate.openapi=true} and then {@code npm run types} in {@code web/}.
 */
@OneWindowTest
class ApiDocumentTest {
    private static final Path COMMITTED = Path.of("docs/openapi.json");
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @LocalServerPort
    int port;

    @Test
    void the_committed_api_document_is_the_one_served() throws Exception {
        ObjectNode served = (ObjectNode) json.readTree(fetch());
        served.remove("servers");
        String text = json.writeValueAsString(json.treeToValue(served, java.util.TreeMap.class)) + "\n";
        if (Boolean.getBoolean("update.openapi")) {
            Files.writeString(COMMITTED, text);
        }
        assertThat(text).isEqualTo(Files.readString(COMMITTED));
    }

    private String fetch() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port + "/api/openapi.json");
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
