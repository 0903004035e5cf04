package onewindow.identity.staff;

import onewindow.identity.account.StaffPolicy;
import onewindow.platform.demo.DemoMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * An empty system has one account, whose password is shown once, here, and must be changed at the first sign-in. It appoints
 * the three administrators and ends.
 */
@Component
class FirstAdministrator implements ApplicationRunner {
    private final DemoMode demo;
    private final Appointments appointments;
    private final StaffPolicy policy;
    private final String county;

    FirstAdministrator(
            DemoMode demo, Appointments appointments, StaffPolicy policy, @Value("${onewindow.county}") String county) {
        this.demo = demo;
        this.appointments = appointments;
        this.policy = policy;
        this.county = county;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.on()) {
            return;
        }
        appointments.begin().ifPresent(this::show);
        appointments.endWhenDone();
    }

    private void show(String password) {
        System.out.println("""

                    ============================================================
                      首任管理员（只显示这一次，%d 小时内登录并修改密码）
                      用户名：%s
                      一次性密码：%s
                      它只做一件事：任命系统、安全、审计三位管理员（三个人），
                      三人都就任以后自动停用。
                      服务的县（区）：%s。不是本县的，请停下来，换一个空的数据目录，
                      设好 ONEWINDOW_COUNTY（六位代码）再启动。
                    ============================================================
                    """.formatted(policy.oneTimeLife().toHours(), Appointments.USERNAME, password, county));
    }
}
