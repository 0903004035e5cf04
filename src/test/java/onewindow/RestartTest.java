package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ./run does when the program ends, with a program in its place that ends as it is told. */
class RestartTest {
    @TempDir
    Path folder;

    /** What was said, and the code it ended with. */
    private record Ended(int code, String said) {}

    @Test
    void a_program_that_ran_out_of_memory_ends_with_the_code_that_is_looked_for() throws Exception {
        Process hungry = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx8m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        "target/test-classes",
                        Hungry.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("hungry.log").toFile())
                .start();
        assertThat(hungry.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(hungry.exitValue()).isEqualTo(3);
        assertThat(Files.readString(Path.of("script/options"))).contains("-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void out_of_memory_it_is_started_again() throws Exception {
        Ended ended = supervised("3 137 0");
        assertThat(ended.code()).isZero();
        assertThat(starts()).isEqualTo(3);
        assertThat(ended.said()).contains("内存不足，程序已退出", "程序被强行结束（多半是内存不足）", "自动重新启动");
    }

    @Test
    void a_start_that_fails_is_not_hidden() throws Exception {
        assertThat(supervised("1 0").code()).isEqualTo(1);
        assertThat(starts()).isEqualTo(1);
    }

    @Test
    void one_that_never_lives_is_given_up() throws Exception {
        Ended ended = supervised("3 3 3 3 3");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(starts()).isEqualTo(3);
        assertThat(ended.said()).contains("已停止");
    }

    @Test
    void a_stop_stops_the_program_and_starts_nothing() throws Exception {
        Process run = start("sleep");
        while (!Files.exists(folder.resolve("starts"))) {
            assertThat(run.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
        }
        run.destroy();
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(starts()).isEqualTo(1);
        long program = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        assertThat(ProcessHandle.of(program).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    private Ended supervised(String codes) throws IOException, InterruptedException {
        Process run = start(codes);
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(run.exitValue(), Files.readString(folder.resolve("run.log"), StandardCharsets.UTF_8));
    }

    /** @param codes what the program ends with, one start after another; or that it stays until it is stopped */
    private Process start(String codes) throws IOException {
        Path program = folder.resolve("program");
        Files.writeString(program, """
                #!/bin/bash
                cd "$(dirname "$0")"
                echo $$ >pid
                echo started >>starts
                [ "$1" != sleep ] || exec sleep 600
                codes=($1)
                exit "${codes[$(($(wc -l <starts) - 1))]}"
                """);
        program.toFile().setExecutable(true);
        List<String> command = new ArrayList<>(List.of("bash", "-c"));
        command.add("set -euo pipefail; . script/supervise; supervise '" + program + "' '" + codes + "'");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ONEWINDOW_RESTART_PAUSE", "0");
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile())
                .start();
    }

    private int starts() throws IOException {
        return Files.readAllLines(folder.resolve("starts")).size();
    }

    /** Takes memory until there is none. */
    static final class Hungry {
        public static void main(String[] args) {
            List<byte[]> all = new ArrayList<>();
            while (true) {
                all.add(new byte[1 << 20]);
            }
        }
    }
}
