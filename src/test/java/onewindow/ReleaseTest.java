package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county installs beside the program: its files agree with each other. ./release tries the archive itself. */
class ReleaseTest {
    private static final Path ENV = Path.of("install/onewindow.env");
    private static final Path UNIT = Path.of("install/onewindow.service");
    private static final Path GUIDE = Path.of("docs/install.zh-CN.md");
    private static final Pattern SETTING = Pattern.compile("(?m)^#?((?:ONEWINDOW_[A-Z_]+)|PORT)=(.*)$");

    /** What the operator's commands and the launcher read from the environment, beside what application.yaml names. */
    private static final List<String> READ_ELSEWHERE = List.of("ONEWINDOW_PAPERS", "ONEWINDOW_MEMORY");

    @TempDir
    Path folder;

    @Test
    void the_settings_file_names_every_setting_the_program_reads_and_no_other() throws IOException {
        Set<String> read = names("\\$\\{(ONEWINDOW_[A-Z_]+|PORT):", Path.of("src/main/resources/application.yaml"));
        read.addAll(READ_ELSEWHERE);
        assertThat(settings().keySet()).isEqualTo(read);
    }

    @Test
    void both_readmes_explain_every_setting_of_the_file() throws IOException {
        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            Set<String> explained = new TreeSet<>();
            for (String row : Files.readAllLines(Path.of(readme))) {
                if (row.startsWith("| `")) {
                    explained.addAll(explained(row.split("\\|", 3)[1]));
                }
            }
            assertThat(explained).as(readme).containsAll(settings().keySet());
        }
    }

    /** {@code `ONEWINDOW_DB_URL` `_USER`} is ONEWINDOW_DB_URL and ONEWINDOW_DB_USER, or ONEWINDOW_DB_URL_USER. */
    private static Set<String> explained(String cell) {
        Set<String> names = new TreeSet<>();
        String first = "";
        for (Matcher name = Pattern.compile("`([A-Z_]+)`").matcher(cell); name.find(); ) {
            String said = name.group(1);
            if (!said.startsWith("_")) {
                first = said;
                names.add(said);
            }
            for (int end = first.length(); said.startsWith("_") && end > 0; end = first.lastIndexOf('_', end - 1)) {
                names.add(first.substring(0, end) + said);
            }
        }
        return names;
    }

    @Test
    void a_county_that_changes_nothing_but_what_it_must_gets_no_demonstration() throws IOException {
        Map<String, String> settings = settings();
        assertThat(settings).containsEntry("ONEWINDOW_DEMO", "off");
        assertThat(Files.readString(ENV)).contains("\n#ONEWINDOW_COUNTY=", "\n#ONEWINDOW_PUBLIC_URL=");
        assertThat(settings.get("ONEWINDOW_KEYS")).doesNotStartWith(settings.get("ONEWINDOW_DATA"));
    }

    @Test
    void the_service_may_write_where_its_settings_say_and_its_launcher_is_what_the_installation_puts_there()
            throws IOException {
        String unit = Files.readString(UNIT);
        assertThat(unit)
                .contains("EnvironmentFile=/etc/onewindow.env", "ExecStart=/opt/onewindow/current/bin/onewindow start")
                .contains("User=onewindow", "NoNewPrivileges=yes", "ProtectSystem=strict", "Restart=on-failure");
        String writable =
                unit.lines().filter(line -> line.startsWith("ReadWritePaths=")).collect(Collectors.joining());
        Map<String, String> settings = settings();
        assertThat(settings.get("ONEWINDOW_DATA")).startsWith("/var/lib/onewindow/");
        assertThat(settings.get("ONEWINDOW_KEYS")).startsWith("/var/lib/onewindow/");
        assertThat(writable)
                .contains(
                        "=/var/lib/onewindow ",
                        settings.get("ONEWINDOW_BACKUP"),
                        settings.get("ONEWINDOW_AUDIT_HEADS"));
        assertThat(Files.readString(Path.of("install/install")))
                .contains(
                        "user=onewindow",
                        "place=/opt/onewindow",
                        "/etc/onewindow.env",
                        "/etc/systemd/system/onewindow.service");
    }

    @Test
    void the_guide_speaks_of_files_commands_and_settings_that_are_there() throws IOException {
        Set<String> known = settings().keySet();
        assertThat(known).containsAll(names("(ONEWINDOW_(?!ENV)[A-Z_]*[A-Z])=", GUIDE));
        String release = Files.readString(Path.of("release"));
        assertThat(names("(?m)(?:^|[ `])\\./(?!release)([a-z-]+)", GUIDE))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(release)
                        .containsPattern("(?:for command in|install/)[^;\\n]*\\b" + command + "\\b"));
        for (String link : names("\\]\\(([A-Za-z0-9._/-]+)\\)", GUIDE)) {
            assertThat(GUIDE.resolveSibling(link)).exists();
        }
    }

    @Test
    void every_script_is_one_the_shell_can_read() throws Exception {
        List<String> scripts = List.of(
                "release",
                "install/onewindow",
                "install/install",
                "install/try",
                "script/options",
                "script/build",
                "check");
        for (String script : scripts) {
            assertThat(shell("bash", "-n", script)).as(script).isEmpty();
        }
    }

    @Test
    void the_launcher_reads_settings_as_systemd_does_runs_none_of_them_and_lets_the_environment_win() throws Exception {
        Path env = Files.writeString(folder.resolve("env"), """
                # a remark
                PORT=9000
                ONEWINDOW_DATA=/somewhere/else
                ONEWINDOW_PROXIES='10\\.1\\.2\\.3'
                ONEWINDOW_COUNTY="370302"
                ONEWINDOW_PUBLIC_URL=$(touch %s)
                """.formatted(folder.resolve("run")));
        Path java = Files.createDirectories(folder.resolve("runtime/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintenv PORT ONEWINDOW_DATA ONEWINDOW_PROXIES ONEWINDOW_COUNTY LC_ALL\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(folder.resolve("lib"));
        Files.copy(Path.of("script/options"), folder.resolve("lib/options"));
        Files.createDirectories(folder.resolve("bin"));
        Path launcher = Files.copy(Path.of("install/onewindow"), folder.resolve("bin/onewindow"));
        Path run = Files.createSymbolicLink(folder.resolve("backup"), Path.of("bin/onewindow"));

        String said = shell(
                "env", "-i", "PATH=/usr/bin:/bin", "ONEWINDOW_DATA=/here", "ONEWINDOW_ENV=" + env, run.toString());

        assertThat(said.lines()).containsExactly("9000", "/here", "10\\.1\\.2\\.3", "370302", "C.UTF-8");
        assertThat(folder.resolve("run")).doesNotExist();
        assertThat(shell("env", "-i", "PATH=/usr/bin:/bin", "ONEWINDOW_ENV=" + env, launcher.toString(), "nothing"))
                .contains("没有 nothing 这个命令");
    }

    private static String shell(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static Map<String, String> settings() throws IOException {
        return SETTING.matcher(Files.readString(ENV))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static Set<String> names(String pattern, Path file) throws IOException {
        return Stream.of(Files.readString(file))
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
