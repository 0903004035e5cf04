package onewindow.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import onewindow.OneWindowTest;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.Passwords;
import onewindow.identity.account.StaffPolicy;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoMode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;

@OneWindowTest
class FirstAdministratorDbTest {
    @Autowired
    AccountTable accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Appointments appointments;

    @Autowired
    StaffPolicy policy;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Db db;

    @Test
    void an_empty_system_gets_one_administrator_and_shows_his_password_once() {
        FirstAdministrator first = new FirstAdministrator(new DemoMode("off"), appointments, policy, "371312");
        // All of it is undone at the end: the other tests need their people.
        transaction.executeWithoutResult(t -> {
            db.sql("delete from identity.two_person_request").update();
            db.sql("delete from identity.staff_grant").update();
            db.sql("delete from identity.account where kind = 'STAFF'").update();
            String shown = printedBy(first);
            String again = printedBy(first);
            Account admin = accounts.byUsername("admin").orElseThrow();
            assertThat(admin.mustChangePassword()).isTrue();
            assertThat(accounts.posts().of(admin.id()))
                    .extracting(Actor.Grant::role)
                    .containsExactly(Role.FIRST_ADMIN);
            String password = shown.lines()
                    .filter(line -> line.contains("一次性密码："))
                    .map(line -> line.substring(line.indexOf('：') + 1).strip())
                    .findFirst()
                    .orElseThrow();
            assertThat(passwords.matches(password, String.valueOf(admin.passwordHash())))
                    .isTrue();
            assertThat(again).isEmpty();
            t.setRollbackOnly();
        });
    }

    private static String printedBy(FirstAdministrator first) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            first.run(new DefaultApplicationArguments());
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
