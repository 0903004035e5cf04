package onewindow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The look every journey takes at every page would see what is wrong with it. */
class VisitorTest {
    private static final String PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

    @Test
    void a_picture_without_words_and_pale_writing_are_found_on_every_page_of_a_visit() {
        try (Visitor visitor = Visitor.onPhone(0)) {
            visitor.page.setContent(page("<img alt='印章' src='" + PIXEL + "'>"));
            visitor.accessible();
            visitor.page.setContent(page("<img src='" + PIXEL + "'>"));
            assertThatThrownBy(visitor::accessible).hasMessageContaining("image-alt");
            visitor.page.navigate("data:text/html;charset=utf-8," + page("<p style='color:rgb(200,200,200)'>受理"));
            assertThatThrownBy(visitor::accessible).hasMessageContaining("color-contrast");
        }
    }

    private static String page(String body) {
        return "<html lang='zh'><title>一窗</title><body>" + body + "</body></html>";
    }
}
