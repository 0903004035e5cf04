package onewindow.organisation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A county begins with hundreds of people; they come in by a roll, not one by one. */
@OneWindowTest
class StaffImportApiTest {
    private static final String HEAD = "姓名*,工号*,用户名*,电话,站点*,岗位*,部门,负责什么\n";

    @LocalServerPort
    int port;

    private Api.Answer load(String rows) {
        return Api.staff(port, "admin.system")
                .upload(
                        "/api/admin/staff/import",
                        "roll.csv",
                        "text/csv",
                        (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(Api.Answer answer) {
        return answer.at("report.problems")
                .valueStream()
                .map(p -> p.get("row").asInt() + " " + p.get("field").asString())
                .toList();
    }

    @Test
    void good_rows_open_accounts_and_bad_rows_are_named() {
        Api.Answer answer = load("""
                花名甲,rolla,roll.a,13900000001,八湖镇便民服务中心,窗口受理,,一号窗口
                花名乙,rollb,roll.b,,371312107,经办人、代办员,民政,
                花名丙,rollc,roll.c,,没有的镇便民服务中心,窗口受理,,
                花名丁,rolld,roll.d,123,八湖镇便民服务中心,窗口受理,,
                花名戊,rolle,ROLL E,,八湖镇便民服务中心,窗口受理,,
                花名己,rollf,roll.f,,八湖镇便民服务中心,局长,,
                花名庚,rollg,roll.g,,八湖镇便民服务中心,经办人、审批人,,
                花名辛,工 号,roll.h,,八湖镇便民服务中心,窗口受理,,
                ,rolli,roll.i,,八湖镇便民服务中心,窗口受理,,
                花名癸,rollj,roll.j,,510824100,窗口受理,,
                """).expect(200);

        assertThat(answer.at("report.imported").asInt()).isEqualTo(2);
        assertThat(faults(answer)).containsExactly("4 站点", "5 电话", "6 用户名", "7 岗位", "8 岗位", "9 工号", "10 姓名", "11 站点");
        JsonNode opened = answer.at("opened").get(0);
        Api.Answer first = Api.visitor(port)
                .post(
                        "/api/staff/sign-in",
                        Map.of(
                                "username",
                                "roll.a",
                                "password",
                                opened.get("oneTimePassword").asString()));
        assertThat(first.expect(200).at("mustChangePassword").asBoolean()).isTrue();
    }

    @Test
    void a_row_is_told_all_its_faults_and_a_long_name_is_none() {
        Api.Answer answer = load("""
                ,工 号,ROLL X,123,没有的镇便民服务中心,局长,,
                阿卜杜热合曼·买买提吐尔逊·依明江·阿不都克里木·吾斯曼·卡德尔·艾合买提江·托合提,rolly,roll.y,,八湖镇便民服务中心,窗口受理,,
                """).expect(200);
        assertThat(faults(answer)).containsExactlyInAnyOrder("2 姓名", "2 站点", "2 岗位", "2 用户名", "2 工号", "2 电话");
        assertThat(answer.at("report.imported").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_roll_again_changes_nothing() {
        String row = "花名子,rollk,roll.k,,八湖镇便民服务中心,窗口受理,,\n";
        assertThat(load(row).expect(200).at("report.imported").asInt()).isEqualTo(1);
        Api.Answer again = load(row).expect(200);
        assertThat(again.at("report.unchanged").asInt()).isEqualTo(1);
        assertThat(again.at("opened").size()).isZero();
    }

    @Test
    void only_a_roll_is_taken_and_only_from_the_system_administrator() {
        assertThat(load("").expect(400).error("file")).contains("只有表头");
        Api admin = Api.staff(port, "admin.system");
        assertThat(admin.upload(
                                "/api/admin/staff/import",
                                "a.csv",
                                "text/csv",
                                "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8))
                        .expect(400)
                        .error("file"))
                .contains("姓名");
        admin.get("/api/admin/staff/template.xlsx").expect(200);
        Api.staff(port, "zhengwang.director")
                .upload("/api/admin/staff/import", "a.csv", "text/csv", HEAD.getBytes(StandardCharsets.UTF_8))
                .expect(403);
    }
}
