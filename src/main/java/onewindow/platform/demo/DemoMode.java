package onewindow.platform.demo;

import onewindow.platform.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this is a demonstration (a made-up county, text messages for all to see) or serves real people. Asked while the
 * program runs, since what it is made of is settled when it is built (docs/decisions).
 */
@Component
public final class DemoMode {
    private final boolean on;

    public DemoMode(@Value("${onewindow.demo}") String setting) {
        if (!setting.equals("on") && !setting.equals("off")) {
            throw new CannotStart("ONEWINDOW_DEMO 只能是 on（演示）或 off（正式运行），现在是“" + setting + "”，本次启动停止。");
        }
        this.on = setting.equals("on");
    }

    public boolean on() {
        return on;
    }
}
