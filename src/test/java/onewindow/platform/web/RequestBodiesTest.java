package onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onewindow.platform.RefusedRequestsApiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Bodies are read to the letter; see also what the doors say of it in {@link RefusedRequestsApiTest}. */
class RequestBodiesTest {
    private final JsonMapper json = RequestBodies.strict(JsonMapper.builder().build());

    record Line(String name) {}

    enum Colour {
        RED
    }

    record Body(
            @Nullable String note,
            @NotBlank String asked,
            List<Line> lines,
            Map<String, @Nullable String> form,
            int count,
            boolean paper,
            @Nullable Long most,
            @Nullable BigDecimal amount,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Colour colour) {}

    private static final String RIGHT = """
            {"note": null, "asked": "", "lines": [{"name": "a"}], "form": {"k": null}, "count": 2, "paper": true,
             "most": 3, "amount": 4.5, "day": "2026-11-29", "at": "2026-11-29T08:00:00+08:00", "colour": "RED"}""";

    @Test
    void a_right_body_is_read() {
        Body body = json.readValue(RIGHT, Body.class);
        assertThat(body.lines()).containsExactly(new Line("a"));
        assertThat(body.form()).containsEntry("k", null);
        assertThat(body.at()).isEqualTo("2026-11-29T00:00:00Z");
    }

    @Test
    void what_may_be_null_may_be_left_out_and_what_a_constraint_asks_for_is_left_to_it() {
        Body body = json.readValue("{\"lines\": [], \"form\": {}, \"count\": 1, \"paper\": false}", Body.class);
        assertThat(body.asked()).isNull();
        assertThat(body.note()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [{"name": "a"}]         | [null]                       | lines
                    [{"name": "a"}]         | [{"name": "a"}, null]        | lines
                    [{"name": "a"}]         | null                         | lines
                    [{"name": "a"}]         | {}                           | lines
                    {"name": "a"}           | {}                           | lines[0].name
                    {"name": "a"}           | {"name": null}               | lines[0].name
                    {"name": "a"}           | {"name": 1}                  | lines[0].name
                    {"name": "a"}           | {"name": "\\u0000"}          | lines[0].name
                    {"name": "a"}           | {"name": "\\ud800"}          | lines[0].name
                    {"name": "a"}           | {"name": "a", "more": 1}     | lines[0].more
                    {"k": null}             | {"k": 1}                     | form.k
                    "count": 2              | "count": 1.5                 | count
                    "count": 2              | "count": 1.0                 | count
                    "count": 2              | "count": "1"                 | count
                    "count": 2              | "count": ""                  | count
                    "count": 2              | "count": true                | count
                    "count": 2              | "count": null                | count
                    "count": 2              | "count": 2147483648          | count
                    "most": 3               | "most": 9223372036854775808  | most
                    "most": 3               | "most": "3"                  | most
                    "paper": true           | "paper": "true"              | paper
                    "paper": true           | "paper": 1                   | paper
                    "amount": 4.5           | "amount": "4.5"              | amount
                    "amount": 4.5           | "amount": 1e900000000        | amount
                    "2026-11-29"            | "-999999999-01-01"           | day
                    "2026-11-29"            | "+999999999-01-01"           | day
                    "2026-11-29"            | "2026-02-29"                 | day
                    "2026-11-29"            | 20000                        | day
                    "2026-11-29"            | [2026, 11, 29]               | day
                    "2026-11-29"            | ""                           | day
                    "2026-11-29T08:00:00+08:00" | 0                        | at
                    "2026-11-29T08:00:00+08:00" | "1000000000-01-01T00:00:00Z" | at
                    "RED"                   | "BLUE"                       | colour
                    "RED"                   | 0                            | colour
                    "RED"                   | ""                           | colour
                    "note": null            | "note": 1                    | note
                    "note": null            | "note": "a", "note": "b"     | note
                    "note": null            | "extra": 1                   | extra
                    """)
    void anything_else_is_refused_and_the_field_is_named(String right, String wrong, String field) {
        assertThat(RIGHT).contains(right);
        assertThatThrownBy(() -> json.readValue(RIGHT.replace(right, wrong), Body.class))
                .isInstanceOfSatisfying(
                        JacksonException.class, e -> assertThat(FieldPath.of(e)).startsWith(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{\"note\"", "[", "nul", "{\"note\": NaN}", "{'note': 1}"})
    void what_is_no_json_is_refused(String text) {
        assertThatThrownBy(() -> json.readValue(text, Body.class)).isInstanceOf(JacksonException.class);
    }
}
