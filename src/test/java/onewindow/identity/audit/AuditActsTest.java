package onewindow.identity.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onewindow.platform.audit.AuditLog;
import org.junit.jupiter.api.Test;

class AuditActsTest {
    /** An errand and a supervision order are both orders; both names are stored, so the subject tells them apart. */
    private static final String TWICE = "ORDER_CANCEL";

    private static final List<AuditAct> ACTS = AuditActs.all();

    @Test
    void the_acts_of_every_room_are_found() {
        assertThat(ACTS.stream().map(act -> act.getClass().getPackageName().split("\\.")[1]))
                .contains(
                        "agents",
                        "cases",
                        "catalogue",
                        "documents",
                        "feedback",
                        "fees",
                        "identity",
                        "notifications",
                        "organisation",
                        "oversight",
                        "reception");
    }

    @Test
    void no_two_acts_are_stored_under_one_name() {
        assertThat(twice(ACTS.stream().map(AuditAct::stored))).containsExactly(TWICE);
        assertThat(twice(ACTS.stream().map(act -> act.stored() + " " + act.subject())))
                .isEmpty();
    }

    @Test
    void every_act_has_a_chinese_word() {
        assertThat(ACTS).allSatisfy(act -> assertThat(act.inTrail()).containsPattern("^\\p{IsHan}"));
    }

    @Test
    void a_name_that_means_two_acts_is_told_apart_by_what_it_was_done_to() {
        AuditActs acts = new AuditActs();

        assertThat(acts.chinese(TWICE, "order")).isEqualTo("督办：撤销");
        assertThat(acts.chinese(TWICE, "AGENT_ORDER")).isEqualTo("代办：取消");
        assertThat(acts.chinese("PHONE_FREED", "ACCOUNT")).isEqualTo("手机号让出");
        assertThat(acts.chinese("OF_ANOTHER_YEAR", "CASE")).isEqualTo("以前版本的操作");
    }

    @Test
    void what_the_acts_are_done_to_has_a_word() {
        assertThat(ACTS)
                .allSatisfy(act -> assertThat(AuditWords.subject(act.subject()))
                        .as(act.subject())
                        .isNotEqualTo("其他"));
    }

    @Test
    void every_address_of_the_program_has_a_name() throws IOException {
        Matcher path =
                Pattern.compile("\"(/api/[^\"]+)\"\\s*:").matcher(Files.readString(Path.of("docs/openapi.json")));
        int paths = 0;
        while (path.find()) {
            String said = AuditWords.address("GET " + path.group(1));
            assertThat(said).as(path.group(1)).doesNotContain("其他").matches("查看“[^a-z/]+”");
            paths++;
        }
        assertThat(paths).isGreaterThan(200);
        assertThat(AuditWords.address("GET /api/desk/board")).isEqualTo("查看“红黄灯看板”");
        assertThat(AuditWords.address("DELETE /api/nowhere")).isEqualTo("删除“其他页面”");
    }

    @Test
    void a_reason_stored_as_its_code_is_read_in_words() {
        assertThat(AuditWords.detail("CONTACT（办件 3713）")).isEqualTo("联系当事人（办件 3713）");
        assertThat(AuditWords.detail("CONTACTS")).isEqualTo("CONTACTS");
    }

    @Test
    void only_acts_of_these_enums_are_put_on_record() {
        noClasses()
                .that()
                .areNotAssignableTo(AuditAct.class)
                .should()
                .callConstructor(AuditLog.What.class, String.class, String.class, String.class, String.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("onewindow"));
    }

    private static List<String> twice(Stream<String> names) {
        return names.collect(groupingBy(name -> name, counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
