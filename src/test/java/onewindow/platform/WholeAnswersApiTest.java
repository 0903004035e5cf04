package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import onewindow.Api;
import onewindow.OneWindowTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OneWindowTest
class WholeAnswersApiTest {
    /** What the server would begin to send before it is complete. */
    private static final int USUAL_BUFFER = 8 * 1024;

    @LocalServerPort
    int port;

    @Test
    void a_long_list_leaves_in_one_piece() {
        Api.Answer list = Api.staff(port, "hedong.supervisor")
                .get("/api/desk/cases?view=SUPERVISED&size=100")
                .expect(200);
        assertThat(list.bytes()).hasSizeGreaterThan(USUAL_BUFFER);
        assertThat(list.headers().firstValueAsLong("Content-Length"))
                .as("its length is only known beforehand of what is sent when complete")
                .hasValue(list.bytes().length);
    }
}
