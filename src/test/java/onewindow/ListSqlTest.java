package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/lists.sql.md shows the SQL that really runs for each list, as somebody of the demo county gets it. */
@OneWindowTest
class ListSqlTest {
    private static final Path DOCUMENT = Path.of("docs/lists.sql.md");
    private static final Pattern STATEMENT = Pattern.compile("prepared SQL statement \\[(.*)]", Pattern.DOTALL);

    /** In this order: whoever is first to be let in shows the list. */
    private static final List<String> STAFF = List.of(
            "jiuqu.clerk",
            "jiuqu.director",
            "jiuqu.agent",
            "hedong.supervisor",
            "hedong.catalogue",
            "admin.system",
            "admin.security",
            "admin.audit");

    @LocalServerPort
    int port;

    @Test
    void the_committed_document_shows_what_runs() throws IOException {
        String written = document();
        if (Boolean.getBoolean("lists.write")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("write it anew with: mvn test -Dtest=ListSqlTest -Dlists.write=true")
                .isEqualTo(written);
    }

    private String document() throws IOException {
        Map<String, Api> people = people();
        String lists = addresses().stream()
                .map(address -> section(address, people))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return """
                # The SQL of the lists

                What really runs when somebody of the demo county opens the first page of a list; `?` is a bound value, and the
                longest statement of the request that sorts is shown. Drawn by `ListSqlTest`. A value inside `(select ?)` is
                hidden from the planner on purpose: see `Where.hidden`.

                """ + lists;
    }

    private Map<String, Api> people() {
        Map<String, Api> people = new LinkedHashMap<>();
        STAFF.forEach(name -> people.put(name, Api.staff(port, name)));
        people.put("an applicant", Api.someCitizen(port));
        return people;
    }

    /** Every address of the API document that is read page after page and names no single thing. */
    private static List<String> addresses() throws IOException {
        JsonNode paths = JsonMapper.shared()
                .readTree(Path.of("docs/openapi.json").toFile())
                .path("paths");
        return paths.propertyStream()
                .filter(path -> !path.getKey().contains("{"))
                .filter(path -> parameter(path.getValue(), "after").isPresent())
                .map(path -> path.getKey() + query(path.getValue()))
                .sorted()
                .toList();
    }

    private static Optional<JsonNode> parameter(JsonNode path, String name) {
        return path.at("/get/parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst();
    }

    /** What must be said: the first of its values, or the demo county. */
    private static String query(JsonNode path) {
        String required = path.at("/get/parameters")
                .valueStream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asString() + "="
                        + parameter.at("/schema/enum/0").asString("371312108000"))
                .collect(Collectors.joining("&"));
        return "?size=20" + (required.isEmpty() ? "" : "&" + required);
    }

    private static Optional<String> section(String address, Map<String, Api> people) {
        for (Map.Entry<String, Api> person : people.entrySet()) {
            Optional<String> sql = sortedBy(address, person.getValue());
            if (sql.isPresent()) {
                return Optional.of(
                        "## `GET " + address + "` by " + person.getKey() + "\n\n```sql\n" + sql.get() + "\n```\n");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sortedBy(String address, Api person) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        said.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(said);
        try {
            if (person.get(address).status() != 200) {
                return Optional.empty();
            }
        } finally {
            logger.detachAppender(said);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        return List.copyOf(said.list).stream()
                .filter(event -> event.getThreadName().startsWith("request-"))
                .map(event -> STATEMENT.matcher(event.getFormattedMessage()))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .filter(sql -> sql.contains("order by") && sql.contains("limit"))
                .max(Comparator.comparingInt(String::length));
    }
}
