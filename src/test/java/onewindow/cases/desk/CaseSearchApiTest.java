package onewindow.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.cases.store.ApplicantKeys;
import onewindow.identity.NewParty;
import onewindow.identity.PartyKind;
import onewindow.identity.party.Parties;
import onewindow.identity.party.PartyTails;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case is found by whatever its applicant brings, in whatever spelling, and by nobody who may not see it. */
@OneWindowTest
class CaseSearchApiTest {
    private static final String ZHENGWANG = "371312108000";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    Parties parties;

    @Autowired
    PartyTails tails;

    private record Known(String caseId, String number) {}

    private Known known(String name, String idNumber, String phone) {
        UUID party = parties.register(new NewParty(PartyKind.PERSON, "张小三", idNumber, phone, null, null))
                .id();
        SavedCase saved = SavedCase.of(db, party, ZHENGWANG, "IN_REVIEW");
        String number = "371312261130" + String.format("%06d", Math.abs(saved.id.hashCode()) % 1_000_000);
        db.sql("update cases.case_file set applicant = :name, applicant_key = null, number = :number where id = :id")
                .bind("name", name)
                .bind("number", number)
                .bind("id", saved.id)
                .update();
        ApplicantKeys.fill(db);
        return new Known(saved.id.toString(), number);
    }

    private static List<String> found(Api who, String view, String q) {
        return who.get("/api/desk/cases?sort=RECEIVED&size=100&view=" + view + "&q="
                        + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .expect(200)
                .at("items")
                .findValuesAsString("id");
    }

    private void assertFound(Known known, String... typed) {
        for (String q : typed) {
            for (Map.Entry<String, String> who : Map.of(
                            "zhengwang.clerk",
                            "SITE",
                            "zhengwang.director",
                            "SUPERVISED",
                            "hedong.supervisor",
                            "SUPERVISED")
                    .entrySet()) {
                assertThat(found(Api.staff(port, who.getKey()), who.getValue(), q))
                        .as(who.getKey() + " looks for " + q)
                        .contains(known.caseId());
            }
            assertThat(found(Api.staff(port, "tanghe.director"), "SUPERVISED", q))
                    .as("another town looks for " + q)
                    .doesNotContain(known.caseId());
        }
    }

    private static String wide(String plain) {
        return plain.codePoints()
                .map(c -> c < 127 && c > 32 ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void by_the_number_of_the_card_and_by_its_end() {
        String id = Api.newIdNumber();
        Known known = known("王小兰", id, Api.newPhone());
        assertFound(
                known,
                id,
                id.toLowerCase(java.util.Locale.ROOT),
                wide(id),
                id.substring(0, 6) + " " + id.substring(6, 14) + "\u00a0" + id.substring(14),
                id.substring(14),
                id.substring(12),
                wide(id.substring(14)));
        String otherEnd = (id.charAt(11) == '1' ? "2" : "1") + id.substring(12);
        assertThat(found(Api.staff(port, "zhengwang.clerk"), "SITE", otherEnd)).doesNotContain(known.caseId());
    }

    @Test
    void by_the_telephone_however_it_is_written() {
        String mobile = Api.newPhone();
        assertFound(
                known("王小兰", Api.newIdNumber(), mobile),
                mobile,
                "+86 " + mobile.substring(0, 3) + "-" + mobile.substring(3, 7) + "-" + mobile.substring(7),
                mobile.substring(7),
                mobile.substring(5));
        assertFound(
                known("王小兰", Api.newIdNumber(), "0539-8381234"),
                "0539-8381234",
                "05398381234",
                "0539 8381234",
                "8381234");
    }

    @Test
    void by_the_name_in_every_spelling() {
        assertFound(
                known("阿卜杜拉·买买提", Api.newIdNumber(), Api.newPhone()), "阿卜杜拉·买", "阿卜杜拉•买买提", "阿卜杜拉.买买提", "阿卜杜拉 ・ 买买提");
        assertFound(known("临沂（二〇二五）农资店", Api.newIdNumber(), Api.newPhone()), "临沂(二〇二五)农资店", "临沂（二〇二五");
        assertFound(known("John SMITH", Api.newIdNumber(), Api.newPhone()), "john smith", "ＪＯＨＮ");
        assertFound(known("马一点", Api.newIdNumber(), Api.newPhone()), "⻢一点");
    }

    @Test
    void by_the_item_and_by_its_number_in_any_width() {
        Known known = known("王小兰", Api.newIdNumber(), Api.newPhone());
        db.sql("update cases.case_file set item_id = (select id from catalogue.item where name like '%高龄津贴%' limit 1)"
                        + " where id = cast(:id as uuid)")
                .bind("id", known.caseId())
                .update();
        assertFound(known, known.number(), wide(known.number()), known.number().substring(0, 14), "高龄津贴", "龄津");
    }

    @Test
    void what_was_written_before_is_found_once_it_has_been_gone_through() {
        String id = Api.newIdNumber();
        Known known = known("王小兰", id, Api.newPhone());
        db.sql("update identity.party set id_tail = null, phone_tail = null").update();
        Api clerk = Api.staff(port, "zhengwang.clerk");
        assertThat(found(clerk, "SITE", id.substring(12))).doesNotContain(known.caseId());
        tails.fill();
        assertThat(found(clerk, "SITE", id.substring(12))).contains(known.caseId());
        assertThat(db.sql("select count(*) from identity.party where id_tail is null")
                        .count())
                .isZero();
    }

    @Test
    void what_is_found_is_masked_and_what_is_not_is_on_record() {
        String id = Api.newIdNumber();
        known("王小兰", id, Api.newPhone());
        Api clerk = Api.staff(port, "zhengwang.clerk");
        String answer = clerk.get("/api/desk/cases?view=SITE&sort=RECEIVED&q=" + id)
                .expect(200)
                .body()
                .toString();
        assertThat(answer).contains("王*兰").doesNotContain(id).doesNotContain("王小兰");
        long before = misses();
        clerk.get("/api/desk/cases?view=SITE&sort=RECEIVED&q=" + Api.newIdNumber())
                .expect(200);
        assertThat(misses()).isEqualTo(before + 1);
    }

    private long misses() {
        return db.sql("select count(*) from platform.audit_entry where act = 'LOOK_UP_MISSED'")
                .count();
    }

    @Test
    void a_list_is_narrowed_ordered_and_counted() {
        Known known = known("刘大水", Api.newIdNumber(), Api.newPhone());
        UUID clerkId = db.sql("select id from organisation.staff_member where username = 'zhengwang.clerk'")
                .one(UUID.class);
        db.sql(
                        "update cases.case_file set holder_id = :holder, channel = 'AGENT', submitted_at = timestamptz '2026-10-05 10:00+08',"
                                + " unit_department = '水利' where id = cast(:id as uuid)")
                .bind("holder", clerkId)
                .bind("id", known.caseId())
                .update();
        Api clerk = Api.staff(port, "zhengwang.clerk");
        String list = "/api/desk/cases?view=SITE&size=100&q=%E5%88%98%E5%A4%A7%E6%B0%B4";
        for (String narrowed : List.of(
                "&holder=" + clerkId,
                "&channel=AGENT&ended=false",
                "&receivedFrom=2026-10-05&receivedTo=2026-10-05",
                "&department=%E6%B0%B4%E5%88%A9",
                "&ended=false",
                "&sort=LATEST_DUE",
                "&sort=EARLIEST_RECEIVED")) {
            assertThat(clerk.get(list + narrowed).expect(200).at("items").findValuesAsString("id"))
                    .as(narrowed)
                    .contains(known.caseId());
        }
        for (String other : List.of(
                "&channel=HOME_VISIT",
                "&receivedFrom=2026-10-06&receivedTo=2026-10-07",
                "&department=%E5%85%AC%E5%AE%89",
                "&ended=true",
                "&holder=" + UUID.randomUUID())) {
            assertThat(clerk.get(list + other).expect(200).at("items").findValuesAsString("id"))
                    .as(other)
                    .doesNotContain(known.caseId());
        }
        List<String> up = clerk.get(list + "&sort=EARLIEST_RECEIVED")
                .expect(200)
                .at("items")
                .findValuesAsString("submittedAt");
        assertThat(up).isSorted();
        assertThat(clerk.get("/api/desk/cases/total?view=SITE&sort=RECEIVED&q=%E5%88%98%E5%A4%A7%E6%B0%B4")
                        .expect(200)
                        .at("count")
                        .asInt())
                .isEqualTo(1);
    }
}
