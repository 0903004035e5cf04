package onewindow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import onewindow.Installation.Said;
import onewindow.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An installation that began with the first published version and lost its disk: nothing that was confirmed is gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyLostFolderTest {
    private static final String BACKUP = "onewindow.platform.backup.BackupCommand";
    private static final String RESTORE = "onewindow.RestoreCommand";
    private static final String LATEST = "6217000000000000022";
    private static final String DRAFT_VERSION =
            "select version from cases.case_file where id = '" + FirstVersion.DRAFT + "'";

    private Path folder;
    private Path data;
    private Path backups;
    private Installation installation;

    @BeforeAll
    void todays_program_starts_on_the_first_versions_folder(@TempDir Path anywhere) throws Exception {
        folder = anywhere;
        data = folder.resolve("data");
        backups = folder.resolve("backups");
        FirstVersion.folder(data);
        installation = Installation.start(data, Map.of("ONEWINDOW_BACKUP", backups.toString()));
    }

    @AfterAll
    void stop() throws Exception {
        installation.close();
    }

    @Test
    void what_the_first_version_wrote_opens_and_its_numbers_go_on() throws Exception {
        Api citizen = Api.returning(installation.port, FirstVersion.SESSION);
        assertThat(citizen.get("/api/me").at("signedIn").asBoolean()).isTrue();
        assertThat(citizen.get("/api/applications/" + FirstVersion.DRAFT)
                        .expect(200)
                        .text("form.contactName"))
                .isEqualTo("赵小满");
        assertThat(Api.visitor(installation.port)
                        .get("/api/verify/" + FirstVersion.VERIFY_CODE)
                        .at("valid")
                        .asBoolean())
                .isTrue();

        Api clerk = Api.staff(installation.port, "zhengwang.clerk");
        Api.Answer old = clerk.get("/api/desk/cases/" + FirstVersion.CASE).expect(200);
        assertThat(old.text("number")).isEqualTo(FirstVersion.NUMBER);
        String paper = sql(
                "select id from documents.document where case_id = '" + FirstVersion.CASE + "' and kind = 'APPROVAL'");
        assertThat(clerk.get("/api/documents/" + paper + ".pdf").expect(200).bytes())
                .startsWith('%', 'P', 'D', 'F');

        String counter = "select last from documents.number_counter c join documents.site_word w using (site_id)"
                + " where w.word = '河东郑旺' and kind = 'ACCEPTANCE'";
        int last = Integer.parseInt(sql(counter));
        assertThat(last).isGreaterThanOrEqualTo(12);
        assertThat(accepted(clerk)).endsWith("河东郑旺受字第%06d号".formatted(last + 1));
    }

    @Test
    void the_folder_is_closed_to_the_other_users_of_the_machine() throws IOException {
        for (String name : new String[] {"", "postgres", "postgres/cluster"}) {
            assertThat(rights(data.resolve(name))).as(name).isEqualTo("rwx------");
        }
        for (String name : new String[] {"keys", "postgres/server.log", "postgres/password"}) {
            assertThat(rights(data.resolve(name))).as(name).isEqualTo("rw-------");
        }
    }

    @Test
    void an_archive_that_cannot_be_written_is_seen_from_outside_and_made_up_for() throws Exception {
        Api outside = Api.visitor(installation.port);
        Path archive = backups.resolve("wal").resolve(Files.readString(data.resolve("postgres/archive-name")));
        Path away = Files.move(archive, folder.resolve("unplugged"));
        assertThat(said(1, BACKUP, "--point").text()).contains("归档失败");
        assertThat(outside.get("/actuator/health").expect(200).text("status")).isEqualTo("BACKUP_FAILING");

        Files.move(away, archive);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> installation.command(BACKUP, "--point").code() == 0);
        assertThat(outside.get("/actuator/health").text("status")).isEqualTo("UP");
    }

    @Test
    void keys_that_lie_elsewhere_are_saved_from_there_into_a_folder_that_is_left_as_it_is(@TempDir Path elsewhere)
            throws Exception {
        Path keys = Files.copy(data.resolve("keys"), elsewhere.resolve("county.keys"));
        Path safe = Files.createDirectory(elsewhere.resolve("safe"));
        Files.setPosixFilePermissions(safe, PosixFilePermissions.fromString("rwxr-xr-x"));
        Said said = installation.command(Map.of("ONEWINDOW_KEYS", keys.toString()), BACKUP, "--keys", safe.toString());
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(safe.resolve("keys")).hasSameTextualContentAs(keys);
        assertThat(rights(safe.resolve("keys"))).isEqualTo("rw-------");
        assertThat(rights(safe)).isEqualTo("rwxr-xr-x");
        Said missing = installation.command(
                Map.of("ONEWINDOW_KEYS", elsewhere.resolve("none").toString()), BACKUP, "--keys", safe.toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.text()).contains("没有密钥文件");
    }

    @Test
    void a_lost_folder_comes_back_as_it_was_last_archived_and_as_it_was_at_any_moment_before() throws Exception {
        long start = System.nanoTime();
        Api citizen = Api.returning(installation.port, FirstVersion.SESSION);
        said(0, BACKUP, "--keys", folder.resolve("safe").toString());
        assertThat(said(1, BACKUP, "--keys", backups.resolve("keys").toString()).text())
                .contains("不能和备份放在一起");
        said(0, BACKUP);
        write(citizen, "6217000000000000021");
        String moment =
                sql("select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS.MS')");
        write(citizen, LATEST);
        said(0, BACKUP, "--point");

        installation.killProgram();
        installation.killDatabase();
        Files.move(data, folder.resolve("lost"));

        Said before = said(1, RESTORE, backups.toString(), "--to", moment);
        assertThat(before.text()).contains("还没有密钥");
        assertThat(data.resolve("keys")).doesNotExist();
        assertThat(installation.startSecond()).as("nothing was looked at yet").isNotZero();
        the_check_goes_on_where_the_restore_stopped_for_want_of_its_keys();
        Files.move(data, folder.resolve("earlier"));
        Said report = said(
                0,
                RESTORE,
                backups.toString(),
                "--keys",
                folder.resolve("safe/keys").toString());
        assertThat(report.text()).contains("检查全部通过", "文号：本年", "审计链：");
        assertThat(said(1, RESTORE, backups.toString()).text()).contains("不是空的");

        installation.startAgain();
        assertThat(saved(citizen)).isEqualTo(LATEST);
        assertThat(Api.visitor(installation.port)
                        .get("/api/verify/" + FirstVersion.VERIFY_CODE)
                        .at("valid")
                        .asBoolean())
                .isTrue();
        assertThat(sql("select bool_and(last > 1000) from documents.number_counter"))
                .isEqualTo("t");
        assertThat(Files.readString(data.resolve("postgres/archive-name")))
                .isNotEqualTo(Files.readString(folder.resolve("lost/postgres/archive-name")));
        the_earlier_moment_has_what_was_written_before_it_alone();
        System.out.printf("the lost folder: %d s%n", (System.nanoTime() - start) / 1_000_000_000);
    }

    /** Keys of another time first; with the right ones the numbers leave a gap, once. */
    private void the_check_goes_on_where_the_restore_stopped_for_want_of_its_keys() throws Exception {
        Path others = Files.writeString(folder.resolve("others"), "9:" + "ab".repeat(32) + "\n");
        assertThat(said(1, RESTORE, "--check", "--keys", others.toString()).text())
                .contains("密钥不对", "改名留存")
                .doesNotContain("Error creating bean");
        Path safe = folder.resolve("safe/keys");
        assertThat(said(1, RESTORE, "--check", "--keys", safe.toString()).text())
                .contains("没有动它");
        Files.delete(data.resolve("keys"));
        assertThat(said(0, RESTORE, "--check", "--keys", safe.toString()).text())
                .contains("检查全部通过", "文号：本年");
        assertThat(said(0, RESTORE, "--check").text()).contains("检查全部通过").doesNotContain("文号：本年");
    }

    private void the_earlier_moment_has_what_was_written_before_it_alone() throws Exception {
        Path earlier = folder.resolve("earlier");
        String before;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(earlier)) {
            before = one(server.url(), server.password(), DRAFT_VERSION);
        }
        assertThat(Integer.parseInt(before)).isEqualTo(Integer.parseInt(sql(DRAFT_VERSION)) - 1);
    }

    /** The first of those that wait which has all its papers. */
    private String accepted(Api clerk) throws Exception {
        String waiting = "select string_agg(id::text, ' ' order by id) from cases.case_file"
                + " where status = 'SUBMITTED' and site_region = '371312108000'";
        for (String id : sql(waiting).split(" ")) {
            looksUpWhatOthersHave(clerk, id);
            int version = clerk.get("/api/desk/cases/" + id).at("version").asInt();
            int status = clerk.post(
                            "/api/desk/cases/" + id + "/acts/ACCEPT",
                            Map.of("version", version, "key", "first accepted"))
                    .status();
            if (status == 200) {
                return sql(
                        "select number from documents.document where kind = 'ACCEPTANCE' and case_id = '" + id + "'");
            }
        }
        throw new AssertionError("none of those that wait could be accepted");
    }

    /** What the first version took as 免提交 unseen. */
    private static void looksUpWhatOthersHave(Api clerk, String id) {
        clerk.get("/api/desk/cases/" + id)
                .at("materials")
                .valueStream()
                .filter(material -> material.path("provided").asString().equals("SHARED"))
                .forEach(material -> clerk.put(
                                "/api/desk/cases/" + id + "/materials/"
                                        + material.path("key").asString(),
                                Map.of("provided", "SHARED", "source", "人口基础信息库"))
                        .expect(200));
    }

    private static void write(Api citizen, String value) {
        citizen.patch("/api/applications/" + FirstVersion.DRAFT, Map.of("form", Map.of("bankAccount", value)))
                .expect(200);
    }

    private static String saved(Api citizen) {
        return citizen.get("/api/applications/" + FirstVersion.DRAFT)
                .expect(200)
                .text("form.bankAccount");
    }

    private Said said(int code, String command, String... arguments) throws IOException, InterruptedException {
        Said said = installation.command(command, arguments);
        assertThat(said.code()).as(said.text()).isEqualTo(code);
        return said;
    }

    private String sql(String sql) throws IOException, SQLException {
        return one(
                EmbeddedPostgres.urlOfRunning(data),
                Files.readString(data.resolve("postgres/password")).strip(),
                sql);
    }

    private static String one(String url, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "onewindow", password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getString(1);
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
