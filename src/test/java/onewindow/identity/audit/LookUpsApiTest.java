package onewindow.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.account.StaffFixture;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Trying numbers out until one is somebody's leaves traces and goes slowly. */
@OneWindowTest
class LookUpsApiTest {
    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    @Autowired
    FieldCipher cipher;

    @Autowired
    Audit audit;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private List<String> misses(String username) {
        return db.sql("""
                        select detail || ' ' || subject_id from platform.audit_entry
                        where act = 'LOOK_UP_MISSED' and actor_id = :id order by id""").bind("id", staff.idOf(username)).list(String.class);
    }

    @Test
    void a_number_that_is_nobodys_is_on_record_wherever_it_was_looked_for_and_never_in_clear() {
        String username = staff.with(Role.WINDOW_CLERK);
        Api clerk = Api.staff(port, username);
        String idNumber = Api.newIdNumber();
        String phone = Api.newPhone();
        clerk.post("/api/desk/parties/find", Map.of("idNumber", idNumber)).expect(200);
        clerk.post("/api/desk/parties/find", Map.of("phone", phone)).expect(200);
        clerk.get("/api/desk/cases?view=SITE&q=" + idNumber).expect(200);
        clerk.get("/api/desk/agent-orders?view=ALL&q=" + phone).expect(200);
        clerk.get("/api/desk/cases?view=SITE&q=王").expect(200);
        assertThat(misses(username)).hasSize(4);
        assertThat(misses(username).toString()).doesNotContain(idNumber, phone);
    }

    @Test
    void after_many_misses_in_an_hour_look_ups_come_one_a_minute_and_it_is_on_record_once() {
        LookUps lookUps = new LookUps(db, clock, cipher, audit, 30);
        String username = staff.with(Role.WINDOW_CLERK);
        Actor clerk = new Actor(staff.idOf(username), Actor.Kind.STAFF, "周测试", null, null, null, List.of(), "10.1.1.1");
        for (int i = 0; i < 30; i++) {
            look(lookUps, clerk, "1390000" + (1000 + i));
        }
        assertThatThrownBy(() -> look(lookUps, clerk, "13900009999")).hasMessageContaining("秒后再试");
        assertThat(misses(username)).hasSize(30);
        assertThat(db.sql("select count(*) from platform.audit_entry where act = 'LOOK_UPS_SLOWED' and actor_id = :id")
                        .bind("id", staff.idOf(username))
                        .count())
                .isEqualTo(1);
        clock.advance(Duration.ofSeconds(61));
        look(lookUps, clerk, "13900009999");
        assertThatThrownBy(() -> look(lookUps, clerk, "13900009999")).hasMessageContaining("秒后再试");
        clock.advance(Duration.ofHours(1));
        look(lookUps, clerk, "13900009999");
        look(lookUps, clerk, "13900009998");
    }

    private static void look(LookUps lookUps, Actor clerk, String number) {
        lookUps.in("当事人", clerk, number, () -> List.of(), List::isEmpty);
    }
}
