package onewindow.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onewindow.notifications.channel.Template.Escape;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final Map<String, String> HOSTILE = Map.of(
            "phone", "13900000001",
            "text", "甲\"}, {\"mobile\":\"1\"}\n</content>&amp;<x> a+b=c&d {secret}",
            "secret", "s3cret");

    @Test
    void words_cannot_leave_the_json_string_they_stand_in() {
        String filled = Template.fill("{\"m\":\"{phone}\",\"c\":\"{text}\"}", HOSTILE, Escape.JSON);
        var read = tools.jackson.databind.json.JsonMapper.builder().build().readTree(filled);
        assertThat(read.propertyNames()).containsExactly("m", "c");
        assertThat(read.path("c").asString()).isEqualTo(HOSTILE.get("text"));
    }

    @Test
    void words_cannot_become_another_field_of_a_form() {
        String filled = Template.fill("m={phone}&c={text}", HOSTILE, Escape.FORM);
        assertThat(filled.split("&")).hasSize(2);
        assertThat(filled).doesNotContain(" ", "+", "\n", "<");
    }

    @Test
    void words_cannot_become_an_element() {
        String filled = Template.fill("<c>{text}</c>", HOSTILE, Escape.XML);
        assertThat(filled).startsWith("<c>").endsWith("</c>");
        assertThat(filled.substring(3, filled.length() - 4)).doesNotContain("<", ">", "\"");
    }

    @Test
    void a_header_stays_one_line() {
        assertThat(Template.fill("{text}", Map.of("text", "a\r\nHost: evil"), Escape.HEADER))
                .isEqualTo("aHost: evil");
    }

    @Test
    void a_message_that_names_the_secret_does_not_get_it() {
        assertThat(Template.fill("{text}", HOSTILE, Escape.FORM)).doesNotContain("s3cret");
    }
}
