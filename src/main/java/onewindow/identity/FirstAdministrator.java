package onewindow.identity;

import java.util.List;
import onewindow.platform.Db;
import onewindow.platform.DemoMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty system has one account, whose password is shown once, here, and must be changed at the first sign-in. */
@Component
class FirstAdministrator implements ApplicationRunner {
    private static final String USERNAME = "admin";

    private final DemoMode demo;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final Db db;
    private final String county;

    FirstAdministrator(
            DemoMode demo,
            AccountTable accounts,
            Passwords passwords,
            TransactionTemplate transaction,
            Db db,
            @Value("${onewindow.county}") String county) {
        this.demo = demo;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.db = db;
        this.county = county;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.on()) {
            return;
        }
        String password = passwords.oneTime();
        if (Boolean.TRUE.equals(transaction.execute(t -> open(password)))) {
            System.out.println("""

                    ============================================================
                      第一位管理员（只显示这一次，请立即登录并修改密码）
                      用户名：%s
                      一次性密码：%s
                      服务的县（区）：%s。不是本县的，请停下来，换一个空的数据目录，
                      设好 ONEWINDOW_COUNTY（六位代码）再启动。
                    ============================================================
                    """.formatted(USERNAME, password, county));
        }
    }

    /** Of two nodes starting at once only one opens it. */
    private boolean open(String password) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('first administrator', 0)) is null")
                .one(Boolean.class);
        if (accounts.anyStaff()) {
            return false;
        }
        var id = accounts.insertAdministrator(USERNAME, "系统管理员", passwords.hash(password));
        String region = RegionCode.of(county).value();
        accounts.replaceGrants(
                id,
                List.of(
                        new Actor.Grant(Role.SYSTEM_ADMIN, region, null),
                        new Actor.Grant(Role.SECURITY_ADMIN, region, null)));
        return true;
    }
}
