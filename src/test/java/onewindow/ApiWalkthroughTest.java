package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Runs the commands of {@code docs/api.md} as they stand there, against this application. */
@OneWindowTest
class ApiWalkthroughTest {
    @LocalServerPort
    int port;

    @Test
    void the_walkthrough_takes_a_case_from_a_phone_to_a_rated_result() throws Exception {
        String script = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"))
                .replace("localhost:8080", "127.0.0.1:" + port);

        String said = bash("set -euo pipefail\n" + script);

        assertThat(said.lines())
                .containsSubsequence("true", "true", "DRAFT")
                .containsSubsequence("IN_REVIEW", "AWAITING_DECISION", "APPROVED", "DELIVERED", "已办结", "true", "非常满意");
    }

    private static String bash(String script) throws Exception {
        Process shell =
                new ProcessBuilder("bash", "-s").redirectErrorStream(true).start();
        try (var in = shell.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(said).isZero();
        return said;
    }
}
